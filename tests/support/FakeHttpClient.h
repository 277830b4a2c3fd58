// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace watchroom {

/// What a request comes to.
struct FakeAnswer
{
    Result<HttpResponse> outcome;
    Milliseconds delay{0}; ///< A delay beyond the request's timeout ends as TimedOut.

    static FakeAnswer status(int status, const QByteArray &body = {}, Milliseconds delay = {});
    static FakeAnswer error(ErrorCode code, const QString &summary, Milliseconds delay = {});
    /// No answer, so that the request times out.
    static FakeAnswer silence();
};

/// A network that answers as it was told. Answers come by the clock: advance it, even by nothing,
/// and they arrive.
class FakeHttpClient final : public QObject, public HttpClient
{
public:
    explicit FakeHttpClient(Clock &clock)
        : m_clock(clock)
    {
    }

    Task<HttpResponse> send(const HttpRequest &request) override;

    /// How the address answers from now on. Other addresses end as Unavailable.
    void answer(const QString &address, const FakeAnswer &answer);
    /// How it answers once, before that; several stand in line.
    void answerOnce(const QString &address, const FakeAnswer &answer);

    const std::vector<HttpRequest> &requests() const { return m_requests; }

private:
    struct Script
    {
        std::vector<FakeAnswer> once;
        std::optional<FakeAnswer> always;
    };
    FakeAnswer nextAnswer(const QUrl &url);

    Clock &m_clock;
    QHash<QUrl, Script> m_scripts;
    std::vector<HttpRequest> m_requests;
};

} // namespace watchroom
