// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

class QNetworkAccessManager;

namespace watchroom {

/// One request with its redirects, from the first byte to the last, within its limits of time and
/// size. Deletes itself when it has ended.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &manager, const QSslConfiguration &tls, HttpRequest request,
                 QObject *parent);
    ~HttpExchange() override;

    /// The name that the server's certificate has to be for, where the address is a number.
    void setServerName(const QString &name) { m_serverName = name; }

    Task<HttpResponse> start();

private:
    void ask();
    void read();
    void finishReply();
    void follow(int status, const QByteArray &location);
    HttpResponse response(int status) const;
    Error problem() const;
    void dropReply();
    void end(Result<HttpResponse> outcome);

    QNetworkAccessManager &m_manager;
    const QSslConfiguration m_tls;
    HttpRequest m_request;
    QString m_serverName;
    int m_redirects = 0;
    QByteArray m_body;
    QList<QSslError> m_certificateErrors;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    TaskSource<HttpResponse> m_source;
};

} // namespace watchroom
