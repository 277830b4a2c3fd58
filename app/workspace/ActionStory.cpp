// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ActionStory.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "app/workspace/ActionRules.h"
#include "app/workspace/ActionTexts.h"

namespace watchroom {

namespace {

/// A state that comes so soon after a press has ended is told with it.
constexpr Seconds kAfterPress(10);

QString who(const Invocation &invocation)
{
    return plainText(invocation.byName, 80);
}

/// The title without the dots of a button that asks first.
QString titleOf(const Invocation &invocation)
{
    QString title = plainText(invocation.title, 120);
    if (title.endsWith(u'…'))
        title.chop(1);
    return title;
}

/// "Restart a server (web-3)"
QString what(const Invocation &invocation)
{
    QStringList values;
    for (const QString &value : invocation.arguments) {
        if (!value.isEmpty() && !isMasked(value) && value != u"true" && value != u"false")
            values += plainText(value, 40);
    }
    const bool saysMore = !values.isEmpty() && invocation.undoes.isEmpty();
    return saysMore ? QStringLiteral("%1 (%2)").arg(titleOf(invocation), values.join(u", "))
                    : titleOf(invocation);
}

/// How long it took; nothing where that says nothing.
QString timeTaken(const Invocation &invocation)
{
    const Milliseconds taken =
        invocation.ended ? *invocation.ended - invocation.pressed : Milliseconds(0);
    return taken < Seconds(1) ? QString() : durationText(taken);
}

/// The words for each end, with the time it took where there is one.
class Outcome
{
public:
    explicit Outcome(QString time)
        : m_time(std::move(time))
    {
    }

    QString operator()(const Succeeded &succeeded) const
    {
        const QString done =
            m_time.isEmpty() ? ActionTexts::tr("done") : ActionTexts::tr("done in %1").arg(m_time);
        return succeeded.text.isEmpty() ? done
                                        : ActionTexts::tr("%1: %2").arg(done, succeeded.text);
    }
    QString operator()(const Failed &failed) const
    {
        return m_time.isEmpty() ? ActionTexts::tr("failed: %1").arg(failed.reason)
                                : ActionTexts::tr("failed after %1: %2").arg(m_time, failed.reason);
    }
    QString operator()(const Cancelled &) const
    {
        return m_time.isEmpty() ? ActionTexts::tr("cancelled")
                                : ActionTexts::tr("cancelled after %1").arg(m_time);
    }
    QString operator()(const Denied &denied) const
    {
        return ActionTexts::tr("refused: %1").arg(denied.reason);
    }
    QString operator()(const Expired &) const
    {
        return ActionTexts::tr("came too late, nothing was done");
    }
    QString operator()(const OutcomeUnknown &unknown) const
    {
        return ActionTexts::tr("outcome unknown: %1").arg(unknown.reason);
    }
    QString operator()(const AwaitingOthers &awaiting) const
    {
        return ActionTexts::tr("%1 of %2 people so far")
            .arg(awaiting.pressedBy.size())
            .arg(awaiting.needed);
    }
    template <typename UnderWay>
    QString operator()(const UnderWay &) const
    {
        return {};
    }

private:
    QString m_time;
};

} // namespace

QString storyOf(const Invocation &invocation)
{
    const QString outcome = std::visit(Outcome(timeTaken(invocation)), invocation.state);
    return outcome.isEmpty()
               ? ActionTexts::tr("%1 · %2").arg(who(invocation), what(invocation))
               : ActionTexts::tr("%1 · %2 · %3").arg(who(invocation), what(invocation), outcome);
}

QString storyOfCheck(const Invocation &invocation)
{
    // When it ended nobody here knows.
    return ActionTexts::tr("%1 · %2 · found out: %3")
        .arg(who(invocation), what(invocation), std::visit(Outcome({}), invocation.state));
}

QString storyIcon(const ActionState &state)
{
    if (std::holds_alternative<Succeeded>(state))
        return QStringLiteral("circle-check");
    if (std::holds_alternative<AwaitingOthers>(state))
        return QStringLiteral("users");
    return std::holds_alternative<OutcomeUnknown>(state) ? QStringLiteral("question")
                                                         : QStringLiteral("circle-dash");
}

HistoryEntry historyEntry(const Invocation &invocation, const ActionSpec *spec)
{
    const QString by = who(invocation);
    const QString title = titleOf(invocation);
    const auto at = invocation.ended.value_or(invocation.pressed);
    if (std::holds_alternative<Succeeded>(invocation.state)) {
        const bool namesItsEnd = spec && !spec->doneText.isEmpty() && invocation.undoes.isEmpty();
        return {at, ActionTexts::tr("%1 by %2").arg(namesItsEnd ? spec->doneText : title, by),
                Tone::Good};
    }
    if (std::holds_alternative<Failed>(invocation.state))
        return {at, ActionTexts::tr("%1 by %2 failed").arg(title, by), Tone::Critical};
    if (std::holds_alternative<Denied>(invocation.state))
        return {at, ActionTexts::tr("%1 by %2 was refused").arg(title, by), Tone::Neutral};
    if (std::holds_alternative<Cancelled>(invocation.state))
        return {at, ActionTexts::tr("%1 by %2 was cancelled").arg(title, by), Tone::Neutral};
    if (std::holds_alternative<Expired>(invocation.state))
        return {at, ActionTexts::tr("%1 by %2 came too late").arg(title, by), Tone::Neutral};
    if (std::holds_alternative<OutcomeUnknown>(invocation.state))
        return {at, ActionTexts::tr("%1 by %2: outcome unknown").arg(title, by), Tone::Warning};
    return {at, ActionTexts::tr("%1 by %2").arg(title, by), Tone::Info};
}

QString pressBefore(Timestamp moment, const std::vector<Invocation> &invocations)
{
    QString found;
    for (const Invocation &invocation : invocations) {
        const bool looked = invocation.effect == Effect::Read;
        const bool isPast = invocation.ended && *invocation.ended + kAfterPress < moment;
        if (!looked && !isPast && invocation.pressed <= moment)
            found = ActionTexts::tr("%1 by %2").arg(titleOf(invocation), who(invocation));
    }
    return found;
}

} // namespace watchroom
