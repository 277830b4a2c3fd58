// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/GlanceDetailView.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/ActionBar.h"
#include "ui/cards/Tones.h"
#include "ui/glances/GlanceChart.h"
#include "ui/glances/GlanceText.h"
#include "ui/glances/StateChangeList.h"
#include "ui/kit/BadgeLabel.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/ScrollColumn.h"
#include "ui/kit/SectionHeading.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGlanceDetailViewHeader = 52;
constexpr int kGlanceDetailViewPadding = 24;
} // namespace

GlanceDetailView::GlanceDetailView(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, Qt::LeftEdge, parent)
    , m_name(new PlainLabel(themes, TextRole::Small, &ThemeColours::text2))
    , m_value(new PlainLabel(themes, TextRole::Numeral))
    , m_unit(new PlainLabel(themes, TextRole::GlanceValue, &ThemeColours::text3))
    , m_badge(new BadgeLabel(themes))
    , m_source(new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3))
    , m_chartHeads(new QWidget)
    , m_chart(new GlanceChart(themes))
    , m_actions(new ActionBar(themes))
    , m_facts(new QWidget)
    , m_changesHeading(new SectionHeading(themes, tr("State changes"), 0))
    , m_changes(new StateChangeList(themes))
    , m_limits(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHeader());
    auto *scroll = new ScrollColumn;
    outer->addWidget(scroll, 1);

    auto *heads = new QHBoxLayout(m_chartHeads);
    heads->setContentsMargins(0, 0, 0, 0);
    for (const auto &[words, share] :
         {std::pair(tr("Last 24 hours"), 66), std::pair(tr("Last hour"), 31)}) {
        auto *head = new PlainLabel(themes, TextRole::Caption, &ThemeColours::text2);
        head->setPlainText(words);
        heads->addWidget(head, share);
    }

    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(kGlanceDetailViewPadding, 16, kGlanceDetailViewPadding, 24);
    column->addWidget(makeHead());
    column->addSpacing(16);
    column->addWidget(m_chartHeads);
    column->addSpacing(6);
    column->addWidget(m_chart);
    column->addSpacing(10);
    column->addWidget(m_actions);
    column->addWidget(m_facts);
    column->addSpacing(6);
    column->addWidget(m_changesHeading);
    column->addWidget(m_changes);
    column->addSpacing(8);
    column->addWidget(m_limits);
    column->addStretch(1);

    connect(m_actions, &ActionBar::intent, this, &GlanceDetailView::intent);
}

QWidget *GlanceDetailView::makeHeader()
{
    auto *header = new Panel(themes(), &ThemeColours::window, Qt::BottomEdge);
    header->setFixedHeight(theme().scaled(kGlanceDetailViewHeader));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 16, 0);
    auto *back = new IconButton(themes(), u"chevron-left"_s, tr("Back to all glances"));
    connect(back, &IconButton::clicked, this, &GlanceDetailView::backRequested);
    row->addWidget(back);
    auto *title = new PlainLabel(themes(), TextRole::Title);
    title->setPlainText(tr("Glances"));
    row->addWidget(title, 1);
    return header;
}

QWidget *GlanceDetailView::makeHead()
{
    auto *head = new QWidget;
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_badge, 0, 1, Qt::AlignRight);
    auto *value = new QHBoxLayout;
    value->setSpacing(4);
    value->addWidget(m_value);
    value->addWidget(m_unit, 0, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 6);
    value->addStretch(1);
    grid->addLayout(value, 1, 0);
    grid->addWidget(m_source, 1, 1, Qt::AlignRight | Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    return head;
}

void GlanceDetailView::setDetail(const GlanceDetail &detail, Timestamp now)
{
    const bool sameFacts = m_detail.summary.glance.detail == detail.summary.glance.detail;
    m_detail = detail;
    const GlanceSummary &summary = m_detail.summary;
    m_name->setPlainText(summary.glance.name);
    const QString value = glanceValue(summary.glance);
    m_value->setPlainText(value.isEmpty() ? summary.glance.state.text : value);
    m_unit->setPlainText(value.isEmpty() ? QString() : summary.glance.unit);
    if (!sameFacts)
        fillFacts();
    fillLimits();
    m_actions->setActions({.instance = summary.instance, .room = {}, .card = {}, .action = {}},
                          summary.glance.actions, summary.actions);
    m_actions->setVisible(!summary.glance.actions.empty());
    m_changesHeading->setCount(int(m_detail.changes.size()));
    m_changesHeading->setVisible(!m_detail.changes.empty());
    setNow(now);
}

void GlanceDetailView::setNow(Timestamp now)
{
    const GlanceSummary &summary = m_detail.summary;
    const bool stale = isStale(summary, now);
    const Tone tone = stale ? Tone::Neutral : summary.glance.state.tone;
    static_cast<BadgeLabel *>(m_badge)->setBadge({.text = glanceStateLine(summary, now),
                                                  .tone = toneRole(tone),
                                                  .icon = glanceIcon(summary, now)});
    const QString heard = agoText(now - summary.glance.updatedAt);
    m_source->setPlainText(summary.source.isEmpty() ? heard : summary.source + u", "_s + heard);
    const bool hasCurve = m_chart->setDetail(m_detail, now);
    m_chart->setVisible(hasCurve);
    m_chartHeads->setVisible(hasCurve);
    m_changes->setChanges(m_detail.changes, summary.glance.unit, now);
    m_actions->setNow(now);
}

void GlanceDetailView::fillFacts()
{
    delete m_facts->layout();
    qDeleteAll(m_facts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *column = new QVBoxLayout(m_facts);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(6);
    for (const CardNode &node : m_detail.summary.glance.detail) {
        if (const auto *text = std::get_if<TextBlock>(&node.content)) {
            auto *label = new PlainLabel(themes(), TextRole::Small, &ThemeColours::text2,
                                         PlainLabel::Lines::Wrapped);
            label->setPlainText(text->text.rich.toPlainText());
            column->addWidget(label);
        } else if (const auto *set = std::get_if<FactSet>(&node.content)) {
            auto *grid = new QGridLayout;
            grid->setHorizontalSpacing(16);
            grid->setColumnStretch(1, 1);
            for (const Fact &fact : set->facts) {
                auto *name = new PlainLabel(themes(), TextRole::Small, &ThemeColours::text3);
                name->setPlainText(fact.label);
                auto *value = new PlainLabel(themes(), fact.mono ? TextRole::Code : TextRole::Small,
                                             &ThemeColours::text, PlainLabel::Lines::Wrapped);
                value->setPlainText(fact.value);
                const int row = grid->rowCount();
                grid->addWidget(name, row, 0, Qt::AlignTop);
                grid->addWidget(value, row, 1);
            }
            column->addLayout(grid);
        }
    }
    m_facts->setVisible(column->count() > 0);
}

void GlanceDetailView::fillLimits()
{
    const Glance &glance = m_detail.summary.glance;
    QStringList parts;
    for (const GlanceLimit &limit : glance.limits)
        parts += tr("%1 at %2")
                     .arg(toneWord(limit.tone),
                          (numberText(limit.value) + u' ' + glance.unit).trimmed());
    parts += tr("No fresh news after %1").arg(durationText(glance.staleAfter));
    m_limits->setPlainText(tr("Limits: %1").arg(parts.join(u" · "_s)));
}

} // namespace watchroom
