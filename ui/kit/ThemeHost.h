// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/FaceGallery.h"
#include "ui/kit/Theme.h"

#include <QObject>

namespace watchroom {

/// The program's current theme, and the faces that go with it. Widgets take it in their
/// constructor, read theme() when they lay out or paint, and relayout on changed().
class ThemeHost final : public QObject
{
    Q_OBJECT

public:
    explicit ThemeHost(const Theme::Choice &choice, QObject *parent = nullptr);

    const ThemePtr &theme() const { return m_theme; }
    Theme::Choice choice() const { return m_theme->choice; }
    /// Widgets that paint people repaint on its changed().
    FaceGallery &faces() { return m_faces; }
    void setChoice(const Theme::Choice &choice);

Q_SIGNALS:
    void changed();

private:
    ThemePtr m_theme;
    FaceGallery m_faces;
};

} // namespace watchroom
