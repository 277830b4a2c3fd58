// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"
#include "integrations/net/AddressPolicy.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTimer>

namespace watchroom {

/// The fetching of one picture: look the name up, check its addresses, ask the checked one; again
/// for each redirect. Deletes itself when it has ended.
class PictureErrand final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaximumBytes = 4LL * 1024 * 1024;
    static constexpr int kMaximumRedirects = 3;

    PictureErrand(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                  const AddressPolicy &policy, QObject *parent);

    /// The bytes of the picture. Errors as those of PictureFetcher.
    Task<QByteArray> start(const QUrl &address, Milliseconds timeout);

private:
    void lookUp();
    void ask(const QHostAddress &host);
    void take(const Result<HttpResponse> &response);
    void follow(const QByteArray &location);
    void end(Result<QByteArray> outcome);

    QNetworkAccessManager &m_manager;
    const QSslConfiguration m_tls;
    const AddressPolicy m_policy;
    QUrl m_address;
    QList<QHostAddress> m_hosts; ///< Checked, and not tried yet.
    int m_redirects = 0;
    QTimer m_deadline;
    Task<HttpResponse> m_exchange;
    TaskSource<QByteArray> m_source;
};

} // namespace watchroom
