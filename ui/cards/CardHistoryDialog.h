// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardHistory.h"
#include "ui/kit/Dialog.h"

class QBoxLayout;
class QListWidget;

namespace watchroom {

class CardView;
class PlainLabel;

/// What a card has been and who did what to it, the newest first, and the card as it was at the
/// chosen moment. Nothing can be pressed on a card of the past.
class CardHistoryDialog final : public Dialog
{
    Q_OBJECT

public:
    CardHistoryDialog(ThemeHost *themes, QWidget *over, const CardHistory &history, Timestamp now);

    void openHistory();

    QListWidget *list() const { return m_list; }
    const CardView *card() const { return m_card; }

Q_SIGNALS:
    void linkActivated(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        Timestamp at;
        int state = 0;  ///< Which state stood then.
        int press = -1; ///< Which press it is; -1 for a state.
    };
    std::vector<Entry> entriesNewestFirst() const;
    void addEntry(const Entry &entry);
    void showState(int state, Timestamp at);

    CardHistory m_history;
    Timestamp m_now;
    QBoxLayout *m_columns;
    QListWidget *m_list;
    PlainLabel *m_when;
    PlainLabel *m_buttons;
    CardView *m_card;
};

} // namespace watchroom
