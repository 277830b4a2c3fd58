// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace watchroom::xmpp {

/// TLS 1.2 or better, certificates checked, by the system's authorities and these besides.
/// `protocol` is named to the server (ALPN).
QSslConfiguration tlsSettings(const QList<QSslCertificate> &authorities,
                              const QByteArray &protocol = {});

} // namespace watchroom::xmpp
