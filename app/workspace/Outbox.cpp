// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/Outbox.h"

#include "app/base/Log.h"
#include "app/model/Markdown.h"
#include "app/workspace/AttachmentFolder.h"

#include <QLocale>

#include <algorithm>

namespace watchroom {

namespace {

/// For what could not be sent although there seems to be a connection.
constexpr Milliseconds kOutboxTryAgainAfter = Seconds(15);

/// Whether the message is as good as before: there was no connection, or the backend was replaced.
bool isUnsent(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Cancelled;
}

} // namespace

Outbox::Outbox(Store &store, AccountId account, Clock &clock, QString attachmentFolder,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_account(std::move(account))
    , m_clock(clock)
    , m_attachmentFolder(std::move(attachmentFolder))
{
}

std::vector<Message> Outbox::unsent() const
{
    auto messages = m_store.unsentMessages(m_account);
    if (!messages) {
        qCWarning(lcWorkspace) << "outbox:" << messages.error().detail;
        return {};
    }
    return std::move(*messages);
}

void Outbox::resume()
{
    m_resumesLater = false;
    for (const Message &message : unsent())
        hand(message);
}

Result<void> Outbox::send(const RoomId &room, const QString &markdown, const MessageId &replyTo,
                          const QStringList &files)
{
    const Person self = m_backend ? m_backend->self() : Person{};
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
        if (auto fits = checkSize(*attachment); !fits)
            return fits;
        message.attachments.push_back(std::move(*attachment));
    }
    auto row = m_store.saveMessage(message, false);
    if (!row)
        return std::unexpected(row.error());
    Q_EMIT changed(room, *row);
    if (!m_resumesLater) // else it would overtake what waits
        hand(message);
    return {};
}

Result<void> Outbox::checkSize(const Attachment &attachment) const
{
    const qint64 largest = m_backend ? m_backend->largestFile() : 0;
    if (largest == 0)
        return failure(ErrorCode::Unsupported,
                       tr("Files cannot be sent here: the server does not take any."));
    if (attachment.size > largest)
        return failure(ErrorCode::ResourceExhausted,
                       tr("“%1” is too large for this server, which takes files of up to %2.")
                           .arg(attachment.name, QLocale().formattedDataSize(largest)));
    return {};
}

void Outbox::stop(const RoomId &room, const MessageId &message)
{
    const Place place{room, message};
    if (m_underWay.contains(place)) {
        m_stopped.insert(place);
        if (m_backend)
            m_backend->stopSending(room, message);
        return;
    }
    const auto waiting = unsent();
    const auto found = std::ranges::find_if(
        waiting, [&](const Message &each) { return each.room == room && each.id == message; });
    if (found != waiting.end())
        fail(*found, tr("You stopped it."));
}

void Outbox::noteFilesSent(const RoomId &room, const MessageId &message, int percent)
{
    const auto item = m_store.message(room, message);
    if (!item || !*item || m_filesSent.value(message, -1) == percent)
        return;
    m_filesSent.insert(message, percent);
    Q_EMIT changed(room, (*item)->row);
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

void Outbox::giveUp(const QString &reason)
{
    for (const Message &message : unsent())
        fail(message, reason);
}

QStringList Outbox::filesOf(const Message &message) const
{
    QStringList files;
    for (const Attachment &attachment : message.attachments)
        files += m_attachmentFolder + u'/' + attachment.sha256;
    return files;
}

QString Outbox::repliedText(const Message &message) const
{
    if (message.replyTo.isEmpty())
        return {};
    const auto item = m_store.message(message.room, message.replyTo);
    const auto *answered = item && *item ? std::get_if<Message>(&(*item)->content) : nullptr;
    return answered && !answered->deleted ? parseMarkdown(answered->markdown).toPlainText()
                                          : QString();
}

void Outbox::hand(const Message &message)
{
    if (!m_backend || !std::holds_alternative<Online>(m_backend->state()))
        return; // it waits in the store for resume()
    if (!m_underWay.emplace(message.room, message.id).second)
        return;
    const OutgoingMessage outgoing{
        .id = message.id,
        .room = message.room,
        .markdown = message.markdown,
        .replyTo = message.replyTo,
        .attachments = message.attachments,
        .files = filesOf(message),
        .repliedText = repliedText(message),
    };
    m_backend->send(outgoing).then(
        this, [this, message](const Result<void> &outcome) { handled(message, outcome); });
}

void Outbox::handled(const Message &message, const Result<void> &outcome)
{
    const bool wasStopped = m_stopped.erase({message.room, message.id}) > 0;
    m_underWay.erase({message.room, message.id});
    m_filesSent.remove(message.id);
    if (outcome)
        return; // the message itself came back as an event and is "sent" by that
    if (wasStopped && isUnsent(outcome.error()))
        fail(message, tr("You stopped it."));
    else if (isUnsent(outcome.error()))
        resumeLater();
    else
        fail(message, outcome.error().summary);
}

void Outbox::resumeLater()
{
    if (std::exchange(m_resumesLater, true))
        return;
    m_clock.callLater(kOutboxTryAgainAfter, this, [this] {
        if (m_resumesLater)
            resume();
    });
}

void Outbox::fail(Message message, const QString &reason)
{
    message.delivery = Delivery::Failed;
    message.failure = reason;
    save(message);
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
