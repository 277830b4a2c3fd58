// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/ExpressionLexer.h"

#include "integrations/formats/template/TemplateTexts.h"

#include <algorithm>
#include <array>

namespace watchroom::templating {

using namespace Qt::StringLiterals;

namespace {

/// The longer ones first: "<=" is not "<" and "=".
constexpr std::array kSigns = {"=="_L1, "!="_L1, "<="_L1, ">="_L1, "&&"_L1, "||"_L1, "??"_L1,
                               "=>"_L1, "+"_L1,  "-"_L1,  "*"_L1,  "/"_L1,  "%"_L1,  "^"_L1,
                               "<"_L1,  ">"_L1,  "!"_L1,  "&"_L1,  "?"_L1,  ":"_L1,  ","_L1,
                               "."_L1,  "("_L1,  ")"_L1,  "["_L1,  "]"_L1,  "{"_L1,  "}"_L1};

bool beginsName(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$' || c == u'@' || c == u'#';
}

bool continuesName(QChar c)
{
    return beginsName(c) || c.isDigit();
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    Result<std::vector<Token>> read()
    {
        std::vector<Token> tokens;
        do {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            const qsizetype from = m_at;
            Result<Token> token = next();
            if (!token)
                return std::unexpected(token.error());
            token->from = from;
            token->to = m_at;
            tokens.push_back(*token);
        } while (tokens.back().kind != Token::Kind::End);
        return tokens;
    }

private:
    Result<Token> next()
    {
        if (m_at == m_text.size())
            return Token{};
        const QChar c = m_text[m_at];
        if (c == u'\'' || c == u'"' || c == u'`')
            return quoted(c);
        if (isDigit(m_at))
            return Token{Token::Kind::Number, number()};
        if (beginsName(c))
            return Token{Token::Kind::Name, takeWhile(continuesName)};
        const QStringView rest = QStringView(m_text).sliced(m_at);
        const auto sign =
            std::ranges::find_if(kSigns, [&](auto known) { return rest.startsWith(known); });
        if (sign == kSigns.end())
            return failure(ErrorCode::InvalidArgument,
                           TemplateTexts::tr("“%1” means nothing here.").arg(c));
        m_at += sign->size();
        return Token{Token::Kind::Sign, QString(*sign)};
    }

    /// A backslash takes the meaning of a quote, or of itself.
    Result<Token> quoted(QChar quote)
    {
        QString text;
        while (++m_at < m_text.size() && m_text[m_at] != quote) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size() &&
                (m_text[m_at + 1] == quote || m_text[m_at + 1] == u'\\'))
                ++m_at;
            text += m_text[m_at];
        }
        if (m_at == m_text.size())
            return failure(ErrorCode::InvalidArgument,
                           TemplateTexts::tr("A text in quotes has no end."));
        ++m_at;
        return Token{quote == u'`' ? Token::Kind::Interpolated : Token::Kind::Text, text};
    }

    /// 12, 1.5, 2e3.
    QString number()
    {
        const qsizetype from = m_at;
        takeDigits();
        if (m_at < m_text.size() && m_text[m_at] == u'.' && isDigit(m_at + 1)) {
            ++m_at;
            takeDigits();
        }
        if (m_at < m_text.size() && m_text[m_at].toLower() == u'e') {
            const bool isSigned =
                m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'-' || m_text[m_at + 1] == u'+');
            if (isDigit(m_at + 1 + isSigned)) {
                m_at += 1 + isSigned;
                takeDigits();
            }
        }
        return m_text.sliced(from, m_at - from);
    }

    bool isDigit(qsizetype at) const
    {
        return at < m_text.size() && m_text[at] >= u'0' && m_text[at] <= u'9';
    }

    void takeDigits()
    {
        while (isDigit(m_at))
            ++m_at;
    }

    QString takeWhile(bool (*belongs)(QChar))
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && belongs(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<std::vector<Token>> tokensOf(const QString &expression)
{
    return Lexer(expression).read();
}

} // namespace watchroom::templating
