// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppSession.h"

#include "app/base/Log.h"
#include "integrations/chat/xmpp/IncomingRequests.h"
#include "integrations/chat/xmpp/codecs/Carbon.h"
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Receipt.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

XmppSession::XmppSession(AccountId id, Jid account, QString name,
                         std::unique_ptr<StanzaChannel> channel, Host &host, const FileWay &files,
                         QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_account(std::move(account))
    , m_name(std::move(name))
    , m_channel(std::move(channel))
    , m_host(host)
    , m_book(m_id, *m_channel, host)
    , m_intake(*this, host)
    , m_sender(*this, *m_channel, host)
    , m_settings(*m_channel)
    , m_uploads(*m_channel, files.http ? *files.http : host.http(), files.hosts)
    , m_readMarks(*this, *m_channel, host)
    , m_fetchedCards({.own = files.http ? *files.http : host.http(),
                      .guarded = files.guarded.get(),
                      .ownHosts = [this] { return m_uploads.ownHosts(); }},
                     host)
    , m_cardActions(*this, *m_channel, host)
    , m_offers(*this, *m_channel, host)
    , m_glances(*this, *m_channel, host)
    , m_catalogue(m_settings, *m_channel, host)
    , m_contacts(*m_channel)
    , m_blocked(*m_channel)
    , m_invitations(host)
    , m_faces(*this, *m_channel, host)
    , m_ownPicture(*m_channel)
    , m_memberLists(*m_channel)
    , m_ownArchive({}, ArchiveSync::Live::HasHoles, u"archive"_s, *m_channel, host,
                   [this](const ArchivedMessage &message, const ArchivePlace &place) {
                       m_intake.takeArchived({}, message, place);
                   })
{
    connect(m_channel.get(), &StanzaChannel::ready, this, &XmppSession::ready);
    connect(m_channel.get(), &StanzaChannel::progressed, this, &XmppSession::progressed);
    connect(m_channel.get(), &StanzaChannel::lost, this, &XmppSession::streamLost);
    connect(m_channel.get(), &StanzaChannel::stanzaReceived, this, &XmppSession::take);
    connect(m_channel.get(), &StanzaChannel::unreadableReceived, this,
            [this](const QString &from, const QString &why) {
                qCWarning(lcIntegrations) << "a stanza was left out:" << why;
                const auto room = Jid::parse(from);
                if (room && m_book.find(room->bare()))
                    note(room->bare(), tr("A message here could not be read: it is too large or "
                                          "damaged."));
            });
    connect(&m_ownArchive, &ArchiveSync::caughtUp, this, [this] {
        m_intake.settleChanges(m_ownArchive.state());
        m_sender.open({});
        m_sender.archiveRead();
    });
    connect(&m_book, &RoomBook::synchronized, this, &XmppSession::enterAll);
    connect(&m_book, &RoomBook::synchronized, &m_readMarks, &ReadMarks::synchronize);
    connect(&m_book, &RoomBook::added, &m_readMarks, &ReadMarks::roomAdded);
    connect(&m_book, &RoomBook::added, this, [this](const Jid &address) {
        const BookedRoom *room = m_book.find(address);
        if (room && !room->isDirect)
            (void)place(address);
    });
    connect(&m_book, &RoomBook::removed, this, &XmppSession::dropPlace);
    connect(&m_book, &RoomBook::removed, &m_glances, &RoomGlances::leave);
    connect(&m_intake, &MessageIntake::ownArrived, &m_sender, &MessageSender::arrived);
    connect(&m_intake, &MessageIntake::bounced, this,
            [this](const QString &id, const Error &error) {
                if (takeRefusedInvitation(id, error))
                    return;
                if (RoomAttendance *room = attendance(m_sender.bounced(id, error)))
                    room->check();
                std::erase_if(m_topics, [&](const TopicChange &each) {
                    if (each.id == id)
                        each.done.finish(std::unexpected(error));
                    return each.id == id;
                });
            });
    connect(&m_intake, &MessageIntake::topicChanged, this, &XmppSession::topicChanged);
    connect(&m_intake, &MessageIntake::receiptWanted, this,
            [this](const Jid &sender, const QString &id) {
                XmlElement receipt = writeMessage({.to = sender, .type = u"chat"_s});
                m_channel->send(receipt.add(writeReceipt({id})).add(writeHint(Hint::NoStore)));
            });
    connect(&m_intake, &MessageIntake::typingChanged, this, &XmppSession::typingChanged);
    connect(&m_intake, &MessageIntake::cardAwaited, &m_fetchedCards, &FetchedCards::take);
    connect(&m_intake, &MessageIntake::settingsChanged, this, [this](const Jid &room) {
        if (RoomAttendance *changed = attendance(room))
            changed->describe();
    });
    connectPeople();
}

XmppSession::~XmppSession()
{
    m_channel->disconnect(this);
    m_sender.stop();
}

void XmppSession::start()
{
    m_book.load();
    m_faces.load();
    m_host.publish(ActionsOffered{}); // what was offered before is not any more
    m_invitations.load();
    if (m_channel->isReady())
        ready(false);
}

void XmppSession::setOwnName(const QString &name)
{
    m_name = name;
    for (const auto &[room, place] : m_places)
        place.attendance->rename(name);
}

void XmppSession::ready(bool resumed)
{
    m_uploads.discover();
    if (resumed) {
        // The stream promises that nothing was lost. What we have stored decides all the same.
        for (const auto &[room, place] : m_places)
            place.attendance->check();
        m_ownArchive.begin();
        sendPresence();
        m_isOnline = true;
        Q_EMIT onlineChanged();
        return;
    }
    for (const auto &[room, place] : m_places) {
        place.archive->end();
        place.attendance->forget();
    }
    m_contacts.begin();
    m_blocked.begin();
    m_toldPresence.reset();
    sendPresence();
    m_channel->request(writeIq({.type = u"set"_s}).add(writeEnableCarbons()))
        .then(&m_context, [this](const Result<XmlElement> &) { askAccount(); });
    m_book.synchronize();
}

void XmppSession::askAccount()
{
    // Copies from other devices come from here on, so what the archive says now leaves no hole.
    XmlElement iq = writeIq({.to = m_account, .type = u"get"_s});
    m_channel->request(iq.add(writeDiscoInfoQuery()))
        .then(&m_context, [this](const Result<XmlElement> &answer) {
            m_hasStableIds = answer && readRoomFeatures(*answer).hasStableIds;
            m_ownArchive.begin();
        });
}

void XmppSession::streamLost(const Error &error)
{
    m_offers.forget();
    m_sender.closeAll();
    m_uploads.interrupt();
    m_contacts.end();
    m_faces.end();
    m_ownArchive.end();
    for (const auto &[room, place] : m_places)
        place.archive->end();
    for (const TopicChange &change : std::exchange(m_topics, {}))
        change.done.finish(std::unexpected(error));
    if (!error.retryable)
        m_sender.stop();
    if (std::exchange(m_isOnline, false))
        Q_EMIT onlineChanged();
    Q_EMIT lost(error);
}

void XmppSession::take(const XmlElement &stanza)
{
    if (stanza.name() == "message"_L1) {
        takeMessage(stanza);
    } else if (stanza.name() == "presence"_L1) {
        const auto from = Jid::parse(stanza.attribute(u"from"));
        if (RoomAttendance *there = from ? attendance(from->bare()) : nullptr)
            there->takePresence(stanza);
        else
            m_contacts.takePresence(stanza);
        m_faces.takePresence(stanza);
        m_offers.takePresence(stanza);
    } else if (!m_contacts.takePush(stanza) && !m_blocked.takePush(stanza)) {
        if (const auto answer = answerRequest(stanza))
            m_channel->send(*answer);
    }
    ++m_taken;
    confirmWhenStored();
}

void XmppSession::takeMessage(const XmlElement &message)
{
    const Jid from = Jid::parse(message.attribute(u"from")).value_or(m_account);
    const bool isOwnServer = from == m_account;
    if (message.has(u"result", ns::kArchive)) {
        const auto there = m_places.find(from);
        if (isOwnServer)
            m_ownArchive.takeResult(message);
        else if (there != m_places.end())
            there->second.archive->takeResult(message);
        return;
    }
    if (message.has(u"sent", ns::kCarbons) || message.has(u"received", ns::kCarbons)) {
        // Anybody can write such an element; only the account's own server is believed.
        if (const auto carbon = isOwnServer ? readCarbon(message) : std::nullopt)
            m_intake.takeLive(carbon->message, true);
        return;
    }
    if (isOwnServer && m_readMarks.takeNews(message))
        return;
    if (m_faces.takeNews(message, from) || m_glances.takeNews(message, from))
        return;
    if (!attendance(from.bare()))
        hearFrom(from);
    else if (isGlanceHint(message))
        m_glances.takeHint(from);
    m_intake.takeLive(message, false);
}

void XmppSession::hearFrom(const Jid &person)
{
    if (person.isBare() || person.bare() == m_account)
        return;
    m_cardActions.heardFrom(person);
    const BookedRoom *known = m_book.find(person.bare());
    if (known && known->isDirect)
        m_offers.heardFrom(person);
}

void XmppSession::confirmWhenStored()
{
    if (std::exchange(m_isConfirming, true))
        return;
    m_host.whenStored(this, [this, taken = m_taken] {
        m_isConfirming = false;
        if (taken == m_taken)
            m_channel->confirmStored();
        else
            confirmWhenStored(); // more came meanwhile, which is not stored yet
    });
}

RoomAttendance *XmppSession::attendance(const Jid &room)
{
    const auto there = m_places.find(room);
    return there == m_places.end() ? nullptr : there->second.attendance.get();
}

ArchiveSync &XmppSession::archive(const Jid &address)
{
    const auto there = m_places.find(address);
    return there == m_places.end() ? m_ownArchive : *there->second.archive;
}

std::optional<OwnWords> XmppSession::onItsWay(const QString &originId) const
{
    return m_sender.onItsWay(originId);
}

Task<void> XmppSession::send(const Jid &place, const OutgoingMessage &message)
{
    if (message.attachments.empty())
        return m_sender.send(place, message);
    const TaskSource<void> sent;
    m_uploads.upload(message).then(
        &m_context, [this, place, message, sent](const Result<std::vector<Attachment>> &files) {
            if (!files) {
                sent.finish(std::unexpected(files.error()));
                return;
            }
            OutgoingMessage complete = message;
            complete.attachments = *files;
            m_sender.send(place, complete).then(&m_context, [sent](const Result<void> &outcome) {
                sent.finish(outcome);
            });
        });
    return sent.task();
}

Task<InvocationOutcome> XmppSession::invoke(const Invocation &invocation,
                                            const std::optional<Card> &card)
{
    if (card && readAwaitedName(card->id))
        return m_fetchedCards.fetch(*card);
    return m_cardActions.invoke(invocation, card);
}

void XmppSession::setTyping(const Jid &place, bool typing)
{
    const QString type = attendance(place) ? u"groupchat"_s : u"chat"_s;
    XmlElement message = writeMessage({.to = place, .type = type});
    m_channel->send(message.add(writeChatState(typing ? ChatState::Composing : ChatState::Paused))
                        .add(writeHint(Hint::NoStore)));
}

} // namespace watchroom::xmpp
