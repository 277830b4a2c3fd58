// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QLatin1StringView>
#include <QSslCertificate>

#include <optional>

namespace watchroom::xmpp {

/// The way to bind SCRAM to a TLS channel that Qt lets us use: by the server's certificate.
inline constexpr QLatin1StringView kServerEndPoint("tls-server-end-point");

/// Its data: a hash of the certificate (RFC 5929, 4.1).
QByteArray serverEndPoint(const QSslCertificate &certificate);

/// A password or name as SASL compares it (RFC 4013, SASLprep); nothing where it has characters
/// that it may not have.
std::optional<QString> saslPrepared(QStringView text);

/// The client's half of SCRAM (RFC 5802, RFC 7677): proves that one knows the password without
/// saying it, and has the server prove that it knows it too. Pure. The one slow step, deriving the
/// key, is apart, so that it can be done on another thread.
///
/// Not by a SASL library: GNU SASL binds only to secrets of TLS that Qt does not hand out, and does
/// as many rounds as a server asks for on the calling thread. Hashes and keys are Qt's.
class Scram
{
public:
    enum class Binding {
        Unsupported, ///< The server's ways to bind are not ours.
        NotOffered,  ///< We could, the server says it cannot; it notices when that was forged.
        Bound,
    };
    struct Login
    {
        QString user;
        QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
        Binding binding = Binding::NotOffered;
        QByteArray bindingData; ///< See serverEndPoint().
        QByteArray nonce;       ///< Printable, without commas; a new one each time.
    };
    struct Challenge
    {
        QByteArray salt;
        int iterations = 0;
    };

    explicit Scram(Login login);

    /// Printable and hard to guess.
    static QByteArray newNonce();

    QByteArray firstMessage() const;
    /// What the server asks for. PermissionDenied where it is not for this login, or asks for so
    /// little work (under 4,096 rounds) or so much (over a million) that it means harm.
    Result<Challenge> takeChallenge(const QByteArray &message);
    /// Takes tens of milliseconds. Thread-safe.
    static QByteArray key(const QString &password, const Challenge &challenge,
                          QCryptographicHash::Algorithm hash);
    QByteArray finalMessage(const QByteArray &key);
    /// Whether the server knows the password as well.
    Result<void> verify(const QByteArray &message) const;

private:
    QByteArray gs2Header() const;
    QByteArray firstBare() const;
    QByteArray hmac(const QByteArray &key, const QByteArray &message) const;

    Login m_login;
    QByteArray m_challenge;
    QByteArray m_nonce; ///< Both halves.
    QByteArray m_serverSignature;
};

} // namespace watchroom::xmpp
