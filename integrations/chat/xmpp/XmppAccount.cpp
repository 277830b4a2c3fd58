// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/XmppAccount.h"

#include "integrations/chat/xmpp/XmppAccountMaker.h"
#include "integrations/chat/xmpp/XmppBackend.h"
#include "integrations/chat/xmpp/stream/StreamSession.h"
#include "integrations/net/GuardedHttpClient.h"
#include "integrations/net/NetworkHttpClient.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>
#include <QUuid>

namespace watchroom {

using namespace Qt::StringLiterals;
using namespace xmpp;

namespace {

struct XmppAccountTexts
{
    Q_DECLARE_TR_FUNCTIONS(XmppAccount)
};

const QString kDeviceKey = u"device"_s;
const QString kMechanismKey = u"mechanism"_s;
constexpr quint16 kStartTlsPort = 5222;
constexpr quint16 kDirectTlsPort = 5223;
constexpr quint16 kSecureWebPort = 443;
constexpr int kSocksPort = 1080;
constexpr int kWebProxyPort = 8080;

/// A port as typed; nothing when it is no number of one.
std::optional<quint16> portOf(const QString &text, quint16 whenEmpty)
{
    if (text.isEmpty())
        return whenEmpty;
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    return isNumber && port > 0 ? std::optional(port) : std::nullopt;
}

QString setting(const Account &account, const QString &name)
{
    return account.settings.value(name).trimmed();
}

Result<void> readAuthority(const QString &file, SessionOptions &options)
{
    QFile pem(file);
    if (pem.open(QIODevice::ReadOnly))
        options.authorities = QSslCertificate::fromDevice(&pem, QSsl::Pem);
    if (options.authorities.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       XmppAccountTexts::tr("There is no certificate in the file %1.").arg(file));
    return {};
}

/// As it is typed: "proxy:1080" or "socks5://proxy:1080", or "http://proxy:8080" for one that knows
/// CONNECT.
Result<QNetworkProxy> readProxy(const QString &typed)
{
    const QUrl url(typed.contains(u"://") ? typed : u"socks5://"_s + typed, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http";
    const bool isKnown = isWeb || url.scheme() == u"socks5";
    const int port = url.port(isWeb ? kWebProxyPort : kSocksPort);
    if (!isKnown || url.host().isEmpty() || !url.userInfo().isEmpty() || port <= 0)
        return failure(ErrorCode::InvalidArgument,
                       XmppAccountTexts::tr("The proxy is written as name:port, or as "
                                            "http://name:port if it is one for web pages."));
    return QNetworkProxy(isWeb ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                         quint16(port));
}

/// Stays silent, and says why it cannot begin.
class ImpossibleChannel final : public StanzaChannel
{
public:
    ImpossibleChannel(const Error &error, SignInField concerns)
        : m_concerns(concerns)
    {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT lost(error); }, Qt::QueuedConnection);
    }
    Jid self() const override { return {}; }
    bool isReady() const override { return false; }
    void send(const XmlElement &) override {}
    Task<XmlElement> request(XmlElement) override
    {
        return Task<XmlElement>::finished(failure(ErrorCode::Unavailable, {}));
    }
    Task<XmlElement> exchange(XmlElement iq, Milliseconds) override
    {
        return request(std::move(iq));
    }
    void confirmStored() override {}
    SignInField concerns() const override { return m_concerns; }

private:
    SignInField m_concerns;
};

/// Files go the way of the stream: by its proxy, and with the authorities that it believes.
FileWay fileWay(const SessionOptions &options)
{
    auto client = std::make_unique<NetworkHttpClient>();
    auto guarded = std::make_unique<GuardedHttpClient>();
    if (!options.authorities.isEmpty()) {
        const auto trusted = QSslConfiguration::systemCaCertificates() + options.authorities;
        client->setCertificateAuthorities(trusted);
        guarded->setCertificateAuthorities(trusted);
    }
    client->setProxy(options.proxy);
    guarded->setProxy(options.proxy);
    FileWay way{.http = std::move(client), .hosts = {}, .guarded = std::move(guarded)};
    if (options.endpoint)
        way.hosts += options.endpoint->host;
    return way;
}

/// What this device is called at the server, the same at each start: so the server first ends what
/// a start before left behind (RFC 6120, 7.7.2.2), and nothing that was still on its way there can
/// arrive after the archive was looked at for it.
QString deviceName(Host &host)
{
    QByteArray name = host.storage().value(kDeviceKey);
    if (name.isEmpty()) {
        name = "watchroom-" + QUuid::createUuid().toByteArray(QUuid::Id128).first(8);
        (void)host.storage().setValue(kDeviceKey, name);
    }
    return QString::fromUtf8(name);
}

/// Remembers how the password was proved: no weaker way is taken from then on.
void pinMechanism(StreamSession &session, Host &host)
{
    QObject::connect(&session, &StanzaChannel::ready, &session, [&session, &host] {
        const QByteArray name = mechanismName(session.mechanism()).toUtf8();
        if (host.storage().value(kMechanismKey) != name)
            (void)host.storage().setValue(kMechanismKey, name);
    });
}

} // namespace

Result<SessionOptions> sessionOptions(const Account &account, const Secret &password,
                                      SignInField *concerns)
{
    SignInField unused;
    SignInField &field = concerns ? *concerns : unused;
    field = SignInField::Address;
    const auto address = Jid::parse(account.address.trimmed());
    if (!address || address->local().isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       XmppAccountTexts::tr("“%1” is no address. One looks like ana@example.org.")
                           .arg(account.address.trimmed()));
    SessionOptions options{.address = address->bare(), .password = password.reveal()};
    field = SignInField::Server;
    const QString host = setting(account, accountSetting::kHost);
    const auto port = portOf(setting(account, accountSetting::kPort), kStartTlsPort);
    if (!port)
        return failure(ErrorCode::InvalidArgument,
                       XmppAccountTexts::tr("The port is a number up to 65535."));
    const bool isTlsAtOnce = *port == kDirectTlsPort || *port == kSecureWebPort;
    if (!host.isEmpty())
        options.endpoint =
            Endpoint{.kind = isTlsAtOnce ? Endpoint::Kind::DirectTls : Endpoint::Kind::StartTls,
                     .host = host,
                     .port = *port};
    field = SignInField::Authority;
    if (const QString file = setting(account, accountSetting::kAuthority); !file.isEmpty()) {
        if (auto read = readAuthority(file, options); !read)
            return std::unexpected(read.error());
    }
    field = SignInField::Proxy;
    if (const QString typed = setting(account, accountSetting::kProxy); !typed.isEmpty()) {
        const auto proxy = readProxy(typed);
        if (!proxy)
            return std::unexpected(proxy.error());
        options.proxy = *proxy;
    }
    return options;
}

std::unique_ptr<ChatBackend> makeXmppBackend(Host &host, const Account &account,
                                             const Secret &password)
{
    SignInField concerns = SignInField::Address;
    const auto options = sessionOptions(account, password, &concerns);
    const Jid address = options ? options->address : Jid();
    return std::make_unique<XmppBackend>(
        host, address,
        [&host, options, concerns]() -> std::unique_ptr<StanzaChannel> {
            if (!options)
                return std::make_unique<ImpossibleChannel>(options.error(), concerns);
            SessionOptions wanted = *options;
            wanted.resource = deviceName(host);
            wanted.pinned = mechanismNamed(QString::fromUtf8(host.storage().value(kMechanismKey)));
            auto session = std::make_unique<StreamSession>(host.clock());
            pinMechanism(*session, host);
            // Not before somebody hears what it does.
            QMetaObject::invokeMethod(
                session.get(), [stream = session.get(), wanted] { stream->start(wanted); },
                Qt::QueuedConnection);
            return session;
        },
        options ? fileWay(*options) : FileWay());
}

std::unique_ptr<AccountMaker> makeXmppAccountMaker(const QString &server,
                                                   const FormValues &settings)
{
    // Who it will be is not known yet; everything else is as when one signs in.
    const Account nobody{
        .id = {}, .kind = {}, .address = u"new@"_s + server.trimmed(), .settings = settings};
    return std::make_unique<XmppAccountMaker>(std::make_unique<SystemClock>(),
                                              sessionOptions(nobody, Secret()));
}

} // namespace watchroom
