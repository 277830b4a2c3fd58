// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/Glance.h"

#include <QRandomGenerator>

namespace watchroom {

using NodeContent = decltype(CardNode::content);

/// Makes cards and glances of every shape, within the limits for cards from outside; the same ones
/// for the same seed.
class RandomCard
{
public:
    explicit RandomCard(quint32 seed)
        : m_random(seed)
    {
    }

    Card card();
    Glance glance();
    ActionSpec action(int number);

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool often() { return below(3) != 0; }
    bool seldom() { return below(4) == 0; }
    template <typename Enum>
    Enum oneOf(int count)
    {
        return Enum(below(count));
    }

    QString line(int longest = 40);
    QString lines();
    QString raw(int longest, bool withLines);
    QString identifier();
    QString link();
    double number();
    Timestamp moment();
    Tone tone() { return oneOf<Tone>(6); }
    std::optional<Tone> maybeTone();
    StateLabel label();
    Input input(int number);
    std::vector<Input> inputs();
    QByteArray extra();
    QString picture();
    std::vector<ActionSpec> actions();

    // The layout: see RandomLayout.cpp.
    void startLayout(const std::vector<ActionSpec> &actions);
    std::vector<CardNode> nodes(int level);
    CardNode node(int level);
    NodeContent leaf(int kind);
    NodeContent holder(int kind, int level);
    ElementFrame frame(const NodeContent &content);
    TextBlock text();
    RichTextBlock runs();
    Fact fact();
    FactSet facts();
    CardImage image();
    ImageSet images();
    Media media();
    Sparkline sparkline();
    Input question();
    Container box(int level);
    ColumnSet columns(int level);
    CardTable table(int level);
    ActionSet buttons(int level);
    UnknownElement unknown(int level);
    std::optional<BackgroundImage> background();
    ActionId select();
    CardFrame cardFrame();
    std::vector<ShownCard> cardsAtTheFoot(const Card &card);
    std::optional<Alignment> maybeAlignment() { return maybe<Alignment>(3); }
    template <typename Enum>
    std::optional<Enum> maybe(int count)
    {
        return seldom() ? std::optional(oneOf<Enum>(count)) : std::nullopt;
    }

    QRandomGenerator m_random;
    std::vector<ActionSpec> m_actions; ///< Of the card that is being made.
    int m_nodesLeft = 0;
    int m_picturesLeft = 0;
};

} // namespace watchroom
