// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace watchroom {

class ErrorLine;

/// The field that appears in the list to name a new room or rename one. Enter takes the name, Esc
/// leaves it. What is wrong stands under it.
class RoomNameEdit final : public QWidget
{
    Q_OBJECT

public:
    /// `problemWith` says in a sentence why a name cannot be used; empty when it can.
    RoomNameEdit(ThemeHost *themes, const QString &name,
                 std::function<QString(const QString &name)> problemWith,
                 QWidget *parent = nullptr);

    void setFocusToName();

Q_SIGNALS:
    void accepted(const QString &name);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();

    QLineEdit *m_edit;
    ErrorLine *m_error;
    std::function<QString(const QString &)> m_problemWith;
};

} // namespace watchroom
