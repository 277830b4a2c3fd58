// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ChatDesk.h"

#include "integrations/chat/local/LocalBackend.h"
#include "tests/support/FakeSecretStore.h"
#include "ui/timeline/TimelineView.h"

#include <QCoreApplication>
#include <QTimer>

namespace watchroom {

using namespace Qt::StringLiterals;
using xmpp::XmlElement;

namespace {

const QString kAddress = u"ana@home.example"_s;
constexpr qsizetype kRead = 16 * 1024; ///< What a socket has at a time.

/// A network that is not there.
class NoHttpClient final : public HttpClient
{
public:
    Task<HttpResponse> send(const HttpRequest &) override
    {
        return Task<HttpResponse>::finished(failure(ErrorCode::Unavailable, {}));
    }
};

class NoProcessRunner final : public ProcessRunner
{
public:
    Task<ProcessOutcome> run(const ProcessRequest &, QObject *,
                             std::function<void(const QByteArray &)>) override
    {
        return Task<ProcessOutcome>::finished(failure(ErrorCode::NotFound, {}));
    }
};

/// Looks every few milliseconds; in between this thread only does what comes to it.
void turnUntil(const std::function<bool()> &isDone)
{
    QTimer looks;
    looks.start(Milliseconds(5));
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

ChatDesk::ChatDesk(const QString &folder)
{
    m_server.enters(u"ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
    m_guard.take("<stream:stream xmlns='jabber:client' version='1.0' "
                 "xmlns:stream='http://etherx.jabber.org/streams'>");
    m_engine = std::make_unique<Engine>(options(folder));
    m_window = std::make_unique<MainWindow>(
        *m_engine, WindowOptions{.settingsFile = folder + u"/settings.ini"_s,
                                 .attachmentFolder = folder,
                                 .pictureFolder = folder,
                                 .theme = {},
                                 .size = {1200, 800},
                                 .open = {}});
    connect(m_engine.get(), &Engine::updated, this, &ChatDesk::watch);
    m_window->show();
    m_engine->start();
    turnUntil([this] { return m_isReady; });
}

ChatDesk::~ChatDesk()
{
    m_window.reset();
    m_engine.reset();
}

EngineOptions ChatDesk::options(const QString &folder)
{
    return {
        .profile = *Profile::open(folder),
        .pluginFolders = {},
        .backends = {{u"local"_s,
                      [](Host &host, const Account &, const Secret &) {
                          return std::make_unique<LocalBackend>(host);
                      }},
                     {u"xmpp"_s,
                      [this](Host &host, const Account &, const Secret &) {
                          auto backend = m_server.makeBackend(host);
                          QMetaObject::invokeMethod(
                              backend.get(), [this] { m_isConnected = true; },
                              Qt::QueuedConnection);
                          return backend;
                      }}},
        .makeSecretStore =
            [] {
                auto keychain = std::make_shared<FakeSecretStore::Keychain>();
                keychain->secrets.emplace(accountId(u"xmpp"_s, kAddress), Secret(u"x"_s));
                return std::make_unique<FakeSecretStore>(keychain);
            },
        .makeClock = [] { return std::make_unique<SystemClock>(); },
        .makeHttpClient = [] { return std::make_unique<NoHttpClient>(); },
        .makeProcessRunner = [] { return std::make_unique<NoProcessRunner>(); },
        .firstServices = {},
    };
}

void ChatDesk::signIn()
{
    m_engine->submit(AddAccount{
        .kind = u"xmpp"_s, .address = kAddress, .password = Secret(u"x"_s), .settings = {}});
    m_room = RoomId(accountId(u"xmpp"_s, kAddress).value + u'/' + xmpp::FakeServer::room());
    untilLive();
    m_engine->submit(OpenRoom{m_room});
    untilShown();
}

void ChatDesk::hear(const QByteArray &xml, const QString &last)
{
    QMetaObject::invokeMethod(&m_server.channel(), [this, xml] { readOn(xml, 0); });
    turnUntil([&] { return m_newest.startsWith(last); });
    QCoreApplication::processEvents(); // it is painted
}

/// As from a socket: what else the engine has to do comes in between.
void ChatDesk::readOn(const QByteArray &xml, qsizetype at)
{
    const qsizetype size = std::min(kRead, xml.size() - at);
    for (const xmpp::StreamItem &item : m_guard.take(QByteArrayView(xml).sliced(at, size))) {
        const auto *stanza = std::get_if<XmlElement>(&item);
        if (stanza && m_checks.objection(*stanza).isEmpty())
            m_server.channel().receive(*stanza);
    }
    if (at + size < xml.size())
        QTimer::singleShot(0, &m_server.channel(),
                           [this, xml, at, size] { readOn(xml, at + size); });
}

void ChatDesk::untilShown()
{
    turnUntil([this] { return m_isShown; });
    QCoreApplication::processEvents();
}

void ChatDesk::untilLive()
{
    turnUntil([this] {
        int answers = 0;
        if (m_isConnected)
            QMetaObject::invokeMethod(
                &m_server.channel(), [&] { answers = m_server.roomArchive().answers; },
                Qt::BlockingQueuedConnection);
        return answers > 0;
    });
}

void ChatDesk::watch(const std::vector<Delta> &deltas)
{
    for (const Delta &delta : deltas) {
        const std::vector<TimelineItem> *items = nullptr;
        if (std::holds_alternative<Ready>(delta))
            m_isReady = true;
        else if (const auto *opened = std::get_if<RoomOpened>(&delta)) {
            m_isShown = opened->room.value.endsWith(xmpp::FakeServer::room());
            items = &opened->items;
        } else if (const auto *changed = std::get_if<RowsChanged>(&delta))
            items = &changed->items;
        const auto *message =
            items && !items->empty() ? std::get_if<MessageRow>(&items->back().content) : nullptr;
        if (message)
            m_newest = message->message.markdown;
    }
}

} // namespace watchroom
