// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/ProsodyServer.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

/// %1 folder, %2 to %4 ports, %5 certificate, %6 key, %7 its modules for TLS and XEP-0198,
/// %8 page, %9 hash of the certificate ("auto" serves only the first who asks in Prosody 13.0),
/// %10 how long a stream can be resumed, in seconds.
constexpr auto kConfiguration = R"(
run_as_root = true
pidfile = "%1/prosody.pid"
data_path = "%1/data"
log = { info = "%1/server.log" }
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
smacks_hibernation_time = %10
archive_expires_after = "never"
storage_archive_item_limit = 100000
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

ProsodyServer::ProsodyServer(const Wish &wish)
    : ChatServer(wish)
{
    const QSslCertificate mine = QSslCertificate::fromPath(certificate().certificate).value(0);
    QStringList more;
    if (wish.canResume)
        more += u"\"smacks\";"_s;
    if (wish.offersTls)
        more += u"\"tls\";"_s;
    QDir().mkpath(path(u"data"_s));
    write(u"prosody.cfg.lua"_s,
          QString(kConfiguration)
              .arg(folder())
              .arg(startTlsPort())
              .arg(directTlsPort())
              .arg(httpsPort())
              .arg(certificate().certificate, certificate().key, more.join(u' '))
              .arg(wish.archivePage)
              .arg(QString::fromLatin1(mine.digest(QCryptographicHash::Sha256).toHex()))
              .arg(wish.resumesFor));
}

void ProsodyServer::addAccount(const QString &name, const QString &password)
{
    write(u"data/home%2eexample/accounts/"_s + name + u".dat"_s,
          u"return { [\"password\"] = \"%1\" };\n"_s.arg(password));
}

void ProsodyServer::launch(QProcess &process)
{
    QFile::remove(path(u"prosody.pid"_s)); // of one that was killed
    process.start(u"prosody"_s, {u"--config"_s, path(u"prosody.cfg.lua"_s), u"-F"_s});
}

} // namespace watchroom
