// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Ids.h"

#include <optional>
#include <vector>

namespace watchroom {

/// Where a message of one's own is on its way. Others' messages are always Sent.
enum class Delivery { Sending, Sent, Failed };

/// No file of a message is larger, wherever it goes: 20 MiB.
inline constexpr qint64 kLargestAttachment = 20 * 1024 * 1024;

/// A picture or file that belongs to a message.
struct Attachment
{
    QString name;      ///< As it is shown; already plain text, no path.
    QString mediaType; ///< For example "image/png".
    qint64 size = 0;   ///< Bytes.
    QString sha256;    ///< Hexadecimal; names the bytes in the profile's attachment folder.
    int width = 0;     ///< Pixels, of pictures; 0 when unknown.
    int height = 0;
    QString address = {}; ///< Where others get it, an https link; empty of what is only here.

    bool operator==(const Attachment &) const = default;
};

/// What a person or bot said.
struct Message
{
    MessageId id;
    RoomId room;
    PersonId sender;
    QString senderName; ///< As it was then.
    bool fromMachine = false;
    Timestamp sent;
    QString markdown;
    std::optional<Timestamp> edited;
    bool deleted = false; ///< Its text is gone, its place stays.
    Delivery delivery = Delivery::Sent;
    QString failure; ///< Why it was not sent; a plain sentence.
    MessageId replyTo;
    std::vector<Attachment> attachments;
    QString alias = {};        ///< What others call it, where that is not its id.
    bool mentionsSelf = false; ///< It names the person here.

    bool operator==(const Message &) const = default;
};

} // namespace watchroom
