// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Summaries.h"
#include "ui/glances/GlanceText.h"
#include "ui/kit/Panel.h"

#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <map>
#include <vector>

class QStackedLayout;
class QVBoxLayout;

namespace watchroom {

class Button;
class GlanceDetailView;
class GlanceRow;
class PlainLabel;
class SectionHeading;

/// What is true right now, at the right edge: what needs attention first. A row changes its group
/// only while neither the pointer nor the focus is in the panel, so nothing moves under a hand.
class GlancePanel final : public Panel
{
    Q_OBJECT

public:
    explicit GlancePanel(ThemeHost *themes, QWidget *parent = nullptr);
    ~GlancePanel() override;

    void setGlances(const std::vector<GlanceSummary> &glances, Timestamp now);
    /// Shows the detail of a glance in place of the list.
    void setDetail(const GlanceDetail &detail, Timestamp now);
    /// Back to the list.
    void closeDetail();
    bool showsDetail() const;
    GlanceDetailView *detail() const { return m_detail; }

    /// A strip of icons with tooltips, for narrow windows.
    void setNarrow(bool narrow);
    /// How wide it wants to be now: 304, 520 with a detail open, 56 as a strip.
    int wantedWidth() const;

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void addRequested();
    void manageRequested();
    void wantedWidthChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    using Key = std::pair<InstanceId, GlanceId>;
    static constexpr size_t kGroups = 3;

    struct Group
    {
        QWidget *box = nullptr;
        QVBoxLayout *column = nullptr;
        SectionHeading *heading = nullptr;
    };

    QWidget *makeHeader();
    QWidget *makeFoot();
    QWidget *makeEmpty();
    void makeGroups(QVBoxLayout *column);
    GlanceRow *rowFor(const GlanceSummary &glance);
    void dropRowsBut(const std::vector<GlanceSummary> &glances);
    void regroup(bool force);
    void place(GlanceRow *row, GlanceGroup group, int at);
    void updateWords();
    void moveFocus(const GlanceRow *from, int rows);
    void tick();
    bool isInUse() const;
    Timestamp now() const;

    QStackedLayout *m_stack;
    GlanceDetailView *m_detail;
    QWidget *m_header = nullptr;
    PlainLabel *m_title = nullptr;
    QWidget *m_more = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_foot = nullptr;
    PlainLabel *m_footWords = nullptr;
    std::array<Group, kGroups> m_groups;
    std::map<Key, GlanceRow *> m_rows;
    std::map<Key, GlanceGroup> m_shown; ///< The group in which each row stands now.
    std::vector<GlanceSummary> m_glances;
    Timestamp m_given;
    QElapsedTimer m_sinceGiven;
    QTimer m_tick;
    bool m_narrow = false;
};

} // namespace watchroom
