// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MattermostDialog.h"

#include "app/model/MarkdownWriter.h"
#include "integrations/formats/MattermostControls.h"
#include "integrations/formats/MattermostTexts.h"

#include <QDate>
#include <QHash>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

constexpr int kLineLength = 150;  ///< What Mattermost takes when nothing is said,
constexpr int kTextLength = 3000; ///< in a line and in a field of several.

using Fill = void (*)(Input &, const JsonReader &, CardDraft &);

/// A limit of 0 is none.
void setLengths(Input &input, const JsonReader &element, int maximum)
{
    const int most = element.integer("max_length", 0, 0, kTextLength);
    input.maximumLength = most > 0 ? most : maximum;
    if (const int least = element.integer("min_length", 0, 0, kTextLength); least > 0) {
        input.pattern = u"[\\s\\S]{%1,}"_s.arg(least);
        input.error = MattermostTexts::tr("Write at least %n characters.", nullptr, least);
    }
}

void fillText(Input &input, const JsonReader &element, CardDraft &)
{
    setLengths(input, element, kLineLength);
    const QString subtype = element.text("subtype");
    if (subtype == u"password") {
        input.kind = InputKind::Secret;
    } else if (subtype == u"number") {
        input.kind = InputKind::Number;
    } else if (subtype == u"email") {
        input.pattern = u"[^@\\s]+@[^@\\s]+"_s;
        input.error = MattermostTexts::tr("Type a mail address, for example ann@example.org.");
    } else if (subtype == u"url") {
        input.pattern = u"[A-Za-z][A-Za-z0-9+.-]*:\\S+"_s;
        input.error = MattermostTexts::tr("Type an address, for example https://example.org/.");
    }
}

void fillTextArea(Input &input, const JsonReader &element, CardDraft &)
{
    input.kind = InputKind::MultilineText;
    setLengths(input, element, kTextLength);
}

void fillMenu(Input &input, const JsonReader &element, CardDraft &draft)
{
    setMattermostChoices(input, element, draft);
    input.several = input.kind == InputKind::Choice && element.flag("multiselect");
}

void fillRadio(Input &input, const JsonReader &element, CardDraft &draft)
{
    setMattermostChoices(input, element, draft);
    input.look = ChoiceLook::Expanded;
}

/// Here the placeholder stands beside the box.
void fillToggle(Input &input, const JsonReader &, CardDraft &)
{
    input.kind = InputKind::Toggle;
    input.title = std::exchange(input.placeholder, {});
    input.initial = input.initial == u"true" ? u"true"_s : u"false"_s;
}

/// A day that is told from today on ("today", "+30d") would be another one tomorrow.
QString fixedDay(const QString &day, CardDraft &draft)
{
    if (day.isEmpty() || QDate::fromString(day.left(10), Qt::ISODate).isValid())
        return day.left(10);
    draft.losses.add(MattermostTexts::tr("A day that is counted from today is left open."));
    return {};
}

/// The limits of days stand in `datetime_config`, before that in the element itself.
QString dayLimit(const JsonReader &element, const char *key, CardDraft &draft)
{
    const json *config = element.object("datetime_config");
    const QString limit = config ? JsonReader(*config, draft.problem).text(key) : element.text(key);
    return fixedDay(limit, draft);
}

void fillDate(Input &input, const JsonReader &element, CardDraft &draft)
{
    input.kind = InputKind::Date;
    input.initial = fixedDay(input.initial, draft);
    input.earliest = dayLimit(element, "min_date", draft);
    input.latest = dayLimit(element, "max_date", draft);
}

/// There is no field for a day with a time: both stand in one line.
void fillMoment(Input &input, const JsonReader &element, CardDraft &draft)
{
    input.initial.clear();
    input.pattern = u"\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"_s;
    input.error = MattermostTexts::tr("Type a day and a time, for example 2026-03-31 14:30.");
    dayLimit(element, "min_date", draft);
    dayLimit(element, "max_date", draft);
}

void fillFile(Input &, const JsonReader &, CardDraft &draft)
{
    draft.losses.add(MattermostTexts::tr("A field for a file takes its name."));
}

const QHash<QString, Fill> &fills()
{
    static const QHash<QString, Fill> kFills{
        {u"text"_s, fillText},       {u"textarea"_s, fillTextArea}, {u"select"_s, fillMenu},
        {u"radio"_s, fillRadio},     {u"bool"_s, fillToggle},       {u"date"_s, fillDate},
        {u"datetime"_s, fillMoment}, {u"file"_s, fillFile},
    };
    return kFills;
}

} // namespace

std::optional<Input> mattermostInput(const JsonReader &element, CardDraft &draft)
{
    const QString type = element.text("type");
    const Fill fill = fills().value(type);
    if (!fill) {
        draft.losses.add(
            MattermostTexts::tr("A question that is not known here is left out: %1.").arg(type));
        return std::nullopt;
    }
    Input input;
    input.id = element.line("name");
    input.label = element.line("display_name");
    input.hint = element.line("help_text");
    input.placeholder = element.line("placeholder");
    input.initial = element.lines("default");
    input.required = !element.flag("optional");
    if (element.flag("refresh"))
        draft.losses.add(MattermostTexts::tr("A field that would change the others does not."));
    fill(input, element, draft);
    return input;
}

const json *mattermostDialogIn(const json &body)
{
    for (const char *key : {"dialog", "form"}) {
        if (body.is_object() && body.contains(key) && body[key].is_object())
            return &body[key];
    }
    const bool isDialog = body.is_object() && body.contains("elements") &&
                          body["elements"].is_array() && body.contains("title");
    return isDialog ? &body : nullptr;
}

Form mattermostForm(const JsonReader &dialog, CardDraft &draft)
{
    Form form;
    form.title = dialog.line("title");
    form.text = dialog.lines("introduction_text");
    form.submit = dialog.line("submit_label");
    if (form.submit.isEmpty())
        form.submit = MattermostTexts::tr("Send");
    for (const json &element : dialog.array("elements")) {
        if (!element.is_object())
            continue;
        const JsonReader fields(element, draft.problem, dialog.path("elements"));
        if (auto input = mattermostInput(fields, draft))
            form.inputs.push_back(std::move(*input));
    }
    return form;
}

Result<Form> formFromMattermostDialog(const QByteArray &bytes)
{
    const Result<json> body = parseJson(bytes, kMattermostLimits);
    if (!body)
        return std::unexpected(body.error());
    const json *dialog = mattermostDialogIn(*body);
    if (!dialog)
        return failure(ErrorCode::InvalidArgument,
                       MattermostTexts::tr("This is no dialog of Mattermost."));
    CardDraft draft;
    return mattermostForm(JsonReader(*dialog, draft.problem), draft);
}

} // namespace watchroom
