// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunbookMapper.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "integrations/services/runbook/Placeholders.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr int kRunbookMapperLastLines = 12;
constexpr auto kIcon = "bolt"_L1;
/// The folder is looked at every minute; a glance that is older has lost its service.
constexpr Milliseconds kGlanceLifetime = std::chrono::minutes(5);

struct RunbookTexts
{
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

/// Markdown that reads as exactly this text.
MarkupText literalText(const QString &text)
{
    QString escaped;
    for (const QChar c : plainText(text, 1000)) {
        if (c.unicode() < 0x80 && (c.isPunct() || c.isSymbol()))
            escaped += u'\\';
        escaped += c;
    }
    return MarkupText(escaped);
}

std::optional<Confirmation> confirmation(const Script &script)
{
    const bool asks = script.effect == Effect::Danger || !script.confirm.isEmpty() ||
                      !script.confirmText.isEmpty() || !script.typeToConfirm.isEmpty();
    if (!asks)
        return std::nullopt;
    return Confirmation{.title = script.confirm.isEmpty()
                                     ? RunbookTexts::tr("%1?").arg(script.title)
                                     : script.confirm,
                        .text = script.confirmText.isEmpty() ? script.summary : script.confirmText,
                        .typeToConfirm = script.typeToConfirm};
}

/// What a value is called on the form: the title of a choice, a word for a toggle.
QString shownValue(const Parameter &parameter, const QString &value)
{
    if (parameter.kind == InputKind::Toggle)
        return value == u"true" ? RunbookTexts::tr("yes") : RunbookTexts::tr("no");
    const auto choice = std::ranges::find(parameter.choices, value, &Choice::value);
    return choice == parameter.choices.end() ? plainText(value, 200) : choice->title;
}

Tone phaseTone(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Running:
    case RunPhase::Cancelling:
        return Tone::Info;
    case RunPhase::Succeeded:
        return Tone::Good;
    case RunPhase::Cancelled:
        return Tone::Neutral;
    case RunPhase::Interrupted:
        return Tone::Warning;
    case RunPhase::Failed:
    case RunPhase::Crashed:
    case RunPhase::TimedOut:
    case RunPhase::NotStarted:
        return Tone::Attention;
    }
    return Tone::Neutral;
}

Severity phaseSeverity(RunPhase phase)
{
    switch (phaseTone(phase)) {
    case Tone::Info:
        return Severity::Info;
    case Tone::Good:
        return Severity::Success;
    case Tone::Warning:
        return Severity::Warning;
    case Tone::Attention:
        return Severity::Error;
    default:
        return Severity::None;
    }
}

/// The sentence that stands in the card once there is more to say than its badge does.
QString outcomeText(const RunReport &report)
{
    switch (report.phase) {
    case RunPhase::Interrupted:
        return RunbookTexts::tr("Watchroom stopped while this ran. It may have changed something.");
    case RunPhase::TimedOut:
        return RunbookTexts::tr(
            "It was not done in time and was stopped. It may have changed something.");
    case RunPhase::NotStarted:
        return report.reason;
    default:
        return report.summary;
    }
}

QString oneLine(const RunReport &report)
{
    const QString who =
        report.startedBy.isEmpty() ? RunbookTexts::tr("Somebody") : report.startedBy;
    const QString outcome = phaseText(report);
    if (!isOver(report.phase) || report.elapsed == Milliseconds(0))
        return RunbookTexts::tr("%1 ran “%2”: %3").arg(who, report.title, outcome);
    return RunbookTexts::tr("%1 ran “%2”: %3 (%4)")
        .arg(who, report.title, outcome, durationText(report.elapsed));
}

FactSet runFacts(const RunReport &report)
{
    FactSet set;
    for (const auto &[label, value] : report.arguments)
        set.facts.push_back({.label = label, .value = value});
    if (!report.startedBy.isEmpty())
        set.facts.push_back({.label = RunbookTexts::tr("Started by"), .value = report.startedBy});
    set.facts.push_back(
        {.label = RunbookTexts::tr("Started"), .value = clockTimeText(report.started)});
    if (isOver(report.phase) && report.elapsed > Milliseconds(0))
        set.facts.push_back(
            {.label = RunbookTexts::tr("Took"), .value = durationText(report.elapsed)});
    return set;
}

ActionSpec cancelAction(const RunReport &report)
{
    return {.id = ActionId(u"cancel"_s),
            .title = RunbookTexts::tr("Cancel"),
            .hint =
                RunbookTexts::tr("Asks the script to stop. What it has done already stays done."),
            .icon = u"stop"_s,
            .stopsAction = report.key.value};
}

std::vector<CardNode> runBody(const RunReport &report)
{
    std::vector<CardNode> body;
    if (!isOver(report.phase))
        body.push_back({Progress{.percent = report.percent, .text = report.doing}});
    else if (const QString text = outcomeText(report); !text.isEmpty())
        body.push_back({TextBlock{.text = literalText(text)}});
    body.push_back({runFacts(report)});
    const bool isWhole = report.lineCount <= kRunbookMapperLastLines;
    if (!report.lastLines.isEmpty())
        body.push_back({CodeBlock{.title = isWhole ? RunbookTexts::tr("Output")
                                                   : RunbookTexts::tr("Last lines"),
                                  .text = report.lastLines}});
    if (isOver(report.phase) && !isWhole && !report.log.isEmpty())
        body.push_back({CodeBlock{
            .title =
                RunbookTexts::tr("Full log, %1 lines").arg(QLocale().toString(report.lineCount)),
            .text = report.log,
            .folded = true}});
    return body;
}

} // namespace

ActionSpec scriptAction(const Script &script)
{
    return {.id = ActionId(script.file),
            .title = script.title,
            .hint = script.summary,
            .icon = script.icon.isEmpty() ? QString(kIcon) : script.icon,
            .effect = script.effect,
            .confirm = confirmation(script),
            .inputs = script.parameters,
            .cancellable = true,
            .whoMay = script.who,
            .doneText = placeholders(script.done).isEmpty() ? script.done : QString()};
}

std::vector<ActionSpec> scriptActions(const std::vector<FolderEntry> &entries)
{
    std::vector<ActionSpec> actions;
    for (const FolderEntry &entry : entries) {
        if (entry.script)
            actions.push_back(scriptAction(*entry.script));
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::stable_sort(actions, [&](const ActionSpec &a, const ActionSpec &b) {
        return collator.compare(a.title, b.title) < 0;
    });
    return actions;
}

RunReport runReport(const Script &script, const Invocation &invocation, Timestamp started)
{
    RunReport report{.key = invocation.key,
                     .room = invocation.action.room,
                     .title = script.title,
                     .icon = script.icon,
                     .effect = script.effect,
                     .startedBy = plainText(invocation.byName, 100),
                     .started = started,
                     .timeout = script.timeout};
    for (const Parameter &parameter : script.parameters) {
        const QString value = invocation.arguments.value(parameter.id);
        if (!value.isEmpty())
            report.arguments.emplace_back(parameter.label, shownValue(parameter, value));
    }
    return report;
}

QString phaseText(const RunReport &report)
{
    switch (report.phase) {
    case RunPhase::Running:
        return RunbookTexts::tr("Running");
    case RunPhase::Cancelling:
        return RunbookTexts::tr("Cancelling");
    case RunPhase::Succeeded:
        return RunbookTexts::tr("Succeeded");
    case RunPhase::Failed:
        return RunbookTexts::tr("Failed with exit code %1").arg(report.exitCode);
    case RunPhase::Crashed:
        return RunbookTexts::tr("Ended by signal %1").arg(report.exitCode);
    case RunPhase::TimedOut:
        return RunbookTexts::tr("Stopped after %1").arg(durationText(report.timeout));
    case RunPhase::Cancelled:
        return RunbookTexts::tr("Cancelled");
    case RunPhase::NotStarted:
        return RunbookTexts::tr("Could not start");
    case RunPhase::Interrupted:
        return RunbookTexts::tr("Interrupted");
    }
    return {};
}

Card runCard(const RunReport &report)
{
    Card card{.id = CardId(u"run-"_s + report.key.value),
              .source = {.app = u"runbook"_s,
                         .name = RunbookTexts::tr("Runbook"),
                         .icon = report.icon.isEmpty() ? QString(kIcon) : report.icon},
              .kind = report.effect == Effect::Read ? CardKind::Report : CardKind::Deploy,
              .severity = phaseSeverity(report.phase),
              .title = report.title,
              .state = {phaseText(report), phaseTone(report.phase)},
              .activity = oneLine(report),
              .fallback = oneLine(report),
              .body = runBody(report)};
    if (report.phase == RunPhase::Running)
        card.actions.push_back(cancelAction(report));
    if (card.severity >= Severity::Warning)
        card.notify = NotifyLevel::Normal;
    return card;
}

Glance folderGlance(const QString &folder, const std::vector<FolderEntry> &entries, Timestamp now)
{
    const auto buttons = std::ranges::count_if(
        entries, [](const FolderEntry &entry) { return entry.script.has_value(); });
    const auto mistakes = std::ranges::count(entries, true, &FolderEntry::mistake);
    Glance glance{.id = GlanceId(u"runbook"_s),
                  .name = RunbookTexts::tr("Runbook"),
                  .icon = kIcon,
                  .updatedAt = now,
                  .staleAfter = kGlanceLifetime,
                  .actions = scriptActions(entries)};
    if (mistakes == 1)
        glance.state = {RunbookTexts::tr("1 of %1 scripts has a mistake").arg(buttons + mistakes),
                        Tone::Warning};
    else if (mistakes > 1)
        glance.state = {RunbookTexts::tr("%1 of %2 scripts have a mistake")
                            .arg(mistakes)
                            .arg(buttons + mistakes),
                        Tone::Warning};
    else if (buttons == 1)
        glance.state.text = RunbookTexts::tr("1 button");
    else
        glance.state.text = buttons > 0 ? RunbookTexts::tr("%1 buttons").arg(buttons)
                                        : RunbookTexts::tr("No buttons yet");

    if (buttons == 0 && mistakes == 0)
        glance.detail.push_back(
            {TextBlock{.text = MarkupText(RunbookTexts::tr(
                           "Put a script into the folder and say in its first lines what it "
                           "does: it becomes a button."))}});
    FactSet facts{
        {Fact{.label = RunbookTexts::tr("Folder"), .value = plainText(folder), .mono = true}}};
    for (const FolderEntry &entry : entries) {
        if (!entry.problem.isEmpty())
            facts.facts.push_back(
                {.label = entry.mistake ? RunbookTexts::tr("Mistake") : RunbookTexts::tr("Note"),
                 .value = entry.problem,
                 .tone = entry.mistake ? std::optional(Tone::Warning) : std::nullopt});
    }
    glance.detail.push_back({std::move(facts)});
    return glance;
}

} // namespace watchroom
