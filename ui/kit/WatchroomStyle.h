// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QProxyStyle>

namespace watchroom {

/// How stock widgets look: line edits, text fields, combo boxes, check boxes, scroll bars, menus
/// and tooltips, painted from the theme on top of Fusion. There is no style sheet in the program.
///
/// Fields paint themselves inside room for their focus ring, as Button does. A field whose property
/// kFieldError is true has the 2 px critical edge.
class WatchroomStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    static constexpr auto kFieldError = "watchroomFieldError";

    explicit WatchroomStyle(ThemeHost *themes);

    /// Gives the application this style, the theme's palette and its font, now and on every change.
    static void install(ThemeHost *themes);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                      const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter) const;
    const Theme &theme() const { return *m_themes->theme(); }

    ThemeHost *m_themes;
};

} // namespace watchroom
