// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"
#include "ui/kit/ThemeHost.h"

#include <QLabel>

#include <optional>

namespace watchroom {

/// A label that shows text and nothing else: never markup, never a control character. One line,
/// which is shortened where it does not fit, or wrapped lines.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Lines { One, Wrapped };

    PlainLabel(ThemeHost *themes, TextRole role, ColourRole colour = &ThemeColours::text,
               Lines lines = Lines::One, QWidget *parent = nullptr);

    void setPlainText(const QString &text);
    const QString &plain() const { return m_text; }
    void setColourRole(ColourRole colour);
    /// Paints the text in a tone's text colour in place of the role's.
    void setTone(ToneRole tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    QColor colour() const;

    ThemeHost *m_themes;
    TextRole m_role;
    ColourRole m_colour;
    std::optional<ToneRole> m_tone;
    Lines m_lines;
    QString m_text;
};

} // namespace watchroom
