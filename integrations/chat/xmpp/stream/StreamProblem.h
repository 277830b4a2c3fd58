// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QAbstractSocket>
#include <QSslError>

namespace watchroom::xmpp {

// What goes wrong between us and a server, as sentences for people. Pure.

/// Why a socket to a server of this domain failed.
Error connectionProblem(QAbstractSocket::SocketError error, const QString &technical,
                        const QString &domain);
Error certificateProblem(const QList<QSslError> &errors, const QString &domain);
Error noAnswerProblem(const QString &domain);
Error noEncryptionProblem(const QString &domain);
/// The server ended the stream without a reason, or sent what is no XMPP.
Error streamEndedProblem(const QString &domain, const QString &detail);
/// What a <stream:error/> says (RFC 6120, 4.9.3).
Error streamProblem(const XmlElement &error, const QString &domain);
/// What a SASL <failure/> says (RFC 6120, 6.5).
Error signInProblem(const XmlElement &failure, const QString &address);

} // namespace watchroom::xmpp
