// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// A window of its own for what keeps the program from starting at all.
class ProblemWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemWindow(const Error &error);

private:
    ThemeHost m_themes;
};

} // namespace watchroom
