// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

#include <nlohmann/json.hpp>

namespace watchroom {

/// What the writers of a card's parts share while one card is written.
struct CardWriting
{
    const std::vector<ActionSpec> &actions;
    bool strict = false; ///< As Adaptive Cards 1.5 alone; else with everything of ours.
    int level = 0;       ///< See CardLimits.
};

/// The elements as a JSON array.
nlohmann::json elementsToJson(const std::vector<CardNode> &nodes, const CardWriting &writing);

/// Everything that a container, column, cell or card has beside its frame.
void putBox(nlohmann::json &object, const char *itemsKey, const Container &box,
            const CardWriting &writing);

/// The buttons of a set. One that the registry does not have is not written.
nlohmann::json buttonsToJson(const ActionSet &set, const CardWriting &writing);
/// What pressing a thing does, if it does something.
void putSelect(nlohmann::json &object, const char *key, const ActionId &id,
               const CardWriting &writing);

// The writers of single types: their content alone.
nlohmann::json leafToJson(const TextBlock &block, const CardWriting &writing);
nlohmann::json leafToJson(const RichTextBlock &block, const CardWriting &writing);
nlohmann::json leafToJson(const FactSet &set, const CardWriting &writing);
nlohmann::json leafToJson(const CardImage &image, const CardWriting &writing);
nlohmann::json leafToJson(const ImageSet &set, const CardWriting &writing);
nlohmann::json leafToJson(const Media &media, const CardWriting &writing);
nlohmann::json leafToJson(const Badge &badge, const CardWriting &writing);
nlohmann::json leafToJson(const CodeBlock &code, const CardWriting &writing);
nlohmann::json leafToJson(const Progress &progress, const CardWriting &writing);
nlohmann::json leafToJson(const Sparkline &line, const CardWriting &writing);
nlohmann::json leafToJson(const TimeAgo &time, const CardWriting &writing);
nlohmann::json leafToJson(const DiffStat &stat, const CardWriting &writing);
nlohmann::json leafToJson(const PersonRef &person, const CardWriting &writing);
nlohmann::json leafToJson(const Input &input, const CardWriting &writing);

} // namespace watchroom
