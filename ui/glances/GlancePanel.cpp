// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/GlancePanel.h"

#include "ui/glances/GlanceDetailView.h"
#include "ui/glances/GlanceRow.h"
#include "ui/kit/Button.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/ScrollColumn.h"
#include "ui/kit/SectionHeading.h"

#include <QApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGlancePanelHeader = 52;
constexpr int kFoot = 52;
constexpr int kGlancePanelPadding = 20;
constexpr int kWidth = 304;
constexpr int kDetailWidth = 520;
constexpr int kNarrowWidth = 56;
constexpr int kTickMs = 10'000;
} // namespace

GlancePanel::GlancePanel(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, Qt::LeftEdge, parent)
    , m_stack(new QStackedLayout(this))
    , m_detail(new GlanceDetailView(themes))
{
    setAccessibleName(tr("Glances"));
    auto *list = new Panel(themes, &ThemeColours::window, Qt::LeftEdge);
    auto *outer = new QVBoxLayout(list);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHeader());
    auto *scroll = new ScrollColumn;
    makeGroups(scroll->column());
    scroll->column()->addWidget(makeEmpty());
    scroll->column()->addStretch(1);
    outer->addWidget(scroll, 1);
    outer->addWidget(makeFoot());
    m_stack->addWidget(list);
    m_stack->addWidget(m_detail);

    connect(m_detail, &GlanceDetailView::intent, this, &GlancePanel::intent);
    connect(m_detail, &GlanceDetailView::backRequested, this, [this] {
        closeDetail();
        Q_EMIT intent(CloseGlance{});
    });
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &GlancePanel::tick);
    connect(qApp, &QApplication::focusChanged, this, [this] { regroup(false); });
    m_sinceGiven.start();
    updateWords();
}

GlancePanel::~GlancePanel()
{
    disconnect(qApp, nullptr, this, nullptr); // its children lose the focus while they go
}

QWidget *GlancePanel::makeHeader()
{
    auto *header = new Panel(themes(), &ThemeColours::window, Qt::BottomEdge);
    header->setFixedHeight(theme().scaled(kGlancePanelHeader));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(kGlancePanelPadding, 0, 12, 0);
    row->setSpacing(0);
    m_title = new PlainLabel(themes(), TextRole::Title);
    m_title->setPlainText(tr("Glances"));
    row->addWidget(m_title, 1);
    auto *add = new IconButton(themes(), u"plus"_s, tr("Add something to watch"));
    connect(add, &IconButton::clicked, this, &GlancePanel::addRequested);
    row->addWidget(add);
    auto *more = new IconButton(themes(), u"more"_s, tr("More about glances"));
    connect(more, &IconButton::clicked, this, [this, more] {
        auto *menu = new QMenu(more);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QColor ink = theme().colour.text2;
        connect(menu->addAction(watchroom::icon(u"plus"_s, ink), tr("Add something to watch…")),
                &QAction::triggered, this, &GlancePanel::addRequested);
        connect(menu->addAction(watchroom::icon(u"list"_s, ink), tr("Change what is watched…")),
                &QAction::triggered, this, &GlancePanel::manageRequested);
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    row->addWidget(more);
    m_more = more;
    m_header = header;
    return header;
}

void GlancePanel::makeGroups(QVBoxLayout *column)
{
    const std::array words{tr("Needs attention"), tr("As usual"), tr("No fresh news")};
    for (size_t i = 0; i < kGroups; ++i) {
        Group &group = m_groups[i];
        group.box = new QWidget;
        group.column = new QVBoxLayout(group.box);
        group.column->setContentsMargins(0, 0, 0, 8);
        group.column->setSpacing(0);
        group.heading = new SectionHeading(themes(), words[i], kGlancePanelPadding);
        group.column->addWidget(group.heading);
        group.box->setVisible(false);
        column->addWidget(group.box);
    }
}

QWidget *GlancePanel::makeEmpty()
{
    m_empty = new QWidget;
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(kGlancePanelPadding, 20, kGlancePanelPadding, 0);
    column->setSpacing(8);
    auto *words =
        new PlainLabel(themes(), TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    words->setPlainText(
        tr("Nothing is watched yet. A web page, a certificate or this computer is a good start."));
    column->addWidget(words);
    auto *add = new Button(themes(), Button::Kind::Secondary, tr("Add something to watch"));
    connect(add, &Button::clicked, this, &GlancePanel::addRequested);
    column->addWidget(add, 0, Qt::AlignLeft);
    return m_empty;
}

QWidget *GlancePanel::makeFoot()
{
    m_foot = new Panel(themes(), &ThemeColours::window, Qt::TopEdge);
    m_foot->setFixedHeight(theme().scaled(kFoot));
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(kGlancePanelPadding, 0, kGlancePanelPadding, 0);
    m_footWords = new PlainLabel(themes(), TextRole::Small, &ThemeColours::text3);
    row->addWidget(m_footWords, 1);
    return m_foot;
}

void GlancePanel::setGlances(const std::vector<GlanceSummary> &glances, Timestamp now)
{
    for (const GlanceSummary &glance : glances)
        rowFor(glance)->setSummary(glance, now);
    m_glances = glances;
    m_given = now;
    m_sinceGiven.restart();
    dropRowsBut(glances);
    regroup(false);
}

void GlancePanel::setDetail(const GlanceDetail &detail, Timestamp now)
{
    m_detail->setDetail(detail, now);
    if (showsDetail())
        return;
    m_stack->setCurrentWidget(m_detail);
    Q_EMIT wantedWidthChanged();
}

void GlancePanel::closeDetail()
{
    if (!showsDetail())
        return;
    m_stack->setCurrentIndex(0);
    Q_EMIT wantedWidthChanged();
}

bool GlancePanel::showsDetail() const
{
    return m_stack->currentWidget() == m_detail;
}

void GlancePanel::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    for (const auto &[key, row] : m_rows)
        row->setNarrow(narrow);
    for (Group &group : m_groups)
        group.heading->setVisible(!narrow);
    m_title->setVisible(!narrow);
    m_more->setVisible(!narrow);
    m_footWords->setVisible(!narrow);
    m_header->layout()->setContentsMargins(narrow ? 11 : kGlancePanelPadding, 0, narrow ? 11 : 12,
                                           0);
    updateWords();
    Q_EMIT wantedWidthChanged();
}

int GlancePanel::wantedWidth() const
{
    if (showsDetail())
        return kDetailWidth;
    return m_narrow ? kNarrowWidth : theme().scaled(kWidth);
}

void GlancePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    m_tick.start();
    tick();
}

void GlancePanel::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Panel::hideEvent(event);
}

void GlancePanel::leaveEvent(QEvent *event)
{
    Panel::leaveEvent(event);
    regroup(false);
}

GlanceRow *GlancePanel::rowFor(const GlanceSummary &glance)
{
    const Key key{glance.instance, glance.glance.id};
    if (const auto known = m_rows.find(key); known != m_rows.end())
        return known->second;
    auto *row = new GlanceRow(themes());
    row->setNarrow(m_narrow);
    connect(row, &GlanceRow::clicked, this, [this, key] {
        Q_EMIT intent(OpenGlance{.instance = key.first, .glance = key.second});
    });
    connect(row, &GlanceRow::moveRequested, this, [this, row](int rows) { moveFocus(row, rows); });
    m_rows.emplace(key, row);
    return row;
}

void GlancePanel::dropRowsBut(const std::vector<GlanceSummary> &glances)
{
    std::erase_if(m_rows, [&](const auto &entry) {
        const bool stays = std::ranges::any_of(glances, [&](const GlanceSummary &glance) {
            return Key{glance.instance, glance.glance.id} == entry.first;
        });
        if (stays)
            return false;
        m_shown.erase(entry.first);
        entry.second->hide();
        entry.second->deleteLater();
        return true;
    });
}

void GlancePanel::regroup(bool force)
{
    const bool mayMove = force || !isInUse();
    std::array<int, kGroups> counts{};
    for (const GlanceSummary &glance : m_glances) {
        const Key key{glance.instance, glance.glance.id};
        const GlanceGroup wanted = glanceGroup(glance, now());
        const auto shown = m_shown.find(key);
        const GlanceGroup group = shown != m_shown.end() && !mayMove ? shown->second : wanted;
        place(m_rows.at(key), group, counts[size_t(group)]++);
        m_shown[key] = group;
    }
    for (size_t i = 0; i < kGroups; ++i) {
        m_groups[i].box->setVisible(counts[i] > 0);
        m_groups[i].heading->setCount(counts[i]);
    }
    const bool allWell = counts[0] == 0 && counts[2] == 0 && counts[1] > 0;
    m_groups[1].heading->setWords(allWell ? tr("All well") : tr("As usual"));
    updateWords();
}

void GlancePanel::place(GlanceRow *row, GlanceGroup group, int at)
{
    QVBoxLayout *column = m_groups[size_t(group)].column;
    constexpr int kHeading = 1;
    if (column->indexOf(row) == at + kHeading)
        return;
    column->removeWidget(row); // else its old place would count
    column->insertWidget(std::min(at + kHeading, column->count()), row);
    row->show();
}

void GlancePanel::updateWords()
{
    const auto fresh = std::ranges::count_if(m_glances, [this](const GlanceSummary &glance) {
        return glanceGroup(glance, now()) != GlanceGroup::NoFreshNews;
    });
    const auto all = std::ssize(m_glances);
    m_footWords->setPlainText(fresh == all ? tr("All %n sources are fresh", nullptr, int(all))
                                           : tr("%1 of %2 sources are fresh").arg(fresh).arg(all));
    m_foot->setVisible(all > 0 && !m_narrow);
    m_empty->setVisible(all == 0 && !m_narrow);
}

void GlancePanel::moveFocus(const GlanceRow *from, int rows)
{
    std::vector<GlanceRow *> ordered;
    for (const Group &group : m_groups) {
        for (int i = 1; i < group.column->count(); ++i) {
            if (auto *row = qobject_cast<GlanceRow *>(group.column->itemAt(i)->widget()))
                ordered.push_back(row);
        }
    }
    const auto at = std::ranges::find(ordered, from) - ordered.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + rows, 0, std::ssize(ordered) - 1);
    ordered[size_t(to)]->setFocus(Qt::OtherFocusReason);
}

void GlancePanel::tick()
{
    for (const auto &[key, row] : m_rows)
        row->setNow(now());
    if (showsDetail())
        m_detail->setNow(now());
    regroup(false);
}

bool GlancePanel::isInUse() const
{
    const QWidget *focused = QApplication::focusWidget();
    return underMouse() || (focused && isAncestorOf(focused));
}

Timestamp GlancePanel::now() const
{
    return m_given + Milliseconds(m_sinceGiven.elapsed());
}

} // namespace watchroom
