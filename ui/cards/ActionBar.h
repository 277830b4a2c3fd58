// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"
#include "ui/kit/ThemeHost.h"

#include "app/model/Intent.h"
#include "app/model/TimelineItem.h"

#include <QWidget>

namespace watchroom {

class ActionPress;
class TargetButtons;

/// The buttons of a glance, or of anything else outside the timeline: the same looks, words and
/// questions as on a card. It is painted from the same sheet; a child widget on each target takes
/// the clicks and the focus.
class ActionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionBar(ThemeHost *themes, QWidget *parent = nullptr);
    ~ActionBar() override;

    /// `place` says whose actions these are; which one is filled in at the press.
    void setActions(const ActionRef &place, std::vector<ActionSpec> actions,
                    ActionStatuses statuses);
    void setNow(Timestamp now);

    const Sheet &sheet() const { return m_sheet; }
    ActionPress *presses() const { return m_press; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void linkActivated(const QString &address);
    void askRequested(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<const ActionSpec *> pointers() const;
    Sheet layOut(int width) const;
    void layOutAgain();
    void activate(const CardTarget &target);

    ThemeHost *m_themes;
    ActionPress *m_press;
    ActionRef m_place;
    std::vector<ActionSpec> m_actions;
    ActionStatuses m_statuses;
    Timestamp m_now;
    Sheet m_sheet;
    TargetButtons *m_buttons;
};

} // namespace watchroom
