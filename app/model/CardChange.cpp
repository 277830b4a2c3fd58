// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardChange.h"

#include "app/base/PlainText.h"
#include "app/model/CardWalk.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 60;
constexpr qsizetype kMostLines = 6;
constexpr int kFactsNamed = 2; ///< More are counted.

struct CardChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(CardChange)
};

/// "Impact: 5 % → 8 %", or what came or went.
QString step(const QString &what, const QString &before, const QString &after)
{
    const QString from = plainText(before, kLongestValue);
    const QString to = plainText(after, kLongestValue);
    if (from.isEmpty())
        return CardChangeTexts::tr("%1: %2", "what, its new value").arg(what, to);
    if (to.isEmpty())
        return CardChangeTexts::tr("%1 “%2” is gone", "what, its former value").arg(what, from);
    return CardChangeTexts::tr("%1: %2 → %3", "what, before, after").arg(what, from, to);
}

/// The words of a card that changes are looked for in, gathered in one walk.
struct Content
{
    explicit Content(const Card &card)
    {
        forEachNode(card, [this](const CardNode &node) {
            if (const auto *set = std::get_if<FactSet>(&node.content)) {
                for (const Fact &fact : set->facts)
                    facts.insert(fact.label, fact.value);
            } else if (const auto *bar = std::get_if<Progress>(&node.content)) {
                progress = bar->text.isEmpty() && bar->percent >= 0
                               ? CardChangeTexts::tr("%1 %").arg(bar->percent)
                               : bar->text;
            } else if (const auto *block = std::get_if<TextBlock>(&node.content)) {
                text += block->text.source;
            } else if (const auto *runs = std::get_if<RichTextBlock>(&node.content)) {
                for (const InlineRun &run : runs->runs)
                    text += run.text;
            }
        });
    }

    QMap<QString, QString> facts; ///< By their labels.
    QString progress;
    QStringList text;
};

void addFacts(const Content &before, const Content &after, QStringList &out)
{
    QStringList labels = before.facts.keys() + after.facts.keys();
    labels.removeDuplicates();
    labels.removeIf([&](const QString &label) {
        return before.facts.value(label) == after.facts.value(label);
    });
    if (labels.size() > kFactsNamed) {
        out += CardChangeTexts::tr("%n facts changed", nullptr, static_cast<int>(labels.size()));
        return;
    }
    for (const QString &label : std::as_const(labels))
        out += step(plainText(label, kLongestValue), before.facts.value(label),
                    after.facts.value(label));
}

QStringList namesOf(const std::vector<ActionSpec> &actions, const std::vector<ActionSpec> &without)
{
    QStringList names;
    for (const ActionSpec &action : actions) {
        if (std::ranges::find(without, action.title, &ActionSpec::title) == without.end())
            names += plainText(action.title, kLongestValue);
    }
    return names;
}

void addButtons(const Card &before, const Card &after, QStringList &out)
{
    const QStringList added = namesOf(after.actions, before.actions);
    const QStringList gone = namesOf(before.actions, after.actions);
    if (!added.isEmpty())
        out += CardChangeTexts::tr("New button: %1", nullptr, static_cast<int>(added.size()))
                   .arg(added.join(u", "_s));
    if (!gone.isEmpty())
        out += CardChangeTexts::tr("Button gone: %1", nullptr, static_cast<int>(gone.size()))
                   .arg(gone.join(u", "_s));
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::None:
        break;
    case Severity::Info:
        return CardChangeTexts::tr("Information");
    case Severity::Success:
        return CardChangeTexts::tr("Good");
    case Severity::Warning:
        return CardChangeTexts::tr("Warning");
    case Severity::Error:
        return CardChangeTexts::tr("Error");
    case Severity::Critical:
        return CardChangeTexts::tr("Critical");
    }
    return CardChangeTexts::tr("None", "no severity");
}

QStringList describeChange(const Card &before, const Card &after)
{
    QStringList changes;
    if (before.state.text != after.state.text)
        changes += step(CardChangeTexts::tr("State"), before.state.text, after.state.text);
    if (before.severity != after.severity)
        changes += step(CardChangeTexts::tr("Severity"), severityName(before.severity),
                        severityName(after.severity));
    if (before.title != after.title)
        changes += step(CardChangeTexts::tr("Title"), before.title, after.title);

    const Content was(before);
    const Content is(after);
    if (was.progress != is.progress)
        changes += step(CardChangeTexts::tr("Progress"), was.progress, is.progress);
    addFacts(was, is, changes);
    if (was.text != is.text)
        changes += CardChangeTexts::tr("Text changed");
    addButtons(before, after, changes);
    if (after.evidence.size() > before.evidence.size())
        changes +=
            CardChangeTexts::tr("%n files added", nullptr,
                                static_cast<int>(after.evidence.size() - before.evidence.size()));

    if (changes.isEmpty()) {
        Card renumbered = before;
        renumbered.revision = after.revision;
        changes += renumbered == after ? CardChangeTexts::tr("Nothing changed")
                                       : CardChangeTexts::tr("Details changed");
    }
    return changes.first(std::min(changes.size(), kMostLines));
}

} // namespace watchroom
