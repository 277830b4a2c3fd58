// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "app/model/RichText.h"
#include "app/model/Tone.h"

namespace watchroom {

// The canonical card: an envelope (identity, revision, state, actions) around a tree of nodes.
// Every converter and mapper writes these values; Adaptive Card JSON is their serialised form
// (CardJson.h).

/// Text with its source, so that it is parsed once, away from the UI thread.
struct MarkupText
{
    QString source;
    RichText rich;

    MarkupText() = default;
    explicit MarkupText(QString markdown);
    bool operator==(const MarkupText &) const = default;
};

struct TextBlock
{
    enum class Style { Body, Heading, Subtle };
    MarkupText text;
    Style style = Style::Body;
    std::optional<Tone> tone;
    int maximumLines = 0; ///< 0 for all; the renderer offers "More" beyond.
    bool operator==(const TextBlock &) const = default;
};

struct Fact
{
    QString label;
    QString value;
    bool mono = false;
    std::optional<Tone> tone; ///< With it the tone's icon stands before the value.
    bool operator==(const Fact &) const = default;
};

struct FactSet
{
    std::vector<Fact> facts;
    bool operator==(const FactSet &) const = default;
};

struct CardImage
{
    QString address;     ///< https address, or "sha256:..." for a picture in the attachment folder.
    QString description; ///< For who does not see it.
    int width = 0;       ///< Pixels as sent, 0 when unknown.
    int height = 0;
    bool operator==(const CardImage &) const = default;
};

struct Badge
{
    StateLabel label;
    bool operator==(const Badge &) const = default;
};

struct CodeBlock
{
    QString title; ///< Shown on the folded line: "Full log".
    QString language;
    QString text;
    bool folded = false;
    bool operator==(const CodeBlock &) const = default;
};

struct Progress
{
    int percent = -1; ///< 0 to 100, or -1 for "busy".
    QString text;     ///< "8 of 12 servers"
    QString remaining;
    bool operator==(const Progress &) const = default;
};

struct Sparkline
{
    QString caption;
    std::vector<double> values;  ///< Oldest first, evenly spaced.
    std::optional<double> limit; ///< Values beyond it take the tone.
    Tone tone = Tone::Neutral;
    bool operator==(const Sparkline &) const = default;
};

/// Buttons inside the card's body. Those of the registry that no ActionSet names stand at its foot.
struct ActionSet
{
    std::vector<ActionId> actions;
    bool operator==(const ActionSet &) const = default;
};

struct CardNode;

struct Container
{
    std::vector<CardNode> items;
    bool operator==(const Container &) const;
};

struct CardNode
{
    std::variant<TextBlock, FactSet, CardImage, Badge, CodeBlock, Progress, Sparkline, Input,
                 ActionSet, Container>
        content;
    bool operator==(const CardNode &) const = default;
};

inline bool Container::operator==(const Container &) const = default;

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
    bool operator==(const CardSource &) const = default;
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
    std::vector<ActionSpec> actions;
    QMap<QString, QString> metadata;
    std::optional<Timestamp> expires;
    NotifyLevel notify = NotifyLevel::Quiet;

    const ActionSpec *action(const ActionId &actionId) const;
    bool operator==(const Card &) const = default;
};

/// The tone that goes with a severity: error is attention, success is good.
Tone toneOf(Severity severity);

/// Every word of the card as plain text: for the search index and for copying.
QString searchableText(const Card &card);

} // namespace watchroom
