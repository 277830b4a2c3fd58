// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppBackend.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/XmppSession.h"

namespace watchroom {

using namespace Qt::StringLiterals;
using xmpp::Jid;

namespace {

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestTopic = 300;
const QString kNameKey = u"name"_s;

template <typename T>
Task<T> failed(ErrorCode code, const QString &summary)
{
    return Task<T>::finished(failure(code, summary));
}

template <typename T>
Task<T> failed(const Error &error)
{
    return Task<T>::finished(std::unexpected(error));
}

AccountState stateAfter(const Error &error, Timestamp now)
{
    if (error.retryable)
        return Offline{.reason = error.summary, .detail = error.detail, .since = now};
    if (error.detail.startsWith("not-authorized"_L1) ||
        error.detail.startsWith("credentials-expired"_L1))
        return NeedsPassword{error.summary};
    return SignInRefused{.reason = error.summary, .detail = error.detail};
}

} // namespace

XmppBackend::XmppBackend(Host &host, Jid account, OpenChannel openChannel, xmpp::FileWay files,
                         QObject *parent)
    : ChatBackend(parent)
    , m_host(host)
    , m_account(account.bare())
    , m_openChannel(std::move(openChannel))
    , m_files(std::move(files))
    , m_name(plainText(QString::fromUtf8(host.storage().value(kNameKey)), kLongestName))
{
    if (m_name.isEmpty())
        m_name = plainText(m_account.local(), kLongestName);
}

XmppBackend::~XmppBackend() = default;

Person XmppBackend::self() const
{
    return Person{.id = PersonId(m_account.toString()),
                  .name = m_name,
                  .presence = Presence::Available,
                  .isSelf = true};
}

Task<void> XmppBackend::setOwnName(const QString &name)
{
    const QString plainName = plainText(name, kLongestName);
    if (plainName.trimmed().isEmpty())
        return failed<void>(ErrorCode::InvalidArgument, tr("Type the name that others shall see."));
    if (auto saved = m_host.storage().setValue(kNameKey, plainName.toUtf8()); !saved)
        return Task<void>::finished(saved);
    m_name = plainName;
    if (m_session) {
        m_session->setOwnName(m_name);
        m_host.publish(PersonChanged{self()});
    }
    return Task<void>::finished({});
}

void XmppBackend::start()
{
    setState(SigningIn{});
    m_host.publish(PersonChanged{self()});
    m_session = std::make_unique<xmpp::XmppSession>(
        account(), m_account, m_name, m_openChannel(), m_host,
        m_files.http ? *m_files.http : m_host.http(), m_files.hosts);
    connect(m_session.get(), &xmpp::XmppSession::onlineChanged, this, [this] {
        if (m_session->isOnline())
            setState(Online{});
    });
    connect(m_session.get(), &xmpp::XmppSession::lost, this,
            [this](const Error &error) { setState(stateAfter(error, m_host.clock().now())); });
    connect(m_session.get(), &xmpp::XmppSession::membersChanged, this,
            [this](const Jid &room) { Q_EMIT roomMembersChanged(m_session->rooms().idOf(room)); });
    connect(&m_session->uploads(), &xmpp::FileUploads::largestFileChanged, this,
            &XmppBackend::largestFileChanged);
    connect(&m_session->uploads(), &xmpp::FileUploads::progressed, this,
            &XmppBackend::filesProgressed);
    connect(m_session.get(), &xmpp::XmppSession::typingChanged, this, &XmppBackend::typingChanged);
    m_session->start();
}

void XmppBackend::stop()
{
    m_session.reset();
}

void XmppBackend::retryNow()
{
    if (!m_session || std::holds_alternative<Online>(m_state))
        return;
    stop();
    start();
}

void XmppBackend::setState(AccountState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

std::optional<Error> XmppBackend::refusal() const
{
    const bool isGivenUp = std::holds_alternative<NeedsPassword>(m_state) ||
                           std::holds_alternative<SignInRefused>(m_state);
    if (m_session && !isGivenUp)
        return std::nullopt;
    return Error{ErrorCode::Unavailable, tr("There is no connection now."), {}, true};
}

Result<Jid> XmppBackend::addressOf(const RoomId &room) const
{
    if (const auto refused = refusal())
        return std::unexpected(*refused);
    const xmpp::BookedRoom *found = m_session->rooms().find(room);
    if (!found)
        return failure(ErrorCode::NotFound, tr("This room is not there any more."));
    return found->address;
}

Task<RoomId> XmppBackend::idOf(Task<Jid> room)
{
    const TaskSource<RoomId> id;
    room.then(this, [this, id](const Result<Jid> &address) {
        if (address && m_session)
            id.finish(m_session->rooms().idOf(*address));
        else
            id.finish(std::unexpected(address ? Error{ErrorCode::Cancelled, {}, {}, false}
                                              : address.error()));
    });
    return id.task();
}

Task<RoomId> XmppBackend::createRoom(const QString &name, RoomKind kind)
{
    const QString plainName = plainText(name, kLongestName);
    if (plainName.trimmed().isEmpty())
        return failed<RoomId>(ErrorCode::InvalidArgument, tr("Give the room a name."));
    if (kind != RoomKind::Group)
        return failed<RoomId>(ErrorCode::Unsupported,
                              tr("Such a room is not possible with this account."));
    if (const auto refused = refusal())
        return failed<RoomId>(*refused);
    return idOf(m_session->create(plainName));
}

Task<RoomId> XmppBackend::joinRoom(const QString &address)
{
    const auto room = Jid::parse(address.trimmed());
    if (!room || room->local().isEmpty() || !room->isBare())
        return failed<RoomId>(ErrorCode::InvalidArgument,
                              tr("This is no address of a room. One looks like "
                                 "team@rooms.example.org."));
    if (const auto refused = refusal())
        return failed<RoomId>(*refused);
    return idOf(m_session->join(*room));
}

Task<RoomId> XmppBackend::openConversation(const QString &address)
{
    const auto person = Jid::parse(address.trimmed());
    if (!person || person->local().isEmpty() || !person->isBare())
        return failed<RoomId>(ErrorCode::InvalidArgument,
                              tr("This is no address of a person. One looks like "
                                 "ana@example.org."));
    if (const auto refused = refusal())
        return failed<RoomId>(*refused);
    xmpp::RoomBook &rooms = m_session->rooms();
    if (!rooms.find(*person)) {
        if (auto kept = rooms.put({.address = *person,
                                   .name = plainText(person->local(), kLongestName),
                                   .isDirect = true});
            !kept)
            return failed<RoomId>(kept.error());
    }
    return Task<RoomId>::finished(rooms.idOf(*person));
}

Task<std::vector<ListedRoom>> XmppBackend::listRooms(const QString &words)
{
    if (const auto refused = refusal())
        return failed<std::vector<ListedRoom>>(*refused);
    return m_session->settings().list(words.trimmed());
}

Task<void> XmppBackend::invite(const RoomId &room, const QString &address)
{
    const auto person = Jid::parse(address.trimmed());
    if (!person || person->local().isEmpty())
        return failed<void>(ErrorCode::InvalidArgument,
                            tr("This is no address of a person. One looks like ana@example.org."));
    const Result<Jid> place = addressOf(room);
    if (!place)
        return failed<void>(place.error());
    m_session->invite(*place, person->bare());
    return Task<void>::finished({});
}

Task<void> XmppBackend::renameRoom(const RoomId &room, const QString &name)
{
    const QString plainName = plainText(name, kLongestName);
    if (plainName.trimmed().isEmpty())
        return failed<void>(ErrorCode::InvalidArgument, tr("Give the room a name."));
    const Result<Jid> place = addressOf(room);
    return place ? m_session->rename(*place, plainName) : failed<void>(place.error());
}

Task<void> XmppBackend::setTopic(const RoomId &room, const QString &topic)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->setTopic(*place, plainText(topic, kLongestTopic))
                 : failed<void>(place.error());
}

Task<void> XmppBackend::leaveRoom(const RoomId &room)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->leave(*place) : failed<void>(place.error());
}

Task<void> XmppBackend::send(const OutgoingMessage &message)
{
    const Result<Jid> place = addressOf(message.room);
    if (!place)
        return failed<void>(place.error());
    if (message.markdown.trimmed().isEmpty() && message.attachments.empty())
        return failed<void>(ErrorCode::InvalidArgument, tr("There is nothing to send."));
    return m_session->send(*place, message);
}

Task<void> XmppBackend::edit(const RoomId &room, const MessageId &message, const QString &markdown)
{
    const Result<Jid> place = addressOf(room);
    if (!place)
        return failed<void>(place.error());
    if (markdown.trimmed().isEmpty())
        return failed<void>(ErrorCode::InvalidArgument,
                            tr("An empty message cannot be kept. Delete it instead."));
    return m_session->sender().edit(*place, message, markdown);
}

Task<void> XmppBackend::retract(const RoomId &room, const MessageId &message)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->sender().retract(*place, message) : failed<void>(place.error());
}

std::vector<RoomMember> XmppBackend::members(const RoomId &room) const
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->members(*place) : std::vector<RoomMember>();
}

Task<void> XmppBackend::react(const RoomId &room, const MessageId &message,
                              const QStringList &emoji)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->sender().react(*place, message, emoji) : failed<void>(place.error());
}

qint64 XmppBackend::largestFile() const
{
    return m_session ? m_session->uploads().largestFile() : kLargestAttachment;
}

void XmppBackend::stopSending(const RoomId &, const MessageId &message)
{
    if (m_session)
        m_session->uploads().stop(message);
}

void XmppBackend::markRead(const RoomId &room, const MessageId &message)
{
    if (const Result<Jid> place = addressOf(room))
        m_session->readMarks().mark(*place, message);
}

void XmppBackend::setTyping(const RoomId &room, bool typing)
{
    if (const Result<Jid> place = addressOf(room))
        m_session->setTyping(*place, typing);
}

Task<InvocationOutcome> XmppBackend::invoke(const Invocation &invocation,
                                            const std::optional<Card> &card)
{
    if (const auto refused = refusal())
        return failed<InvocationOutcome>(*refused);
    return m_session->cardActions().invoke(invocation, card);
}

Task<ActionState> XmppBackend::outcomeOf(const Invocation &invocation, const std::optional<Card> &)
{
    if (const auto refused = refusal())
        return failed<ActionState>(*refused);
    return m_session->cardActions().outcomeOf(invocation);
}

} // namespace watchroom
