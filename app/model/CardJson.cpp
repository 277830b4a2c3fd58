// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"

#include "app/model/ActionJson.h"
#include "app/model/CardNodeJson.h"
#include "app/model/EnvelopeJson.h"
#include "app/model/JsonWriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kMaximumFallback = 4000;

// The words of the envelope, in the order of the enumerations.
constexpr std::array kKinds{"generic", "alert",    "deploy",   "build",  "change",
                            "issue",   "incident", "approval", "report", "media"};
constexpr std::array kSeverities{"none", "info", "success", "warning", "error", "critical"};
constexpr std::array kNotifyLevels{"none", "quiet", "normal", "urgent"};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

/// The value of a word; `otherwise` for words of a later version.
template <typename Enum, size_t size>
Enum fromWord(const std::array<const char *, size> &words, const QString &word, Enum otherwise)
{
    for (size_t i = 0; i < size; ++i) {
        if (word == QLatin1StringView(words[i]))
            return Enum(i);
    }
    return otherwise;
}

/// The ids of all buttons that stand in the body.
void collectButtons(const std::vector<CardNode> &nodes, std::set<ActionId> &out)
{
    for (const CardNode &node : nodes) {
        if (const auto *set = std::get_if<ActionSet>(&node.content))
            out.insert(set->actions.begin(), set->actions.end());
        else if (const auto *container = std::get_if<Container>(&node.content))
            collectButtons(container->items, out);
    }
}

/// The layout alone, as any Adaptive Card renderer reads it. Its "actions" repeat those of the
/// registry that stand at the card's foot; they are for others, our reader takes them from the
/// registry.
json layoutToJson(const Card &card)
{
    json layout{{"type", "AdaptiveCard"},
                {"version", "1.5"},
                {"$schema", "http://adaptivecards.io/schemas/adaptive-card.json"},
                {"body", nodesToJson(card.body, card.actions)}};
    std::set<ActionId> inBody;
    collectButtons(card.body, inBody);
    for (const ActionSpec &action : card.actions) {
        if (!inBody.contains(action.id))
            layout["actions"].push_back(buttonToJson(action.id, card.actions));
    }
    return layout;
}

json sourceToJson(const CardSource &source)
{
    json object = json::object();
    putText(object, "app", source.app);
    putText(object, "name", source.name);
    putText(object, "icon", source.icon);
    return object;
}

CardSource readSource(const JsonReader &envelope)
{
    const json *value = envelope.object("source");
    if (!value)
        return {};
    const JsonReader source(*value, envelope.problem(), envelope.path("source"));
    return {.app = source.line("app"), .name = source.line("name"), .icon = source.line("icon")};
}

QMap<QString, QString> readMetadata(const JsonReader &envelope)
{
    QMap<QString, QString> metadata;
    const json *value = envelope.object("metadata");
    if (!value)
        return metadata;
    for (const auto &[key, item] : value->items()) {
        const QString name = QString::fromStdString(key);
        if (item.is_string())
            metadata.insert(name, textOf(item));
        else
            envelope.problem().report(
                Texts::tr("“%1” must be text.").arg(envelope.path("metadata") + u'.' + name));
    }
    return metadata;
}

NotifyLevel readNotify(const JsonReader &envelope)
{
    const json *value = envelope.object("notify");
    if (!value)
        return NotifyLevel::Quiet;
    const JsonReader notify(*value, envelope.problem(), envelope.path("notify"));
    return fromWord(kNotifyLevels, notify.text("level"), NotifyLevel::Quiet);
}

void readLayout(const JsonReader &envelope, Card &card, CardLimits &limits)
{
    if (const json *value = envelope.object("card"))
        card.body = readNodes(JsonReader(*value, envelope.problem(), envelope.path("card")), "body",
                              limits);
    addNoteOfLimits(card.body, limits);
}

/// A card that others made always has words; without its fallback its title has to do.
void completeFallback(const JsonReader &envelope, Card &card)
{
    if (card.fallback.isEmpty())
        card.fallback = card.title;
    envelope.require("fallback", !card.fallback.isEmpty());
}

Card readCard(const JsonReader &envelope, CardLimits &limits)
{
    Card card;
    card.id = CardId(envelope.text("id"));
    envelope.require("id", !card.id.isEmpty());
    card.revision = envelope.integer("rev", 1, 0, std::numeric_limits<int>::max());
    card.source = readSource(envelope);
    card.kind = fromWord(kKinds, envelope.text("kind"), CardKind::Generic);
    card.severity = fromWord(kSeverities, envelope.text("severity"), Severity::None);
    card.title = envelope.line("title");
    card.state = readStateLabel(envelope);
    card.group = envelope.line("group");
    card.activity = envelope.line("activity");
    card.fallback = envelope.lines("fallback", kMaximumFallback);
    card.actions = readActionRegistry(envelope, limits);
    card.metadata = readMetadata(envelope);
    card.expires = envelope.moment("expires");
    card.notify = readNotify(envelope);
    readLayout(envelope, card, limits);
    if (limits.areForOthers())
        completeFallback(envelope, card);
    return card;
}

Result<Card> cardUnder(CardLimits limits, const QByteArray &bytes)
{
    return readEnvelope(bytes, limits.json(),
                        [&](const JsonReader &envelope) { return readCard(envelope, limits); });
}

} // namespace

QByteArray cardToJson(const Card &card)
{
    json envelope = newEnvelope();
    envelope["id"] = jsonText(card.id.value);
    envelope["rev"] = std::max(card.revision, 0);
    envelope["source"] = sourceToJson(card.source);
    envelope["kind"] = kKinds.at(size_t(card.kind));
    envelope["severity"] = kSeverities.at(size_t(card.severity));
    putText(envelope, "title", card.title);
    putStateLabel(envelope, card.state);
    putText(envelope, "group", card.group);
    putText(envelope, "activity", card.activity);
    putText(envelope, "fallback", card.fallback);
    envelope["card"] = layoutToJson(card);
    putActionRegistry(envelope, card.actions);
    for (auto it = card.metadata.cbegin(); it != card.metadata.cend(); ++it)
        envelope["metadata"][it.key().toStdString()] = jsonText(it.value());
    if (card.expires)
        envelope["expires"] = jsonMoment(*card.expires);
    envelope["notify"]["level"] = kNotifyLevels.at(size_t(card.notify));
    return jsonBytes(envelope);
}

Result<Card> cardFromJson(const QByteArray &json)
{
    return cardUnder(CardLimits::forOthers(), json);
}

Result<Card> storedCardFromJson(const QByteArray &json)
{
    return cardUnder(CardLimits::forOwn(), json);
}

} // namespace watchroom
