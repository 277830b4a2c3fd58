// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

class PlainLabel;

/// The line above the text that says that it answers or changes a message, and how to leave that.
class ModeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ModeBar(ThemeHost *themes, QWidget *parent = nullptr);

    void showWords(const QString &icon, const QString &words);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    PlainLabel *m_words;
    QString m_icon;
};

} // namespace watchroom
