// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppBackend.h"
#include "integrations/chat/xmpp/stream/StreamSession.h"
#include "tests/contract/ChatBackendContract.h"
#include "tests/live/xmpp/ChatServer.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kPassword = u"correct horse"_s;

/// One server for the whole suite, and an account for each host that comes.
class Servers
{
public:
    Servers()
    {
        for (int i = 0; i < kAccounts; ++i)
            m_server->addAccount(name(i), kPassword);
        if (!m_server->start())
            qFatal("the chat server does not start");
    }

    xmpp::SessionOptions optionsFor(const Host &host)
    {
        const QString folder = host.dataFolder();
        if (!m_accounts.contains(folder))
            m_accounts.insert(folder, int(m_accounts.size()));
        Q_ASSERT(m_accounts.size() <= kAccounts);
        xmpp::SessionOptions options;
        options.address =
            *xmpp::Jid::parse(QString(name(m_accounts.value(folder)) + u"@home.example"_s));
        options.password = kPassword;
        options.authorities = {m_server->authority()};
        options.endpoint = xmpp::Endpoint{.kind = xmpp::Endpoint::Kind::StartTls,
                                          .host = ChatServer::host(),
                                          .port = m_server->startTlsPort()};
        return options;
    }

    Clock &clock() { return m_clock; }

private:
    static constexpr int kAccounts = 100;
    static QString name(int number) { return u"person%1"_s.arg(number); }

    std::unique_ptr<ChatServer> m_server = ChatServer::chosen();
    SystemClock m_clock;
    QHash<QString, int> m_accounts;
};

} // namespace

ChatBackendContractFactory chatBackendContract()
{
    static Servers servers;
    return {.make =
                [](Host &host) {
                    const xmpp::SessionOptions options = servers.optionsFor(host);
                    return std::make_unique<XmppBackend>(host, options.address, [options] {
                        auto session = std::make_unique<xmpp::StreamSession>(servers.clock());
                        session->start(options);
                        return session;
                    });
                },
            .knowsMessages = false};
}

} // namespace watchroom
