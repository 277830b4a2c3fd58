// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkPictureFetcher.h"

#include "integrations/net/PictureErrand.h"

#include <QCoreApplication>

namespace watchroom {

namespace {

struct PictureFetcherTexts
{
    Q_DECLARE_TR_FUNCTIONS(PictureFetcher)
};

} // namespace

NetworkPictureFetcher::NetworkPictureFetcher(const QString &folder)
    : m_tls(QSslConfiguration::defaultConfiguration())
    , m_cache(folder)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

NetworkPictureFetcher::~NetworkPictureFetcher() = default;

void NetworkPictureFetcher::setCertificateAuthorities(const QList<QSslCertificate> &authorities)
{
    m_tls.setCaCertificates(authorities);
}

Task<QString> NetworkPictureFetcher::fetch(const QUrl &address)
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
        m_queue.enqueue(address);
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
        const QUrl address = m_queue.dequeue();
        // It deletes itself at its end, or ends with this fetcher.
        auto *errand = new PictureErrand(m_manager, m_tls, m_policy, this);
        errand->start(address, m_timeout).then(this, [this, address](const Result<QByteArray> &b) {
            --m_running;
            finish(address, b);
            startNext();
        });
    }
}

void NetworkPictureFetcher::finish(const QUrl &address, const Result<QByteArray> &bytes)
{
    const Result<QString> outcome =
        bytes ? keep(address, *bytes) : Result<QString>(std::unexpected(bytes.error()));
    for (const TaskSource<QString> &source : m_waiting.take(address))
        source.finish(outcome);
}

Result<QString> NetworkPictureFetcher::keep(const QUrl &address, const QByteArray &bytes)
{
    QString sha256 = m_cache.keep(address.toString(), bytes);
    if (sha256.isEmpty())
        return failure(ErrorCode::ResourceExhausted,
                       PictureFetcherTexts::tr("The picture could not be kept on this computer."));
    return sha256;
}

} // namespace watchroom
