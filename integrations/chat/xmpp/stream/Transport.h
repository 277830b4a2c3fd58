// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/model/Account.h"
#include "integrations/chat/xmpp/stream/StreamGuard.h"
#include "integrations/chat/xmpp/xml/Jid.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslCertificate>

namespace watchroom::xmpp {

/// A connection that carries a stream of XML: what comes has been through the guard. Used once:
/// open, then it lasts until failed() or abort(). A certificate that is not good ends it; there is
/// no way around.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects; ends in opened() or failed().
    virtual void open() = 0;
    /// Whether what is sent now is encrypted, for a server whose certificate was found good.
    virtual bool isEncrypted() const = 0;
    /// Null while it is not encrypted, or where it is not known; then nothing can be bound to it.
    virtual QSslCertificate peerCertificate() const = 0;
    /// Encrypts from here on; ends in opened() or failed(). All that came before and was not yet
    /// handed out is dropped: somebody in between may have put it there.
    virtual void startTls() = 0;

    /// Begins a stream, or begins it anew after TLS and SASL. `from` may be empty.
    virtual void openStream(const QString &domain, const Jid &from) = 0;
    virtual void send(const XmlElement &element) = 0;
    /// Which answer of the person failed() is about.
    SignInField concerns() const { return m_concerns; }
    /// Closes the stream in good order, then the connection. Nothing is signalled any more.
    virtual void close() = 0;
    /// Drops the connection. Nothing is signalled any more.
    virtual void abort() = 0;

Q_SIGNALS:
    void opened();
    void itemReceived(const watchroom::xmpp::StreamItem &item);
    /// The connection is over.
    void failed(const watchroom::Error &error);

protected:
    /// The connection itself is refused: by the proxy, for its certificate, or nobody is there.
    void doubt(QAbstractSocket::SocketError error, bool isCertificateBad);

private:
    SignInField m_concerns = SignInField::Address;
};

} // namespace watchroom::xmpp
