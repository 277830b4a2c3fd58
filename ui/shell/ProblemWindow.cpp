// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProblemWindow.h"

#include "ui/shell/ProblemView.h"
#include "ui/shell/WindowSettings.h"

#include <QVBoxLayout>

namespace watchroom {

ProblemWindow::ProblemWindow(const Error &error)
    : m_themes(WindowSettings{}.themeChoice())
{
    resize(640, 360);
    auto *view = new ProblemView(&m_themes, error, false);
    connect(view, &ProblemView::quitRequested, this, &QWidget::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(view);
}

} // namespace watchroom
