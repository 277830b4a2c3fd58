// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/FileSharing.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <QMimeDatabase>
#include <QUrl>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestFileName = 120;
constexpr int kLargestSide = 100'000;

/// The last part of a path: names of files are shown, and never lead anywhere.
QString shownFileName(const QString &text)
{
    QString name = plainText(text.section(u'/', -1).section(u'\\', -1), kLongestFileName).trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name;
}

QString httpsAddress(const QString &text)
{
    const QString address = allowedLink(text.trimmed());
    return address.startsWith(u"https:") ? address : QString();
}

} // namespace

std::vector<Attachment> readSharedFiles(const XmlElement &message)
{
    std::vector<Attachment> files;
    for (const XmlElement *shared : message.elements(u"file-sharing", ns::kFileSharing)) {
        const XmlElement &facts = shared->child(u"file", ns::kFileMetadata);
        const XmlElement &source =
            shared->child(u"sources", ns::kFileSharing).child(u"url-data", ns::kUrlData);
        Attachment file = fileAt(httpsAddress(source.attribute(u"target")));
        if (file.address.isEmpty() || files.size() == kMostSharedFiles)
            continue;
        if (const QString name = shownFileName(facts.textOf(u"name", ns::kFileMetadata));
            !name.isEmpty())
            file.name = name;
        if (const QString type = facts.textOf(u"media-type", ns::kFileMetadata); !type.isEmpty())
            file.mediaType = plainText(type, kLongestFileName);
        file.size = std::max(0LL, facts.textOf(u"size", ns::kFileMetadata).toLongLong());
        file.width =
            readNumber(facts.textOf(u"width", ns::kFileMetadata), kLargestSide).value_or(0);
        file.height =
            readNumber(facts.textOf(u"height", ns::kFileMetadata), kLargestSide).value_or(0);
        files.push_back(std::move(file));
    }
    return files;
}

XmlElement writeSharedFile(const Attachment &file)
{
    const auto isKnown = [](int number) { return number > 0; };
    XmlElement facts = element(u"file", ns::kFileMetadata);
    facts.addTextElement(u"media-type"_s, file.mediaType)
        .addTextElement(u"name"_s, file.name)
        .addTextElement(u"size"_s, QString::number(file.size));
    if (const QByteArray hash = QByteArray::fromHex(file.sha256.toLatin1()); !hash.isEmpty())
        facts.add(textElement(u"hash", ns::kHashes, QString::fromLatin1(hash.toBase64()))
                      .set(u"algo"_s, u"sha-256"_s));
    if (isKnown(file.width) && isKnown(file.height))
        facts.addTextElement(u"width"_s, QString::number(file.width))
            .addTextElement(u"height"_s, QString::number(file.height));
    return element(u"file-sharing", ns::kFileSharing)
        .set(u"disposition"_s, u"inline"_s)
        .add(std::move(facts))
        .add(element(u"sources", ns::kFileSharing)
                 .add(element(u"url-data", ns::kUrlData).set(u"target"_s, file.address)));
}

Attachment fileAt(const QString &address)
{
    Attachment file{.name = shownFileName(QUrl(address).path(QUrl::FullyDecoded)),
                    .address = address};
    if (file.name.isEmpty())
        file.name = plainText(QUrl(address).host(), kLongestFileName);
    file.mediaType =
        QMimeDatabase().mimeTypeForFile(file.name, QMimeDatabase::MatchExtension).name();
    return file;
}

} // namespace watchroom::xmpp
