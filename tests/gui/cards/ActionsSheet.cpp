// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cards/ActionsSheet.h"

#include "tests/support/SampleRows.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/TextLines.h"

#include <QImage>
#include <QPainter>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    QString name;
    ActionSpec action;
    ActionStatus status;
};

ActionStatus undoing(ActionStatus status)
{
    status.undoes = InvocationKey(u"k"_s);
    status.byMe = true;
    return status;
}

ActionStatus joined(ActionStatus status)
{
    status.joined = true;
    return status;
}

std::vector<Line> lines()
{
    using namespace samples;
    ActionSpec roll = action(u"roll"_s, u"Roll back to 4.18.2"_s);
    roll.icon = u"undo"_s;
    roll.primary = true;
    roll.oneShot = true;
    roll.cancellable = true;
    roll.effect = Effect::Danger;
    roll.runningText = u"Rolling back"_s;
    roll.doneText = u"Rolled back"_s;
    ActionSpec danger = roll;
    danger.primary = false;
    ActionSpec mute = action(u"mute"_s, u"Mute for 1 h"_s);
    mute.doneText = u"Muted for 1 h"_s;
    ActionSpec approve = action(u"approve"_s, u"Approve"_s);
    approve.quorum = 2;
    ActionStatus locked;
    locked.denied = Denied{u"Only Mara Lind may do this."_s, u"Mara Lind"_s};
    const AwaitingOthers oneOfTwo{.pressedBy = {u"Tomasz"_s}, .needed = 2};
    const auto pressed = at(14, 18);
    return {
        {u"Available"_s, roll, {}},
        {u"Danger"_s, danger, {}},
        {u"Sending"_s, roll, status(Sending{}, u"Ana"_s, pressed)},
        {u"Accepted"_s, roll, status(Accepted{}, u"Ana"_s, pressed)},
        {u"Running"_s, roll, status(Running{66, u"8 of 12"_s}, u"Ana"_s, pressed)},
        {u"Done"_s, roll, status(Succeeded{}, u"Ana"_s, pressed, at(14, 20))},
        {u"Elsewhere"_s, roll, status(Succeeded{}, u"Tomasz"_s, pressed, at(14, 21, 56))},
        {u"Two people"_s, approve, status(oneOfTwo, u"Tomasz"_s, at(14, 18))},
        {u"Mine of two"_s, approve, joined(status(oneOfTwo, u"Ana"_s, at(14, 18)))},
        {u"Undo"_s, mute,
         status(Succeeded{.undoUntil = at(14, 22, 18)}, u"Ana"_s, at(14, 20), at(14, 20))},
        {u"Undone"_s, mute, undoing(status(Succeeded{}, u"Ana"_s, at(14, 21), at(14, 21, 55)))},
        {u"Locked"_s, mute, locked},
        {u"Cancelled"_s, roll, status(Cancelled{}, u"Ana"_s, pressed, at(14, 21, 58))},
        {u"Failed"_s, roll,
         status(Failed{u"Did not start, nothing was changed. The server is full."_s, u"disk"_s},
                u"Ana"_s, pressed, at(14, 20))},
        {u"Denied"_s, roll,
         status(Denied{u"Only release managers may do this. Tomasz and Lena are."_s, u"Tomasz"_s},
                u"Ana"_s, pressed, at(14, 20))},
        {u"Expired"_s, roll, status(Expired{at(13, 30)}, u"Ana"_s, pressed, at(14, 20))},
        {u"Undo failed"_s, mute,
         undoing(status(Failed{u"The server does not answer."_s, {}}, u"Ana"_s, at(14, 20),
                        at(14, 20)))},
        {u"Checking"_s, roll,
         status(OutcomeUnknown{.reason = u"Lost contact while running."_s,
                               .checking = true,
                               .canCheck = true},
                u"Ana"_s, pressed, at(14, 21, 48))},
        {u"To check"_s, roll,
         status(OutcomeUnknown{.reason = u"Lost contact while running."_s, .canCheck = true},
                u"Ana"_s, pressed, at(14, 20))},
        {u"Unknown"_s, roll,
         status(OutcomeUnknown{u"Lost contact while running. The server did not come back."_s},
                u"Ana"_s, pressed, at(14, 20))},
    };
}

} // namespace

void shootActions(const QString &file, const Theme::Choice &choice)
{
    const ThemePtr theme = Theme::make(choice);
    const CardContext context{.theme = theme, .now = samples::at(14, 22)};
    const TextStyle style = TextStyle::of(*theme, TextRole::Meta, theme->colour.text2);
    QImage image(720, 1020, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme->colour.canvas);
    QPainter painter(&image);
    Sheet sheet;
    int y = 24;
    for (const Line &line : lines()) {
        addText(sheet, {24, y + 8}, 90, StyledText(line.name), style, context, 1);
        Sheet buttons = buttonsPart({&line.action}, {{line.action.id, line.status}}, context, 580);
        const int height = buttons.size.height();
        sheet.take(std::move(buttons), {112, y});
        y += height + 12;
    }
    const SheetState state{.focused = sheet.targets.front().rect};
    sheet.paint(painter, *theme, state);
    painter.end();
    image.save(file);
}

} // namespace watchroom
