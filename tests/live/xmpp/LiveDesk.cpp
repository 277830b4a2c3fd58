// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/LiveDesk.h"

#include "integrations/chat/xmpp/stream/StreamSession.h"
#include "integrations/net/NetworkHttpClient.h"

#include <QHash>
#include <QSet>

#include <list>

using namespace Qt::StringLiterals;

namespace watchroom {

xmpp::SessionOptions optionsFor(const ChatServer &server, const QString &name)
{
    xmpp::SessionOptions options;
    options.address = *xmpp::Jid::parse(QString(name + u'@' + ChatServer::domain()));
    options.password = u"correct horse"_s;
    options.authorities = {server.authority()};
    options.endpoint = xmpp::Endpoint{.kind = xmpp::Endpoint::Kind::StartTls,
                                      .host = ChatServer::host(),
                                      .port = server.startTlsPort()};
    options.firstPause = Milliseconds(100);
    options.longestPause = Milliseconds(500);
    return options;
}

XmppBackend::OpenChannel channelsWith(const xmpp::SessionOptions &options, Clock &clock)
{
    return [options, &clock] {
        auto session = std::make_unique<xmpp::StreamSession>(clock);
        session->start(options);
        return session;
    };
}

LiveDesk::LiveDesk(const ChatServer &server, const QString &name, quint16 port)
    : m_options(optionsFor(server, name))
{
    if (port > 0)
        m_options.endpoint->port = port;
    m_clock.setNow(SystemClock().now());
    m_sinceTick.start();
    m_ticks.callOnTimeout(&m_ticks,
                          [this] { m_clock.advance(Milliseconds(m_sinceTick.restart())); });
    m_ticks.start(Milliseconds(5));
    m_host.useClock(m_clock);
    m_host.setInstance(m_options.address.toString());
    restart();
}

void LiveDesk::restart()
{
    m_backend.reset();
    m_backend = std::make_unique<XmppBackend>(m_host, m_options.address,
                                              channelsWith(m_options, m_clock), fileWay());
    m_backend->start();
}

xmpp::FileWay LiveDesk::fileWay() const
{
    auto client = std::make_unique<NetworkHttpClient>();
    client->setCertificateAuthorities(m_options.authorities);
    return {.http = std::move(client), .hosts = {u"localhost"_s}}; // see ProsodyServer
}

QStringList LiveDesk::texts(const RoomId &room) const
{
    // As the store does it: a new message goes to the end or in front of the one that is named, and
    // of what was put there earlier; a known one is replaced where it stands.
    std::list<Message> shown;
    QHash<MessageId, std::list<Message>::iterator> places;
    for (const MessageReceived &event : m_host.all<MessageReceived>()) {
        if (event.message.room != room)
            continue;
        if (const auto known = places.find(event.message.id); known != places.end()) {
            **known = event.message;
            continue;
        }
        const auto before = places.constFind(event.before);
        const auto place = before == places.cend() ? shown.end() : *before;
        places.insert(event.message.id, shown.insert(place, event.message));
    }
    QStringList texts;
    for (const Message &message : shown)
        texts += message.markdown;
    return texts;
}

qsizetype LiveDesk::count(const RoomId &room) const
{
    // Asked again and again while thousands come: each event is looked at once.
    const std::vector<Event> &events = m_host.events();
    for (; m_counted < events.size(); ++m_counted) {
        if (const auto *received = std::get_if<MessageReceived>(&events[m_counted]))
            m_ids[received->message.room].insert(received->message.id);
    }
    return m_ids[room].size();
}

int LiveDesk::repeated(const RoomId &room) const
{
    int events = 0;
    for (const Event &event : m_host.events()) {
        const auto *received = std::get_if<MessageReceived>(&event);
        events += received && received->message.room == room;
    }
    return events - int(count(room));
}

void say(Sent &sent, LiveDesk &desk, const RoomId &room, const QString &text)
{
    sent.push_back(std::make_unique<TaskResult<void>>(
        desk.backend().send({.id = MessageId::random(), .room = room, .markdown = text})));
}

bool allArrived(const Sent &sent)
{
    return std::ranges::all_of(sent, [](const auto &task) { return task->succeeded(); });
}

qsizetype doubles(const QStringList &texts)
{
    return texts.size() - QSet<QString>(texts.begin(), texts.end()).size();
}

RoomId roomOf(LiveDesk &ana, LiveDesk &ben)
{
    const RoomId room =
        waitFor(ana.backend().createRoom(u"Operations"_s, RoomKind::Group)).value_or(RoomId());
    if (!waitFor(ana.backend().invite(room, ben.backend().self().id.value)))
        return {};
    // The invitation is on its way while Ben already asks.
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (waitFor(ben.backend().joinRoom(addressIn(room))))
            return room;
        QTest::qWait(50);
    }
    return {};
}

QString story(LiveDesk &desk)
{
    QStringList lines{desk.backend().self().id.value, desk.isOnline() ? u"online"_s : u"offline"_s};
    for (const NotePosted &note : desk.host().all<NotePosted>())
        lines += note.text;
    return lines.join(u'\n') + u'\n';
}

QString addressIn(const RoomId &room)
{
    return room.value.section(u'/', 1);
}

RoomId seenBy(LiveDesk &desk, const RoomId &room)
{
    return RoomId(desk.backend().account().value + u'/' + addressIn(room));
}

} // namespace watchroom
