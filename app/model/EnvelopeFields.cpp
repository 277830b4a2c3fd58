// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/EnvelopeFields.h"

#include "app/model/CardTexts.h"
#include "app/model/CardWords.h"
#include "app/model/EnvelopeJson.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>
#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr double kLargestFile = 9e15;

/// A word that is written in any case, so that one that is not known cannot be kept.
template <typename Enum>
Enum readWrittenWord(const JsonReader &reader, const char *key, Enum otherwise)
{
    const Enum value = readWord<Enum>(reader, key, otherwise);
    reader.find(key);
    return value;
}

json sourceToJson(const CardSource &source)
{
    json object = json::object();
    putText(object, "app", source.app);
    putText(object, "name", source.name);
    putText(object, "icon", source.icon);
    putExtra(object, source.extra);
    return object;
}

CardSource readSource(const JsonReader &envelope)
{
    const json *value = envelope.object("source");
    if (!value)
        return {};
    const JsonReader fields(*value, envelope.problem(), envelope.path("source"));
    CardSource source{
        .app = fields.line("app"), .name = fields.line("name"), .icon = fields.line("icon")};
    source.extra = fields.unread();
    return source;
}

json linksToJson(const std::vector<CardLink> &links)
{
    json list = json::array();
    for (const CardLink &link : links) {
        json object{{"url", jsonText(link.address)}};
        putText(object, "title", link.title);
        putExtra(object, link.extra);
        list.push_back(std::move(object));
    }
    return list;
}

std::vector<CardLink> readLinks(const JsonReader &envelope)
{
    std::vector<CardLink> links;
    envelope.forEach("links", [&](const JsonReader &fields) {
        CardLink link{.title = fields.line("title"), .address = allowedLink(fields.text("url"))};
        link.extra = fields.unread();
        if (link.address.isEmpty())
            fields.problem().report(
                CardTexts::tr("“%1” is not a link that may be opened.").arg(fields.path("url")));
        else
            links.push_back(std::move(link));
    });
    return links;
}

json evidenceToJson(const std::vector<Evidence> &evidence)
{
    json list = json::array();
    for (const Evidence &file : evidence) {
        json object{{"name", jsonText(file.name)}};
        putText(object, "sha256", file.sha256);
        if (file.size > 0)
            object["size"] = file.size;
        putText(object, "url", file.address);
        putExtra(object, file.extra);
        list.push_back(std::move(object));
    }
    return list;
}

/// 64 hexadecimal digits, or nothing.
QString readDigest(const JsonReader &fields)
{
    constexpr qsizetype kDigits = 64;
    const QString digest = fields.text("sha256").toLower();
    const bool isDigest = digest.size() == kDigits && std::ranges::all_of(digest, [](QChar c) {
                              return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                          });
    if (!isDigest && !digest.isEmpty())
        fields.problem().report(
            CardTexts::tr("“%1” must be 64 hexadecimal digits.").arg(fields.path("sha256")));
    return isDigest ? digest : QString();
}

std::vector<Evidence> readEvidence(const JsonReader &envelope)
{
    std::vector<Evidence> evidence;
    envelope.forEach("evidence", [&](const JsonReader &fields) {
        const double size = fields.number("size").value_or(0);
        Evidence file{.name = fields.line("name"),
                      .sha256 = readDigest(fields),
                      .size = qint64(std::clamp(size, 0.0, kLargestFile)),
                      .address = allowedLink(fields.text("url"))};
        file.extra = fields.unread();
        evidence.push_back(std::move(file));
    });
    return evidence;
}

json originToJson(const CardOrigin &origin)
{
    json object{{"format", jsonText(origin.format)}};
    putText(object, "sha256", origin.sha256);
    for (const QString &loss : origin.losses)
        object["losses"].push_back(jsonText(loss));
    return object;
}

std::optional<CardOrigin> readOrigin(const JsonReader &envelope)
{
    std::optional<CardOrigin> origin;
    envelope.within("origin", [&](const JsonReader &fields) {
        origin = CardOrigin{.format = fields.line("format"),
                            .sha256 = readDigest(fields),
                            .losses = fields.list("losses")};
    });
    return origin;
}

void putMetadata(json &envelope, const QMap<QString, QString> &metadata)
{
    for (auto it = metadata.cbegin(); it != metadata.cend(); ++it)
        envelope["metadata"][it.key().toStdString()] = jsonText(it.value());
}

QMap<QString, QString> readMetadata(const JsonReader &envelope)
{
    QMap<QString, QString> metadata;
    envelope.within("metadata", [&](const JsonReader &fields) {
        for (const auto &[key, item] : fields.value().items()) {
            if (item.is_string())
                metadata.insert(QString::fromStdString(key), fields.text(key.c_str()));
            else
                fields.problem().report(
                    CardTexts::tr("“%1” must be text.").arg(fields.path(key.c_str())));
        }
    });
    return metadata;
}

void putNotify(json &envelope, const Card &card)
{
    json &notify = envelope["notify"] = {{"level", wordOf(card.notify)}};
    if (card.notifyOnStateChangeOnly)
        notify["onlyOn"] = "stateChange";
}

void readNotify(const JsonReader &envelope, Card &card)
{
    static constexpr std::array kOccasions{"stateChange"};
    envelope.within("notify", [&](const JsonReader &notify) {
        card.notify = readWrittenWord(notify, "level", NotifyLevel::Quiet);
        card.notifyOnStateChangeOnly = indexOfWord(notify, "onlyOn", kOccasions).has_value();
    });
}

} // namespace

void putEnvelopeFields(json &envelope, const Card &card)
{
    envelope["rev"] = std::max(card.revision, 0);
    envelope["source"] = sourceToJson(card.source);
    envelope["kind"] = wordOf(card.kind);
    envelope["severity"] = wordOf(card.severity);
    putStateLabel(envelope, card.state);
    putText(envelope, "group", card.group);
    putText(envelope, "activity", card.activity);
    putMetadata(envelope, card.metadata);
    if (card.expires)
        envelope["expires"] = jsonMoment(*card.expires);
    putNotify(envelope, card);
    if (!card.links.empty())
        envelope["links"] = linksToJson(card.links);
    if (!card.evidence.empty())
        envelope["evidence"] = evidenceToJson(card.evidence);
    if (card.origin)
        envelope["origin"] = originToJson(*card.origin);
}

void readEnvelopeFields(const JsonReader &envelope, Card &card)
{
    card.revision = envelope.integer("rev", 1, 0, std::numeric_limits<int>::max());
    card.source = readSource(envelope);
    card.kind = readWrittenWord(envelope, "kind", CardKind::Generic);
    card.severity = readWrittenWord(envelope, "severity", Severity::None);
    card.state = readStateLabel(envelope);
    card.group = envelope.line("group");
    card.activity = envelope.line("activity");
    card.metadata = readMetadata(envelope);
    card.expires = envelope.moment("expires");
    readNotify(envelope, card);
    card.links = readLinks(envelope);
    card.evidence = readEvidence(envelope);
    card.origin = readOrigin(envelope);
}

} // namespace watchroom
