// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HtmlTokens.h"

#include "app/model/MarkdownText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kHtmlTokensMaximumAttributes = 30;
constexpr qsizetype kLongestEntity = 12; ///< "&#x0010FFFF;"

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Elements whose content is no text of the page.
bool hidesItsContent(QStringView element)
{
    static constexpr QStringView kHidden[] = {
        u"script", u"style",    u"title",  u"template", u"iframe", u"noscript", u"object", u"svg",
        u"math",   u"textarea", u"select", u"audio",    u"video",  u"canvas",   u"noembed"};
    return std::ranges::find(kHidden, element) != std::end(kHidden);
}

} // namespace

QString HtmlToken::attribute(QStringView name) const
{
    const auto it = std::ranges::find(attributes, name, &std::pair<QString, QString>::first);
    return it == attributes.end() ? QString() : it->second;
}

bool HtmlToken::has(QStringView name) const
{
    return std::ranges::contains(attributes, name, &std::pair<QString, QString>::first);
}

QString withoutEntities(QStringView text)
{
    QString out;
    out.reserve(text.size());
    while (!text.isEmpty()) {
        const qsizetype start = text.indexOf(u'&');
        out += text.first(start < 0 ? text.size() : start);
        if (start < 0)
            break;
        text = text.sliced(start);
        const qsizetype end = text.first(std::min(text.size(), kLongestEntity)).indexOf(u';');
        const qsizetype length = end < 0 ? 1 : end + 1;
        out += end < 0 ? u"&"_s : entityText(text.first(length).toString());
        text = text.sliced(length);
    }
    return out;
}

QChar HtmlTokens::at(qsizetype offset) const
{
    return m_at + offset < m_html.size() ? m_html[m_at + offset] : QChar();
}

/// Whether a tag, a comment or a declaration begins here.
bool HtmlTokens::atTag() const
{
    if (at() != u'<')
        return false;
    const QChar next = at(1);
    return isLetter(next) || next == u'!' || next == u'?' || (next == u'/' && isLetter(at(2)));
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (!atTag())
            return readText();
        if (at(1) == u'!' || at(1) == u'?') {
            skipDeclaration();
            continue;
        }
        HtmlToken tag = readTag();
        if (tag.kind != HtmlToken::Kind::Open || !hidesItsContent(tag.text))
            return tag;
        skipContentOf(tag.text);
    }
    return {};
}

HtmlToken HtmlTokens::readText()
{
    const qsizetype start = m_at++;
    while (m_at < m_html.size() && !atTag())
        ++m_at;
    return {HtmlToken::Kind::Text,
            withoutEntities(QStringView(m_html).sliced(start, m_at - start)),
            {}};
}

HtmlToken HtmlTokens::readTag()
{
    HtmlToken tag;
    tag.kind = at(1) == u'/' ? HtmlToken::Kind::Close : HtmlToken::Kind::Open;
    m_at += tag.kind == HtmlToken::Kind::Close ? 2 : 1;
    tag.text = readName(u"/>");
    while (m_at < m_html.size() && at() != u'>')
        readAttribute(tag);
    ++m_at;
    return tag;
}

void HtmlTokens::readAttribute(HtmlToken &tag)
{
    while (isSpace(at()) || at() == u'/')
        ++m_at;
    const QString name = readName(u"=/>");
    skipSpace();
    QString value;
    if (at() == u'=') {
        ++m_at;
        skipSpace();
        value = readValue();
    }
    if (!name.isEmpty() && tag.attributes.size() < kHtmlTokensMaximumAttributes)
        tag.attributes.emplace_back(name, value);
}

/// Up to a space or one of the characters of `end`.
QString HtmlTokens::readName(QStringView end)
{
    const qsizetype start = m_at;
    while (m_at < m_html.size() && !isSpace(at()) && !end.contains(at()))
        ++m_at;
    return m_html.sliced(start, m_at - start).toLower();
}

QString HtmlTokens::readValue()
{
    const QChar quote = at();
    const bool isQuoted = quote == u'"' || quote == u'\'';
    const qsizetype start = isQuoted ? ++m_at : m_at;
    while (m_at < m_html.size() && (isQuoted ? at() != quote : !isSpace(at()) && at() != u'>'))
        ++m_at;
    const QString value = withoutEntities(QStringView(m_html).sliced(start, m_at - start));
    if (isQuoted && m_at < m_html.size())
        ++m_at;
    return value;
}

void HtmlTokens::skipSpace()
{
    while (isSpace(at()))
        ++m_at;
}

/// A comment ends with its arrow, anything else with a bracket; without either, with the input.
void HtmlTokens::skipDeclaration()
{
    const bool isComment = QStringView(m_html).sliced(m_at).startsWith(u"<!--");
    const QString end = isComment ? u"-->"_s : u">"_s;
    const qsizetype found = m_html.indexOf(end, m_at + (isComment ? 2 : 1));
    m_at = found < 0 ? m_html.size() : found + end.size();
}

void HtmlTokens::skipContentOf(const QString &element)
{
    const qsizetype end = m_html.indexOf(u"</"_s + element, m_at, Qt::CaseInsensitive);
    m_at = end < 0 ? m_html.size() : end;
}

} // namespace watchroom
