// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"

#include <QChar>

namespace watchroom {

namespace {

constexpr int kMaximumCombiningMarks = 4;
constexpr char16_t kEscape = 0x1B;
constexpr char16_t kBell = 0x07;
constexpr char16_t kControlSequence = 0x9B; // CSI as one character

bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

/// Characters that draw nothing and so can hide a difference. The joiners U+200C and U+200D are
/// handled apart: Persian words and family emoji need them.
bool isInvisible(char32_t c)
{
    switch (c) {
    case 0x00AD: // soft hyphen
    case 0x034F: // combining grapheme joiner
    case 0x180E: // Mongolian vowel separator
    case 0x200B: // zero width space
    case 0xFEFF: // byte order mark
        return true;
    default:
        return (c >= 0x2060 && c <= 0x2064)       // word joiner, invisible operators
               || (c >= 0x206A && c <= 0x206F)    // deprecated format characters
               || (c >= 0xFFF9 && c <= 0xFFFB)    // interlinear annotation
               || (c >= 0xE0000 && c <= 0xE007F); // tags
    }
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool isCombiningMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// The index behind the parameters and the final letter of a control sequence ("31m") that begins
/// here.
qsizetype endOfControlSequence(const QString &text, qsizetype i)
{
    while (i < text.size() && text[i] >= u' ' && text[i] <= u'?')
        ++i;
    return i < text.size() && text[i] >= u'@' && text[i] <= u'~' ? i + 1 : i;
}

/// The index behind an operating system command ("0;title" and a bell). One without an end loses
/// its beginning alone, so that it cannot swallow the text behind it.
qsizetype endOfCommand(const QString &text, qsizetype from)
{
    qsizetype i = from;
    while (i < text.size() && text[i] != kBell && text[i] != kEscape && text[i] != u'\n')
        ++i;
    if (i < text.size() && text[i] == kBell)
        return i + 1;
    return i + 1 < text.size() && text[i] == kEscape && text[i + 1] == u'\\' ? i + 2 : from;
}

/// The index behind the terminal escape sequence that begins at `i`, or `i` when none does.
qsizetype endOfEscape(const QString &text, qsizetype i)
{
    if (text[i] == kControlSequence)
        return endOfControlSequence(text, i + 1);
    if (text[i] != kEscape)
        return i;
    if (i + 1 == text.size())
        return i + 1;
    if (text[i + 1] == u'[')
        return endOfControlSequence(text, i + 2);
    return text[i + 1] == u']' ? endOfCommand(text, i + 2) : i + 1;
}

/// Copies what may be shown, character by character.
class Cleaner
{
public:
    Cleaner(const QString &text, qsizetype maximumLength, bool keepLines)
        : m_text(text)
        , m_maximumLength(maximumLength)
        , m_keepLines(keepLines)
    {
        m_out.reserve(std::min(text.size(), maximumLength));
    }

    QString cleaned()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            if (const qsizetype end = endOfEscape(m_text, i); end > i) {
                i = end;
                continue;
            }
            if (!take(nextCharacter(i))) {
                m_out += QChar(0x2026);
                break;
            }
        }
        return m_keepLines ? m_out : m_out.trimmed();
    }

private:
    /// The character at `i`, which moves behind it. A line break of two characters is one.
    char32_t nextCharacter(qsizetype &i) const
    {
        const QChar c = m_text[i++];
        const bool hasNext = i < m_text.size();
        if (c.isHighSurrogate() && hasNext && m_text[i].isLowSurrogate())
            return QChar::surrogateToUcs4(c, m_text[i++]);
        if (c.isSurrogate())
            return QChar::ReplacementCharacter;
        if (c == u'\r') {
            if (hasNext && m_text[i] == u'\n')
                ++i;
            return '\n';
        }
        const bool isBreak = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        return isBreak ? U'\n' : char32_t(c.unicode());
    }

    /// Adds the character if it may be shown. False when there is no more room for it.
    bool take(char32_t c)
    {
        const bool isSpacing = c == '\n' || c == '\t';
        if (isSpacing && !m_keepLines) {
            if (m_out.endsWith(u' '))
                return true;
            c = ' ';
        } else if ((isControl(c) && !isSpacing) || isHidden(c)) {
            return true;
        }
        if (isCombiningMark(c)) {
            if (++m_marks > kMaximumCombiningMarks)
                return true;
        } else if (!isJoiner(c)) {
            m_marks = 0;
        }
        if (m_out.size() >= m_maximumLength)
            return false;
        m_out += QStringView(QChar::fromUcs4(c));
        return true;
    }

    bool isHidden(char32_t c) const
    {
        return isDirectionControl(c) || isInvisible(c) || QChar::isNonCharacter(c) ||
               (isJoiner(c) && !hasSomethingToJoin());
    }

    /// Behind Latin letters, spaces and other joiners a joiner does nothing but hide.
    bool hasSomethingToJoin() const
    {
        if (m_out.isEmpty())
            return false;
        const QChar last = m_out.back();
        return last.unicode() >= 0x80 && !last.isSpace() && !isJoiner(last.unicode());
    }

    const QString &m_text;
    const qsizetype m_maximumLength;
    const bool m_keepLines;
    QString m_out;
    int m_marks = 0; ///< In a row; joiners between them do not start anew.
};

} // namespace

QString plainText(const QString &remote, qsizetype maximumLength)
{
    return Cleaner(remote, maximumLength, false).cleaned();
}

QString plainMultilineText(const QString &remote, qsizetype maximumLength)
{
    return Cleaner(remote, maximumLength, true).cleaned();
}

} // namespace watchroom
