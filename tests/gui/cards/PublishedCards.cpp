// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cards/PublishedCards.h"

#include "integrations/formats/CardFormat.h"

#include <QDirIterator>
#include <QFile>

namespace watchroom {

using namespace Qt::StringLiterals;

std::vector<PublishedCard> publishedCards()
{
    const QString fixtures =
        qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES));
    std::vector<PublishedCard> cards;
    for (const QString &folder : {u"adaptivecards/samples"_s, u"cards"_s}) {
        QDirIterator files(fixtures + u'/' + folder, {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            const auto format = formatOf(bytes);
            if (!format)
                continue;
            auto card = convertCard(
                *format, {.bytes = bytes, .source = {.name = u"S"_s}, .id = CardId(u"c"_s)});
            if (card)
                cards.push_back(
                    {file.fileName().sliced(fixtures.size() + 1).toUtf8(), std::move(*card)});
        }
    }
    return cards;
}

} // namespace watchroom
