// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Log.h"

namespace watchroom {

Q_LOGGING_CATEGORY(lcStore, "watchroom.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorkspace, "watchroom.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(lcActions, "watchroom.actions", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIntegrations, "watchroom.integrations", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "watchroom.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "watchroom.ui", QtInfoMsg)

} // namespace watchroom
