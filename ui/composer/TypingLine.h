// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/PlainLabel.h"

#include <QWidget>

namespace watchroom {

/// Who is writing, on one quiet line that keeps its place while nobody is.
class TypingLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TypingLine(ThemeHost *themes, QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    const QString &words() const { return m_words->plain(); }

private:
    PlainLabel *m_words;
};

} // namespace watchroom
