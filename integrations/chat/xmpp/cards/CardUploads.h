// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/FileUploads.h"
#include "integrations/chat/xmpp/codecs/CardPayload.h"

namespace watchroom::xmpp {

/// Gives cards the form in which a message carries them; addCard() puts it in.
class CardUploads final : public QObject
{
    Q_OBJECT

public:
    explicit CardUploads(FileUploads &uploads, QObject *parent = nullptr);

    /// The card itself where it fits in a message; else it is uploaded, and this is where it lies.
    /// Errors: those of FileUploads::upload(); ResourceExhausted for a card that nobody would read
    /// to its end.
    Task<CardPayload> payloadOf(const Card &card);

private:
    FileUploads &m_uploads;
};

} // namespace watchroom::xmpp
