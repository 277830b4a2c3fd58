// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

namespace watchroom {

// What went wrong on the network, as sentences that somebody who runs no network can read. Pure.

/// http or https, with a host.
bool isWebAddress(const QUrl &url);

Error addressProblem(const QUrl &url);
Error networkProblem(QNetworkReply::NetworkError error, const QUrl &url, const QString &technical);
/// Names the problem that says most: its end, then its name, then who signed it.
Error certificateProblem(const QList<QSslError> &errors, const QUrl &url);
Error timeoutProblem(Milliseconds timeout);
Error sizeProblem(const QUrl &url, qint64 maximumBytes);
Error redirectProblem(const QUrl &url, int redirects);
Error downgradeProblem(const QUrl &url);
Error privateNetworkProblem(const QUrl &url);

} // namespace watchroom
