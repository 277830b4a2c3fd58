// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/Outbox.h"

#include "app/base/Log.h"
#include "app/workspace/AttachmentFolder.h"

namespace watchroom {

Outbox::Outbox(Store &store, ChatBackend &backend, Clock &clock, QString attachmentFolder,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_backend(backend)
    , m_clock(clock)
    , m_attachmentFolder(std::move(attachmentFolder))
{
}

void Outbox::resume()
{
    auto unsent = m_store.unsentMessages();
    if (!unsent) {
        qCWarning(lcWorkspace) << "outbox:" << unsent.error().detail;
        return;
    }
    for (const Message &message : *unsent)
        hand(message);
}

Result<void> Outbox::send(const RoomId &room, const QString &markdown, const MessageId &replyTo,
                          const QStringList &files)
{
    const Person self = m_backend.self();
    Message message{
        .id = MessageId::random(),
        .room = room,
        .sender = self.id,
        .senderName = self.name,
        .sent = m_clock.now(),
        .markdown = markdown,
        .delivery = Delivery::Sending,
        .replyTo = replyTo,
        .attachments = {},
    };
    for (const QString &file : files) {
        auto attachment = keepAttachment(m_attachmentFolder, file);
        if (!attachment)
            return std::unexpected(attachment.error());
        message.attachments.push_back(std::move(*attachment));
    }
    auto row = m_store.saveMessage(message, false);
    if (!row)
        return std::unexpected(row.error());
    Q_EMIT changed(room, *row);
    hand(message);
    return {};
}

void Outbox::retry(const RoomId &room, const MessageId &message)
{
    auto item = m_store.message(room, message);
    if (!item || !*item)
        return;
    const auto *stored = std::get_if<Message>(&(*item)->content);
    if (!stored || stored->delivery != Delivery::Failed)
        return;
    Message again = *stored;
    again.delivery = Delivery::Sending;
    again.failure.clear();
    save(again);
    hand(again);
}

void Outbox::hand(const Message &message)
{
    const OutgoingMessage outgoing{
        .id = message.id,
        .room = message.room,
        .markdown = message.markdown,
        .replyTo = message.replyTo,
        .attachments = message.attachments,
    };
    m_backend.send(outgoing).then(this, [this, message](const Result<void> &outcome) {
        if (outcome)
            return; // the message itself came back as an event and is "sent" by that
        Message failed = message;
        failed.delivery = Delivery::Failed;
        failed.failure = outcome.error().summary;
        save(failed);
    });
}

void Outbox::save(const Message &message)
{
    auto row = m_store.saveMessage(message, false);
    if (row)
        Q_EMIT changed(message.room, *row);
    else
        qCWarning(lcWorkspace) << "outbox:" << row.error().detail;
}

} // namespace watchroom
