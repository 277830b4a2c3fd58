// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// The form that a dialog of Mattermost asks people to fill in: the request that opens it, the
/// answer that shows the next one, or the dialog alone. Where it is sent to is not in it. Errors as
/// those of convertCard(). See
/// https://developers.mattermost.com/integrate/plugins/interactive-dialogs.
Result<Form> formFromMattermostDialog(const QByteArray &json);

/// The dialog in a body, or null.
const nlohmann::json *mattermostDialogIn(const nlohmann::json &body);

/// The form of a dialog; what it loses is noted in the draft.
Form mattermostForm(const JsonReader &dialog, CardDraft &draft);

/// One question of a dialog, or nothing for what asks nothing.
std::optional<Input> mattermostInput(const JsonReader &element, CardDraft &draft);

} // namespace watchroom
