// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MessageSender.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/Correction.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/FileSharing.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "integrations/chat/xmpp/codecs/Reactions.h"
#include "integrations/chat/xmpp/codecs/Retraction.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaIds.h"
#include "integrations/chat/xmpp/codecs/StyledBody.h"

#include <QUuid>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// After so many readings without it, an archive does not keep the message.
constexpr int kReadingsUntilGivenUp = 2;
constexpr qsizetype kLongestQuote = 200;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// A line in front of the words, for those whose programs show no replies (XEP-0461, section 4).
QString quoteOf(const QString &text)
{
    const QString line = plainText(text, kLongestQuote);
    return line.isEmpty() ? QString() : u"> "_s + line + u'\n';
}

} // namespace

void MessageSender::Pending::finish(const Result<void> &outcome) const
{
    for (const TaskSource<void> &asked : askedBy)
        asked.finish(outcome);
}

MessageSender::MessageSender(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                             QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
{
}

Jid MessageSender::archiveOf(const Jid &place) const
{
    return m_rooms.attendance(place) ? place : Jid();
}

QString MessageSender::typeFor(const Jid &place) const
{
    return m_rooms.attendance(place) ? u"groupchat"_s : u"chat"_s;
}

XmlElement MessageSender::draft(const Jid &place, const QString &id) const
{
    // Whoever has sent something is not writing any more (XEP-0085, section 5.1).
    return writeMessage({.to = place, .id = id, .type = typeFor(place)})
        .add(writeOriginId({id}))
        .add(writeChatState(ChatState::Active));
}

Task<void> MessageSender::send(const Jid &place, const OutgoingMessage &message)
{
    XmlElement stanza = draft(place, message.id.value);
    addWords(stanza, message);
    if (!message.replyTo.isEmpty())
        stanza.add(writeReply(replyTo(place, message.replyTo)));
    if (!message.attachments.empty())
        stanza.add(
            writeOutOfBand({.address = message.attachments.front().address, .description = {}}));
    for (const Attachment &file : message.attachments)
        stanza.add(writeSharedFile(file));
    return queue(place, message.id.value, std::move(stanza),
                 {message.markdown, message.attachments}, received(message));
}

void MessageSender::addWords(XmlElement &stanza, const OutgoingMessage &message)
{
    QStringList addresses;
    for (const Attachment &file : message.attachments)
        addresses += file.address;
    const QString links = addresses.join(u'\n');
    if (!links.isEmpty() && message.markdown.trimmed().isEmpty()) {
        // As those know it who know only this: a body that is the address (XEP-0066).
        stanza.add(writeBody(links))
            .add(writeFallback({.replaces = ns::kFileSharing.toString(), .body = FallbackText()}));
        return;
    }
    const QString quote = message.replyTo.isEmpty() ? QString() : quoteOf(message.repliedText);
    const TextRange words =
        addMarkdownBody(stanza, message.markdown,
                        {.before = quote, .behind = links.isEmpty() ? QString() : u'\n' + links});
    if (!quote.isEmpty())
        stanza.add(writeFallback(
            {.replaces = ns::kReply.toString(), .body = FallbackText{{{0, words.start}}}}));
    if (!links.isEmpty())
        stanza.add(
            writeFallback({.replaces = ns::kFileSharing.toString(),
                           .body = FallbackText{{{words.end, words.end + countOf(links) + 1}}}}));
}

Reply MessageSender::replyTo(const Jid &place, const MessageId &message) const
{
    const KnownMessage *answered = m_rooms.archive(place).state().index.byId(message);
    if (!answered)
        return {.to = {}, .id = message.value};
    if (m_rooms.attendance(place))
        return {.to = place.withResource(answered->nickname).value_or(place),
                .id = answered->archiveId};
    return {.to = Jid::parse(answered->sender.value).value_or(Jid()),
            .id = answered->originId.isEmpty() ? answered->wireId : answered->originId};
}

Task<void> MessageSender::react(const Jid &place, const MessageId &message,
                                const QStringList &emoji)
{
    const QString id = newId();
    XmlElement stanza = writeMessage({.to = place, .id = id, .type = typeFor(place)});
    stanza.add(writeReactions({.id = message.value, .emoji = emoji}))
        .add(writeOriginId({id}))
        .add(writeHint(Hint::Store));
    return queue(place, id, std::move(stanza), {},
                 ReactionsChanged{.room = m_rooms.book().idOf(place),
                                  .message = message,
                                  .by = PersonId(m_rooms.account().toString()),
                                  .byName = m_rooms.ownName(),
                                  .emoji = emoji,
                                  .at = m_host.clock().now()});
}

Task<void> MessageSender::edit(const Jid &place, const MessageId &message, const QString &markdown)
{
    const KnownMessage *known = m_rooms.archive(place).state().index.byId(message);
    const QString id = newId();
    XmlElement stanza = draft(place, id);
    addMarkdownBody(stanza, markdown);
    stanza.add(
        writeCorrection({known && !known->wireId.isEmpty() ? known->wireId : message.value}));
    return queue(place, id, std::move(stanza), {markdown, {}});
}

Task<void> MessageSender::retract(const Jid &place, const MessageId &message)
{
    const KnownMessage *known = m_rooms.archive(place).state().index.byId(message);
    const QString id = newId();
    QString target = message.value;
    if (known && m_rooms.attendance(place) && !known->archiveId.isEmpty())
        target = known->archiveId;
    XmlElement stanza = draft(place, id);
    stanza.add(writeBody(tr("This person took a message back.")))
        .add(writeRetraction({.id = target}))
        .add(writeFallback({.replaces = ns::kRetract.toString(), .body = FallbackText()}))
        .add(writeHint(Hint::Store));
    return queue(place, id, std::move(stanza), {});
}

Task<void> MessageSender::queue(const Jid &place, const QString &originId, XmlElement stanza,
                                OwnWords words, std::optional<Event> event)
{
    const TaskSource<void> asked;
    if (const auto same = std::ranges::find(m_pending, originId, &Pending::originId);
        same != m_pending.end()) {
        same->askedBy.push_back(asked);
        return asked.task();
    }
    m_pending.push_back({.place = place,
                         .archive = archiveOf(place),
                         .originId = originId,
                         .stanza = std::move(stanza),
                         .words = std::move(words),
                         .event = std::move(event),
                         .askedBy = {asked}});
    Task<void> task = asked.task();
    if (std::ranges::contains(m_open, m_pending.back().archive))
        flush(m_pending.back().archive);
    return task;
}

void MessageSender::open(const Jid &archive)
{
    if (!std::ranges::contains(m_open, archive))
        m_open.push_back(archive);
    flush(archive);
}

void MessageSender::close(const Jid &archive)
{
    std::erase(m_open, archive);
    for (Pending &pending : m_pending) {
        if (pending.archive == archive)
            pending.isSent = false;
    }
}

void MessageSender::closeAll()
{
    m_open.clear();
    for (Pending &pending : m_pending)
        pending.isSent = false;
}

void MessageSender::refuse(const Jid &place, const Error &error)
{
    std::vector<Pending> refused;
    std::erase_if(m_pending, [&](Pending &pending) {
        if (pending.place == place)
            refused.push_back(pending);
        return pending.place == place;
    });
    for (const Pending &pending : refused)
        pending.finish(std::unexpected(error));
}

void MessageSender::stop()
{
    m_open.clear();
    for (const Pending &pending : std::exchange(m_pending, {}))
        pending.finish(failure(ErrorCode::Unavailable, tr("There is no connection now.")));
}

bool MessageSender::isThere(const Pending &pending) const
{
    const PersonId self(m_rooms.account().toString());
    return m_rooms.archive(pending.place).state().index.bySender(self, pending.originId) != nullptr;
}

void MessageSender::flush(const Jid &archive)
{
    std::vector<QString> there;
    bool hasSent = false;
    for (Pending &pending : m_pending) {
        if (pending.archive != archive || pending.isSent)
            continue;
        pending.isSent = true;
        pending.readings = 0;
        if (isThere(pending)) {
            there.push_back(pending.originId);
            continue;
        }
        m_channel.send(pending.stanza);
        hasSent = true;
    }
    for (const QString &originId : there) {
        if (auto pending = takeOut(originId))
            confirm(std::move(*pending));
    }
    // Nobody sends one's own part of a conversation back; the archive says that it was kept.
    if (hasSent && archive.isEmpty())
        m_rooms.archive({}).catchUp();
}

void MessageSender::archiveRead()
{
    std::vector<QString> unseen;
    bool isWaiting = false;
    for (Pending &pending : m_pending) {
        if (!pending.archive.isEmpty() || !pending.isSent)
            continue;
        isWaiting = true;
        if (++pending.readings >= kReadingsUntilGivenUp || m_rooms.archive({}).isSilent())
            unseen.push_back(pending.originId);
    }
    for (const QString &originId : unseen) {
        if (auto pending = takeOut(originId))
            confirm(std::move(*pending));
    }
    if (isWaiting && m_pending.size() > unseen.size())
        m_rooms.archive({}).catchUpLater();
}

void MessageSender::confirm(Pending pending)
{
    if (pending.event)
        m_host.publish(std::move(*pending.event));
    pending.finish({});
}

MessageReceived MessageSender::received(const OutgoingMessage &message) const
{
    return {.message = {.id = message.id,
                        .room = message.room,
                        .sender = PersonId(m_rooms.account().toString()),
                        .senderName = m_rooms.ownName(),
                        .sent = m_host.clock().now(),
                        .markdown = message.markdown,
                        .replyTo = message.replyTo,
                        .attachments = message.attachments}};
}

std::optional<OwnWords> MessageSender::onItsWay(const QString &originId) const
{
    const auto found = std::ranges::find(m_pending, originId, &Pending::originId);
    if (originId.isEmpty() || found == m_pending.end())
        return std::nullopt;
    return found->words;
}

std::optional<MessageSender::Pending> MessageSender::takeOut(const QString &originId)
{
    const auto found = std::ranges::find(m_pending, originId, &Pending::originId);
    if (found == m_pending.end())
        return std::nullopt;
    Pending pending = std::move(*found);
    m_pending.erase(found);
    return pending;
}

void MessageSender::arrived(const QString &originId)
{
    if (auto pending = takeOut(originId))
        pending->finish({});
}

Jid MessageSender::bounced(const QString &messageId, const Error &error)
{
    const auto found = std::ranges::find(m_pending, messageId, &Pending::originId);
    if (found == m_pending.end())
        return {};
    // So a room answers who is not in it (XEP-0045, 7.4).
    if (!found->archive.isEmpty() && error.detail.startsWith("not-acceptable"_L1) &&
        !std::exchange(found->wasUnheard, true)) {
        close(found->archive);
        return found->archive;
    }
    takeOut(messageId)->finish(std::unexpected(error));
    return {};
}

} // namespace watchroom::xmpp
