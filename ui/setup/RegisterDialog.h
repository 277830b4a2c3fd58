// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/setup/PagedDialog.h"

namespace watchroom {

class ErrorLine;
class FormView;
class PlainLabel;

/// Makes an account on a server that lets anybody do so: asks which server, then what that wants to
/// know. Whoever opened it signs in with what made() says.
class RegisterDialog final : public PagedDialog
{
    Q_OBJECT

public:
    RegisterDialog(ThemeHost *themes, QWidget *over);

    void openServerPage();
    /// The answer to what was asked under this number; of an earlier one it is left alone.
    void setAnswer(int number, const Form &form, const QString &address, const QString &problem);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    /// There is the account. The password is empty when the server has not asked for one.
    void made(const QString &address, const QString &password);

private:
    void askServer();
    void showForm(const Form &form);
    void send();
    void setWaiting(const QString &words);
    void showProblem(const QString &problem);
    FormView *addForm(QWidget *page, const std::vector<Input> &questions);

    int m_number = 0;
    QString m_server;
    FormView *m_form = nullptr;
    bool m_isAsked = false; ///< The form is the server's.
    PlainLabel *m_words = nullptr;
    ErrorLine *m_error = nullptr;
    Button *m_verb = nullptr;
};

} // namespace watchroom
