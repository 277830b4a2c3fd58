// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchWords.h"

#include "app/base/PlainText.h"
#include "app/store/WriteUnit.h"

#include <QChar>
#include <QStringList>

namespace watchroom {

namespace {

constexpr qsizetype kMaximumWords = 32;
constexpr qsizetype kMaximumTyped = 1000;
/// Parts words for the index and is seen by nobody: a zero-width space.
constexpr QChar kSeam(0x200B);

bool standsAlone(char32_t sign)
{
    switch (QChar::script(sign)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return QChar::category(sign) == QChar::Symbol_Other;
    }
}

QString quoted(QString word)
{
    return u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QString wordsForIndex(const QString &text)
{
    QString words;
    words.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t sign =
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool alone = standsAlone(sign);
        if (alone)
            words += kSeam;
        words += text[i];
        if (isPair)
            words += text[++i];
        if (alone)
            words += kSeam;
    }
    return words;
}

QString queryForWords(const QString &typed)
{
    QString text = typed.left(kMaximumTyped);
    text.remove(QChar::Null);
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    words = words.mid(0, kMaximumWords);
    if (words.isEmpty())
        return {};
    for (QString &word : words)
        word = quoted(wordsForIndex(word));
    return words.join(u' ') + u'*';
}

QString excerptFromIndex(const QString &indexed)
{
    QString text = indexed;
    return plainText(text.remove(kSeam));
}

void indexText(WriteUnit &unit, qint64 row, const QString &text)
{
    unit.run("DELETE FROM search WHERE rowid = ?", row);
    if (!text.isEmpty())
        unit.run("INSERT INTO search(rowid, words) VALUES(?, ?)", row, wordsForIndex(text));
}

} // namespace watchroom
