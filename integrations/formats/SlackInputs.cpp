// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/EpochSeconds.h"
#include "integrations/formats/SlackControls.h"
#include "integrations/formats/SlackObjects.h"
#include "integrations/formats/SlackTexts.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <cmath>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

constexpr int kSlackInputsMaximumLength = 3000; ///< What Slack takes when nothing is said.

using SlackFill = void (*)(Input &, const JsonReader &, CardDraft &);

void fillSlackText(Input &input, const JsonReader &element, CardDraft &)
{
    const bool several = element.flag("multiline");
    input.kind = several ? InputKind::MultilineText : InputKind::Text;
    input.maximumLength =
        element.integer("max_length", kSlackInputsMaximumLength, 1, kSlackInputsMaximumLength);
    if (const int least = element.integer("min_length", 0, 0, kSlackInputsMaximumLength);
        least > 0) {
        input.pattern = u"[\\s\\S]{%1,}"_s.arg(least);
        input.error = SlackTexts::tr("Write at least %n characters.", nullptr, least);
    }
}

void fillFormatted(Input &input, const JsonReader &, CardDraft &draft)
{
    input.kind = InputKind::MultilineText;
    draft.losses.add(SlackTexts::tr("A field for formatted text takes plain text."));
}

void fillMail(Input &input, const JsonReader &, CardDraft &)
{
    input.pattern = u"[^@\\s]+@[^@\\s]+"_s;
    input.error = SlackTexts::tr("Type a mail address, for example ann@example.org.");
}

void fillAddress(Input &input, const JsonReader &, CardDraft &)
{
    input.pattern = u"[A-Za-z][A-Za-z0-9+.-]*:\\S+"_s;
    input.error = SlackTexts::tr("Type an address, for example https://example.org/.");
}

std::optional<double> bound(const JsonReader &element, const char *key)
{
    const json *value = element.find(key);
    if (!value || !value->is_string())
        return element.number(key);
    bool isNumber = false;
    const double number = textOf(*value).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

void fillNumber(Input &input, const JsonReader &element, CardDraft &)
{
    input.kind = InputKind::Number;
    input.minimum = bound(element, "min_value");
    input.maximum = bound(element, "max_value");
    if (!element.flag("is_decimal_allowed", true)) {
        input.pattern = u"[+-]?\\d+"_s;
        input.error = SlackTexts::tr("Type a whole number.");
    }
}

void fillSlackDate(Input &input, const JsonReader &, CardDraft &)
{
    input.kind = InputKind::Date;
}

void fillTime(Input &input, const JsonReader &element, CardDraft &)
{
    input.kind = InputKind::Time;
    if (const QString zone = element.line("timezone"); !zone.isEmpty())
        input.hint = SlackTexts::tr("The time in %1.", "a time zone").arg(zone);
}

/// There is no field for a day with a time: both stand in one line.
void fillSlackMoment(Input &input, const JsonReader &element, CardDraft &)
{
    input.pattern = u"\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"_s;
    input.error = SlackTexts::tr("Type a day and a time, for example 2026-03-31 14:30.");
    input.placeholder = u"2026-03-31 14:30"_s;
    input.hint = SlackTexts::tr("The time in UTC.");
    if (const auto start = momentOfSeconds(element, "initial_date_time"))
        input.initial =
            QDateTime::fromMSecsSinceEpoch(start->time_since_epoch().count(), QTimeZone::UTC)
                .toString(u"yyyy-MM-dd HH:mm"_s);
}

void fillSlackMenu(Input &input, const JsonReader &element, CardDraft &draft)
{
    input.kind = InputKind::Choice;
    input.choices = slackChoices(element, draft);
    input.several = element.text("type").startsWith(u"multi_");
}

void fillBoxes(Input &input, const JsonReader &element, CardDraft &draft)
{
    fillSlackMenu(input, element, draft);
    input.look = ChoiceLook::Expanded;
    input.several = element.text("type") == u"checkboxes";
}

void fillUnlisted(Input &input, const JsonReader &element, CardDraft &draft)
{
    input.several = false;
    draft.losses.add(
        SlackTexts::tr("A menu whose lines only Slack knows is a field to type in: %1.")
            .arg(element.text("type")));
}

void fillSlackFile(Input &input, const JsonReader &, CardDraft &draft)
{
    input.hint = SlackTexts::tr("Name the file; it cannot be sent from here.");
    draft.losses.add(SlackTexts::tr("A field for a file takes its name."));
}

const QHash<QString, SlackFill> &slackFills()
{
    static const QHash<QString, SlackFill> kFills{
        {u"plain_text_input"_s, fillSlackText},
        {u"rich_text_input"_s, fillFormatted},
        {u"email_text_input"_s, fillMail},
        {u"url_text_input"_s, fillAddress},
        {u"number_input"_s, fillNumber},
        {u"datepicker"_s, fillSlackDate},
        {u"timepicker"_s, fillTime},
        {u"datetimepicker"_s, fillSlackMoment},
        {u"static_select"_s, fillSlackMenu},
        {u"multi_static_select"_s, fillSlackMenu},
        {u"checkboxes"_s, fillBoxes},
        {u"radio_buttons"_s, fillBoxes},
        {u"file_input"_s, fillSlackFile},
        {u"users_select"_s, fillUnlisted},
        {u"multi_users_select"_s, fillUnlisted},
        {u"channels_select"_s, fillUnlisted},
        {u"multi_channels_select"_s, fillUnlisted},
        {u"conversations_select"_s, fillUnlisted},
        {u"multi_conversations_select"_s, fillUnlisted},
        {u"external_select"_s, fillUnlisted},
        {u"multi_external_select"_s, fillUnlisted},
    };
    return kFills;
}

} // namespace

bool isSlackInput(const QString &type)
{
    return slackFills().contains(type);
}

Input slackInput(const JsonReader &element, CardDraft &draft)
{
    Input input;
    input.id = element.line("action_id");
    if (input.id.isEmpty())
        input.id = u"value"_s;
    input.placeholder = slackLine(element, "placeholder", draft);
    input.label = input.placeholder.isEmpty() ? SlackTexts::tr("Choose") : input.placeholder;
    input.initial = slackInitialValue(element);
    if (const SlackFill fill = slackFills().value(element.text("type")))
        fill(input, element, draft);
    return input;
}

} // namespace watchroom
