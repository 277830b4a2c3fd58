// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamProblem.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/xml/StreamTexts.h"
#include "integrations/net/NetworkProblem.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// The defined condition of an error: the name of its first child in `ns`.
QString conditionOf(const XmlElement &error, QStringView ns)
{
    for (const XmlElement *child : error.elements()) {
        if (child->ns() == ns && child->name() != u"text")
            return child->name();
    }
    return {};
}

/// For an administrator: the condition, and what the server adds in its own words.
QString technical(const XmlElement &error, const QString &condition, QStringView ns)
{
    const QString text = plainText(error.textOf(u"text", ns));
    return text.isEmpty() ? condition : u"%1: %2"_s.arg(condition, text);
}

} // namespace

Error certificateProblem(const QList<QSslError> &errors, const QString &domain)
{
    QUrl place;
    place.setHost(domain);
    Error error = watchroom::certificateProblem(errors, place);
    error.retryable = false;
    return error;
}

Error noAnswerProblem(const QString &domain)
{
    return {ErrorCode::Unavailable,
            StreamTexts::tr("The server of %1 does not answer.").arg(plainText(domain, 253)),
            u"no answer in time"_s, true};
}

Error connectionProblem(QAbstractSocket::SocketError error, const QString &technical,
                        const QString &domain)
{
    const QString place = plainText(domain, 253);
    const auto unavailable = [&](const QString &summary) {
        return Error{ErrorCode::Unavailable, summary, technical, true};
    };
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return unavailable(StreamTexts::tr("There is no chat server known for %1.").arg(place));
    case QAbstractSocket::SslHandshakeFailedError:
        return unavailable(
            StreamTexts::tr("No safe connection to %1 could be agreed on.").arg(place));
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::SocketAccessError: // what Qt calls the "Forbidden" of a web proxy
        return unavailable(
            StreamTexts::tr("The proxy on the way to %1 does not let us through.").arg(place));
    case QAbstractSocket::RemoteHostClosedError:
        return streamEndedProblem(domain, technical);
    default: {
        Error problem = noAnswerProblem(domain);
        problem.detail = technical;
        return problem;
    }
    }
}

Error noEncryptionProblem(const QString &domain)
{
    return {ErrorCode::PermissionDenied,
            StreamTexts::tr("The server of %1 offers no encryption, so nobody was signed in.")
                .arg(plainText(domain, 253)),
            u"no STARTTLS"_s, false};
}

Error streamEndedProblem(const QString &domain, const QString &detail)
{
    return {ErrorCode::Unavailable,
            StreamTexts::tr("The connection to %1 was lost.").arg(plainText(domain, 253)), detail,
            true};
}

Error streamProblem(const XmlElement &error, const QString &domain)
{
    const QString condition = conditionOf(error, ns::kStreamErrors);
    const QString detail = technical(error, condition, ns::kStreamErrors);
    const QString place = plainText(domain, 253);
    if (condition == "conflict"_L1) {
        return {ErrorCode::Conflict,
                StreamTexts::tr("This account was signed in from another place, which took over."),
                detail, false};
    }
    if (condition == "host-unknown"_L1 || condition == "host-gone"_L1) {
        return {ErrorCode::NotFound, StreamTexts::tr("The server does not know %1.").arg(place),
                detail, false};
    }
    if (condition == "not-authorized"_L1) {
        return {ErrorCode::PermissionDenied,
                StreamTexts::tr("The server of %1 does not let this account in.").arg(place),
                detail, false};
    }
    if (condition == "system-shutdown"_L1) {
        return {ErrorCode::Unavailable,
                StreamTexts::tr("The server of %1 is shutting down.").arg(place), detail, true};
    }
    return streamEndedProblem(domain, detail);
}

Error signInProblem(const XmlElement &failure, const QString &address)
{
    const QString condition = conditionOf(failure, ns::kSasl);
    const QString detail = technical(failure, condition, ns::kSasl);
    const QString who = plainText(address);
    if (condition == "account-disabled"_L1) {
        return {
            ErrorCode::PermissionDenied,
            StreamTexts::tr("The account %1 is switched off. Ask who runs the server.").arg(who),
            detail, false};
    }
    if (condition == "credentials-expired"_L1) {
        return {ErrorCode::PermissionDenied,
                StreamTexts::tr("The password of %1 has expired; set a new one.").arg(who), detail,
                false};
    }
    if (condition == "temporary-auth-failure"_L1) {
        return {ErrorCode::Unavailable,
                StreamTexts::tr("The server cannot check passwords just now."), detail, true};
    }
    if (condition == "not-authorized"_L1) {
        return {ErrorCode::PermissionDenied,
                StreamTexts::tr("The address %1 and the password do not belong together.").arg(who),
                detail, false};
    }
    return {ErrorCode::Unsupported,
            StreamTexts::tr(
                "The server does not accept the way this computer signs in. Ask who runs it."),
            detail, false};
}

} // namespace watchroom::xmpp
