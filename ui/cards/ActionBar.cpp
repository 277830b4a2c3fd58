// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionBar.h"

#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/TargetButtons.h"
#include "ui/kit/FocusRing.h"

#include <QPainter>

#include <algorithm>

namespace watchroom {

ActionBar::ActionBar(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_press(new ActionPress(themes, this))
    , m_buttons(new TargetButtons(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(themes, &ThemeHost::changed, this, &ActionBar::layOutAgain);
    connect(m_buttons, &TargetButtons::pressed, this, &ActionBar::activate);
    connect(m_buttons, &TargetButtons::lookChanged, this,
            [this] { m_press->lookAt(m_buttons->lookedAt()); });
    connect(m_press, &ActionPress::intent, this, &ActionBar::intent);
    connect(m_press, &ActionPress::linkActivated, this, &ActionBar::linkActivated);
    connect(m_press, &ActionPress::askRequested, this, &ActionBar::askRequested);
    connect(m_press, &ActionPress::sent, this,
            [this](const ActionRef &ref, const InvocationKey &key) {
                m_statuses[ref.action] = {
                    .key = key, .state = Sending{}, .byMe = true, .pressed = m_now};
                layOutAgain();
            });
}

ActionBar::~ActionBar()
{
    m_buttons->disconnect(this); // the buttons go last, and lose the focus then
}

void ActionBar::setActions(const ActionRef &place, std::vector<ActionSpec> actions,
                           ActionStatuses statuses)
{
    m_place = place;
    m_actions = std::move(actions);
    m_statuses = std::move(statuses);
    layOutAgain();
}

void ActionBar::setNow(Timestamp now)
{
    m_now = now;
    if (m_sheet.changesWithTime)
        layOutAgain();
}

std::vector<const ActionSpec *> ActionBar::pointers() const
{
    std::vector<const ActionSpec *> all;
    for (const ActionSpec &action : m_actions)
        all.push_back(&action);
    return all;
}

Sheet ActionBar::layOut(int width) const
{
    // The focus ring reaches outside the buttons; it needs room inside the widget.
    const int margin = focusMargin(*m_themes->theme());
    const CardContext context{
        .theme = m_themes->theme(), .now = m_now, .direction = layoutDirection()};
    Sheet sheet = buttonsPart(pointers(), m_statuses, context, std::max(40, width - 2 * margin));
    sheet.translate({margin, margin});
    sheet.size += QSize(2 * margin, 2 * margin);
    if (layoutDirection() == Qt::RightToLeft)
        sheet.mirror(width);
    return sheet;
}

int ActionBar::heightForWidth(int width) const
{
    return m_actions.empty() ? 0 : layOut(width).size.height();
}

QSize ActionBar::sizeHint() const
{
    constexpr int kUsualWidth = 280;
    return {kUsualWidth, heightForWidth(width() > 1 ? width() : kUsualWidth)};
}

void ActionBar::layOutAgain()
{
    m_sheet = layOut(width());
    m_buttons->place(m_sheet.targets);
    updateGeometry();
    update();
}

void ActionBar::activate(const CardTarget &target)
{
    if (target.kind == CardTarget::Kind::More) {
        m_press->showMore(menuOf(target, m_actions), m_statuses, m_now, target.rect,
                          [this](const CardTarget &chosen) { activate(chosen); });
        return;
    }
    const auto action = std::ranges::find(m_actions, target.action, &ActionSpec::id);
    if (action == m_actions.end())
        return;
    ActionRef ref = m_place;
    ref.action = target.action;
    m_press->activate(target, *action, statusOf(target.action, m_statuses), ref, target.rect);
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_sheet.paint(painter, *m_themes->theme(), m_buttons->state());
}

void ActionBar::resizeEvent(QResizeEvent *)
{
    layOutAgain();
}

} // namespace watchroom
