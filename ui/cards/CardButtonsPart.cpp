// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ButtonPiece.h"
#include "ui/cards/CardParts.h"

#include "app/base/PlainText.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

/// Buttons beside each other, wrapping before they are shortened.
class ButtonRow
{
public:
    ButtonRow(Sheet &sheet, const CardContext &context, int width)
        : m_sheet(sheet)
        , m_context(context)
        , m_width(width)
    {
    }

    void add(const ActionButtonLook &look, CardTarget target, int atLeast = 0,
             bool opensMenu = false)
    {
        QSize size = ButtonPiece::sizeFor(look, *m_context.theme, opensMenu);
        size.setWidth(std::min(m_width, std::max(size.width(), atLeast)));
        if (m_x > 0 && m_x + size.width() > m_width) {
            m_x = 0;
            m_y += size.height() + kGap;
        }
        target.rect = QRect(QPoint(m_x, m_y), size);
        target.enabled = look.enabled;
        target.hint = look.why;
        if (target.name.isEmpty())
            target.name = look.words.isEmpty() || look.more.isEmpty()
                              ? look.words + look.more
                              : look.words + u' ' + look.more;
        m_sheet.add<ButtonPiece>(target.rect, look, *m_context.theme, m_context.direction,
                                 opensMenu);
        m_x += size.width() + kGap;
        m_bottom = m_y + size.height();
        m_sheet.addTarget(std::move(target));
    }

    int bottom() const { return m_bottom; }

private:
    Sheet &m_sheet;
    const CardContext &m_context;
    int m_width;
    int m_x = 0;
    int m_y = 0;
    int m_bottom = 0;
};

/// While it is being sent, a button stays as wide as it was under the pointer.
int frozenWidth(const ActionSpec &action, const ActionStatus &status, const CardContext &context)
{
    if (!std::holds_alternative<Sending>(status.state))
        return 0;
    const ActionStatus before;
    return ButtonPiece::sizeFor(actionButtonLook(action, before, context.now), *context.theme)
        .width();
}

void addButton(ButtonRow &row, const ActionSpec &action, const ActionStatus &status,
               const ActionButtonLook &look, const CardContext &context)
{
    row.add(look, {.kind = CardTarget::Kind::Action, .action = action.id, .key = status.key},
            frozenWidth(action, status, context));
    for (const ActionExtra &extra : look.extras) {
        const ActionButtonLook small{.icon = extra.icon, .words = extra.words};
        row.add(small, {.kind = extra.kind,
                        .action = action.id,
                        .key = status.key,
                        .name = Words::tr("%1: %2").arg(extra.words, plainText(action.title, 80))});
    }
}

/// The one action whose consequences are worth a look before it is pressed, where there is room.
const ActionSpec *worthAPreview(const std::vector<const ActionSpec *> &shown)
{
    if (shown.size() >= kMostButtons)
        return nullptr;
    const auto found = std::ranges::find_if(shown, [](const ActionSpec *action) {
        return action->effect == Effect::Danger && !action->hint.isEmpty();
    });
    return found == shown.end() ? nullptr : *found;
}

} // namespace

Sheet buttonsPart(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses,
                  const CardContext &context, int width)
{
    Sheet sheet;
    std::vector<const ActionSpec *> shown;
    std::vector<std::pair<const ActionSpec *, ActionButtonLook>> notes;
    ButtonRow row(sheet, context, width);
    bool hasMore = false;
    for (const ActionSpec *action : actions) {
        const ActionStatus &status = statusOf(action->id, statuses);
        ActionButtonLook look = actionButtonLook(*action, status, context.now);
        sheet.changesWithTime = sheet.changesWithTime || look.changesWithTime;
        if (look.isNote) {
            notes.emplace_back(action, std::move(look));
        } else if (shown.size() == kMostButtons) {
            hasMore = true;
        } else {
            addButton(row, *action, status, look, context);
            shown.push_back(action);
        }
    }
    if (hasMore)
        row.add({.paint = ButtonPaint::Ghost, .words = Words::tr("More")},
                {.kind = CardTarget::Kind::More, .name = Words::tr("More actions")}, 0, true);
    if (const ActionSpec *action = worthAPreview(shown))
        row.add({.paint = ButtonPaint::Ghost,
                 .icon = u"eye"_s,
                 .words = Words::tr("What will this do?")},
                {.kind = CardTarget::Kind::Preview, .action = action->id});

    int y = row.bottom();
    for (const auto &[action, look] : notes) {
        Sheet note = notePart(look, action->id, context, width);
        y += y > 0 ? kGap : 0;
        const int height = note.size.height();
        sheet.take(std::move(note), {0, y});
        y += height;
    }
    sheet.size = {width, y};
    return sheet;
}

} // namespace watchroom
