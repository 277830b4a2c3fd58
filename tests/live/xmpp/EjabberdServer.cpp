// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/EjabberdServer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

/// %1 folder, %2 to %4 ports, %5 certificate, %6 key, %7 whether TLS is offered, %8 how long a
/// stream can be resumed, in seconds.
/// Archives are in SQLite: what Mnesia has on disk lags behind what the rooms have heard.
constexpr auto kConfiguration = R"(
hosts: [home.example]
loglevel: info
certfiles: ["%5", "%6"]
auth_password_format: scram
auth_scram_hash: sha256
sql_type: sqlite
sql_database: "%1/ejabberd.sqlite"
update_sql_schema: true
listen:
  - {port: %2, ip: 127.0.0.1, module: ejabberd_c2s, starttls: %7, starttls_required: %7}
  - {port: %3, ip: 127.0.0.1, module: ejabberd_c2s, tls: true}
  - port: %4
    ip: 127.0.0.1
    module: ejabberd_http
    tls: true
    request_handlers: {/xmpp-websocket: ejabberd_http_ws, /upload: mod_http_upload}
shaper_rules:
  max_user_sessions: 100
modules:
  mod_adhoc: {}
  mod_avatar: {}
  mod_blocking: {}
  mod_caps: {}
  mod_carboncopy: {}
  mod_client_state: {}
  mod_disco: {}
  mod_http_upload:
    host: upload.home.example
    access: all
    docroot: "%1/upload"
    put_url: "https://localhost:%4/upload"
    max_size: 16777216
  mod_last: {}
  mod_mam: {default: always, db_type: sql}
  mod_muc:
    host: rooms.home.example
    history_size: 0
    db_type: sql
    default_room_options: {mam: true, persistent: true}
  mod_muc_admin: {}
  mod_offline: {}
  mod_ping: {}
  mod_privacy: {}
  mod_private: {}
  mod_pubsub: {host: pubsub.home.example, plugins: [flat, pep]}
  mod_register: {ip_access: all}
  mod_roster: {}
  mod_stream_mgmt: {resume_timeout: %8}
  mod_vcard: {}
  mod_vcard_xupdate: {}
  mod_version: {}
)"_L1;

QString yes(bool isSo)
{
    return isSo ? u"true"_s : u"false"_s;
}

} // namespace

EjabberdServer::EjabberdServer(const Wish &wish)
    : ChatServer(wish)
{
    write(u"ejabberd.yml"_s,
          QString(kConfiguration)
              .arg(folder())
              .arg(startTlsPort())
              .arg(directTlsPort())
              .arg(httpsPort())
              .arg(certificate().certificate, certificate().key, yes(wish.offersTls))
              .arg(wish.canResume ? wish.resumesFor : 0));
}

void EjabberdServer::addAccount(const QString &name, const QString &password)
{
    m_registrations +=
        u"ejabberd_auth:try_register(<<\"%1\">>, <<\"home.example\">>, <<\"%2\">>)"_s.arg(name,
                                                                                          password);
}

void EjabberdServer::launch(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder());
    environment.insert(u"EJABBERD_CONFIG_PATH"_s, path(u"ejabberd.yml"_s));
    environment.insert(u"EJABBERD_LOG_PATH"_s, path(u"server.log"_s));
    environment.insert(u"ERL_LIBS"_s, QStringLiteral(WATCHROOM_EJABBERD));
    environment.insert(u"ERL_CRASH_DUMP"_s, path(u"crash.dump"_s));
    process.setProcessEnvironment(environment);
    QFile::remove(path(u"is-up"_s));
    const QString whenUp = m_registrations.join(u", "_s) +
                           (m_registrations.isEmpty() ? QString() : u", "_s) +
                           u"file:write_file(\"%1\", <<>>)."_s.arg(path(u"is-up"_s));
    process.start(u"erl"_s,
                  {u"-noinput"_s, u"-mnesia"_s, u"dir"_s, u"\"%1\""_s.arg(path(u"data"_s)), u"-s"_s,
                   u"ejabberd"_s, u"-eval"_s, whenUp});
}

bool EjabberdServer::isUp() const
{
    return QFile::exists(path(u"is-up"_s)) && ChatServer::isUp();
}

} // namespace watchroom
