// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StylingReader.h"

#include "app/base/PlainText.h"
#include "integrations/formats/LinkedText.h"

#include <QStringList>

#include <array>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 65'536;
constexpr int kMaximumDepth = 16;
constexpr QStringView kFence = u"```";
constexpr QStringView kDirectives = u"*_~`";

/// Reads what is within one line.
class SpanReader
{
public:
    Runs runsOf(QStringView line)
    {
        read(line, TextRun(), QChar(u' '));
        return std::move(m_runs);
    }

private:
    /// `style` is what the text has already, `before` the character in front of it.
    void read(QStringView text, const TextRun &style, QChar before)
    {
        std::array<bool, 4> hasNoEnd{}; // of each directive, from here to the end of the text
        qsizetype plainFrom = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype directive = kDirectives.indexOf(text[at]);
            const QChar previous = at > 0 ? text[at - 1] : before;
            if (directive < 0 || hasNoEnd[size_t(directive)] || !mayOpen(text, at, previous))
                continue;
            const qsizetype end = endOf(text, at);
            if (end < 0) {
                hasNoEnd[size_t(directive)] = true;
                continue;
            }
            addPlain(text.sliced(plainFrom, at - plainFrom), style);
            addSpan(text.sliced(at + 1, end - at - 1), style, text[at]);
            plainFrom = end + 1;
            at = end;
        }
        addPlain(text.sliced(plainFrom), style);
    }

    /// At the start, behind white space or behind another mark that opens; and neither before white
    /// space nor before the same mark (section 5.2).
    static bool mayOpen(QStringView text, qsizetype at, QChar previous)
    {
        const bool isBehindMark = at == 0 && kDirectives.contains(previous) && previous != text[at];
        return (previous.isSpace() || isBehindMark) && at + 1 < text.size() &&
               !text[at + 1].isSpace() && text[at + 1] != text[at];
    }

    /// The first mark that closes what opens at `at`: with something between, and not behind white
    /// space. -1 when there is none.
    static qsizetype endOf(QStringView text, qsizetype at)
    {
        qsizetype end = text.indexOf(text[at], at + 2);
        while (end >= 0 && text[end - 1].isSpace())
            end = text.indexOf(text[at], end + 1);
        return end;
    }

    void addSpan(QStringView text, TextRun style, QChar directive)
    {
        if (directive == u'`') {
            style.code = true;
            style.text = text.toString();
            m_runs.push_back(std::move(style));
            return;
        }
        style.bold |= directive == u'*';
        style.italic |= directive == u'_';
        style.strike |= directive == u'~';
        read(text, style, directive);
    }

    void addPlain(QStringView text, const TextRun &style)
    {
        if (text.isEmpty())
            return;
        const RichText linked = linkedText(text.toString());
        Runs runs{TextRun{.text = text.toString()}};
        if (!linked.isEmpty())
            runs = std::get<Paragraph>(linked.blocks.front().content).runs;
        for (TextRun &run : runs) {
            run.bold = style.bold;
            run.italic = style.italic;
            run.strike = style.strike;
            m_runs.push_back(std::move(run));
        }
    }

    Runs m_runs;
};

std::vector<RichBlock> blocksOf(const QStringList &lines, int depth);

/// Reads the blocks of a text, line by line.
class BlockReader
{
public:
    explicit BlockReader(const QStringList &lines, int depth)
        : m_lines(lines)
        , m_depth(depth)
    {
    }

    std::vector<RichBlock> blocks()
    {
        while (m_at < m_lines.size()) {
            const QString &line = m_lines[m_at];
            if (line.startsWith(kFence) && m_at + 1 < m_lines.size())
                readCode();
            else if (line.startsWith(u'>') && m_depth < kMaximumDepth)
                readQuote();
            else
                readLine(line);
        }
        endParagraph();
        return std::move(m_blocks);
    }

private:
    void readLine(const QString &line)
    {
        ++m_at;
        if (line.trimmed().isEmpty()) {
            endParagraph();
            return;
        }
        if (!m_runs.empty())
            add({.text = u"\n"_s});
        for (TextRun &run : SpanReader().runsOf(line))
            add(std::move(run));
    }

    /// What stands behind the first marks is the language; without an end it goes to the end. With
    /// nothing behind them they are only marks.
    void readCode()
    {
        endParagraph();
        CodeText code{.language = m_lines[m_at++].sliced(kFence.size()).trimmed(), .text = {}};
        QStringList lines;
        while (m_at < m_lines.size() && m_lines[m_at].trimmed() != kFence)
            lines += m_lines[m_at++];
        ++m_at;
        code.text = lines.join(u'\n');
        m_blocks.push_back({std::move(code)});
    }

    void readQuote()
    {
        endParagraph();
        QStringList lines;
        for (; m_at < m_lines.size() && m_lines[m_at].startsWith(u'>'); ++m_at)
            lines += m_lines[m_at].sliced(m_lines[m_at].startsWith(u"> ") ? 2 : 1);
        m_blocks.push_back({Quote{blocksOf(lines, m_depth + 1)}});
    }

    /// Plain text goes on where there is plain text.
    void add(TextRun run)
    {
        if (!m_runs.empty() && isPlain(m_runs.back()) && isPlain(run))
            m_runs.back().text += run.text;
        else
            m_runs.push_back(std::move(run));
    }

    static bool isPlain(const TextRun &run) { return run == TextRun{.text = run.text}; }

    void endParagraph()
    {
        if (!m_runs.empty())
            m_blocks.push_back({Paragraph{std::exchange(m_runs, {})}});
    }

    const QStringList &m_lines;
    const int m_depth;
    qsizetype m_at = 0;
    Runs m_runs; ///< Of the paragraph that is open.
    std::vector<RichBlock> m_blocks;
};

std::vector<RichBlock> blocksOf(const QStringList &lines, int depth)
{
    return BlockReader(lines, depth).blocks();
}

} // namespace

RichText parseStyling(const QString &text)
{
    return {blocksOf(plainMultilineText(text, kLongest).split(u'\n'), 0)};
}

} // namespace watchroom::xmpp
