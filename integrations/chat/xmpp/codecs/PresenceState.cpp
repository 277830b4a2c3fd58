// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/PresenceState.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/VCard.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

using Show = PresenceState::Show;

constexpr Word<Show> kShows[]{
    {Show::Chat, u"chat"},
    {Show::Away, u"away"},
    {Show::LongAway, u"xa"},
    {Show::Busy, u"dnd"},
};

constexpr int kHighest = 127;
constexpr int kLowest = -128;

int readPriority(QStringView text)
{
    if (text.startsWith(u'-'))
        return -readNumber(text.sliced(1), -kLowest).value_or(0);
    return readNumber(text, kHighest).value_or(0);
}

} // namespace

std::optional<PresenceState> readPresenceState(const XmlElement &presence)
{
    const QString type = presence.attribute(u"type");
    if (!presence.is(u"presence", ns::kClient) || !(type.isEmpty() || type == u"unavailable"))
        return std::nullopt;
    const QString show = presence.textOf(u"show", ns::kClient);
    return PresenceState{
        type.isEmpty() ? valueOf(kShows, show).value_or(Show::Available) : Show::Unavailable,
        plainText(presence.textOf(u"status", ns::kClient)),
        readPriority(presence.textOf(u"priority", ns::kClient)), readPhotoHash(presence)};
}

void addPresenceState(XmlElement &presence, const PresenceState &state)
{
    if (state.show == Show::Unavailable)
        presence.set(u"type"_s, u"unavailable"_s);
    else if (state.show != Show::Available)
        presence.add(textElement(u"show", ns::kClient, wordOf(kShows, state.show)));
    if (!state.status.isEmpty())
        presence.add(textElement(u"status", ns::kClient, state.status));
    if (state.priority != 0)
        presence.add(textElement(u"priority", ns::kClient, QString::number(state.priority)));
    if (state.photo)
        presence.add(writePhotoHash(*state.photo));
}

} // namespace watchroom::xmpp
