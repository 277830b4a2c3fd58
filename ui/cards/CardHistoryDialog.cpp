// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardHistoryDialog.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/CardHistoryDelegate.h"
#include "ui/cards/CardView.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/ScrollColumn.h"

#include <QHBoxLayout>
#include <QListWidget>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 920;
constexpr int kListWidth = 300;
constexpr int kHistoryDialogHeight = 420;
constexpr int kNarrow = 680; ///< Below this the card stands under the list.

/// A card of the past: it says what it said, and can do nothing.
CardRow withoutButtons(const CardHistoryState &state, const InstanceId &instance)
{
    CardRow row{.instance = instance, .card = state.card};
    row.firstSeen = row.updated = state.at;
    row.card.actions.clear();
    row.card.shownCards.clear();
    row.card.frame.select = {};
    row.card.expires.reset();
    return row;
}

} // namespace

CardHistoryDialog::CardHistoryDialog(ThemeHost *themes, QWidget *over, const CardHistory &history,
                                     Timestamp now)
    : Dialog(themes, over, tr("History"))
    , m_history(history)
    , m_now(now)
    , m_columns(new QHBoxLayout)
    , m_list(new QListWidget)
    , m_when(
          new PlainLabel(themes, TextRole::Title, &ThemeColours::text, PlainLabel::Lines::Wrapped))
    , m_buttons(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_card(new CardView(themes))
{
    setTitle(tr("History of “%1”").arg(plainText(history.states.back().card.title, 80)));
    setWidth(kWidth);
    m_list->setAccessibleName(tr("What happened, the newest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setItemDelegate(new CardHistoryDelegate(themes, m_list));
    m_list->setMinimumHeight(themes->theme()->scaled(120));
    for (const Entry &entry : entriesNewestFirst())
        addEntry(entry);

    auto *past = new ScrollColumn;
    past->column()->setSpacing(8);
    past->column()->addWidget(m_when);
    past->column()->addWidget(m_card);
    past->column()->addWidget(m_buttons);
    past->column()->addStretch(1);
    m_columns->setSpacing(16);
    m_columns->addWidget(m_list);
    m_columns->addWidget(past, 1);
    content()->addLayout(m_columns, 1);

    auto *done = new Button(themes, Button::Kind::Secondary, tr("Close"));
    footer()->addWidget(done);
    connect(done, &Button::clicked, this, &CardHistoryDialog::close);
    connect(m_card, &CardView::linkActivated, this, &CardHistoryDialog::linkActivated);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showState(item->data(HistoryRole::State).toInt(),
                      Timestamp(Milliseconds(item->data(HistoryRole::Moment).toLongLong())));
    });
    m_list->setCurrentRow(0);
}

void CardHistoryDialog::openHistory()
{
    open(m_list);
}

std::vector<CardHistoryDialog::Entry> CardHistoryDialog::entriesNewestFirst() const
{
    std::vector<Entry> entries;
    for (int i = 0; i < static_cast<int>(m_history.states.size()); ++i)
        entries.push_back({.at = m_history.states[static_cast<size_t>(i)].at, .state = i});
    const std::vector<Entry> states = entries;
    for (int i = 0; i < static_cast<int>(m_history.presses.size()); ++i) {
        const Timestamp at = m_history.presses[static_cast<size_t>(i)].at;
        const auto next = std::ranges::upper_bound(states, at, {}, &Entry::at);
        const int stood = std::max(0, static_cast<int>(next - states.begin()) - 1);
        entries.push_back({.at = at, .state = stood, .press = i});
    }
    std::ranges::stable_sort(entries, {}, &Entry::at);
    std::ranges::reverse(entries);
    return entries;
}

void CardHistoryDialog::addEntry(const Entry &entry)
{
    const CardHistoryState &state = m_history.states[static_cast<size_t>(entry.state)];
    const QString when = momentText(entry.at, m_now);
    QString what = plainText(state.card.state.text, 60);
    QStringList details;
    Tone tone = state.card.state.tone;
    if (entry.press >= 0) {
        const HistoryEntry &press = m_history.presses[static_cast<size_t>(entry.press)];
        what = plainText(press.text, 120);
        tone = press.tone;
    } else {
        details = entry.state == 0 ? QStringList{tr("First seen")} : state.changes;
        if (!state.pressed.isEmpty())
            details += tr("After: %1").arg(state.pressed);
        if (what.isEmpty()) {
            what = details.takeFirst();
            tone = toneOf(state.card.severity);
        }
    }
    auto *item = new QListWidgetItem(QStringList{when, what, details.join(u". "_s)}.join(u", "_s));
    item->setData(HistoryRole::When, when);
    item->setData(HistoryRole::What, what);
    item->setData(HistoryRole::Details, details.join(QChar::LineSeparator));
    item->setData(HistoryRole::ToneOf, static_cast<int>(tone));
    item->setData(HistoryRole::IsPress, entry.press >= 0);
    item->setData(HistoryRole::State, entry.state);
    item->setData(HistoryRole::Moment, qint64(entry.at.time_since_epoch().count()));
    m_list->addItem(item);
}

void CardHistoryDialog::showState(int index, Timestamp at)
{
    const CardHistoryState &state = m_history.states[static_cast<size_t>(index)];
    const bool isNow = index + 1 == static_cast<int>(m_history.states.size());
    m_when->setPlainText(isNow ? tr("As it is now")
                               : tr("As it was at %1").arg(momentText(at, m_now)));
    m_card->setNow(m_now);
    m_card->setCard(withoutButtons(state, m_history.instance));
    QStringList buttons;
    for (const ActionSpec &action : state.card.actions)
        buttons += plainText(action.title, 60);
    m_buttons->setVisible(!buttons.isEmpty());
    m_buttons->setPlainText(isNow
                                ? tr("Its buttons are in the room: %1.").arg(buttons.join(u", "_s))
                                : tr("It had these buttons: %1.").arg(buttons.join(u", "_s)));
}

void CardHistoryDialog::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < themes()->theme()->scaled(kNarrow);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const Theme &theme = *themes()->theme();
    m_list->setMinimumWidth(narrow ? 0 : theme.scaled(kListWidth));
    m_list->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : theme.scaled(kListWidth));
    m_list->setMinimumHeight(
        theme.scaled(narrow ? kHistoryDialogHeight / 3 : kHistoryDialogHeight));
    Dialog::resizeEvent(event);
}

} // namespace watchroom
