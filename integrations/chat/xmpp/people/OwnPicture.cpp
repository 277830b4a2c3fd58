// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/people/OwnPicture.h"

#include "app/base/PictureFormat.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/VCard.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

OwnPicture::OwnPicture(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

Task<void> OwnPicture::set(const std::optional<AvatarPicture> &picture)
{
    const TaskSource<void> done;
    publish(picture).then(this, [this, picture, done](const Result<void> &published) {
        serverConverts().then(this, [this, picture, done, published](const Result<bool> &converts) {
            if (published && converts.value_or(false)) {
                done.finish({});
                return;
            }
            changeVCard(picture).then(this, [done, published](const Result<void> &changed) {
                done.finish(changed ? changed : published);
            });
        });
    });
    return done.task();
}

Task<void> OwnPicture::publish(const std::optional<AvatarPicture> &picture)
{
    if (!picture)
        return publishItem(ns::kAvatarMetadata.toString(), {},
                           element(u"metadata", ns::kAvatarMetadata));
    const QString sha1 = picture->sha1();
    const AvatarInfo info{.sha1 = sha1,
                          .bytes = int(picture->bytes.size()),
                          .mediaType = picture->mediaType,
                          .width = AvatarPicture::kSide,
                          .height = AvatarPicture::kSide};
    const TaskSource<void> done;
    publishItem(ns::kAvatarData.toString(), sha1, writeAvatarPicture(*picture))
        .then(this, [this, sha1, info, done](const Result<void> &kept) {
            if (!kept) {
                done.finish(kept);
                return;
            }
            publishItem(ns::kAvatarMetadata.toString(), sha1, writeAvatarInfo(info))
                .then(this, [done](const Result<void> &announced) { done.finish(announced); });
        });
    return done.task();
}

Task<void> OwnPicture::publishItem(const QString &node, const QString &id,
                                   const XmlElement &payload)
{
    const TaskSource<void> done;
    const auto finish = [done](const Result<XmlElement> &answer) {
        done.finish(answer ? Result<void>() : std::unexpected(answer.error()));
    };
    const XmlElement iq = writeIq({.type = u"set"_s});
    m_channel
        .request(XmlElement(iq).add(
            writePublish(node, id, payload, publishOptions(NodeAccess::Everybody))))
        .then(this, [=, this](const Result<XmlElement> &answer) {
            if (answer || answer.error().code != ErrorCode::Conflict) {
                finish(answer);
                return;
            }
            // The node is there with other settings, which somebody wanted so.
            m_channel.request(XmlElement(iq).add(writePublish(node, id, payload)))
                .then(this, finish);
        });
    return done.task();
}

Task<void> OwnPicture::changeVCard(const std::optional<AvatarPicture> &picture)
{
    const TaskSource<void> done;
    m_channel.request(writeIq({.type = u"get"_s}).add(writeVCardQuery()))
        .then(this, [this, picture, done](const Result<XmlElement> &answer) {
            const bool isNone = !answer && answer.error().code == ErrorCode::NotFound;
            if (!answer && !isNone) {
                done.finish(std::unexpected(answer.error()));
                return;
            }
            const XmlElement card = answer ? answer->child(u"vCard", ns::kVCard) : XmlElement();
            m_channel.request(writeIq({.type = u"set"_s}).add(withPhoto(card, picture)))
                .then(this, [this, picture, done](const Result<XmlElement> &changed) {
                    if (changed)
                        Q_EMIT photoChanged(picture ? picture->sha1() : QString());
                    done.finish(changed ? Result<void>() : std::unexpected(changed.error()));
                });
        });
    return done.task();
}

Task<bool> OwnPicture::serverConverts()
{
    const TaskSource<bool> converts;
    XmlElement iq = writeIq({.to = m_channel.self().bare(), .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery()))
        .then(this, [converts](const Result<XmlElement> &answer) {
            const auto info = answer ? readDiscoInfo(*answer) : std::nullopt;
            converts.finish(info && info->has(ns::kAvatarConversion));
        });
    return converts.task();
}

} // namespace watchroom::xmpp
