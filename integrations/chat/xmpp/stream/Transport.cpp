// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/Transport.h"

namespace watchroom::xmpp {

void Transport::doubt(QAbstractSocket::SocketError error, bool isCertificateBad)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::SocketAccessError: // what Qt calls the "Forbidden" of a web proxy
        m_concerns = SignInField::Proxy;
        break;
    default:
        m_concerns = isCertificateBad ? SignInField::Authority : SignInField::Address;
    }
}

} // namespace watchroom::xmpp
