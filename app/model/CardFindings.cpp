// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFindings.h"

#include "app/base/PlainText.h"
#include "app/model/CardJson.h"
#include "app/model/CardTexts.h"
#include "app/model/CardWalk.h"
#include "app/model/JsonReader.h"

#include <QSet>

namespace watchroom {

namespace {

/// The names of everything that can be shown and hidden, as often as they are given.
QStringList namesIn(const Card &card)
{
    QStringList names;
    forEachNode(card, [&](const CardNode &node) {
        names += elementId(node);
        if (const auto *set = std::get_if<ColumnSet>(&node.content)) {
            for (const CardColumn &column : set->columns)
                names += column.frame.id;
        }
    });
    names.removeAll(QString());
    return names;
}

void findDuplicates(const QStringList &names, QStringList &problems)
{
    QSet<QString> seen;
    for (const QString &name : names) {
        if (seen.contains(name))
            problems += CardTexts::tr("More than one thing has the id “%1”.").arg(plainText(name));
        seen.insert(name);
    }
}

void findUnlabelledInputs(const Card &card, QStringList &problems)
{
    for (const Input &input : inputsOf(card)) {
        if (input.label.isEmpty())
            problems += CardTexts::tr("The input “%1” has no label.").arg(plainText(input.id));
    }
}

void findLostTargets(const Card &card, const QStringList &names, QStringList &problems)
{
    for (const ActionSpec &action : card.actions) {
        for (const VisibilityChange &change : action.toggles) {
            if (!names.contains(change.element))
                problems += CardTexts::tr("“%1” shows or hides “%2”, which is not in the card.")
                                .arg(action.title, plainText(change.element));
        }
    }
}

bool isEnvelope(const QByteArray &bytes)
{
    const auto value = parseJson(bytes);
    return value && value->is_object() && value->contains("v") && !value->contains("body");
}

} // namespace

QStringList problemsOf(const Card &card)
{
    QStringList problems;
    const QStringList names = namesIn(card);
    findDuplicates(names, problems);
    findUnlabelledInputs(card, problems);
    findLostTargets(card, names, problems);
    problems.removeDuplicates();
    return problems;
}

QStringList findingsOf(const QByteArray &json)
{
    CardFindings findings;
    const Result<Card> card =
        isEnvelope(json) ? cardFromJson(json, &findings) : cardFromAdaptiveJson(json, &findings);
    if (!card)
        return {card.error().summary};
    QStringList all = findings.problems + problemsOf(*card);
    for (const QString &what : findings.leftOut)
        all += CardTexts::tr("Something was left out: %1.").arg(what);
    return all;
}

} // namespace watchroom
