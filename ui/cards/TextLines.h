// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardElements.h"
#include "ui/kit/Theme.h"

#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace watchroom {

/// A font with the line height and colour that go with it.
struct TextStyle
{
    QFont font;
    int line = 0;
    QColor colour;

    static TextStyle of(const Theme &theme, TextRole role, const QColor &colour);
    TextStyle weighted(QFont::Weight weight) const;
};

/// Plain text whose stretches may differ in weight, colour and font.
struct StyledText
{
    QString text;
    QList<QTextLayout::FormatRange> formats;

    StyledText() = default;
    explicit StyledText(const QString &plain) { text = plain; }

    StyledText &add(const QString &stretch);
    StyledText &add(const QString &stretch, const QColor &colour, QFont::Weight weight);
    StyledText &add(const QString &stretch, const TextStyle &style);
};

/// Text broken into lines once, for one width; painted as often as needed. Every line is exactly
/// `style.line` high, whatever fonts its glyphs come from.
class TextLines
{
public:
    struct Options
    {
        int maximumLines = 0; ///< 0 for all; the last one is elided.
        Qt::LayoutDirection direction = Qt::LeftToRight;
        Alignment alignment = Alignment::Start;
        bool wrapAnywhere = false;
    };

    TextLines(const StyledText &text, const TextStyle &style, int width, const Options &options);

    int height() const { return m_height; }
    int naturalWidth() const { return m_naturalWidth; } ///< Of the widest line, rounded up.
    bool isTruncated() const { return m_truncated; }
    const QString &text() const { return m_text; } ///< Whole, also where it is elided.
    /// The boxes, a line each, around a stretch of the text; they start at (0, 0).
    std::vector<QRect> boxesOf(int start, int length) const;

    void paint(QPainter &painter, const QPointF &at) const;

private:
    void breakLines(const StyledText &text, const TextStyle &style, int width,
                    const Options &options);

    std::shared_ptr<QTextLayout> m_layout;
    QString m_text;
    QColor m_colour;
    int m_line = 0;
    int m_height = 0;
    int m_naturalWidth = 0;
    bool m_truncated = false;
};

/// The width of text on one line, rounded up.
int textWidth(const StyledText &text, const TextStyle &style);

/// The first `count` lines of a text, without the last line break.
QString firstLines(const QString &text, int count);

/// How far from the left a thing of a width stands within `room`, for who reads in `direction`.
qreal alignedX(qreal room, qreal width, Alignment alignment, Qt::LayoutDirection direction);

/// Where the baseline stands in a line of `style`, from its top.
qreal baselineOf(const TextStyle &style);

} // namespace watchroom
