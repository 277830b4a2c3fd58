// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/TlsSettings.h"

#include <QSslSocket>

namespace watchroom::xmpp {

QSslConfiguration tlsSettings(const QList<QSslCertificate> &authorities, const QByteArray &protocol)
{
    QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
    settings.setProtocol(QSsl::TlsV1_2OrLater);
    settings.setPeerVerifyMode(QSslSocket::VerifyPeer);
    settings.addCaCertificates(authorities);
    if (!protocol.isEmpty())
        settings.setAllowedNextProtocols({protocol});
    return settings;
}

} // namespace watchroom::xmpp
