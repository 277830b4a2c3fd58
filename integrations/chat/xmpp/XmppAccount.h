// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Secret.h"
#include "app/model/Account.h"
#include "integrations/api/AccountMaker.h"
#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"

#include <memory>

namespace watchroom {

/// What the settings of an account mean for its stream. InvalidArgument with a sentence when the
/// address is none, or a file or number in the settings cannot be used; `concerns` then says which
/// field it is about.
Result<xmpp::SessionOptions> sessionOptions(const Account &account, const Secret &password,
                                            SignInField *concerns = nullptr);

/// What speaks for an account of the kind "xmpp". An account that cannot be used makes one that
/// says why once it is started.
std::unique_ptr<ChatBackend> makeXmppBackend(Host &host, const Account &account,
                                             const Secret &password);

/// What asks the server of this name for a new account.
std::unique_ptr<AccountMaker> makeXmppAccountMaker(const QString &server,
                                                   const FormValues &settings);

} // namespace watchroom
