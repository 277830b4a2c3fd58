// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"
#include "app/model/CardLimits.h"
#include "integrations/formats/HipChatCard.h"
#include "integrations/formats/HipChatParts.h"
#include "integrations/formats/HtmlText.h"

namespace watchroom {

namespace {

/// {"type": "html", "value": "<b>3</b> open"}
QString labelOf(const TolerantReader &content)
{
    const nlohmann::json *object = content.object("label");
    if (!object)
        return {};
    const TolerantReader label(*object, content.losses(), content.path("label"));
    const QString value = label.text("value");
    return plainText(label.text("type") == u"html"
                         ? richTextFromHtml(value, content.losses()).toPlainText()
                         : value);
}

/// {"type": "lozenge", "value": {"label": "SEV 2", "type": "error"}}; an icon says no word.
StateLabel statusOf(const TolerantReader &content)
{
    const nlohmann::json *object = content.object("status");
    if (!object)
        return {};
    const TolerantReader status(*object, content.losses(), content.path("status"));
    const nlohmann::json *value = status.object("value");
    if (!value || status.text("type") != u"lozenge")
        return {};
    const TolerantReader lozenge(*value, content.losses(), status.path("value"));
    return {lozenge.anyLine("label"), hipChatTone(lozenge.text("type"))};
}

} // namespace

Result<Glance> glanceFromHipChat(const QByteArray &content, const Glance &declared)
{
    const Result<nlohmann::json> body = parseJson(content, CardLimits::forOthers().json());
    if (!body)
        return std::unexpected(body.error());
    JsonProblem problem;
    const JsonReader isObject(*body, problem);
    if (!problem.isEmpty())
        return std::unexpected(problem.error());

    Losses losses; // a glance has no origin to keep them in
    const TolerantReader fields(*body, losses);
    Glance glance = declared;
    glance.state = statusOf(fields);
    const QString label = labelOf(fields);
    if (glance.state.text.isEmpty())
        glance.state.text = label;
    else if (!label.isEmpty())
        glance.name = label;
    return glance;
}

} // namespace watchroom
