// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Mentions.h"

namespace watchroom {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
}

bool hasWords(const QString &text, const QString &words)
{
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + words.size();
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]);
        const bool ends = end == text.size() || !isWordCharacter(text[end]);
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace

bool mentions(const QString &text, const QString &name)
{
    const QString whole = name.simplified();
    if (whole.isEmpty())
        return false;
    return hasWords(text, whole) || hasWords(text, u'@' + whole.section(u' ', 0, 0));
}

} // namespace watchroom
