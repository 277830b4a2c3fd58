// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"

#include <QStringList>

#include <nlohmann/json.hpp>

namespace watchroom {

// Adaptive Cards templating, language version 2: any JSON with ${expressions} in its texts becomes
// JSON with the data in their places. A text that is one expression takes its type. An object's
// $data is where its plain names are looked up; a list there repeats the object, with $index; its
// $when leaves it out unless true. $root is all the data, $host what the surroundings say.

/// What a template is filled with.
struct TemplateData
{
    nlohmann::json data;
    nlohmann::json host = {};
    Timestamp now = {}; ///< What utcNow() says.
};

/// How much a template may do, in units of about one JSON value or 16 bytes of text.
struct TemplateLimits
{
    qint64 work = 1'000'000;
    qint64 output = 65'536;
};

struct ExpandedTemplate
{
    nlohmann::json value; ///< Null when the whole template left itself out.
    QStringList findings; ///< What could not be filled in, a line each: "body[2].text: ...".
};

/// Fills a template. Pure; any thread. What is not in the data, and what is no expression, stays as
/// it was written, "${name}", and a finding says so. Errors: ResourceExhausted when the template
/// asks for more than the limits.
Result<ExpandedTemplate> expandTemplate(const nlohmann::json &card, const TemplateData &data,
                                        const TemplateLimits &limits = {});

} // namespace watchroom
