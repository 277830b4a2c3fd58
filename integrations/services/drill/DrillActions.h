// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "app/model/PreviewAnswer.h"
#include "integrations/services/drill/SimulatedShop.h"

namespace watchroom::drill {

inline const QString kAcknowledge = QStringLiteral("acknowledge");
inline const QString kRollBack = QStringLiteral("roll-back");
inline const QString kAddResponder = QStringLiteral("add-responder");
inline const QString kUpdateStatus = QStringLiteral("update-status");
inline const QString kStopRollBack = QStringLiteral("stop-roll-back");
inline const QString kDeployAgain = QStringLiteral("deploy-again");

// The buttons as the shop is now. Pure.

/// Can be given back for a minute.
ActionSpec acknowledgeAction(const IncidentState &incident);
/// Says before what it would do.
ActionSpec rollBackAction(const ShopFacts &shop);
ActionSpec addResponderAction(const Script &script);
/// Its first answer is lost, and then asked for.
ActionSpec updateStatusAction(const IncidentState &incident);
/// `ownRun` is what it cancels; empty when a colleague runs it.
ActionSpec stopAction(const ShopFacts &shop, int serversDone, const InvocationKey &ownRun);
/// Only who made the release may.
ActionSpec deployAgainAction(const ShopFacts &shop, const QString &releasedBy);

/// An action of the incident card, by its id. The incident is open.
ActionSpec incidentAction(const Script &script, const ShopState &state, const QString &id);

/// What a roll back would do now.
PreviewAnswer rollBackPreview(const Script &script, const ShopState &state);

/// "8 of 12"
QString serversText(int done, int all);

} // namespace watchroom::drill
