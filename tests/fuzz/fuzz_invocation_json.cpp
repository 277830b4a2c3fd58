// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/InvocationJson.h"

using namespace watchroom;

/// Any bytes are the state of an action, the values of a form, or neither.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto state = actionStateFromJson(bytes))
        check(actionStateFromJson(actionStateToJson(*state)) == state);
    if (const auto values = formValuesFromJson(bytes))
        check(formValuesFromJson(formValuesToJson(*values)) == values);
    return 0;
}
