// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/CardUploads.h"

#include "app/model/CardLimits.h"

#include <QCryptographicHash>
#include <QTemporaryFile>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

Task<CardPayload> notSent(ErrorCode code, const QString &why, bool retryable = false)
{
    return Task<CardPayload>::finished(failure(code, why, {}, retryable));
}

} // namespace

CardUploads::CardUploads(FileUploads &uploads, QObject *parent)
    : QObject(parent)
    , m_uploads(uploads)
{
}

Task<CardPayload> CardUploads::payloadOf(const Card &card)
{
    const QByteArray json = cardToJson(card);
    if (json.size() <= CardPayload::kMaximumBytes)
        return Task<CardPayload>::finished(CardPayload{card});
    if (json.size() > qsizetype(CardLimits::kMaximumFetchedSize))
        return notSent(ErrorCode::ResourceExhausted, tr("The card is too large to be sent."));
    // It is there until the bytes are with the server.
    auto file = std::make_shared<QTemporaryFile>();
    if (!file->open() || file->write(json) != json.size() || !file->flush())
        return notSent(
            ErrorCode::ResourceExhausted,
            tr("The card could not be put aside for sending: %1").arg(file->errorString()), true);
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
    OutgoingMessage message;
    message.id = MessageId::random();
    message.attachments = {{.name = u"card.json"_s,
                            .mediaType = u"application/json"_s,
                            .size = json.size(),
                            .sha256 = sha256}};
    message.files = {file->fileName()};
    const TaskSource<CardPayload> source;
    m_uploads.upload(message).then(
        this, [source, file, sha256](const Result<std::vector<Attachment>> &uploaded) {
            if (uploaded)
                source.finish(CardPayload{CardAddress{uploaded->front().address, sha256}});
            else
                source.finish(std::unexpected(uploaded.error()));
        });
    return source.task();
}

} // namespace watchroom::xmpp
