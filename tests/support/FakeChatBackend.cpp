// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeChatBackend.h"

#include <map>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

std::map<AccountId, FakeChatBackend *> &running()
{
    static std::map<AccountId, FakeChatBackend *> backends;
    return backends;
}

template <typename T>
Task<T> unsupported()
{
    return Task<T>::finished(failure(ErrorCode::Unsupported, u"Not in this fake."_s));
}

} // namespace

FakeChatBackend::FakeChatBackend(Host &host, const Account &account, const Secret &password,
                                 FakeChatServer &server)
    : m_host(host)
    , m_account(account)
    , m_password(password)
    , m_server(server)
{
}

FakeChatBackend::~FakeChatBackend()
{
    stop();
}

FakeChatBackend *FakeChatBackend::of(const AccountId &account)
{
    const auto it = running().find(account);
    return it == running().end() ? nullptr : it->second;
}

Person FakeChatBackend::self() const
{
    return {.id = PersonId(m_account.address),
            .name = m_account.address.section(u'@', 0, 0),
            .isSelf = true};
}

Task<void> FakeChatBackend::setOwnName(const QString &)
{
    return Task<void>::finished({});
}

void FakeChatBackend::start()
{
    running()[m_account.id] = this;
    ++m_server.attempts;
    m_state = SigningIn{};
}

void FakeChatBackend::stop()
{
    if (of(m_account.id) == this)
        running().erase(m_account.id);
}

void FakeChatBackend::reach()
{
    if (m_password.reveal() != m_server.password) {
        become(NeedsPassword{u"The password is wrong."_s});
        return;
    }
    m_host.publish(PersonChanged{self()});
    become(Online{});
}

void FakeChatBackend::become(const AccountState &state)
{
    m_state = state;
    if (!std::holds_alternative<Online>(state))
        m_held.clear(); // the tasks end with their sources
    Q_EMIT stateChanged();
}

Task<RoomId> FakeChatBackend::createRoom(const QString &name, RoomKind kind)
{
    const Room room{.id = RoomId(m_account.id.value + u'/' + name),
                    .account = m_account.id,
                    .name = name,
                    .kind = kind};
    m_host.publish(RoomChanged{room});
    return Task<RoomId>::finished(room.id);
}

Task<void> FakeChatBackend::renameRoom(const RoomId &, const QString &)
{
    return unsupported<void>();
}

Task<void> FakeChatBackend::setTopic(const RoomId &, const QString &)
{
    return unsupported<void>();
}

Task<void> FakeChatBackend::leaveRoom(const RoomId &room)
{
    m_host.publish(RoomLeft{room});
    return Task<void>::finished({});
}

Task<void> FakeChatBackend::send(const OutgoingMessage &message)
{
    const TaskSource<void> source;
    if (m_isHolding) {
        m_held.emplace_back(message, source);
        return source.task();
    }
    arrive(message);
    source.finish({});
    return source.task();
}

void FakeChatBackend::letThrough()
{
    m_isHolding = false;
    for (const auto &[message, source] : std::exchange(m_held, {})) {
        arrive(message);
        source.finish({});
    }
}

void FakeChatBackend::arrive(const OutgoingMessage &message)
{
    m_server.arrived += message.markdown;
    m_host.publish(MessageReceived{Message{.id = message.id,
                                           .room = message.room,
                                           .sender = self().id,
                                           .senderName = self().name,
                                           .sent = m_host.clock().now(),
                                           .markdown = message.markdown}});
}

Task<void> FakeChatBackend::edit(const RoomId &, const MessageId &, const QString &)
{
    return unsupported<void>();
}

Task<void> FakeChatBackend::retract(const RoomId &, const MessageId &)
{
    return unsupported<void>();
}

} // namespace watchroom
