// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints sample timelines and the states of a button, light and dark, into a folder:
//     shots FOLDER

#include "tests/gui/cards/ActionsSheet.h"
#include "tests/support/SampleRows.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/timeline/TimelineView.h"

#include <QApplication>
#include <QDir>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

void shoot(const QString &file, Theme::Choice choice, std::vector<TimelineItem> rows, Timestamp now,
           qint64 unread, const QSize &size, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    ThemeHost themes(choice);
    WatchroomStyle::install(&themes);
    TimelineView view(&themes);
    view.setLayoutDirection(direction);
    view.resize(size);
    view.setNow(now);
    view.reset(RoomId(u"room"_s), std::move(rows), true, true, unread);
    view.show();
    QApplication::processEvents();
    view.grab().save(file);
}

std::vector<TimelineItem> machineRoom()
{
    using namespace samples;
    auto merged = mergedCard();
    merged.card.id = CardId(u"again"_s);
    return {card(1, at(15, 4), logCard()), card(2, at(15, 10), unverifiedCard()),
            card(3, at(15, 11), expiredCard())};
}

std::vector<TimelineItem> formattedRoom()
{
    using namespace samples;
    TimelineItem edited =
        message(2, u"Ana Belmonte"_s, at(9, 1), u"And a grouped line, changed later."_s);
    std::get<MessageRow>(edited.content).message.edited = at(9, 2);
    TimelineItem failed = message(3, u"Jonas Ekdahl"_s, at(9, 3), u"This did not go out."_s);
    auto &unsent = std::get<MessageRow>(failed.content);
    unsent.own = true;
    unsent.message.delivery = Delivery::Failed;
    unsent.message.failure = u"The server does not answer."_s;
    return {
        message(
            1, u"Ana Belmonte"_s, at(9, 0),
            u"# A heading\nSome **bold**, *italic*, ~~gone~~ and `inline code`, with "
            "[a link](https://example.org).\n\n> A quote of what was said before,\n> on two "
            "lines.\n\n"
            "1. First\n2. Second\n   - inside\n\n| Server | Load |\n|---|---|\n| web-1 | 0.4 |\n"
            "| web-2 | 3.9 |\n\n---\nEnd."_s),
        edited, failed};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    folder.mkpath(u"."_s);
    const std::pair<QString, Theme::Name> themes[] = {{u"light"_s, Theme::Name::Light},
                                                      {u"dark"_s, Theme::Name::Dark},
                                                      {u"contrast"_s, Theme::Name::HighContrast}};
    for (const auto &[name, theme] : themes) {
        const Theme::Choice choice{.name = theme};
        const auto path = [&](const QString &what) {
            return folder.filePath(what + u'-' + name + u".png"_s);
        };
        shoot(path(u"incident"_s), choice, samples::incidentRoom(), samples::at(14, 20), 4,
              {888, 740});
        shoot(path(u"quiet"_s), choice, samples::quietRoom(), samples::at(11, 10), 0, {888, 620});
        shoot(path(u"machines"_s), choice, machineRoom(), samples::at(15, 12), 0, {888, 640});
        shoot(path(u"formatted"_s), choice, formattedRoom(), samples::at(15, 12), 0, {888, 640});
        shootActions(path(u"actions"_s), choice);
    }
    const Theme::Choice large{.textScale = 2.0};
    shoot(folder.filePath(u"narrow.png"_s), {}, samples::incidentRoom(), samples::at(14, 20), 4,
          {360, 1100});
    shoot(folder.filePath(u"large.png"_s), large, samples::incidentRoom(), samples::at(14, 20), 4,
          {720, 1700});
    shoot(folder.filePath(u"mirrored.png"_s), {}, samples::incidentRoom(), samples::at(14, 20), 4,
          {888, 740}, Qt::RightToLeft);
    return 0;
}
