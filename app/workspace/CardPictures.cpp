// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/CardPictures.h"

#include "app/base/Log.h"
#include "app/model/CardWalk.h"

#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostOfACard = 20;
constexpr qsizetype kMostRemembered = 2000; ///< Of an instance, in one run.
const QString kPolicyKey = u"pictures"_s;

QByteArray nameOf(PicturePolicy policy)
{
    switch (policy) {
    case PicturePolicy::OnClick:
        break;
    case PicturePolicy::Always:
        return "always"_ba;
    case PicturePolicy::Never:
        return "never"_ba;
    }
    return "on click"_ba;
}

PicturePolicy policyNamed(const QByteArray &name)
{
    if (name == nameOf(PicturePolicy::Always))
        return PicturePolicy::Always;
    return name == nameOf(PicturePolicy::Never) ? PicturePolicy::Never : PicturePolicy::OnClick;
}

} // namespace

QStringList webPicturesOf(const Card &card)
{
    QStringList found;
    const auto add = [&](const QString &address) {
        const bool isInWeb = address.startsWith(u"http://") || address.startsWith(u"https://");
        if (isInWeb && found.size() < kMostOfACard && !found.contains(address))
            found += address;
    };
    if (card.frame.background)
        add(card.frame.background->address);
    forEachNode(card, [&](const CardNode &node) {
        if (const auto *image = std::get_if<CardImage>(&node.content))
            add(image->address);
        else if (const auto *media = std::get_if<Media>(&node.content))
            add(media->poster);
        else if (const auto *box = std::get_if<Container>(&node.content); box && box->background)
            add(box->background->address);
        else if (const auto *set = std::get_if<ImageSet>(&node.content)) {
            for (const CardImage &each : set->images)
                add(each.address);
        }
    });
    return found;
}

QStringList webPicturesOf(const Message &message)
{
    QStringList found;
    for (const Attachment &file : message.attachments) {
        const bool isElsewhere = file.sha256.isEmpty() && file.address.startsWith(u"https://");
        if (isElsewhere && file.mediaType.startsWith(u"image/") && found.size() < kMostOfACard)
            found += file.address;
    }
    return found;
}

CardPictures::CardPictures(Store &store, std::unique_ptr<PictureFetcher> fetcher, OwnPictures own)
    : m_store(store)
    , m_fetcher(std::move(fetcher))
    , m_own(std::move(own))
{
}

PicturePolicy CardPictures::policy(const InstanceId &instance) const
{
    const auto known = m_policies.find(instance);
    if (known != m_policies.end())
        return known->second;
    const auto stored = m_store.value(instance, kPolicyKey);
    if (!stored) {
        qCWarning(lcStore) << "picture policy:" << stored.error().detail;
        return PicturePolicy::OnClick;
    }
    return m_policies[instance] = policyNamed(*stored);
}

Result<void> CardPictures::setPolicy(const InstanceId &instance, PicturePolicy policy)
{
    auto kept = m_store.setValue(instance, kPolicyKey, nameOf(policy));
    if (!kept)
        return kept;
    const PicturePolicy before = std::exchange(m_policies[instance], policy);
    if (policy == PicturePolicy::Always && before != policy) {
        for (const QString &address : std::as_const(m_shown[instance]))
            start(instance, address);
    }
    return {};
}

void CardPictures::fetch(const InstanceId &instance, const QString &address)
{
    if (policy(instance) == PicturePolicy::Never)
        Q_EMIT failed(address, tr("Pictures from here are switched off. Its settings, or a right "
                                  "click on the picture, switch them on."));
    else
        start(instance, address);
}

void CardPictures::show(const std::vector<TimelineItem> &items)
{
    for (const TimelineItem &item : items) {
        if (const auto *card = std::get_if<CardRow>(&item.content))
            show(card->instance, webPicturesOf(card->card));
        else if (const auto *row = std::get_if<MessageRow>(&item.content))
            show(row->source, webPicturesOf(row->message));
    }
}

void CardPictures::show(const InstanceId &instance, const QStringList &addresses)
{
    for (const QString &address : addresses) {
        QStringList &shown = m_shown[instance];
        if (shown.size() == kMostRemembered || shown.contains(address))
            continue;
        shown += address;
        if (policy(instance) == PicturePolicy::Always)
            start(instance, address);
    }
}

void CardPictures::start(const InstanceId &instance, const QString &address)
{
    if (!m_fetcher) {
        Q_EMIT failed(address, tr("Pictures are not fetched here."));
        return;
    }
    PictureFetcher::Way way;
    if (auto own = m_own ? m_own(instance, QUrl(address)) : std::nullopt)
        way = [task = *own] { return task; };
    m_fetcher->fetch(QUrl(address), way).then(this, [this, address](const Result<QString> &sha256) {
        if (sha256)
            Q_EMIT arrived(address, *sha256);
        else if (sha256.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(address, sha256.error().summary);
    });
}

} // namespace watchroom
