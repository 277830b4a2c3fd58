// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/PreviewAnswer.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

class QGridLayout;

namespace watchroom {

class PlainLabel;

/// "Where: checkout-api, production": what is known about an action before it runs, line by line,
/// and below it what its executor answers.
class PreviewLines final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewLines(ThemeHost *themes, QWidget *parent = nullptr);

    /// Nothing is added for an empty text.
    void add(const QString &label, const QString &text);

    /// "Asking…", until the answer comes.
    void showAsking();
    void showAnswer(const PreviewAnswer &answer, const QString &problem);

Q_SIGNALS:
    /// The answer came, and what stands below has moved.
    void answered();

private:
    ThemeHost *m_themes;
    QGridLayout *m_grid;
    PlainLabel *m_status = nullptr;
};

} // namespace watchroom
