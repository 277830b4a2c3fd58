// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormatCheck.h"

#include "integrations/formats/HipChatCard.h"

using namespace watchroom;

/// Any bytes are a message or a glance of HipChat, or a sentence says why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkConversion(CardFormat::HipChat, bytes);
    const Result<Glance> glance = glanceFromHipChat(bytes, {.id = GlanceId(QStringLiteral("g"))});
    check(glance || !glance.error().summary.isEmpty());
    return 0;
}
