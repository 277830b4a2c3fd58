// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodeText.h"

namespace watchroom {

namespace {

/// Walks through a source once and keeps the code.
class Stripper
{
public:
    explicit Stripper(const QString &source)
        : m_source(source)
    {
    }

    QString code()
    {
        while (m_at < m_source.size()) {
            if (sees(u"//"))
                skipUntil(u"\n", false);
            else if (sees(u"/*"))
                skipUntil(u"*/", true);
            else if (sees(u"R\""))
                skipRawString();
            else if (sees(u"\"") || (sees(u"'") && !isDigitSeparator()))
                skipQuoted(m_source[m_at]);
            else
                m_code += m_source[m_at++];
        }
        return m_code;
    }

private:
    bool sees(QStringView text) const
    {
        return QStringView(m_source).sliced(m_at).startsWith(text);
    }

    /// 10'000 has no character in it.
    bool isDigitSeparator() const { return m_at > 0 && m_source[m_at - 1].isLetterOrNumber(); }

    /// Line breaks that are skipped stay, so that lines keep their numbers.
    void skip(qsizetype count)
    {
        for (; count > 0 && m_at < m_source.size(); --count, ++m_at) {
            if (m_source[m_at] == u'\n')
                m_code += u'\n';
        }
    }

    void skipUntil(QStringView end, bool withEnd)
    {
        const qsizetype at = m_source.indexOf(end, m_at);
        skip(at < 0 ? m_source.size() : at - m_at + (withEnd ? end.size() : 0));
    }

    void skipQuoted(QChar quote)
    {
        m_code += quote;
        skip(1);
        while (m_at < m_source.size() && m_source[m_at] != quote && m_source[m_at] != u'\n')
            skip(m_source[m_at] == u'\\' ? 2 : 1);
        if (m_at < m_source.size() && m_source[m_at] == quote) {
            m_code += quote;
            skip(1);
        }
    }

    void skipRawString()
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        const QString end = u')' + m_source.mid(m_at + 2, open - m_at - 2) + u'"';
        m_code += QStringLiteral("\"\"");
        skipUntil(end, true);
    }

    const QString m_source;
    QString m_code;
    qsizetype m_at = 0;
};

} // namespace

QStringList codeLines(const QString &source)
{
    return Stripper(source).code().split(u'\n');
}

} // namespace watchroom
