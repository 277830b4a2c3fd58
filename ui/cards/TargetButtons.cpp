// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/TargetButtons.h"

#include "ui/cards/TargetButton.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace watchroom {

TargetButtons::TargetButtons(QWidget *host)
    : QObject(host)
    , m_host(host)
{
}

void TargetButtons::place(const std::vector<CardTarget> &targets)
{
    QSignalBlocker untilPlaced(this);
    std::vector<TargetButton *> kept;
    for (const CardTarget &target : targets) {
        TargetButton *button = take(target);
        button->setTarget(target);
        if (!kept.empty())
            QWidget::setTabOrder(kept.back(), button);
        kept.push_back(button);
    }
    for (TargetButton *gone : m_buttons) {
        if (!gone)
            continue;
        gone->hide(); // at once, so that nothing finds it any more
        gone->deleteLater();
    }
    m_buttons = std::move(kept);
    stack();
    untilPlaced.unblock();
    Q_EMIT lookChanged();
}

void TargetButtons::stack()
{
    const auto area = [](const QWidget *button) { return button->width() * button->height(); };
    std::vector<TargetButton *> largestFirst = m_buttons;
    std::ranges::stable_sort(largestFirst, std::greater(), area);
    for (TargetButton *button : largestFirst)
        button->raise();
}

TargetButton *TargetButtons::take(const CardTarget &target)
{
    const auto same = std::ranges::find_if(m_buttons, [&target](const TargetButton *button) {
        return button && button->target().isSameAs(target);
    });
    if (same != m_buttons.end())
        return std::exchange(*same, nullptr);
    auto *button = new TargetButton(m_host);
    connect(button, &TargetButton::clicked, this,
            [this, button] { Q_EMIT pressed(CardTarget(button->target())); });
    connect(button, &TargetButton::lookChanged, this, &TargetButtons::lookChanged);
    connect(button, &TargetButton::previewRequested, this, [this, button] {
        CardTarget preview = button->target();
        preview.kind = CardTarget::Kind::Preview;
        preview.enabled = true;
        Q_EMIT pressed(preview);
    });
    button->show();
    return button;
}

const CardTarget *TargetButtons::lookedAt() const
{
    const CardTarget *focused = nullptr;
    for (const TargetButton *button : m_buttons) {
        if (button->underMouse())
            return &button->target();
        if (button->hasFocus())
            focused = &button->target();
    }
    return focused;
}

SheetState TargetButtons::state() const
{
    SheetState state{.widget = m_host};
    for (const TargetButton *button : m_buttons) {
        if (button->underMouse())
            state.hovered = button->geometry();
        if (button->isDown())
            state.pressed = button->geometry();
        if (button->hasFocus())
            state.focused = button->geometry();
    }
    state.pointer = m_host->mapFromGlobal(QCursor::pos());
    return state;
}

} // namespace watchroom
