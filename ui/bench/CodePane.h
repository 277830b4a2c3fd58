// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QPlainTextEdit>

namespace watchroom {

/// Program text to read, select and copy, in the colours of its language. It keeps its place when
/// the text changes.
class CodePane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    CodePane(ThemeHost *themes, const QString &language, QWidget *parent = nullptr);

    void setCode(const QString &code);

private:
    void applyTheme();

    ThemeHost *m_themes;
};

} // namespace watchroom
