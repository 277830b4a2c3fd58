// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/chat/xmpp/stream/StreamGuard.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/unit/xmpp/FakeServer.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 10'000;
constexpr double kReach = 1000;

/// What a server writes when people talk in a room.
QByteArray talk(int round)
{
    QByteArray xml;
    for (int i = 0; i < kMessages; ++i) {
        xml += u"<message from='%1/ben' to='ana@home.example/desk' type='groupchat' id='m%2.%3'>"
               "<body>Message %3 of a long day: the disk of *web-%3* is 91 %% full.</body>"
               "<origin-id xmlns='urn:xmpp:sid:0' id='m%2.%3'/>"
               "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='occ-ben'/>"
               "<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='a%2.%3'/></message>"_s
                   .arg(xmpp::FakeServer::room())
                   .arg(round)
                   .arg(i)
                   .toUtf8();
    }
    return xml;
}

/// The engine of somebody who has the room open.
class Reader : public QObject
{
public:
    Reader()
    {
        const AccountId ana = accountId(u"xmpp"_s, u"ana@home.example"_s);
        m_server.enters(u"ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
        m_workspace = std::make_unique<Workspace>(EngineOptions{
            .profile = *Profile::open(m_folder.path()),
            .pluginFolders = {},
            .backends = {{u"local"_s,
                          [](Host &host, const Account &, const Secret &) {
                              return std::make_unique<LocalBackend>(host);
                          }},
                         {u"xmpp"_s,
                          [this](Host &host, const Account &, const Secret &) {
                              return m_server.makeBackend(host);
                          }}},
            .makeSecretStore = [] { return std::make_unique<FakeSecretStore>(); },
            .makeClock = [] { return std::make_unique<SystemClock>(); },
            .makeHttpClient = [] { return std::unique_ptr<HttpClient>(); },
            .makeProcessRunner = [] { return std::unique_ptr<ProcessRunner>(); },
            .firstServices = {},
        });
        connect(m_workspace.get(), &Workspace::updated, this,
                [this](const std::vector<Delta> &deltas) {
                    for (const Delta &delta : deltas) {
                        if (const auto *changed = std::get_if<RowsChanged>(&delta))
                            m_rows += int(changed->items.size());
                    }
                });
        m_workspace->start();
        m_workspace->handle(AddAccount{.kind = u"xmpp"_s,
                                       .address = u"ana@home.example"_s,
                                       .password = Secret(u"x"_s),
                                       .settings = {}});
        QCoreApplication::processEvents();
        m_workspace->handle(OpenRoom{RoomId(ana.value + u'/' + xmpp::FakeServer::room())});
        m_guard.take("<stream:stream xmlns='jabber:client' version='1.0' "
                     "xmlns:stream='http://etherx.jabber.org/streams'>");
    }

    /// Returns when the screen was told of everything.
    void hear(const QByteArray &xml)
    {
        m_rows = 0;
        constexpr qsizetype kRead = 16 * 1024;
        for (qsizetype at = 0; at < xml.size(); at += kRead) {
            for (const xmpp::StreamItem &item :
                 m_guard.take(QByteArrayView(xml).sliced(at, std::min(kRead, xml.size() - at)))) {
                if (const auto *stanza = std::get_if<xmpp::XmlElement>(&item))
                    m_server.channel().receive(*stanza);
            }
            QCoreApplication::processEvents();
        }
        while (m_rows < kMessages)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    QTemporaryDir m_folder;
    xmpp::FakeServer m_server;
    xmpp::StreamGuard m_guard;
    std::unique_ptr<Workspace> m_workspace;
    int m_rows = 0;
};

} // namespace

void benchXmpp(Bench &bench)
{
    const QString name = u"xmpp: 10,000 messages into an open room"_s;
    if (!bench.wants(name))
        return;
    Reader reader;
    QByteArray xml;
    int round = 0;
    bench.time(name, kReach, 5, [&] { reader.hear(xml); }, [&] { xml = talk(round++); });
}

} // namespace watchroom
