// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

namespace watchroom {

using AccountId = Id<struct AccountTag>;
using RoomId = Id<struct RoomTag>;
using PersonId = Id<struct PersonTag>;
using MessageId = Id<struct MessageTag>;
/// A card's identity within its source (an alert fingerprint, a build number).
using CardId = Id<struct CardTag>;
/// A glance's identity within its source.
using GlanceId = Id<struct GlanceTag>;
/// An action's identity within its card, glance or source.
using ActionId = Id<struct ActionTag>;
/// The idempotency key of one press of a button.
using InvocationKey = Id<struct InvocationTag>;
/// One configured integration: the local chat account, or one service (say, one watched website).
/// Everything an integration publishes belongs to its instance.
using InstanceId = Id<struct InstanceTag>;

} // namespace watchroom
