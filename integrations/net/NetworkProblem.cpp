// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkProblem.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>

#include <algorithm>

namespace watchroom {

namespace {

struct NetworkTexts
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

/// "shop.example", or "shop.example:8080" where the port is no common one.
QString placeOf(const QUrl &url)
{
    const QString host = plainText(url.host(), 253);
    return url.port() < 0 ? host : QStringLiteral("%1:%2").arg(host).arg(url.port());
}

QString dateText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
}

/// The names a certificate is for, a few of them.
QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return plainText(names.mid(0, 3).join(QStringLiteral(", ")), 200);
}

/// Every other reason is about who signed it.
int weight(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return 0;
    case QSslError::CertificateNotYetValid:
        return 1;
    case QSslError::HostNameMismatch:
        return 2;
    case QSslError::CertificateRevoked:
        return 3;
    default:
        return 4;
    }
}

QString certificateSentence(const QSslError &error, const QString &place)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return NetworkTexts::tr("The certificate of %1 ended on %2.")
            .arg(place, dateText(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return NetworkTexts::tr("The certificate of %1 begins only on %2.")
            .arg(place, dateText(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return NetworkTexts::tr("The certificate of %1 is for another name: %2.")
            .arg(place, namesOf(certificate));
    case QSslError::CertificateRevoked:
        return NetworkTexts::tr("The certificate of %1 was taken back by who signed it.")
            .arg(place);
    default:
        return NetworkTexts::tr("The certificate of %1 is signed by nobody this computer trusts.")
            .arg(place);
    }
}

} // namespace

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"http" || url.scheme() == u"https");
}

Error addressProblem(const QUrl &url)
{
    return {ErrorCode::InvalidArgument,
            NetworkTexts::tr("%1 is not the address of a web page.")
                .arg(plainText(url.toDisplayString(), 200)),
            QStringLiteral("only http and https with a host"), false};
}

Error networkProblem(QNetworkReply::NetworkError error, const QUrl &url, const QString &technical)
{
    const QString place = placeOf(url);
    const auto unavailable = [&](const QString &summary) {
        return Error{ErrorCode::Unavailable, summary, technical, true};
    };
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return unavailable(
            NetworkTexts::tr("The name %1 is not known.").arg(plainText(url.host(), 253)));
    case QNetworkReply::ConnectionRefusedError:
        return unavailable(NetworkTexts::tr("No server answers at %1.").arg(place));
    case QNetworkReply::RemoteHostClosedError:
        return unavailable(
            NetworkTexts::tr("%1 hung up before its answer was complete.").arg(place));
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::TimedOut, NetworkTexts::tr("There was no answer from %1.").arg(place),
                technical, true};
    case QNetworkReply::SslHandshakeFailedError:
        return unavailable(
            NetworkTexts::tr("No safe connection to %1 could be agreed on.").arg(place));
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return unavailable(
            NetworkTexts::tr("%1 answers, but not as a web server does.").arg(place));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return unavailable(
            NetworkTexts::tr("The proxy on the way to %1 does not let us through.").arg(place));
    default:
        return unavailable(NetworkTexts::tr("%1 could not be reached.").arg(place));
    }
}

Error certificateProblem(const QList<QSslError> &errors, const QUrl &url)
{
    Q_ASSERT(!errors.isEmpty());
    const QSslError worst = *std::ranges::min_element(
        errors, {}, [](const QSslError &error) { return weight(error.error()); });
    QStringList technical;
    for (const QSslError &error : errors)
        technical += error.errorString();
    return {ErrorCode::PermissionDenied, certificateSentence(worst, placeOf(url)),
            technical.join(QStringLiteral("; ")), true};
}

Error timeoutProblem(Milliseconds timeout)
{
    return {ErrorCode::TimedOut,
            NetworkTexts::tr("There was no answer in %1.").arg(durationText(timeout)),
            QStringLiteral("time limit of the request"), true};
}

Error sizeProblem(const QUrl &url, qint64 maximumBytes)
{
    return {ErrorCode::ResourceExhausted,
            NetworkTexts::tr("The answer of %1 is longer than %2.")
                .arg(placeOf(url), QLocale().formattedDataSize(maximumBytes, 0)),
            QStringLiteral("size limit of the request"), false};
}

Error redirectProblem(const QUrl &url, int redirects)
{
    return {
        ErrorCode::ResourceExhausted, NetworkTexts::tr("The address sends us round in circles."),
        QStringLiteral("%1 redirects, the last from %2").arg(redirects).arg(url.toDisplayString()),
        true};
}

Error downgradeProblem(const QUrl &url)
{
    return {ErrorCode::PermissionDenied,
            NetworkTexts::tr("%1 sends us on to an address without encryption.").arg(placeOf(url)),
            QStringLiteral("redirect from https to http"), false};
}

Error privateNetworkProblem(const QUrl &url)
{
    return {ErrorCode::PermissionDenied,
            NetworkTexts::tr("%1 leads into a private network.").arg(placeOf(url)),
            QStringLiteral("address policy"), false};
}

} // namespace watchroom
