// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "app/model/CardTree.h"

namespace watchroom {

// The canonical card: an envelope (identity, revision, state, actions) around a tree of nodes.
// Every converter and mapper writes these values; Adaptive Card JSON is their serialised form
// (CardJson.h).

enum class CardKind {
    Generic,
    Alert,
    Deploy,
    Build,
    Change,
    Issue,
    Incident,
    Approval,
    Report,
    Media
};
enum class Severity { None, Info, Success, Warning, Error, Critical };
enum class NotifyLevel { None, Quiet, Normal, Urgent };

/// Who says it. Whether it is verified is decided by the reader's client, never said by the sender.
struct CardSource
{
    QString app;  ///< "website"
    QString name; ///< "Website watch", as shown.
    QString icon; ///< A name of ui/kit's icon set.
    ExtraFields extra = {};
    bool operator==(const CardSource &) const = default;
};

/// An address that stays right: the incident, the build.
struct CardLink
{
    QString title;
    QString address; ///< Allowed by LinkPolicy.h.
    ExtraFields extra = {};
    bool operator==(const CardLink &) const = default;
};

/// A file that belongs to the card.
struct Evidence
{
    QString name;
    QString sha256; ///< 64 hexadecimal digits.
    qint64 size = 0;
    QString address;
    ExtraFields extra = {};
    bool operator==(const Evidence &) const = default;
};

/// Where a converted card came from.
struct CardOrigin
{
    QString format;     ///< "slack", "hipchat", ...: see integrations/formats/CardFormat.h.
    QString sha256;     ///< Of the bytes that came in.
    QStringList losses; ///< What the conversion could not keep, a sentence each.
    bool operator==(const CardOrigin &) const = default;
};

/// How a card asks to be brought up to date (Adaptive Cards `refresh`). Nothing runs by itself
/// unless the source is verified, and not faster than every 30 seconds.
struct CardRefresh
{
    ActionId action;
    QStringList people;
    std::optional<Timestamp> expires;
    ExtraFields extra = {};
    bool operator==(const CardRefresh &) const = default;
};

/// What Adaptive Cards says about the card as a whole beside its body and buttons.
struct CardFrame
{
    QString language;
    QString spoken; ///< What a reader may say for the whole card.
    std::optional<bool> rightToLeft;
    int minimumHeight = 0; ///< Pixels.
    std::optional<VerticalAlignment> vertical;
    std::optional<BackgroundImage> background;
    ActionId select;
    QString webAddress; ///< Where the card stands in the web (metadata.webUrl).
    std::optional<CardRefresh> refresh;
    ExtraFields extra = {};
    bool operator==(const CardFrame &) const = default;
};

struct Card
{
    CardId id;
    int revision =
        1; ///< A higher one of the same instance and id replaces the card where it stands.
    CardSource source;
    CardKind kind = CardKind::Generic;
    Severity severity = Severity::None;
    QString title;
    StateLabel state; ///< The badge; none when its text is empty.
    QString group;    ///< Cards of one group fold in a storm.
    QString activity; ///< The folded one-line form.
    QString fallback; ///< Plain text, never empty: search index, screen readers, other clients.
    std::vector<CardNode> body;
    std::vector<ActionSpec> actions;   ///< The registry: every action that anything here names.
    std::vector<ShownCard> shownCards; ///< Of those actions at the foot that open one.
    CardFrame frame;
    QMap<QString, QString> metadata;
    std::optional<Timestamp> expires;
    NotifyLevel notify = NotifyLevel::Quiet;
    bool notifyOnStateChangeOnly = false;
    std::vector<CardLink> links;
    std::vector<Evidence> evidence;
    std::optional<CardOrigin> origin;
    ExtraFields extra = {};

    const ActionSpec *action(const ActionId &actionId) const;
    bool operator==(const Card &) const = default;
};

/// The tone that goes with a severity: error is attention, success is good.
Tone toneOf(Severity severity);

/// Every word of the card as plain text: for the search index and for copying.
QString searchableText(const Card &card);

} // namespace watchroom
