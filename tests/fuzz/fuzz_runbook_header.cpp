// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "integrations/services/runbook/RunbookMapper.h"
#include "integrations/services/runbook/ScriptHeader.h"

using namespace watchroom;

/// Any bytes are a script's first lines: either a button comes of them, or a sentence that says why
/// not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto script = parseScriptHeader(QStringLiteral("restart.sh"), bytesOf(data, size));
    if (!script) {
        check(!script.error().summary.isEmpty());
        return 0;
    }
    const ActionSpec action = scriptAction(*script);
    check(!action.title.isEmpty());
    check(action.effect != Effect::Danger || action.confirm.has_value());
    check(action.inputs.size() <= 20);
    return 0;
}
