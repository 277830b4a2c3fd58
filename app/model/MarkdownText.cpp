// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/MarkdownText.h"

#include "app/base/PlainText.h"

#include <QHash>

namespace watchroom {

namespace {

/// U+00A0 to U+00FF in their order.
constexpr QStringView kLatin[] = {
    u"nbsp",   u"iexcl",  u"cent",   u"pound",  u"curren", u"yen",    u"brvbar", u"sect",
    u"uml",    u"copy",   u"ordf",   u"laquo",  u"not",    u"shy",    u"reg",    u"macr",
    u"deg",    u"plusmn", u"sup2",   u"sup3",   u"acute",  u"micro",  u"para",   u"middot",
    u"cedil",  u"sup1",   u"ordm",   u"raquo",  u"frac14", u"frac12", u"frac34", u"iquest",
    u"Agrave", u"Aacute", u"Acirc",  u"Atilde", u"Auml",   u"Aring",  u"AElig",  u"Ccedil",
    u"Egrave", u"Eacute", u"Ecirc",  u"Euml",   u"Igrave", u"Iacute", u"Icirc",  u"Iuml",
    u"ETH",    u"Ntilde", u"Ograve", u"Oacute", u"Ocirc",  u"Otilde", u"Ouml",   u"times",
    u"Oslash", u"Ugrave", u"Uacute", u"Ucirc",  u"Uuml",   u"Yacute", u"THORN",  u"szlig",
    u"agrave", u"aacute", u"acirc",  u"atilde", u"auml",   u"aring",  u"aelig",  u"ccedil",
    u"egrave", u"eacute", u"ecirc",  u"euml",   u"igrave", u"iacute", u"icirc",  u"iuml",
    u"eth",    u"ntilde", u"ograve", u"oacute", u"ocirc",  u"otilde", u"ouml",   u"divide",
    u"oslash", u"ugrave", u"uacute", u"ucirc",  u"uuml",   u"yacute", u"thorn",  u"yuml"};
constexpr char32_t kFirstLatin = 0xA0;

QHash<QStringView, char32_t> makeNamedEntities()
{
    QHash<QStringView, char32_t> entities{
        {u"amp", U'&'},        {u"lt", U'<'},         {u"gt", U'>'},         {u"quot", U'"'},
        {u"apos", U'\''},      {u"trade", U'\u2122'}, {u"ndash", U'\u2013'}, {u"mdash", U'\u2014'},
        {u"lsquo", U'\u2018'}, {u"rsquo", U'\u2019'}, {u"sbquo", U'\u201A'}, {u"ldquo", U'\u201C'},
        {u"rdquo", U'\u201D'}, {u"bdquo", U'\u201E'}, {u"bull", U'\u2022'},  {u"hellip", U'\u2026'},
        {u"euro", U'\u20AC'},  {u"larr", U'\u2190'},  {u"uarr", U'\u2191'},  {u"rarr", U'\u2192'},
        {u"darr", U'\u2193'},
    };
    char32_t c = kFirstLatin;
    for (const QStringView name : kLatin)
        entities.insert(name, c++);
    return entities;
}

const QHash<QStringView, char32_t> &namedEntities()
{
    static const QHash<QStringView, char32_t> kEntities = makeNamedEntities();
    return kEntities;
}

/// The character of "&...;", or 0.
char32_t entityCharacter(const QString &entity)
{
    const QStringView name = QStringView(entity).sliced(1).chopped(1);
    if (!name.startsWith(u'#'))
        return namedEntities().value(name, 0);
    const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    return isNumber && code <= QChar::LastValidCodePoint ? char32_t(code) : 0;
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'.' || c == u'_' || c == u'-';
}

bool mayPrecedeMention(QChar c)
{
    return c.isSpace() || c.isPunct();
}

/// Where the name after an @ ends. A full stop or hyphen at its end belongs to the sentence.
qsizetype endOfName(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    while (end > from && (text[end - 1] == u'.' || text[end - 1] == u'-'))
        --end;
    return end;
}

void push(Runs &runs, const TextRun &style, const QString &text, bool mention)
{
    if (text.isEmpty())
        return;
    runs.push_back(style);
    runs.back().text = text;
    runs.back().mention = mention;
}

/// Splits one run; `before` is the character in front of it.
void splitAtMentions(const TextRun &run, QChar before, Runs &out)
{
    const QString &text = run.text;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const QChar previous = at == 0 ? before : text[at - 1];
        const qsizetype end = endOfName(text, at + 1);
        if (end == at + 1 || !mayPrecedeMention(previous))
            continue;
        push(out, run, text.mid(done, at - done), false);
        push(out, run, text.mid(at, end - at), true);
        done = end;
    }
    push(out, run, text.mid(done), false);
}

} // namespace

QString entityText(const QString &entity)
{
    const char32_t c = entity.size() > 2 ? entityCharacter(entity) : 0;
    if (c == 0 || isMark(c))
        return entity;
    const QString text = QString::fromUcs4(&c, 1);
    return plainMultilineText(text) == text ? text : entity;
}

Runs withMentions(Runs runs)
{
    Runs out;
    QChar before = u' ';
    for (TextRun &run : runs) {
        if (run.text.isEmpty())
            continue;
        const QChar last = run.text.back();
        if (run.code || !run.link.isEmpty())
            out.push_back(std::move(run));
        else
            splitAtMentions(run, before, out);
        before = last;
    }
    return out;
}

} // namespace watchroom
