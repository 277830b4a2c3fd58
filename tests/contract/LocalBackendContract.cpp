// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/local/LocalBackend.h"
#include "tests/contract/ChatBackendContract.h"

namespace watchroom {

ChatBackendContractFactory chatBackendContract()
{
    return {.make = [](Host &host) { return std::make_unique<LocalBackend>(host); },
            .knowsMessages = false};
}

} // namespace watchroom
