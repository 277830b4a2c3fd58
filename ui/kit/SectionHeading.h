// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

class QHBoxLayout;

namespace watchroom {

class PlainLabel;

/// The small words above a group of rows, with a number or a button at the end.
class SectionHeading final : public QWidget
{
    Q_OBJECT

public:
    SectionHeading(ThemeHost *themes, const QString &words, int sidePadding,
                   QWidget *parent = nullptr);

    void setWords(const QString &words);
    /// The number of things below it; -1 shows none.
    void setCount(int count);
    void addButton(QWidget *button);

private:
    PlainLabel *m_words;
    PlainLabel *m_count;
    QHBoxLayout *m_row;
};

} // namespace watchroom
