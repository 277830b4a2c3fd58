// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkPictureFetcher.h"

#include "app/base/PictureFormat.h"

#include <QCoreApplication>

namespace watchroom {

namespace {

constexpr qint64 kMaximumPictureBytes = 4LL * 1024 * 1024;

struct PictureFetcherTexts
{
    Q_DECLARE_TR_FUNCTIONS(PictureFetcher)
};

/// The same as a sentence for the place of the picture.
Error pictureProblem(Error error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        error.summary = PictureFetcherTexts::tr("The picture has an address that cannot be used.");
        break;
    case ErrorCode::TimedOut:
        error.summary = PictureFetcherTexts::tr("The picture took too long to come.");
        break;
    case ErrorCode::ResourceExhausted:
        error.summary = PictureFetcherTexts::tr("The picture is larger than 4 MB.");
        break;
    default:
        error.summary =
            PictureFetcherTexts::tr("The picture could not be fetched. %1").arg(error.summary);
    }
    return error;
}

} // namespace

NetworkPictureFetcher::NetworkPictureFetcher(const QString &folder)
    : m_cache(folder)
{
}

NetworkPictureFetcher::~NetworkPictureFetcher() = default;

Task<QString> NetworkPictureFetcher::fetch(const QUrl &address, const Way &way)
{
    if (const QString known = m_cache.find(address.toString()); !known.isEmpty())
        return Task<QString>::finished(known);
    if (!m_waiting.contains(address)) {
        if (m_queue.size() == kMostWaiting)
            return Task<QString>::finished(
                failure(ErrorCode::ResourceExhausted,
                        PictureFetcherTexts::tr(
                            "Too many pictures are on their way. Ask again in a moment."),
                        {}, true));
        m_queue.enqueue({address, way});
    }
    const TaskSource<QString> source;
    m_waiting[address] += source;
    startNext();
    return source.task();
}

void NetworkPictureFetcher::startNext()
{
    while (m_running < kAtOnce && !m_queue.isEmpty()) {
        ++m_running;
        const Wanted wanted = m_queue.dequeue();
        const auto ended = [this, address = wanted.address](const Result<HttpResponse> &response) {
            --m_running;
            finish(address, response);
            startNext();
        };
        (wanted.way ? wanted.way() : ask(wanted.address)).then(&m_context, ended);
    }
}

Task<HttpResponse> NetworkPictureFetcher::ask(const QUrl &address)
{
    return m_client.send({.url = address,
                          .headers = {{"Accept", "image/png, image/jpeg, image/gif, image/webp"}},
                          .body = {},
                          .timeout = m_timeout,
                          .maximumBytes = kMaximumPictureBytes});
}

void NetworkPictureFetcher::finish(const QUrl &address, const Result<HttpResponse> &response)
{
    const Result<QString> outcome = take(address, response);
    for (const TaskSource<QString> &source : m_waiting.take(address))
        source.finish(outcome);
}

Result<QString> NetworkPictureFetcher::take(const QUrl &address,
                                            const Result<HttpResponse> &response)
{
    if (!response)
        return std::unexpected(pictureProblem(response.error()));
    if (response->status != 200)
        return failure(ErrorCode::NotFound, PictureFetcherTexts::tr("The picture is not there."),
                       QStringLiteral("HTTP %1").arg(response->status));
    if (pictureFormatOf(response->body).isEmpty())
        return failure(ErrorCode::Unsupported,
                       PictureFetcherTexts::tr("This is not a PNG, JPEG, GIF or WebP picture."));
    QString sha256 = m_cache.keep(address.toString(), response->body);
    if (sha256.isEmpty())
        return failure(ErrorCode::ResourceExhausted,
                       PictureFetcherTexts::tr("The picture could not be kept on this computer."));
    return sha256;
}

} // namespace watchroom
