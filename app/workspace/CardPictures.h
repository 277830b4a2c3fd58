// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/PicturePolicy.h"
#include "app/store/Store.h"
#include "integrations/api/PictureFetcher.h"

#include <QObject>

#include <functional>
#include <optional>

namespace watchroom {

/// Fetches the pictures that cards and messages name, as far as their source (for messages the
/// account) may: each that a person asks for, or, where the person said so once, all of the cards
/// that are shown. Nothing else is ever fetched for a card.
class CardPictures final : public QObject
{
    Q_OBJECT

public:
    /// A picture that an account has its own way to; see ChatBackend::pictureOnServer().
    using OwnPictures = std::function<std::optional<Task<HttpResponse>>(const InstanceId &instance,
                                                                        const QUrl &address)>;

    /// Without a fetcher every picture fails.
    CardPictures(Store &store, std::unique_ptr<PictureFetcher> fetcher, OwnPictures own = {});

    PicturePolicy policy(const InstanceId &instance) const;
    /// Kept with the instance. With Always, what was shown of it before comes too.
    Result<void> setPolicy(const InstanceId &instance, PicturePolicy policy);

    /// A person asked for this one.
    void fetch(const InstanceId &instance, const QString &address);
    /// These rows go to the screen.
    void show(const std::vector<TimelineItem> &items);

Q_SIGNALS:
    void arrived(const QString &address, const QString &sha256);
    void failed(const QString &address, const QString &reason);

private:
    void show(const InstanceId &instance, const QStringList &addresses);
    void start(const InstanceId &instance, const QString &address);

    Store &m_store;
    std::unique_ptr<PictureFetcher> m_fetcher;
    OwnPictures m_own;
    mutable PicturePolicies m_policies;        ///< Those that were read.
    std::map<InstanceId, QStringList> m_shown; ///< What its cards named since the start.
};

/// The addresses of all pictures in the web that a card names, each once, at most 20.
QStringList webPicturesOf(const Card &card);
/// The same of the pictures that somebody sent.
QStringList webPicturesOf(const Message &message);

} // namespace watchroom
