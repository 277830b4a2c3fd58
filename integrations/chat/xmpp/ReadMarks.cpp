// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/ReadMarks.h"

#include "app/base/Log.h"
#include "integrations/chat/xmpp/codecs/ChatMarker.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/PubSubItems.h"
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kTellAfter = Seconds(2);
const QString kReadMarksNode = ns::kDisplayed.toString();

} // namespace

ReadMarks::ReadMarks(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
{
}

void ReadMarks::synchronize()
{
    m_channel.request(writeIq({.type = u"get"_s}).add(writePubSubItemsQuery(kReadMarksNode)))
        .then(this, [this](const Result<XmlElement> &answer) {
            const auto items = answer ? readPubSubItems(*answer) : std::nullopt;
            if (items && items->node == kReadMarksNode)
                takeItems(items->items);
        });
}

bool ReadMarks::takeNews(const XmlElement &message)
{
    const auto news = readPubSubNews(message);
    if (!news || news->node != kReadMarksNode)
        return false;
    takeItems(news->items);
    return true;
}

void ReadMarks::takeItems(const std::vector<XmlElement> &items)
{
    for (const XmlElement &item : items) {
        if (const auto mark = readDisplayedMark(item, m_rooms.account()))
            take(*mark);
    }
}

void ReadMarks::take(const DisplayedMark &mark)
{
    const QString known = std::exchange(m_marks[mark.chat], mark.upTo.id);
    if (known != mark.upTo.id)
        roomAdded(mark.chat);
}

void ReadMarks::roomAdded(const Jid &place)
{
    const auto mark = m_marks.find(place);
    if (mark == m_marks.end() || !m_rooms.book().find(place))
        return;
    const KnownMessage *known = m_rooms.archive(place).state().index.byArchiveId(mark->second);
    m_host.publish(MessagesRead{.room = m_rooms.book().idOf(place),
                                .upTo = known ? known->id : MessageId(mark->second)});
}

void ReadMarks::mark(const Jid &place, const MessageId &message)
{
    const bool isWaiting = m_toTell.contains(place);
    m_toTell[place] = message;
    if (!isWaiting)
        m_host.clock().callLater(kTellAfter, this, [this, place] { share(place); });
}

void ReadMarks::share(const Jid &place)
{
    const MessageId message = m_toTell.extract(place).mapped();
    const KnownMessage *known = m_rooms.archive(place).state().index.byId(message);
    if (!known || known->archiveId.isEmpty() || m_marks[place] == known->archiveId)
        return;
    m_marks[place] = known->archiveId;
    const Jid by = m_rooms.attendance(place) ? place : m_rooms.account();
    const DisplayedMark mark{.chat = place, .upTo = {.by = by, .id = known->archiveId}};
    m_channel
        .request(writeIq({.type = u"set"_s})
                     .add(writePublish(kReadMarksNode, place.toString(), writeDisplayedMark(mark),
                                       publishOptions(NodeAccess::Nobody))))
        .then(this, [](const Result<XmlElement> &answer) {
            if (!answer)
                qCInfo(lcIntegrations) << "a read mark was not kept:" << answer.error().detail;
        });
    answerSender(place, *known);
}

void ReadMarks::answerSender(const Jid &place, const KnownMessage &message)
{
    if (!message.isMarkable || message.sender == PersonId(m_rooms.account().toString()))
        return;
    const bool isGroup = m_rooms.attendance(place) != nullptr;
    XmlElement marker = writeMessage({.to = place, .type = isGroup ? u"groupchat"_s : u"chat"_s});
    m_channel.send(marker
                       .add(writeChatMarker({.kind = ChatMarker::Kind::Displayed,
                                             .id = isGroup ? message.archiveId : message.wireId}))
                       .add(writeHint(Hint::Store)));
}

} // namespace watchroom::xmpp
