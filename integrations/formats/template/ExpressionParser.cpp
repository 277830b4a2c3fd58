// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/ExpressionParser.h"

#include "integrations/formats/template/ExpressionLexer.h"
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <algorithm>
#include <array>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

struct Operator
{
    QLatin1StringView sign;
    int strength;
    bool isRightToLeft = false;
};

constexpr std::array kOperators = {
    Operator{"??"_L1, 1}, Operator{"||"_L1, 2}, Operator{"&&"_L1, 3}, Operator{"<"_L1, 4},
    Operator{"<="_L1, 4}, Operator{">"_L1, 4},  Operator{">="_L1, 4}, Operator{"&"_L1, 5},
    Operator{"=="_L1, 6}, Operator{"!="_L1, 6}, Operator{"+"_L1, 7},  Operator{"-"_L1, 7},
    Operator{"*"_L1, 8},  Operator{"/"_L1, 8},  Operator{"%"_L1, 8},  Operator{"^"_L1, 9, true},
};

/// Where the expression that begins at `from` ends: at its }, beyond quotes and inner braces; -1
/// where it does not.
qsizetype endOfSlot(const QString &text, qsizetype from)
{
    int depth = 0;
    QChar quote;
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!quote.isNull()) {
            if (c == u'\\')
                ++at;
            else if (c == quote)
                quote = {};
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            quote = c;
        } else if (c == u'{') {
            ++depth;
        } else if (c == u'}' && depth-- == 0) {
            return at;
        }
    }
    return -1;
}

/// Recursive descent. The first problem is kept, and everything after it reads as the end.
class Parser
{
public:
    Parser(const QString &text, std::vector<Token> tokens)
        : m_text(text)
        , m_tokens(std::move(tokens))
    {
    }

    Result<Expression> read()
    {
        Expression expression = choice();
        if (m_problem.isEmpty() && here().kind != Token::Kind::End)
            fail(TemplateTexts::tr("“%1” is one word too many.").arg(here().text));
        if (!m_problem.isEmpty())
            return failure(ErrorCode::InvalidArgument, m_problem);
        return expression;
    }

private:
    /// condition ? yes : no
    Expression choice()
    {
        if (++m_nesting > kDeepestExpression)
            fail(TemplateTexts::tr("This expression is nested too deeply."));
        const qsizetype from = here().from;
        Expression condition = operation(1);
        if (take("?"_L1)) {
            std::vector<Expression> parts;
            parts.push_back(std::move(condition));
            parts.push_back(choice());
            expect(":"_L1);
            parts.push_back(choice());
            condition = call("if", std::move(parts), from);
        }
        --m_nesting;
        return condition;
    }

    Expression operation(int weakest)
    {
        const qsizetype from = here().from;
        Expression left = signedValue();
        while (const Operator *sign = operatorHere(weakest)) {
            ++m_at;
            std::vector<Expression> sides;
            sides.push_back(std::move(left));
            sides.push_back(operation(sign->strength + (sign->isRightToLeft ? 0 : 1)));
            left = call(sign->sign.data(), std::move(sides), from);
        }
        return left;
    }

    const Operator *operatorHere(int weakest) const
    {
        const auto found = std::ranges::find_if(kOperators, [&](const Operator &known) {
            return known.strength >= weakest && here().is(known.sign);
        });
        return found == kOperators.end() ? nullptr : &*found;
    }

    Expression signedValue()
    {
        const qsizetype from = here().from;
        if (++m_nesting > kDeepestExpression)
            fail(TemplateTexts::tr("This expression is nested too deeply."));
        std::vector<Expression> operands;
        Expression value;
        if (take("!"_L1)) {
            operands.push_back(signedValue());
            value = call("!", std::move(operands), from);
        } else if (take("-"_L1)) {
            operands.push_back(constant(json(0), from));
            operands.push_back(signedValue());
            value = call("-", std::move(operands), from);
        } else if (take("+"_L1)) {
            value = signedValue();
        } else {
            value = thing();
        }
        --m_nesting;
        return value;
    }

    /// A value with the parts of it that are named: a.b[0]['c'].
    Expression thing()
    {
        const qsizetype from = here().from;
        Expression whole = value();
        while (true) {
            Expression key;
            if (take("."_L1)) {
                key = constant(json(takeName().toStdString()), from);
            } else if (take("["_L1)) {
                key = choice();
                expect("]"_L1);
            } else {
                return whole;
            }
            std::vector<Expression> ofAndKey;
            ofAndKey.push_back(std::move(whole));
            ofAndKey.push_back(std::move(key));
            whole = built(Part{std::move(ofAndKey)}, from);
        }
    }

    Expression value()
    {
        const Token token = here();
        switch (token.kind) {
        case Token::Kind::Number:
            ++m_at;
            return constant(numberOf(token.text), token.from);
        case Token::Kind::Text:
            ++m_at;
            return constant(json(token.text.toStdString()), token.from);
        case Token::Kind::Interpolated:
            ++m_at;
            return interpolated(token);
        case Token::Kind::Name:
            ++m_at;
            return named(token);
        case Token::Kind::Sign:
            if (token.is("("_L1) || token.is("["_L1) || token.is("{"_L1)) {
                ++m_at;
                return bracketed(token);
            }
            break;
        case Token::Kind::End:
            break;
        }
        fail(token.kind == Token::Kind::End
                 ? TemplateTexts::tr("This expression stops where a value should follow.")
                 : TemplateTexts::tr("“%1” stands where a value should.").arg(token.text));
        return {};
    }

    Expression named(const Token &token)
    {
        if (token.text == "true"_L1 || token.text == "false"_L1)
            return constant(json(token.text == "true"_L1), token.from);
        if (token.text == "null"_L1)
            return constant(json(), token.from);
        if (take("("_L1))
            return call(token.text.toStdString(), listUntil(")"_L1), token.from);
        return built(Name{token.text.toStdString()}, token.from);
    }

    Expression bracketed(const Token &open)
    {
        if (open.is("["_L1))
            return call("createArray", listUntil("]"_L1), open.from);
        if (open.is("{"_L1))
            return call("{}", fields(), open.from);
        Expression inner = choice();
        expect(")"_L1);
        return inner;
    }

    /// What stands between brackets. `x => a` is two: the name and what it is in.
    std::vector<Expression> listUntil(QLatin1StringView close)
    {
        std::vector<Expression> list;
        if (take(close))
            return list;
        do {
            list.push_back(choice());
            if (take("=>"_L1))
                list.push_back(choice());
        } while (take(","_L1));
        expect(close);
        return list;
    }

    /// a: 1, 'b': 2 } as names and values in turn.
    std::vector<Expression> fields()
    {
        std::vector<Expression> list;
        if (take("}"_L1))
            return list;
        do {
            const qsizetype from = here().from;
            list.push_back(constant(json(takeName().toStdString()), from));
            expect(":"_L1);
            list.push_back(choice());
        } while (take(","_L1));
        expect("}"_L1);
        return list;
    }

    /// `Hello ${name}` puts its pieces together. The backslashes of one in another double with
    /// every level, so the length of an expression bounds this nesting.
    Expression interpolated(const Token &token)
    {
        std::vector<Expression> parts;
        for (TextPiece &piece : piecesOf(token.text)) {
            if (const auto *text = std::get_if<QString>(&piece))
                parts.push_back(constant(json(text->toStdString()), token.from));
            else if (auto &slot = std::get<Slot>(piece); slot.expression)
                parts.push_back(std::move(*slot.expression));
            else
                fail(slot.expression.error().summary);
        }
        return call("concat", std::move(parts), token.from);
    }

    /// A word, or a text in quotes.
    QString takeName()
    {
        if (here().kind == Token::Kind::Name || here().kind == Token::Kind::Text)
            return m_tokens[m_at++].text;
        fail(TemplateTexts::tr("A name is missing after a dot or a brace."));
        return {};
    }

    static json numberOf(const QString &digits)
    {
        bool isWhole = false;
        const qlonglong whole = digits.toLongLong(&isWhole);
        return isWhole ? json(whole) : json(digits.toDouble());
    }

    Expression constant(json value, qsizetype from)
    {
        return built(Constant{made(std::move(value))}, from);
    }

    Expression call(const std::string &name, std::vector<Expression> arguments, qsizetype from)
    {
        return built(Call{name, functionCalled(name), std::move(arguments)}, from);
    }

    /// Operators and parts follow one another without nesting, and still make a deep tree.
    template <typename Node>
    Expression built(Node node, qsizetype from)
    {
        int depth = 0;
        if constexpr (std::is_same_v<Node, Part>)
            depth = depthOf(node.ofAndKey);
        else if constexpr (std::is_same_v<Node, Call>)
            depth = depthOf(node.arguments);
        if (++depth > kDeepestExpression)
            fail(TemplateTexts::tr("This expression is nested too deeply."));
        const qsizetype to = m_at > 0 ? m_tokens[m_at - 1].to : from;
        return Expression{std::move(node), m_text.sliced(from, std::max(to - from, qsizetype(0))),
                          depth};
    }

    static int depthOf(const std::vector<Expression> &parts)
    {
        return parts.empty() ? 0 : std::ranges::max(parts, {}, &Expression::depth).depth;
    }

    const Token &here() const { return m_tokens[m_at]; }

    bool take(QLatin1StringView sign)
    {
        if (!here().is(sign))
            return false;
        ++m_at;
        return true;
    }

    void expect(QLatin1StringView sign)
    {
        if (!take(sign))
            fail(TemplateTexts::tr("“%1” is missing.").arg(sign));
    }

    void fail(const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence;
        m_at = m_tokens.size() - 1;
    }

    const QString &m_text;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_nesting = 0;
    QString m_problem;
};

} // namespace

Result<Expression> parseExpression(const QString &text)
{
    if (text.size() > kLongestExpression)
        return failure(ErrorCode::InvalidArgument,
                       TemplateTexts::tr("This expression is longer than %1 characters.")
                           .arg(kLongestExpression));
    Result<std::vector<Token>> tokens = tokensOf(text);
    if (!tokens)
        return std::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).read();
}

std::vector<TextPiece> piecesOf(const QString &text)
{
    std::vector<TextPiece> pieces;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype open = text.indexOf("${"_L1, from);
        const qsizetype close = open < 0 ? -1 : endOfSlot(text, open + 2);
        if (close < 0)
            break;
        if (open > from)
            pieces.emplace_back(text.sliced(from, open - from));
        pieces.emplace_back(Slot{text.sliced(open, close + 1 - open),
                                 parseExpression(text.sliced(open + 2, close - open - 2))});
        from = close + 1;
    }
    if (from < text.size() || pieces.empty())
        pieces.emplace_back(text.sliced(from));
    return pieces;
}

} // namespace watchroom::templating
