// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunbookMapper.h"
#include "integrations/services/runbook/ScriptHeader.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes are a script's first lines: either a button comes of them, or a sentence that says why
/// not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace watchroom;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto script = parseScriptHeader(QStringLiteral("restart.sh"), bytes);
    if (!script && script.error().summary.isEmpty())
        std::abort();
    if (script && scriptAction(*script).title.isEmpty())
        std::abort();
    return 0;
}
