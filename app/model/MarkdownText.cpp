// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/MarkdownText.h"

#include "app/base/PlainText.h"

#include <QHash>

namespace watchroom {

namespace {

const QHash<QStringView, char32_t> &namedEntities()
{
    static const QHash<QStringView, char32_t> kEntities{
        {u"amp", U'&'},        {u"lt", U'<'},          {u"gt", U'>'},
        {u"quot", U'"'},       {u"apos", U'\''},       {u"nbsp", U'\u00A0'},
        {u"copy", U'\u00A9'},  {u"reg", U'\u00AE'},    {u"trade", U'\u2122'},
        {u"deg", U'\u00B0'},   {u"middot", U'\u00B7'}, {u"times", U'\u00D7'},
        {u"laquo", U'\u00AB'}, {u"raquo", U'\u00BB'},  {u"ndash", U'\u2013'},
        {u"mdash", U'\u2014'}, {u"bull", U'\u2022'},   {u"hellip", U'\u2026'},
        {u"euro", U'\u20AC'},  {u"larr", U'\u2190'},   {u"rarr", U'\u2192'},
    };
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
