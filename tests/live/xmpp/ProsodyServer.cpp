// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/ProsodyServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr int kPatience = 30'000;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(100);
}

/// %1 folder, %2 to %4 ports, %5 certificate, %6 key, %7 its modules for TLS and XEP-0198,
/// %8 page, %9 hash of the certificate ("auto" serves only the first who asks in Prosody 13.0).
constexpr auto kConfiguration = R"(
run_as_root = true
pidfile = "%1/prosody.pid"
data_path = "%1/data"
log = { info = "%1/prosody.log" }
interfaces = { "127.0.0.1" }
c2s_ports = { %2 }
c2s_direct_tls_ports = { %3 }
http_ports = { }
https_ports = { %4 }
https_interfaces = { "127.0.0.1" }
ssl = { certificate = "%5"; key = "%6" }
https_certificate = "%5"
http_host = "localhost"
http_external_url = "https://localhost:%4/"
consider_websocket_secure = true
authentication = "internal_plain"
tls_server_end_point_hash = "%9"
allow_registration = true
max_archive_query_results = %8
archive_expires_after = "never"
dont_archive_namespaces = { }
modules_disabled = { "s2s"; "admin_socket" }
modules_enabled = {
    "adhoc"; "blocklist"; "bookmarks"; "carbons"; "csi_simple"; "disco"; "mam"; "offline"; "pep";
    "ping"; "private"; "register"; "roster"; "saslauth"; "time"; "vcard4"; "vcard_legacy"; "version";
    "websocket"; %7
}
VirtualHost "home.example"
    disco_items = { { "rooms.home.example" }; { "upload.home.example" }; { "pubsub.home.example" } }
Component "rooms.home.example" "muc"
    modules_enabled = { "muc_mam" }
    muc_log_expires_after = "never"
    muc_room_default_persistent = true
Component "upload.home.example" "http_file_share"
    http_file_share_size_limit = 16 * 1024 * 1024
Component "pubsub.home.example" "pubsub"
)"_L1;

} // namespace

ProsodyServer::ProsodyServer()
    : ProsodyServer(Wish())
{
}

ProsodyServer::ProsodyServer(const Wish &wish)
    : m_wish(wish)
    , m_startTlsPort(freePort())
    , m_directTlsPort(freePort())
    , m_httpsPort(freePort())
{
    configure();
}

ProsodyServer::~ProsodyServer()
{
    kill();
}

void ProsodyServer::write(const QString &name, const QString &text) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("ProsodyServer: cannot write %s", qUtf8Printable(file.fileName()));
}

void ProsodyServer::configure()
{
    const TestCertificates::Files files = m_certificates.files({.names = m_wish.names});
    const QSslCertificate certificate = QSslCertificate::fromPath(files.certificate).value(0);
    QStringList more;
    if (m_wish.canResume)
        more += u"\"smacks\";"_s;
    if (m_wish.offersTls)
        more += u"\"tls\";"_s;
    QDir().mkpath(path(u"data"_s));
    write(u"prosody.cfg.lua"_s,
          QString(kConfiguration)
              .arg(m_folder.path())
              .arg(m_startTlsPort)
              .arg(m_directTlsPort)
              .arg(m_httpsPort)
              .arg(files.certificate, files.key, more.join(u' '))
              .arg(m_wish.archivePage)
              .arg(QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())));
}

void ProsodyServer::addAccount(const QString &name, const QString &password)
{
    write(u"data/home%2eexample/accounts/"_s + name + u".dat"_s,
          u"return { [\"password\"] = \"%1\" };\n"_s.arg(password));
}

bool ProsodyServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"prosody"_s, {u"--config"_s, path(u"prosody.cfg.lua"_s), u"-F"_s});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatience && m_process.state() != QProcess::NotRunning) {
        if (answers(m_startTlsPort) && answers(m_directTlsPort))
            return true;
        m_process.waitForFinished(20);
    }
    qWarning("ProsodyServer: it does not answer.\n%s\n%s", m_process.readAll().constData(),
             qUtf8Printable(log()));
    return false;
}

void ProsodyServer::stop()
{
    m_process.terminate();
    end();
}

void ProsodyServer::kill()
{
    m_process.kill();
    end();
}

void ProsodyServer::end()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
        m_process.kill();
    QFile::remove(path(u"prosody.pid"_s));
}

bool ProsodyServer::restart()
{
    stop();
    return start();
}

QUrl ProsodyServer::webSocket() const
{
    return QUrl(u"wss://localhost:%1/xmpp-websocket"_s.arg(m_httpsPort));
}

QString ProsodyServer::log() const
{
    QFile file(path(u"prosody.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace watchroom
