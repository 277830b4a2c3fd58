// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/QuickResponse.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Adds what has something to say that none of the others says.
template <typename T>
void addOnce(std::vector<T> &all, T one, QString T::*key)
{
    const bool isSaid = std::ranges::any_of(
        all, [&](const T &other) { return other.*key == one.*key || other.label == one.label; });
    if (!(one.*key).isEmpty() && !one.label.isEmpty() && !isSaid)
        all.push_back(std::move(one));
}

} // namespace

QuickResponses readQuickResponses(const XmlElement &message)
{
    QuickResponses result;
    std::vector<const XmlElement *> responses = message.elements(u"response", ns::kQuickResponse);
    for (const XmlElement *child : firstOf(responses, QuickResponses::kMaximumCount)) {
        const QString value = child->attribute(u"value");
        const QString label = plainText(child->attribute(u"label"));
        addOnce(result.responses, {value, label.isEmpty() ? plainText(value) : label},
                &QuickResponses::Response::value);
    }
    std::vector<const XmlElement *> actions = message.elements(u"action", ns::kQuickResponse);
    for (const XmlElement *child : firstOf(actions, QuickResponses::kMaximumCount))
        addOnce(result.actions, {child->attribute(u"id"), plainText(child->attribute(u"label"))},
                &QuickResponses::Action::id);
    return result;
}

void addQuickResponses(XmlElement &message, const QuickResponses &responses)
{
    for (const QuickResponses::Response &response : responses.responses)
        message.add(element(u"response", ns::kQuickResponse)
                        .set(u"value"_s, response.value)
                        .set(u"label"_s, response.label));
    for (const QuickResponses::Action &action : responses.actions)
        message.add(element(u"action", ns::kQuickResponse)
                        .set(u"id"_s, action.id)
                        .set(u"label"_s, action.label));
}

std::optional<SelectedAction> readSelectedAction(const XmlElement &message)
{
    const QString id = message.child(u"action-selected", ns::kQuickResponse).attribute(u"id");
    return id.isEmpty() ? std::nullopt : std::optional(SelectedAction{id});
}

XmlElement writeSelectedAction(const SelectedAction &action)
{
    return element(u"action-selected", ns::kQuickResponse).set(u"id"_s, action.id);
}

} // namespace watchroom::xmpp
