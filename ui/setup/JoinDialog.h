// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/ListedRoom.h"
#include "ui/kit/Dialog.h"

#include <QTimer>

class QLineEdit;

namespace watchroom {

class Button;
class FormView;
class PlainLabel;
class RowList;

/// Finds a room to go into: those that the server lists, searched while one types, or any other by
/// its whole address. The field keeps the focus, Up and Down choose, Enter joins.
class JoinDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `accounts` are those that one may do it with; asked for where there are several.
    JoinDialog(ThemeHost *themes, QWidget *over, const std::vector<Account> &accounts);

    void openAndAsk();
    /// The answer to the ListRooms of this number; of an earlier one it is left alone.
    void setListed(int number, const std::vector<ListedRoom> &rooms, const QString &problem);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    AccountId account() const;
    void ask();
    void showRooms();
    void showWords(const QString &words);
    void join();

    std::vector<Account> m_accounts;
    FormView *m_account = nullptr; ///< Null where there is only one.
    QLineEdit *m_field;
    RowList *m_list;
    PlainLabel *m_words;
    Button *m_verb;
    QTimer m_pause; ///< Until it is asked what was typed.
    int m_number = 0;
    std::vector<ListedRoom> m_listed;
    std::vector<QString> m_addresses; ///< Of the rows.
    QString m_problem;
    bool m_isAnswered = false;
};

} // namespace watchroom
