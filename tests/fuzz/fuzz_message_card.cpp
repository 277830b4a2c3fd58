// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormatCheck.h"

using namespace watchroom;

/// Any bytes are an Office 365 card, or a sentence says why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkConversion(CardFormat::MessageCard, bytes);
    if (const auto format = formatOf(bytes))
        checkConversion(*format, bytes);
    return 0;
}
