// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"
#include "integrations/net/AddressPolicy.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QTimer>

namespace watchroom {

/// One request to an address that somebody else named: look the name up, check its addresses, ask
/// the checked one; again for each redirect. Deletes itself when it has ended.
class GuardedErrand final : public QObject
{
    Q_OBJECT

public:
    GuardedErrand(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                  const AddressPolicy &policy, const HttpRequest &request, QObject *parent);

    /// See GuardedHttpClient.
    Task<HttpResponse> start();

private:
    void lookUp();
    void ask(const QHostAddress &host);
    void take(const Result<HttpResponse> &response);
    void follow(const QByteArray &location);
    void end(Result<HttpResponse> outcome);

    QNetworkAccessManager &m_manager;
    const QSslConfiguration m_tls;
    const AddressPolicy m_policy;
    HttpRequest m_request;
    QList<QHostAddress> m_hosts; ///< Checked, and not tried yet.
    int m_redirects = 0;
    QTimer m_deadline;
    Task<HttpResponse> m_exchange;
    TaskSource<HttpResponse> m_source;
};

} // namespace watchroom
