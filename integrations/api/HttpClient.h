// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Task.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <utility>

namespace watchroom {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< http or https.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Milliseconds timeout{Seconds(15)}; ///< From start to the last byte.
    qint64 maximumBytes = 512 * 1024;  ///< A longer answer ends as ResourceExhausted.
    int maximumRedirects = 3;
    /// Told of how many bytes of the body are sent, of how many.
    std::function<void(qint64, qint64)> onSent = {};
};

struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    QUrl url; ///< After redirects.
    Milliseconds elapsed{0};
    std::optional<Timestamp> certificateExpires; ///< Of the server's certificate; https only.

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
};

/// Requests over the network, with limits. Any HTTP status is a response; an Error is when there
/// was no answer: Unavailable (no such host, refused, cut), TimedOut, PermissionDenied (certificate
/// refused), ResourceExhausted (too long, too many redirects), InvalidArgument (address). Its
/// summary is a plain sentence; its detail names the technical reason.
class HttpClient
{
public:
    HttpClient() = default;
    virtual ~HttpClient() = default;
    Q_DISABLE_COPY_MOVE(HttpClient)

    virtual Task<HttpResponse> send(const HttpRequest &request) = 0;
};

} // namespace watchroom
