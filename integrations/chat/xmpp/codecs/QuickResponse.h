// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// What a bot offers to answer with (XEP-0439): words that are sent as a message, or an action.
struct QuickResponses
{
    struct Response
    {
        QString value; ///< The body that is sent.
        QString label; ///< What the button says; the value where the bot does not say.

        bool operator==(const Response &) const = default;
    };
    struct Action
    {
        QString id;
        QString label;

        bool operator==(const Action &) const = default;
    };

    static constexpr size_t kMaximumCount = 25; ///< Of each.

    std::vector<Response> responses;
    std::vector<Action> actions;

    bool isEmpty() const { return responses.empty() && actions.empty(); }
    bool operator==(const QuickResponses &) const = default;
};

/// The action that somebody chose, in a message without a body; to be sent with the hint Store.
struct SelectedAction
{
    QString id;

    bool operator==(const SelectedAction &) const = default;
};

/// Of responses or actions with the same value, id or label the first counts. May be empty.
QuickResponses readQuickResponses(const XmlElement &message);
/// Adds them to a message: they are several elements.
void addQuickResponses(XmlElement &message, const QuickResponses &responses);

std::optional<SelectedAction> readSelectedAction(const XmlElement &message);
XmlElement writeSelectedAction(const SelectedAction &action);

} // namespace watchroom::xmpp
