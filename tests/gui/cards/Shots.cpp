// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints sample timelines and the states of a button, light and dark, into a folder:
//     shots FOLDER

#include "tests/gui/cards/ActionsSheet.h"
#include "tests/gui/cards/ElementsSheet.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/CardHistoryDialog.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/timeline/TimelineView.h"

#include <QApplication>
#include <QDir>

#include <functional>

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

/// A storm as one line, or unfolded.
void shootStorm(const QString &file, const Theme::Choice &choice, bool unfolded)
{
    ThemeHost themes(choice);
    WatchroomStyle::install(&themes);
    TimelineView view(&themes);
    view.resize(888, 640);
    view.setNow(samples::at(14, 20));
    std::vector<TimelineItem> rows = samples::alertStorm(12, [](int row, CardRow &card) {
        card.card.state.tone = row % 5 == 0 ? Tone::Good : Tone::Warning;
        card.storm->open = 10;
    });
    rows.push_back(samples::message(13, u"Ana Belmonte"_s, samples::at(14, 15),
                                    u"All of them are the replicas, I am on it."_s));
    view.reset(RoomId(u"room"_s), std::move(rows), true, true, 0);
    view.show();
    if (unfolded)
        view.activate({12, 0});
    QApplication::processEvents();
    view.grab().save(file);
}

void shootHistory(const QString &file, const Theme::Choice &choice)
{
    ThemeHost themes(choice);
    WatchroomStyle::install(&themes);
    QWidget window;
    window.resize(1000, 700);
    window.show();
    CardHistoryDialog dialog(&themes, &window, samples::incidentHistory(), samples::at(14, 30));
    dialog.openHistory();
    QApplication::processEvents();
    window.grab().save(file);
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

/// What goes with messages: reactions, files, being named, being on the way.
std::vector<TimelineItem> livelyRoom()
{
    using namespace samples;
    TimelineItem liked = message(1, u"Jonas Ekdahl"_s, at(9, 0), u"checkout-api 4.18.2 is out."_s);
    std::get<MessageRow>(liked.content).reactions = {
        {.emoji = u"🎉"_s, .names = {u"Lena Marsh"_s, u"Tomasz"_s}, .own = true},
        {.emoji = u"👀"_s, .names = {u"Lena Marsh"_s}},
        {.emoji = u"🚀"_s, .names = QStringList(11, u"Somebody"_s)}};
    TimelineItem named =
        message(2, u"Lena Marsh"_s, at(9, 2), u"@Ana can you look at the curve?"_s);
    auto &naming = std::get<MessageRow>(named.content);
    naming.message.mentionsSelf = true;
    naming.source = InstanceId(u"xmpp:ana@example.org"_s);
    naming.message.attachments = {{.name = u"load-since-monday.png"_s,
                                   .mediaType = u"image/png"_s,
                                   .size = 245'760,
                                   .width = 480,
                                   .height = 200,
                                   .address = u"https://upload.example.org/1/load.png"_s},
                                  {.name = u"query-plan.pdf"_s,
                                   .mediaType = u"application/pdf"_s,
                                   .size = 1'245'760,
                                   .address = u"https://upload.example.org/1/plan.pdf"_s}};
    TimelineItem again = message(3, u"Lena Marsh"_s, at(9, 3), u"Ana, or tomorrow."_s);
    std::get<MessageRow>(again.content).message.mentionsSelf = true;
    TimelineItem sending = message(4, u"Ana Belmonte"_s, at(9, 4), u"Here is mine."_s);
    auto &own = std::get<MessageRow>(sending.content);
    own.own = true;
    own.message.delivery = Delivery::Sending;
    own.message.attachments = {
        {.name = u"trace.log"_s, .mediaType = u"text/plain"_s, .size = 88'000, .sha256 = u"ab"_s}};
    own.filesSent = 45;
    TimelineItem waiting = message(5, u"Ana Belmonte"_s, at(9, 4), u"And one more word."_s);
    std::get<MessageRow>(waiting.content).message.delivery = Delivery::Sending;
    TimelineItem failed = message(6, u"Ana Belmonte"_s, at(9, 5), u"The film."_s);
    auto &unsent = std::get<MessageRow>(failed.content);
    unsent.own = true;
    unsent.message.delivery = Delivery::Failed;
    unsent.message.failure = u"“film.mp4” could not be sent. It is too large for this server."_s;
    unsent.message.attachments = {{.name = u"film.mp4"_s,
                                   .mediaType = u"video/mp4"_s,
                                   .size = 18'000'000,
                                   .sha256 = u"cd"_s}};
    return {liked, named, again, sending, waiting, failed};
}

/// The questions an action asks: at the button, typed, as a form; and what it says about itself.
void shootQuestions(const QDir &folder, const QString &name, const Theme::Choice &choice)
{
    ActionSpec roll = samples::action(u"roll"_s, u"Roll back"_s);
    roll.effect = Effect::Danger;
    roll.icon = u"undo"_s;
    roll.hint = u"Customers stay signed in. About 3 minutes."_s;
    roll.target = u"checkout-api, production"_s;
    roll.confirm = Confirmation{u"Roll back in production?"_s,
                                u"12 servers, about 3 minutes. Customers stay signed in. The room "
                                "will see that you did this."_s,
                                u"Roll back now"_s,
                                {}};
    ActionSpec typed = roll;
    typed.confirm->typeToConfirm = u"shop-eu"_s;
    ActionSpec asking = samples::action(u"page"_s, u"Page Tomasz"_s);
    Input until;
    until.id = u"until"_s;
    until.label = u"Until"_s;
    until.hint = u"They are called again until then."_s;
    until.initial = u"12:30"_s;
    asking.inputs = {until};

    roll.undo = UndoOffer{.title = {}, .within = Seconds(120)};
    ActionSpec asked = roll;
    asked.previews = true;
    ActionStatus last =
        samples::status(Available{}, u"Lena"_s, samples::at(14, 0), samples::at(14, 2, 50));
    last.lastEnd = Succeeded{};
    const PreviewAnswer answer{{{u"From, to"_s, u"4.19.0 → 4.18.2"_s},
                                {u"Servers"_s, u"12 of 12, one after the other"_s}}};
    // Each question is the next one that is asked of an executor.
    const auto answered = [&answer](ActionPress &press) {
        for (int number = 1; number < 100; ++number)
            press.showPreview(number, answer, {});
    };
    const std::vector<std::pair<QString, std::function<void(ActionPress &)>>> questions = {
        {u"confirm"_s, [&](ActionPress &press) { press.press(roll, {}, {60, 40, 120, 32}); }},
        {u"typed"_s, [&](ActionPress &press) { press.press(typed, {}, {60, 40, 120, 32}); }},
        {u"form"_s, [&](ActionPress &press) { press.press(asking, {}, {60, 40, 120, 32}); }},
        {u"preview"_s,
         [&](ActionPress &press) {
             press.preview(asked, {}, last, {60, 40, 120, 32});
             answered(press);
         }},
        {u"asking"_s,
         [&](ActionPress &press) { press.preview(asked, {}, last, {60, 40, 120, 32}); }},
        {u"confirm-preview"_s,
         [&](ActionPress &press) {
             press.press(asked, {}, {60, 40, 120, 32});
             answered(press);
         }},
    };
    for (const auto &[what, ask] : questions) {
        ThemeHost themes(choice);
        WatchroomStyle::install(&themes);
        QWidget window;
        window.resize(620, 420);
        window.show();
        ActionPress press(&themes, &window);
        ask(press);
        QApplication::processEvents();
        window.grab().save(folder.filePath(what + u'-' + name + u".png"_s));
    }
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
        shoot(path(u"lively"_s), choice, livelyRoom(), samples::at(9, 6), 0, {888, 700});
        shootStorm(path(u"storm"_s), choice, false);
        shootStorm(path(u"storm-open"_s), choice, true);
        shootHistory(path(u"history"_s), choice);
        shootActions(path(u"actions"_s), choice);
        shootQuestions(folder, name, choice);
        shootElements(path(u"elements"_s), choice, 640, Qt::LeftToRight);
    }
    shootElements(folder.filePath(u"elements-narrow.png"_s), {}, 320, Qt::LeftToRight);
    shootElements(folder.filePath(u"elements-mirrored.png"_s), {}, 480, Qt::RightToLeft);
    const Theme::Choice large{.textScale = 2.0};
    shoot(folder.filePath(u"narrow.png"_s), {}, samples::incidentRoom(), samples::at(14, 20), 4,
          {360, 1100});
    shoot(folder.filePath(u"large.png"_s), large, samples::incidentRoom(), samples::at(14, 20), 4,
          {720, 1700});
    shoot(folder.filePath(u"mirrored.png"_s), {}, samples::incidentRoom(), samples::at(14, 20), 4,
          {888, 740}, Qt::RightToLeft);
    return 0;
}
