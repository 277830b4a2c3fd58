// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeHttpClient.h"

namespace watchroom {

namespace {

constexpr Milliseconds kNever = std::chrono::hours(24 * 365);

} // namespace

FakeAnswer FakeAnswer::status(int status, const QByteArray &body, Milliseconds delay)
{
    return {HttpResponse{.status = status, .body = body}, delay};
}

FakeAnswer FakeAnswer::error(ErrorCode code, const QString &summary, Milliseconds delay)
{
    return {failure(code, summary, QStringLiteral("scripted"), true), delay};
}

FakeAnswer FakeAnswer::silence()
{
    return {HttpResponse{}, kNever};
}

void FakeHttpClient::answer(const QString &address, const FakeAnswer &answer)
{
    m_scripts[QUrl(address)].always = answer;
}

void FakeHttpClient::answerOnce(const QString &address, const FakeAnswer &answer)
{
    m_scripts[QUrl(address)].once.push_back(answer);
}

FakeAnswer FakeHttpClient::nextAnswer(const QUrl &url)
{
    Script &script = m_scripts[url];
    if (!script.once.empty()) {
        const FakeAnswer answer = script.once.front();
        script.once.erase(script.once.begin());
        return answer;
    }
    return script.always.value_or(
        FakeAnswer::error(ErrorCode::Unavailable, QStringLiteral("Nothing is scripted there.")));
}

Task<HttpResponse> FakeHttpClient::send(const HttpRequest &request)
{
    m_requests.push_back(request);
    FakeAnswer answer = nextAnswer(request.url);
    if (answer.delay > request.timeout) {
        answer.delay = request.timeout;
        answer.outcome =
            failure(ErrorCode::TimedOut, QStringLiteral("There was no answer in time."),
                    QStringLiteral("scripted"), true);
    }
    if (answer.outcome) {
        if (answer.outcome->url.isEmpty())
            answer.outcome->url = request.url;
        if (answer.outcome->elapsed == Milliseconds(0))
            answer.outcome->elapsed = answer.delay;
    }
    const TaskSource<HttpResponse> source;
    m_clock.callLater(answer.delay, this, [source, answer] { source.finish(answer.outcome); });
    return source.task();
}

} // namespace watchroom
