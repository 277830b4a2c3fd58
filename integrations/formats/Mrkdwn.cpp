// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/Mrkdwn.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"

#include <QRegularExpression>

#include <array>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMrkdwnMaximumLength = 64 * 1024;
constexpr auto kFence = "```"_L1;

/// Reads one line. Styles hold within a line; in each the others may stand once.
class LineReader
{
public:
    LineReader(const QString &line, Losses &losses)
        : m_line(line)
        , m_losses(losses)
    {
    }

    Runs runs()
    {
        read(0, m_line.size(), {});
        return std::move(m_runs);
    }

private:
    enum Mark { Bold, Italic, Strike, MarkCount };

    void read(qsizetype from, qsizetype end, const TextRun &style)
    {
        qsizetype text = from; // where the text begins that is not written yet
        for (qsizetype i = from; i < end;) {
            const qsizetype next = readToken(i, end, style, text);
            text = next > i ? next : text;
            i = next > i ? next : i + 1;
        }
        addText(text, end, style);
    }

    /// Reads what is more than text at `i`, the text in front of it first; returns where it ends,
    /// or `i` when it is text.
    qsizetype readToken(qsizetype i, qsizetype end, const TextRun &style, qsizetype text)
    {
        const qsizetype close = endOfToken(i, end);
        switch (m_line[i].unicode()) {
        case u'`':
            if (close > i) {
                addText(text, i, style);
                add(style, withoutSlackEntities(m_line.sliced(i + 1, close - i - 2)), true);
            }
            return close;
        case u'<':
            return close > i ? readBrackets(i, close, style, text) : i;
        case u'h':
            return close > i ? readAddress(i, close, style, text) : i;
        case u'*':
            return readStyle(Bold, i, end, style, text);
        case u'_':
            return readStyle(Italic, i, end, style, text);
        case u'~':
            return readStyle(Strike, i, end, style, text);
        default:
            return i;
        }
    }

    /// Where the code, the brackets or the address that begins at `i` ends; `i` when none does.
    qsizetype endOfToken(qsizetype i, qsizetype end)
    {
        const QChar c = m_line[i];
        if (c == u'`' || c == u'<') {
            qsizetype &none = c == u'<' ? m_noBracketBehind : m_noTickBehind;
            if (i >= none)
                return i;
            const qsizetype close = m_line.indexOf(c == u'<' ? u'>' : u'`', i + 1);
            if (close < 0)
                none = i;
            return close > i + 1 && close < end ? close + 1 : i;
        }
        return c == u'h' && !isWord(i - 1) ? endOfAddress(i, end) : i;
    }

    qsizetype endOfAddress(qsizetype i, qsizetype end) const
    {
        const QStringView rest = QStringView(m_line).sliced(i, end - i);
        const bool isAddress = rest.startsWith(u"http://") || rest.startsWith(u"https://");
        if (!isAddress)
            return i;
        qsizetype close = i;
        while (close < end && !m_line[close].isSpace() && m_line[close] != u'<' &&
               m_line[close] != u'>' && m_line[close] != u'`')
            ++close;
        static constexpr QStringView kEndOfSentence = u".,;:!?)*_~'\"";
        while (close > i && kEndOfSentence.contains(m_line[close - 1]))
            --close;
        return close;
    }

    qsizetype readBrackets(qsizetype i, qsizetype close, const TextRun &style, qsizetype text)
    {
        const Runs runs = runsOfBrackets(m_line.sliced(i + 1, close - i - 2), style, m_losses);
        if (runs.empty())
            return i;
        addText(text, i, style);
        m_runs.insert(m_runs.end(), runs.begin(), runs.end());
        return close;
    }

    qsizetype readAddress(qsizetype i, qsizetype close, const TextRun &style, qsizetype text)
    {
        const QString shown = withoutSlackEntities(m_line.sliced(i, close - i));
        const QString address = allowedLink(shown);
        if (address.isEmpty())
            return i;
        addText(text, i, style);
        m_runs.push_back(style);
        m_runs.back().text = shown;
        m_runs.back().link = address;
        return close;
    }

    qsizetype readStyle(Mark mark, qsizetype i, qsizetype end, TextRun style, qsizetype text)
    {
        bool &isOn = mark == Bold ? style.bold : mark == Italic ? style.italic : style.strike;
        if (isOn || !mayOpen(i, end))
            return i;
        const qsizetype close = closingMark(mark, i, end);
        if (close < 0)
            return i;
        addText(text, i, style);
        isOn = true;
        read(i + 1, close, style);
        return close + 1;
    }

    bool isWord(qsizetype i) const
    {
        return i >= 0 && i < m_line.size() && m_line[i].isLetterOrNumber();
    }

    bool mayOpen(qsizetype i, qsizetype end) const
    {
        if (i + 2 >= end)
            return false;
        const QChar mark = m_line[i];
        const bool isDoubled = m_line[i + 1] == mark || (i > 0 && m_line[i - 1] == mark);
        return !isDoubled && !isWord(i - 1) && !m_line[i + 1].isSpace();
    }

    /// The mark that ends a style, or -1. Where none was found once there is none further on
    /// either, so that a line of marks is not searched again and again.
    qsizetype closingMark(Mark mark, qsizetype open, qsizetype end)
    {
        if (open >= m_noCloseBehind[mark] && end <= m_searchedUntil[mark])
            return -1;
        for (qsizetype i = open + 1; i < end;) {
            if (const qsizetype close = endOfToken(i, end); close > i) {
                i = close;
                continue;
            }
            if (m_line[i] == m_line[open] && i > open + 1 && !m_line[i - 1].isSpace() &&
                !isWord(i + 1))
                return i;
            ++i;
        }
        m_noCloseBehind[mark] = open;
        m_searchedUntil[mark] = end;
        return -1;
    }

    void addText(qsizetype from, qsizetype end, const TextRun &style)
    {
        add(style, withoutSlackEntities(m_line.sliced(from, end - from)), false);
    }

    void add(const TextRun &style, const QString &text, bool code)
    {
        if (text.isEmpty())
            return;
        m_runs.push_back(style);
        m_runs.back().text = text;
        m_runs.back().code = code;
    }

    const QString &m_line;
    Losses &m_losses;
    Runs m_runs;
    qsizetype m_noTickBehind = kMrkdwnMaximumLength + 1;
    qsizetype m_noBracketBehind = kMrkdwnMaximumLength + 1;
    std::array<qsizetype, MarkCount> m_noCloseBehind{
        kMrkdwnMaximumLength + 1, kMrkdwnMaximumLength + 1, kMrkdwnMaximumLength + 1};
    std::array<qsizetype, MarkCount> m_searchedUntil{};
};

/// Puts lines together to blocks.
class MrkdwnReader
{
public:
    explicit MrkdwnReader(Losses &losses)
        : m_losses(losses)
    {
    }

    RichText tree(const QString &text)
    {
        qsizetype at = 0;
        while (at < text.size()) {
            const qsizetype open = text.indexOf(kFence, at);
            const qsizetype close = open < 0 ? -1 : text.indexOf(kFence, open + kFence.size());
            if (close < 0)
                break;
            readLines(text.sliced(at, open - at));
            addCode(text.sliced(open + kFence.size(), close - open - kFence.size()));
            at = close + kFence.size();
        }
        readLines(text.sliced(at));
        return std::move(m_tree);
    }

private:
    void readLines(const QString &text)
    {
        bool quotesAll = false;
        for (const QString &line : text.split(u'\n'))
            readLine(line, quotesAll);
        endBlock();
    }

    void readLine(QString line, bool &quotesAll)
    {
        static const QRegularExpression kQuote(u"^(?:&gt;|>) ?"_s);
        static const QRegularExpression kWholeQuote(u"^(?:(?:&gt;){3}|>>>) ?"_s);
        static const QRegularExpression kItem(u"^\\s*(?:[•◦▪-]|(\\d{1,9})\\.)\\s+(?=\\S)"_s);
        if (const auto match = kWholeQuote.match(line); match.hasMatch()) {
            quotesAll = true;
            line = line.sliced(match.capturedLength());
        } else if (const auto one = kQuote.match(line); one.hasMatch() && !quotesAll) {
            addToQuote(line.sliced(one.capturedLength()));
            return;
        }
        if (quotesAll)
            addToQuote(line);
        else if (const auto match = kItem.match(line); match.hasMatch())
            addItem(line.sliced(match.capturedLength()), match.captured(1));
        else if (line.trimmed().isEmpty())
            endBlock();
        else
            addToParagraph(line);
    }

    void addToParagraph(const QString &line)
    {
        if (!m_quote.empty() || !m_list.items.empty())
            endBlock();
        append(m_paragraph, line);
    }

    void addToQuote(const QString &line)
    {
        if (m_quote.empty())
            endBlock();
        append(m_quote, line);
    }

    void addItem(const QString &line, const QString &number)
    {
        const bool ordered = !number.isEmpty();
        if (m_list.items.empty() || m_list.ordered != ordered) {
            endBlock();
            m_list.ordered = ordered;
            m_list.start = ordered ? number.toInt() : 1;
        }
        m_list.items.push_back({{RichBlock{Paragraph{LineReader(line, m_losses).runs()}}}});
    }

    void append(Runs &to, const QString &line)
    {
        if (!to.empty())
            to.push_back({.text = u"\n"_s});
        Runs runs = LineReader(line, m_losses).runs();
        if (runs.empty())
            runs.push_back({.text = u" "_s}); // an empty line of a quote
        std::ranges::move(runs, std::back_inserter(to));
    }

    void endBlock()
    {
        if (!m_paragraph.empty())
            m_tree.blocks.push_back({Paragraph{std::exchange(m_paragraph, {})}});
        if (!m_quote.empty())
            m_tree.blocks.push_back({Quote{{RichBlock{Paragraph{std::exchange(m_quote, {})}}}}});
        if (!m_list.items.empty())
            m_tree.blocks.push_back({std::exchange(m_list, {})});
    }

    void addCode(QString code)
    {
        if (code.startsWith(u'\n'))
            code.remove(0, 1);
        if (code.endsWith(u'\n'))
            code.chop(1);
        m_tree.blocks.push_back({CodeText{{}, withoutSlackEntities(code)}});
    }

    Losses &m_losses;
    RichText m_tree;
    Runs m_paragraph;
    Runs m_quote;
    List m_list;
};

} // namespace

RichText parseMrkdwn(const QString &mrkdwn, Losses &losses)
{
    return MrkdwnReader(losses).tree(plainMultilineText(mrkdwn, kMrkdwnMaximumLength));
}

MarkupText markupFromMrkdwn(const QString &mrkdwn, Losses &losses)
{
    return MarkupText(toMarkdown(parseMrkdwn(mrkdwn, losses)));
}

} // namespace watchroom
