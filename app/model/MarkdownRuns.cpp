// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/MarkdownRuns.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace watchroom {

namespace {

/// A stretch of what is written.
struct Piece
{
    enum class Kind { Text, Ready, Opens, Closes };
    Kind kind = Kind::Text;
    QString text;
};

enum class RunStyle { Strike, Bold, Italic };
constexpr std::array kStyles{RunStyle::Strike, RunStyle::Bold, RunStyle::Italic};

bool has(const TextRun &run, RunStyle style)
{
    switch (style) {
    case RunStyle::Strike:
        return run.strike;
    case RunStyle::Bold:
        return run.bold;
    case RunStyle::Italic:
        return run.italic;
    }
    return false;
}

QString markOf(RunStyle style)
{
    switch (style) {
    case RunStyle::Strike:
        return QStringLiteral("~~");
    case RunStyle::Bold:
        return QStringLiteral("**");
    case RunStyle::Italic:
        return QStringLiteral("_");
    }
    return {};
}

bool isAsciiPunctuation(char32_t c)
{
    return c > ' ' && c < 0x7F && !QChar::isLetterOrNumber(c);
}

/// A character as it reads back wherever it stands.
QString entity(char32_t c)
{
    return QStringLiteral("&#%1;").arg(uint(c));
}

/// Code between more backticks than these is read as text (md4c), so it is written as text.
constexpr qsizetype kLongestFence = 32;

/// Code cannot have line breaks: each line becomes a span of its own.
QString codeSpan(const QString &line)
{
    const QString fence(longestRunOf(u'`', line) + 1, u'`');
    const bool pads = line.startsWith(u'`') || line.endsWith(u'`') ||
                      (line.startsWith(u' ') && line.endsWith(u' ') && !line.trimmed().isEmpty());
    const QString pad = pads ? QStringLiteral(" ") : QString();
    return fence + pad + line + pad + fence;
}

/// The address behind a link's text. What could be read as an entity, as a mark of the text around
/// or as its end is written so that it is not.
QString destination(QString address)
{
    address.replace(u'&', QStringLiteral("&amp;"));
    for (const QChar mark : u"_*~`")
        address.replace(mark, entity(mark.unicode()));
    const bool hasBracket = address.contains(u'(') || address.contains(u')');
    return hasBracket ? u'<' + address + u'>' : address;
}

/// Text between two pieces, with everything that Markdown would take for more than text escaped.
class EscapedText
{
public:
    EscapedText(const QString &text, const Piece *before, const Piece *after, bool oneLine)
        : m_text(text)
        , m_before(before)
        , m_after(after)
        , m_oneLine(oneLine)
    {
    }

    QString written()
    {
        for (; m_at < m_text.size(); m_at += m_size) {
            const char32_t c = character();
            if (c == '\n') {
                writeLineBreak();
            } else if (mustHide(c)) {
                m_out += entity(c);
            } else {
                if (needsEscape(c))
                    m_out += u'\\';
                m_out += QStringView(m_text).sliced(m_at, m_size);
            }
        }
        return m_out;
    }

private:
    /// The character here; beyond 16 bits it takes two places.
    char32_t character()
    {
        const QChar c = m_text[m_at];
        const bool isPair =
            c.isHighSurrogate() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLowSurrogate();
        m_size = isPair ? 2 : 1;
        return isPair ? QChar::surrogateToUcs4(c, m_text[m_at + 1]) : c.unicode();
    }

    bool isFirst() const { return m_at == 0; }
    bool isLast() const { return m_at + m_size == m_text.size(); }
    QChar previous() const { return isFirst() ? QChar(u'\n') : m_text[m_at - 1]; }
    QChar next() const { return isLast() ? QChar(u'\n') : m_text[m_at + m_size]; }
    bool isBehind(Piece::Kind kind) const
    {
        return isFirst() && m_before && m_before->kind == kind;
    }
    bool isBefore(Piece::Kind kind) const { return isLast() && m_after && m_after->kind == kind; }
    bool startsLine() const
    {
        return m_out.endsWith(u'\n') ||
               (m_out.isEmpty() && (!m_before || m_before->kind == Piece::Kind::Opens));
    }
    bool endsLine() const { return next() == u'\n' && (!isLast() || !m_after); }

    void writeLineBreak()
    {
        const bool follows =
            !m_out.isEmpty() ? !m_out.endsWith(u'\n') : m_before && !isBehind(Piece::Kind::Opens);
        const bool goesOn = !isLast() || (m_after && !isBefore(Piece::Kind::Closes));
        m_out += follows && goesOn && !m_oneLine ? QStringLiteral("\n") : entity(u'\n');
    }

    /// Whether the character would not survive here: spaces at the edges of lines and styles; and
    /// letters outside a style, which would keep its mark from being one.
    bool mustHide(char32_t c) const
    {
        if (QChar::isSpace(c))
            return c == '\t' || startsLine() || endsLine() || isBehind(Piece::Kind::Opens) ||
                   isBefore(Piece::Kind::Closes);
        return (isBehind(Piece::Kind::Closes) || isBefore(Piece::Kind::Opens)) &&
               !isAsciiPunctuation(c) && !QChar::isMark(c);
    }

    bool needsEscape(char32_t c) const
    {
        switch (c) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '~':
        case '|':
            return true;
        case '_': // never a mark inside of a word
            return !(previous().isLetterOrNumber() && next().isLetterOrNumber());
        case '&':
            return next() == u'#' || next().isLetter();
        case '!':
            return next() == u'[' || isLast();
        case '#':
            return startsLine() || next() == u'\n' || next() == u' ';
        case '>':
        case '+':
        case '-':
        case '=':
            return startsLine();
        case ')':
            return endsNumber();
        case '.': // of "1." and "www."
            return endsNumber() || QStringView(m_text).first(m_at).endsWith(u"www", kAnyCase);
        case ':':
            return next() == u'/';
        case '@': // of a mail address
            return previous().isLetterOrNumber() && next().isLetterOrNumber();
        default:
            return false;
        }
    }

    /// Whether only digits stand in front, from the beginning of the line on.
    bool endsNumber() const
    {
        qsizetype start = m_at;
        while (start > 0 && m_text[start - 1].isDigit())
            --start;
        return start < m_at && (start == 0 || m_text[start - 1] == u'\n');
    }

    static constexpr Qt::CaseSensitivity kAnyCase = Qt::CaseInsensitive;

    const QString &m_text;
    const Piece *m_before;
    const Piece *m_after;
    const bool m_oneLine;
    qsizetype m_at = 0;
    int m_size = 1; ///< Of the character there.
    QString m_out;
};

/// Turns runs into pieces; styles open and close around those that have them.
class RunWriter
{
public:
    explicit RunWriter(bool oneLine)
        : m_oneLine(oneLine)
    {
    }

    QString written(const Runs &runs)
    {
        for (const TextRun &run : runs) {
            if (run.text.isEmpty())
                continue;
            changeStyle(run);
            if (!run.link.isEmpty())
                add(Piece::Kind::Ready, QStringLiteral("["));
            if (run.code && longestRunOf(u'`', run.text) < kLongestFence)
                addCode(run.text);
            else
                addText(run.text);
            if (!run.link.isEmpty())
                add(Piece::Kind::Ready, QStringLiteral("](%1)").arg(destination(run.link)));
        }
        changeStyle({});
        return joined();
    }

private:
    void changeStyle(const TextRun &run)
    {
        const auto isGone = [&](RunStyle style) { return !has(run, style); };
        while (std::ranges::any_of(m_open, isGone)) {
            add(Piece::Kind::Closes, markOf(m_open.back()));
            m_open.pop_back();
        }
        for (const RunStyle style : kStyles) {
            if (has(run, style) && !std::ranges::contains(m_open, style)) {
                add(Piece::Kind::Opens, markOf(style));
                m_open.push_back(style);
            }
        }
    }

    void addText(const QString &text)
    {
        if (!m_pieces.empty() && m_pieces.back().kind == Piece::Kind::Text)
            m_pieces.back().text += text;
        else
            add(Piece::Kind::Text, text);
    }

    void addCode(const QString &text)
    {
        QStringList spans;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
            spans += codeSpan(line);
        add(Piece::Kind::Ready, spans.join(m_oneLine ? u' ' : u'\n'));
    }

    void add(Piece::Kind kind, const QString &text) { m_pieces.push_back({kind, text}); }

    QString joined() const
    {
        QString out;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const Piece &piece = m_pieces[i];
            const Piece *before = i > 0 ? &m_pieces[i - 1] : nullptr;
            const Piece *after = i + 1 < m_pieces.size() ? &m_pieces[i + 1] : nullptr;
            out += piece.kind == Piece::Kind::Text
                       ? EscapedText(piece.text, before, after, m_oneLine).written()
                       : piece.text;
        }
        return out;
    }

    const bool m_oneLine;
    std::vector<RunStyle> m_open;
    std::vector<Piece> m_pieces;
};

} // namespace

QString markdownOf(const Runs &runs)
{
    return RunWriter(false).written(runs);
}

QString markdownOnOneLine(const Runs &runs)
{
    return RunWriter(true).written(runs);
}

QString escapedInline(const QString &text)
{
    return markdownOnOneLine({TextRun{.text = text}});
}

qsizetype longestRunOf(QChar c, const QString &text)
{
    qsizetype longest = 0;
    qsizetype length = 0;
    for (const QChar other : text) {
        length = other == c ? length + 1 : 0;
        longest = std::max(longest, length);
    }
    return longest;
}

} // namespace watchroom
