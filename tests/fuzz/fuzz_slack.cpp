// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FormatCheck.h"

using namespace watchroom;

/// Any bytes are a message of Slack, or a sentence says why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    checkConversion(CardFormat::Slack, bytesOf(data, size));
    return 0;
}
