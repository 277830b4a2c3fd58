// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Action.h"

#include <QByteArray>

namespace watchroom {

// Action states and form values as JSON, for the store and the wire. Pure; any thread.

QByteArray actionStateToJson(const ActionState &state);
Result<ActionState> actionStateFromJson(const QByteArray &json);

QByteArray formValuesToJson(const FormValues &values);
Result<FormValues> formValuesFromJson(const QByteArray &json);

} // namespace watchroom
