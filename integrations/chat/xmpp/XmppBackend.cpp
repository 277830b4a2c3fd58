// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppBackend.h"

#include "app/base/PictureFormat.h"
#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/XmppSession.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace watchroom {

using namespace Qt::StringLiterals;
using xmpp::Jid;

namespace {

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestTopic = 300;
constexpr qsizetype kLongestStatus = 200;
const QString kNameKey = u"name"_s;
const QString kPresenceKey = u"presence"_s;

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

xmpp::PresenceState presenceState(Presence presence, const QString &status)
{
    using Show = xmpp::PresenceState::Show;
    const Show show = presence == Presence::Away   ? Show::Away
                      : presence == Presence::Busy ? Show::Busy
                                                   : Show::Available;
    return {.show = show, .status = status};
}

AccountState stateAfter(const Error &error, const xmpp::StanzaChannel &channel, Timestamp now)
{
    if (error.retryable)
        return Offline{.reason = error.summary,
                       .detail = error.detail,
                       .since = now,
                       .nextTry = channel.pause() > Milliseconds(0)
                                      ? std::optional(now + channel.pause())
                                      : std::nullopt,
                       .concerns = channel.concerns()};
    if (error.detail.startsWith("not-authorized"_L1) ||
        error.detail.startsWith("credentials-expired"_L1))
        return NeedsPassword{error.summary};
    return SignInRefused{
        .reason = error.summary, .detail = error.detail, .concerns = channel.concerns()};
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
    loadPresence();
}

XmppBackend::~XmppBackend() = default;

Person XmppBackend::self() const
{
    return Person{.id = PersonId(m_account.toString()),
                  .name = m_name,
                  .presence = m_presence,
                  .isSelf = true,
                  .status = m_status};
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
    m_session = std::make_unique<xmpp::XmppSession>(account(), m_account, m_name, m_openChannel(),
                                                    m_host, m_files);
    connectSession();
    m_session->setWatched(m_isWatched);
    m_session->setPresence(presenceState(m_presence, m_status));
    m_session->start();
}

void XmppBackend::connectSession()
{
    connect(m_session.get(), &xmpp::XmppSession::onlineChanged, this, [this] {
        if (m_session->isOnline())
            setState(Online{});
    });
    connect(m_session.get(), &xmpp::XmppSession::lost, this, &XmppBackend::onLost);
    connect(m_session.get(), &xmpp::XmppSession::progressed, this, [this](const QString &step) {
        if (std::holds_alternative<SigningIn>(m_state))
            setState(SigningIn{step});
    });
    connect(m_session.get(), &xmpp::XmppSession::membersChanged, this,
            [this](const Jid &room) { Q_EMIT roomMembersChanged(m_session->rooms().idOf(room)); });
    connect(&m_session->uploads(), &xmpp::FileUploads::largestFileChanged, this,
            &XmppBackend::largestFileChanged);
    connect(&m_session->uploads(), &xmpp::FileUploads::progressed, this,
            &XmppBackend::filesProgressed);
    connect(m_session.get(), &xmpp::XmppSession::passwordWanted, this,
            [this](const Jid &room, bool wasWrong) {
                Q_EMIT roomPasswordWanted(room.toString(), wasWrong);
            });
    connect(m_session.get(), &xmpp::XmppSession::typingChanged, this, &XmppBackend::typingChanged);
    connect(m_session.get(), &xmpp::XmppSession::invitationsChanged, this,
            &XmppBackend::invitationsChanged);
    connect(m_session.get(), &xmpp::XmppSession::contactsChanged, this,
            &XmppBackend::partnersChanged);
}

void XmppBackend::onLost(const Error &error)
{
    AccountState state = stateAfter(error, m_session->channel(), m_host.clock().now());
    // One that goes on began when the first attempt failed.
    const auto *before = std::get_if<Offline>(&m_state);
    if (auto *offline = std::get_if<Offline>(&state); offline && before)
        offline->since = before->since;
    setState(std::move(state));
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

void XmppBackend::setWatched(bool watched)
{
    m_isWatched = watched;
    if (m_session)
        m_session->setWatched(watched);
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

Task<RoomId> XmppBackend::joinRoom(const QString &address, const Secret &password)
{
    const auto room = Jid::parse(address.trimmed());
    if (!room || room->local().isEmpty() || !room->isBare())
        return failed<RoomId>(ErrorCode::InvalidArgument,
                              tr("This is no address of a room. One looks like "
                                 "team@rooms.example.org."));
    if (const auto refused = refusal())
        return failed<RoomId>(*refused);
    return idOf(m_session->join(*room, password.reveal()));
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
    if (auto opened = m_session->openConversation(*person); !opened)
        return failed<RoomId>(opened.error());
    m_session->follow(*person);
    return Task<RoomId>::finished(m_session->rooms().idOf(*person));
}

Task<std::vector<ListedRoom>> XmppBackend::listRooms(const QString &words)
{
    if (const auto refused = refusal())
        return failed<std::vector<ListedRoom>>(*refused);
    return m_session->catalogue().list(words.trimmed());
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

std::vector<watchroom::RoomMember> XmppBackend::members(const RoomId &room) const
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->members(*place) : std::vector<watchroom::RoomMember>();
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

std::optional<Task<HttpResponse>> XmppBackend::pictureOnServer(const QUrl &address)
{
    return m_session->uploads().picture(address);
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
    return m_session->invoke(invocation, card);
}

Task<ActionState> XmppBackend::outcomeOf(const Invocation &invocation, const std::optional<Card> &)
{
    if (const auto refused = refusal())
        return failed<ActionState>(*refused);
    return m_session->cardActions().outcomeOf(invocation);
}

RoomPowers XmppBackend::powers(const RoomId &room) const
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->powers(*place) : RoomPowers();
}

Task<void> XmppBackend::changeMember(const RoomId &room, const PersonId &person,
                                     MemberChange change)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->changeMember(*place, person, change) : failed<void>(place.error());
}

Task<std::vector<watchroom::RoomMember>> XmppBackend::absentMembers(const RoomId &room)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->absentMembers(*place)
                 : failed<std::vector<watchroom::RoomMember>>(place.error());
}

Task<Form> XmppBackend::roomSettings(const RoomId &room)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->settings().form(*place) : failed<Form>(place.error());
}

Task<void> XmppBackend::setRoomSettings(const RoomId &room, const FormValues &values)
{
    const Result<Jid> place = addressOf(room);
    return place ? m_session->settings().setForm(*place, values) : failed<void>(place.error());
}

std::vector<watchroom::Invitation> XmppBackend::invitations() const
{
    std::vector<watchroom::Invitation> all;
    if (m_session) {
        for (const xmpp::KeptInvitation &each : m_session->invitations())
            all.push_back(each.shown);
    }
    return all;
}

Task<RoomId> XmppBackend::acceptInvitation(const QString &address)
{
    if (const auto refused = refusal())
        return failed<RoomId>(*refused);
    return idOf(m_session->acceptInvitation(address));
}

Task<void> XmppBackend::declineInvitation(const QString &address)
{
    if (const auto refused = refusal())
        return failed<void>(*refused);
    m_session->declineInvitation(address);
    return Task<void>::finished({});
}

void XmppBackend::loadPresence()
{
    const QByteArray stored = m_host.storage().value(kPresenceKey);
    const QJsonObject kept = QJsonDocument::fromJson(stored).object();
    const int presence = kept.value("presence"_L1).toInt();
    if (presence == int(Presence::Away) || presence == int(Presence::Busy))
        m_presence = Presence(presence);
    m_status = plainText(kept.value("status"_L1).toString(), kLongestStatus);
}

Task<void> XmppBackend::setPresence(Presence presence, const QString &status)
{
    if (presence == Presence::Offline)
        return failed<void>(ErrorCode::InvalidArgument, tr("Disconnect the account instead."));
    m_presence = presence;
    m_status = plainText(status, kLongestStatus);
    const QJsonObject kept{{u"presence"_s, int(m_presence)}, {u"status"_s, m_status}};
    if (auto saved = m_host.storage().setValue(kPresenceKey, QJsonDocument(kept).toJson()); !saved)
        return Task<void>::finished(saved);
    if (m_session) {
        m_session->setPresence(presenceState(m_presence, m_status));
        m_host.publish(PersonChanged{self()});
    }
    return Task<void>::finished({});
}

Task<void> XmppBackend::setOwnPicture(const QByteArray &picture)
{
    if (const auto refused = refusal())
        return failed<void>(*refused);
    if (picture.isEmpty())
        return m_session->setOwnPicture({});
    const QByteArray format = pictureFormatOf(picture);
    if (format != "png" && format != "jpeg")
        return failed<void>(ErrorCode::InvalidArgument,
                            tr("Others can see pictures of the kinds PNG and JPEG only."));
    if (picture.size() > xmpp::AvatarPicture::kMaximumBytes)
        return failed<void>(ErrorCode::ResourceExhausted,
                            tr("This picture is too large to be seen by others."));
    return m_session->setOwnPicture(xmpp::AvatarPicture{
        .bytes = picture, .mediaType = u"image/"_s + QString::fromLatin1(format)});
}

void XmppBackend::wantPictures(const RoomId &, const std::vector<PersonId> &people)
{
    if (m_session)
        m_session->faces().want(people);
}

std::optional<Person> XmppBackend::partner(const RoomId &room) const
{
    const xmpp::BookedRoom *found = m_session ? m_session->rooms().find(room) : nullptr;
    if (!found || !found->isDirect || !found->address.isBare())
        return std::nullopt;
    return m_session->personAt(found->address);
}

Task<void> XmppBackend::setBlocked(const PersonId &person, bool blocked)
{
    const auto address = Jid::parse(person.value);
    if (!address || !address->isBare() || *address == m_account)
        return failed<void>(ErrorCode::InvalidArgument,
                            tr("Only people whose address is known can be blocked."));
    if (const auto refused = refusal())
        return failed<void>(*refused);
    return m_session->blocked().set(*address, blocked);
}

} // namespace watchroom
