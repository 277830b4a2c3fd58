// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/DataFormInputs.h"

#include "app/base/PlainText.h"
#include "integrations/formats/DataFormTexts.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kWholeNumber = u"[+-]?[0-9]+"_s;
const QString kMoment = u"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}.*"_s;
const QString kAddress = u"[^\\s@/]+(@[^\\s@/]+)?(/.*)?"_s;
const QString kAddressLines = u"([^\\s@/]+(@[^\\s@/]+)?(/[^\\n]*)?\\n?)*"_s;

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true";
}

bool isWholeNumber(const QString &datatype)
{
    static const QStringList kTypes{u"xs:integer"_s, u"xs:int"_s, u"xs:long"_s, u"xs:short"_s,
                                    u"xs:byte"_s};
    return kTypes.contains(datatype);
}

std::optional<double> numberOf(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString wholeNumberSentence(const DataFormRule &rule)
{
    const QString least = plainText(rule.minimum, 20);
    const QString most = plainText(rule.maximum, 20);
    if (!least.isEmpty() && !most.isEmpty())
        return DataFormTexts::tr("Type a whole number from %1 to %2.").arg(least, most);
    if (!least.isEmpty())
        return DataFormTexts::tr("Type a whole number of at least %1.").arg(least);
    return most.isEmpty() ? DataFormTexts::tr("Type a whole number.")
                          : DataFormTexts::tr("Type a whole number of at most %1.").arg(most);
}

/// Sets what XEP-0122 asks of one line of text.
void setKind(Input &input, const DataFormRule &rule)
{
    const QString &type = rule.datatype;
    if (isWholeNumber(type) || type == u"xs:decimal" || type == u"xs:double" ||
        type == u"xs:float") {
        input.kind = InputKind::Number;
        input.minimum = numberOf(rule.minimum);
        input.maximum = numberOf(rule.maximum);
        if (isWholeNumber(type)) {
            input.pattern = kWholeNumber;
            input.error = wholeNumberSentence(rule);
        }
    } else if (type == u"xs:date" || type == u"xs:time") {
        input.kind = type == u"xs:date" ? InputKind::Date : InputKind::Time;
        input.earliest = rule.minimum;
        input.latest = rule.maximum;
    } else if (type == u"xs:dateTime") {
        input.pattern = kMoment;
        input.error = DataFormTexts::tr("Type a time such as 2026-03-31T14:30:00Z.");
    }
    if (!rule.pattern.isEmpty())
        input.pattern = rule.pattern;
}

void setChoices(Input &input, const DataFormField &field, Losses &losses)
{
    input.kind = InputKind::Choice;
    input.choices = field.options;
    input.several = field.type == u"list-multi";
    input.initial = field.values.join(u',');
    if (field.rule.open)
        losses.add(DataFormTexts::tr("“%1” would take other answers than those of its list.")
                       .arg(input.label));
    if (field.rule.counted)
        losses.add(
            DataFormTexts::tr("“%1” limits how many may be chosen; that is not checked here.")
                .arg(input.label));
}

} // namespace

bool isHidden(const DataFormField &field)
{
    return field.type == u"hidden";
}

bool isFixed(const DataFormField &field)
{
    return field.type == u"fixed";
}

Input inputOfField(const DataFormField &field, Losses &losses)
{
    Input input{.id = field.name,
                .label = field.label.isEmpty() ? plainText(field.name) : field.label,
                .hint = field.description,
                .initial = field.values.join(u'\n'),
                .required = field.required};
    const QString &type = field.type;
    if (type == u"boolean") {
        input.kind = InputKind::Toggle;
        input.initial = isTrue(input.initial) ? input.valueOn : input.valueOff;
        input.required = false; // to answer it is required; the answer may be no
    } else if (type == u"list-single" || type == u"list-multi") {
        setChoices(input, field, losses);
    } else if (type == u"text-private") {
        input.kind = InputKind::Secret;
    } else if (type == u"text-multi") {
        input.kind = InputKind::MultilineText;
        input.pattern = field.rule.pattern;
    } else if (type == u"jid-multi") {
        input.kind = InputKind::MultilineText;
        input.hint =
            input.hint.isEmpty() ? DataFormTexts::tr("One address on each line.") : input.hint;
        input.pattern = kAddressLines;
        input.error =
            DataFormTexts::tr("Type addresses such as ann@host.example, one on each line.");
    } else if (type == u"jid-single") {
        input.pattern = kAddress;
        input.error = DataFormTexts::tr("Type an address such as ann@host.example.");
    } else {
        setKind(input, field.rule);
    }
    if (field.hasLostMedia)
        losses.add(DataFormTexts::tr("What “%1” shows cannot be shown here.").arg(input.label));
    return input;
}

QString answerOf(const DataFormField &field, const DataFormField &column)
{
    const QString &type = field.type.isEmpty() ? column.type : field.type;
    if (type == u"text-private")
        return u"•••"_s;
    if (type == u"boolean" && !field.values.isEmpty())
        return isTrue(field.values.first()) ? DataFormTexts::tr("Yes") : DataFormTexts::tr("No");
    const std::vector<Choice> &options = field.options.empty() ? column.options : field.options;
    QStringList words;
    for (const QString &value : field.values) {
        const auto option = std::ranges::find(options, value, &Choice::value);
        words += option == options.end() ? value : option->title;
    }
    const bool isLines = type == u"text-multi";
    return isLines ? plainMultilineText(words.join(u'\n')) : plainText(words.join(u", "_s), 2000);
}

} // namespace watchroom
