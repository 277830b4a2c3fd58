// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/Scram.h"

#include "integrations/chat/xmpp/xml/StreamTexts.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

#include <unicode/usprep.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <random>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinimumIterations = 4096; // RFC 7677, 4
constexpr int kMaximumIterations = 1'000'000;

std::unexpected<Error> distrust(const QString &detail)
{
    return failure(
        ErrorCode::PermissionDenied,
        StreamTexts::tr("The server could not prove that it is yours, so nobody was signed "
                        "in. Ask who runs the server."),
        detail);
}

/// The values of "r=...,s=...,i=...", in this order; what follows is ignored.
std::optional<std::array<QByteArray, 3>> challengeParts(const QByteArray &message)
{
    const QList<QByteArray> parts = message.split(',');
    if (parts.size() < 3 || !parts[0].startsWith("r=") || !parts[1].startsWith("s=") ||
        !parts[2].startsWith("i="))
        return std::nullopt;
    return std::array{parts[0].mid(2), parts[1].mid(2), parts[2].mid(2)};
}

/// Commas and equals signs have a meaning of their own (RFC 5802, 5.1).
QByteArray escapedName(const QString &name)
{
    return name.toUtf8().replace("=", "=3D").replace(",", "=2C");
}

QByteArray combined(QByteArray bytes, const QByteArray &with)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(bytes[i] ^ with[i]);
    return bytes;
}

} // namespace

QByteArray serverEndPoint(const QSslCertificate &certificate)
{
    // The hash of the certificate's own signature, but SHA-256 in place of MD5 and SHA-1. Qt does
    // not tell which one that is; its text does.
    const QString text = certificate.toText();
    const qsizetype at = text.indexOf("Signature Algorithm:"_L1);
    const QStringView line = QStringView(text).sliced(std::max<qsizetype>(0, at)).left(80);
    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
    if (line.contains("sha384"_L1, Qt::CaseInsensitive))
        hash = QCryptographicHash::Sha384;
    else if (line.contains("sha512"_L1, Qt::CaseInsensitive))
        hash = QCryptographicHash::Sha512;
    return certificate.digest(hash);
}

std::optional<QString> saslPrepared(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UStringPrepProfile, decltype(&usprep_close)> profile(
        usprep_openByType(USPREP_RFC4013_SASLPREP, &status), &usprep_close);
    QString prepared(4 * text.size() + 16, Qt::Uninitialized);
    const int32_t length =
        usprep_prepare(profile.get(), reinterpret_cast<const UChar *>(text.utf16()),
                       int32_t(text.size()), reinterpret_cast<UChar *>(prepared.data()),
                       int32_t(prepared.size()), USPREP_ALLOW_UNASSIGNED, nullptr, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    prepared.truncate(length);
    return prepared;
}

Scram::Scram(Login login)
    : m_login(std::move(login))
{
}

QByteArray Scram::newNonce()
{
    std::random_device device;
    std::array<quint32, 6> random{};
    std::ranges::generate(random, std::ref(device));
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toBase64();
}

QByteArray Scram::gs2Header() const
{
    switch (m_login.binding) {
    case Binding::Bound:
        return "p=" + QByteArray(kServerEndPoint.data(), kServerEndPoint.size()) + ",,";
    case Binding::NotOffered:
        return "y,,";
    case Binding::Unsupported:
        break;
    }
    return "n,,";
}

QByteArray Scram::firstBare() const
{
    return "n=" + escapedName(m_login.user) + ",r=" + m_login.nonce;
}

QByteArray Scram::firstMessage() const
{
    return gs2Header() + firstBare();
}

Result<Scram::Challenge> Scram::takeChallenge(const QByteArray &message)
{
    const auto parts = challengeParts(message);
    if (!parts)
        return distrust(u"a challenge without nonce, salt and rounds"_s);
    const auto &[nonce, salt64, rounds] = *parts;
    if (!nonce.startsWith(m_login.nonce) || nonce.size() == m_login.nonce.size())
        return distrust(u"the challenge is for another login"_s);
    const auto salt =
        QByteArray::fromBase64Encoding(salt64, QByteArray::AbortOnBase64DecodingErrors);
    if (!salt || (*salt).isEmpty())
        return distrust(u"a challenge without a salt"_s);
    const int iterations = rounds.toInt();
    if (iterations < kMinimumIterations || iterations > kMaximumIterations)
        return distrust(u"%1 rounds"_s.arg(QString::fromLatin1(rounds.left(20))));
    m_challenge = message;
    m_nonce = nonce;
    return Challenge{*salt, iterations};
}

QByteArray Scram::key(const QString &password, const Challenge &challenge,
                      QCryptographicHash::Algorithm hash)
{
    return QPasswordDigestor::deriveKeyPbkdf2(hash, password.toUtf8(), challenge.salt,
                                              challenge.iterations,
                                              quint64(QCryptographicHash::hashLength(hash)));
}

QByteArray Scram::hmac(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_login.hash);
}

QByteArray Scram::finalMessage(const QByteArray &key)
{
    QByteArray binding = gs2Header();
    if (m_login.binding == Binding::Bound)
        binding += m_login.bindingData;
    const QByteArray withoutProof = "c=" + binding.toBase64() + ",r=" + m_nonce;
    const QByteArray message = firstBare() + ',' + m_challenge + ',' + withoutProof;

    const QByteArray clientKey = hmac(key, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, m_login.hash);
    const QByteArray proof = combined(clientKey, hmac(storedKey, message));
    m_serverSignature = hmac(hmac(key, "Server Key"), message);
    return withoutProof + ",p=" + proof.toBase64();
}

Result<void> Scram::verify(const QByteArray &message) const
{
    const QByteArray verifier = message.split(',').constFirst();
    if (m_serverSignature.isEmpty() || verifier != "v=" + m_serverSignature.toBase64())
        return distrust(u"the server's signature does not match"_s);
    return {};
}

} // namespace watchroom::xmpp
