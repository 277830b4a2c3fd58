// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/ThemeHost.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;

namespace watchroom {

class Button;
class PlainLabel;

/// How an account stands, as one line with what can be done about it. Hidden while all is well.
class AccountLine final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountLine(ThemeHost *themes, QWidget *parent = nullptr);

    /// Without an account it is hidden. `addition` is said behind the state.
    void setAccount(const std::optional<AccountSummary> &account, const QString &addition = {});

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void passwordRequested(const watchroom::AccountId &account);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &text);
    /// Shows what was said, and when it is tried again.
    void showWords();
    void remedy();

    ThemeHost *m_themes;
    QBoxLayout *m_box;
    PlainLabel *m_label;
    Button *m_button;
    AccountSummary m_account;
    QString m_said;
    QTimer m_countdown;
};

} // namespace watchroom
