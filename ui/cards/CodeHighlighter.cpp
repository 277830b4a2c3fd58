// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CodeHighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QStringTokenizer>

namespace watchroom {

namespace {

constexpr qsizetype kLongestHighlighted = 64 * 1024;

using Style = KSyntaxHighlighting::Theme::TextStyle;

QColor colourOf(Style style, const CodeColours &colours)
{
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Operator:
    case Style::Import:
    case Style::Preprocessor:
        return style == Style::Operator ? colours.plain : colours.keyword;
    case Style::Function:
    case Style::BuiltIn:
        return colours.function;
    case Style::String:
    case Style::Char:
    case Style::SpecialChar:
    case Style::VerbatimString:
    case Style::SpecialString:
        return colours.string;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant:
        return colours.number;
    case Style::Comment:
    case Style::CommentVar:
    case Style::Documentation:
    case Style::Annotation:
        return colours.comment;
    case Style::DataType:
    case Style::Extension:
    case Style::Attribute:
        return colours.type;
    default:
        return colours.plain;
    }
}

/// Collects what the definition says about each line.
class Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Collector(const KSyntaxHighlighting::Definition &definition, const CodeColours &colours)
        : m_colours(colours)
    {
        setDefinition(definition);
    }

    QList<QTextLayout::FormatRange> collect(const QString &code)
    {
        KSyntaxHighlighting::State state;
        for (const QStringView line : QStringTokenizer(code, u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += static_cast<int>(line.size()) + 1;
        }
        return m_ranges;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QColor colour = colourOf(format.textStyle(), m_colours);
        if (length == 0 || colour == m_colours.plain)
            return;
        QTextCharFormat painted;
        painted.setForeground(colour);
        m_ranges.append({m_lineStart + offset, length, painted});
    }

private:
    CodeColours m_colours;
    int m_lineStart = 0;
    QList<QTextLayout::FormatRange> m_ranges;
};

KSyntaxHighlighting::Definition definitionFor(const QString &language)
{
    static KSyntaxHighlighting::Repository repository;
    const auto byName = repository.definitionForName(language);
    return byName.isValid() ? byName
                            : repository.definitionForFileName(QStringLiteral("x.") + language);
}

} // namespace

QList<QTextLayout::FormatRange> highlightCode(const QString &code, const QString &language,
                                              const CodeColours &colours)
{
    if (language.isEmpty() || code.size() > kLongestHighlighted)
        return {};
    const auto definition = definitionFor(language);
    if (!definition.isValid())
        return {};
    return Collector(definition, colours).collect(code);
}

} // namespace watchroom
