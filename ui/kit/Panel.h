// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// A plain ground in one of the theme's colours, with hairlines on some of its edges.
class Panel : public QWidget
{
    Q_OBJECT

public:
    Panel(ThemeHost *themes, ColourRole ground, Qt::Edges hairlines = {},
          QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    ThemeHost *themes() const { return m_themes; }
    const Theme &theme() const { return *m_themes->theme(); }

private:
    ThemeHost *m_themes;
    ColourRole m_ground;
    Qt::Edges m_hairlines;
};

} // namespace watchroom
