// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Summaries.h"
#include "ui/kit/Panel.h"

class QVBoxLayout;

namespace watchroom {

class ActionBar;
class GlanceChart;
class PlainLabel;
class SectionHeading;
class StateChangeList;

/// One glance at full size: its value, its day and its last hour, what can be done, and how it came
/// to be as it is.
class GlanceDetailView final : public Panel
{
    Q_OBJECT

public:
    explicit GlanceDetailView(ThemeHost *themes, QWidget *parent = nullptr);

    void setDetail(const GlanceDetail &detail, Timestamp now);
    void setNow(Timestamp now);

    /// Its buttons; for who wants to hear of links and questions.
    ActionBar *actions() const { return m_actions; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void backRequested();

private:
    QWidget *makeHeader();
    QWidget *makeHead();
    void fillFacts();
    void fillLimits();

    GlanceDetail m_detail;
    PlainLabel *m_name;
    PlainLabel *m_value;
    PlainLabel *m_unit;
    QWidget *m_badge;
    PlainLabel *m_source;
    QWidget *m_chartHeads;
    GlanceChart *m_chart;
    ActionBar *m_actions;
    QWidget *m_facts;
    SectionHeading *m_changesHeading;
    StateChangeList *m_changes;
    PlainLabel *m_limits;
};

} // namespace watchroom
