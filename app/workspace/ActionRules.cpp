// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ActionRules.h"

#include "app/base/PlainText.h"
#include "app/workspace/ActionTexts.h"

#include <QLocale>

namespace watchroom {

namespace {

const QString kMask = QStringLiteral("••••");
/// A press on "Undo, 1 s left" is on its way for a moment.
constexpr Milliseconds kUndoGrace = Seconds(2);

Failed nothingDone(const QString &reason, bool retryable = true)
{
    return {.reason = reason, .details = {}, .retryable = retryable};
}

std::optional<Timestamp> undoUntil(const InvocationOutcome &outcome, const InvocationTerms &terms,
                                   Timestamp now)
{
    if (!terms.undo || !outcome.undoable)
        return std::nullopt;
    return outcome.undoUntil.value_or(now + terms.undo->within);
}

} // namespace

std::optional<Denied> denial(const ActionSpec &spec, const Person &person)
{
    if (spec.whoMay.isEmpty() || spec.whoMay.contains(person.name, Qt::CaseInsensitive))
        return std::nullopt;
    const QString names = namesText(spec.whoMay);
    return Denied{
        .reason =
            spec.roles.isEmpty()
                ? ActionTexts::tr("Only %1 may do this.").arg(names)
                : ActionTexts::tr("Only %1 may do this: %2.").arg(namesText(spec.roles), names),
        .ask = spec.whoMay.first()};
}

std::optional<ActionState> refusal(const Invoke &invoke, const ActionSpec &spec,
                                   const Person &person, Timestamp now)
{
    if (spec.expires && *spec.expires <= now)
        return Expired{*spec.expires};
    if (auto denied = denial(spec, person))
        return *denied;
    if (!spec.enabled)
        return nothingDone(ActionTexts::tr("This cannot be pressed now. Nothing was done."));
    if (!invoke.seenTitle.isEmpty() && invoke.seenTitle != spec.title)
        return nothingDone(
            ActionTexts::tr(
                "This button changed while you pressed it. Nothing was done. It said “%1”.")
                .arg(plainText(invoke.seenTitle, 120)));
    if (spec.effect == Effect::Danger && !invoke.confirmed)
        return nothingDone(ActionTexts::tr("This was not confirmed. Nothing was done."));
    return std::nullopt;
}

std::optional<ActionState> formRefusal(const ActionSpec &spec, const FormValues &arguments)
{
    const auto messages = validationMessages(spec.inputs, arguments);
    if (messages.isEmpty())
        return std::nullopt;
    return Failed{
        .reason = ActionTexts::tr("Something in the form does not fit: %1").arg(messages.first()),
        .details = QStringList(messages.keys()).join(u", ")};
}

std::optional<ActionState> undoRefusal(const Invocation &done, const Invocation *standing,
                                       const ActionSpec *spec, const Person &person, Timestamp now)
{
    const auto *succeeded = std::get_if<Succeeded>(&done.state);
    if (!spec || !succeeded || !succeeded->undoUntil)
        return nothingDone(ActionTexts::tr("This cannot be undone. Nothing was changed."), false);
    if (*succeeded->undoUntil + kUndoGrace < now)
        return Expired{*succeeded->undoUntil};
    if (standing && standing->key != done.key)
        return nothingDone(
            ActionTexts::tr("It was done again since then. Only the last one can be undone."),
            false);
    if (auto denied = denial(*spec, person))
        return *denied;
    return std::nullopt;
}

InvocationTerms InvocationTerms::of(const ActionSpec &spec, bool undoing)
{
    return {.undo = undoing ? std::nullopt : spec.undo,
            .checks = spec.checks,
            .changes = spec.effect != Effect::Read,
            .ask = spec.whoMay.value(0)};
}

ActionState endState(const Result<InvocationOutcome> &outcome, const InvocationTerms &terms,
                     bool stopped, Timestamp now)
{
    if (outcome)
        return Succeeded{.text = plainText(outcome->text),
                         .undoUntil = undoUntil(*outcome, terms, now)};
    const Error &error = outcome.error();
    const auto unknown = [&](const QString &reason) {
        return OutcomeUnknown{.reason = reason, .checking = terms.checks, .canCheck = terms.checks};
    };
    switch (error.code) {
    case ErrorCode::Cancelled:
        if (stopped || !terms.changes)
            return Cancelled{};
        return unknown(
            ActionTexts::tr("What carries it out stopped meanwhile. It may have happened."));
    case ErrorCode::OutcomeUnknown:
        return unknown(plainText(error.summary));
    case ErrorCode::NotFound:
        if (error.summary.isEmpty())
            return Expired{now};
        break;
    case ErrorCode::PermissionDenied:
        return Denied{.reason = plainText(error.summary), .ask = terms.ask};
    default:
        break;
    }
    return Failed{.reason = plainText(error.summary),
                  .details = plainMultilineText(error.detail),
                  .retryable = error.retryable};
}

FormValues masked(FormValues values, const ActionSpec &spec)
{
    for (const Input &input : spec.inputs) {
        if (input.kind == InputKind::Secret && values.contains(input.id))
            values[input.id] = kMask;
    }
    return values;
}

bool isMasked(const QString &value)
{
    return value == kMask;
}

QString namesText(const QStringList &names)
{
    QStringList plain;
    for (const QString &name : names)
        plain += plainText(name, 60);
    return QLocale().createSeparatedList(plain);
}

} // namespace watchroom
