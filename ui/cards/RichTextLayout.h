// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"
#include "ui/cards/TextLines.h"

#include <QRect>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace watchroom {

/// A stretch of one sitting: from `first` up to, not including, `second`.
using TextRange = std::pair<int, int>;

/// A link in laid out text.
struct LinkBox
{
    QString address;
    QString text;
    QRect rect; ///< Of its first line.
};

/// A piece of program text that can be copied whole.
struct CodeBox
{
    QRect rect;
    QString text;
};

/// Rich text broken into lines once, for one width. Positions count the characters of plainText(),
/// in which blocks stand on lines of their own.
class RichTextLayout
{
public:
    struct Options
    {
        TextRole role = TextRole::Body;
        QColor colour;
        int maximumLines = 0; ///< 0 for all; the text ends with an ellipsis where it is cut.
        int codeWidth = 0;    ///< Code boxes may be this wide; as wide as the text when 0.
        Qt::LayoutDirection direction = Qt::LeftToRight;
        std::optional<TextStyle> style = {}; ///< In place of the role's.
        Alignment alignment = Alignment::Start;
    };

    RichTextLayout(const RichText &text, ThemePtr theme, int width, const Options &options);

    QSize size() const { return m_size; }
    bool isTruncated() const { return m_truncated; }
    const QString &plainText() const { return m_plainText; }
    /// Where the last line of text ends, at its top; y is -1 when the text does not end with words.
    QPoint end() const;

    void paint(QPainter &painter, const QPoint &at, const TextRange &selection) const;

    /// The address under a point, empty for none.
    QString linkAt(const QPoint &point) const;
    std::vector<LinkBox> links() const;
    const std::vector<CodeBox> &codeBoxes() const { return m_codeBoxes; }

    /// The position nearest to a point, also when it is beside the text.
    int positionAt(const QPoint &point) const;
    TextRange wordAt(int position) const;
    TextRange paragraphAt(int position) const;

private:
    friend class RichTextFlow;

    /// One QTextLayout and where it stands.
    struct Block
    {
        std::shared_ptr<QTextLayout> layout;
        QPoint at;
        int start = 0;  ///< Position of its first character.
        int length = 0; ///< Zero for marks that cannot be selected, such as bullets.
        int height = 0;
        QColor colour;
        std::vector<std::pair<TextRange, QString>> links; ///< Ranges within the block.
    };
    /// A box or line behind the text.
    struct Mark
    {
        QRectF rect;
        QColor fill;
        QColor edge;
        int radius = 0;
    };

    const Block *blockNear(const QPoint &point) const;
    const Block *blockOf(int position) const;

    ThemePtr m_theme;
    QSize m_size;
    bool m_truncated = false;
    QString m_plainText;
    std::vector<Block> m_blocks;
    std::vector<Mark> m_marks;
    std::vector<CodeBox> m_codeBoxes;
};

/// The same text as RichTextLayout::plainText(), without laying anything out.
QString selectableText(const RichText &text);

} // namespace watchroom
