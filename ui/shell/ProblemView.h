// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// Fills the window when the profile cannot be opened: what is wrong, what is safe, what can be
/// done.
class ProblemView final : public QWidget
{
    Q_OBJECT

public:
    ProblemView(ThemeHost *themes, const Error &error, bool canStartAfresh,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void startAfreshRequested();
    void quitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
};

} // namespace watchroom
