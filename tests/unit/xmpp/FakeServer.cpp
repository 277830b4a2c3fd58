// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/xmpp/FakeServer.h"

#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

XmlElement result(const QString &content)
{
    return stanza(u"<iq type='result'>%1</iq>"_s.arg(content));
}

} // namespace

std::unique_ptr<XmppBackend> FakeServer::makeBackend(Host &host, FileWay files)
{
    const auto openChannel = [this] {
        auto channel = std::make_unique<FakeChannel>();
        open(*channel);
        return channel;
    };
    return std::make_unique<XmppBackend>(host, *Jid::parse(u"ana@home.example"), openChannel,
                                         std::move(files));
}

void FakeServer::open(FakeChannel &channel)
{
    m_channel = &channel;
    const auto before = std::move(m_roomArchive);
    const auto accountBefore = std::move(m_accountArchive);
    m_roomArchive = std::make_unique<FakeArchive>(channel, room());
    m_accountArchive = std::make_unique<FakeArchive>(channel, QString());
    if (before)
        m_roomArchive->takeFrom(*before);
    if (accountBefore)
        m_accountArchive->takeFrom(*accountBefore);
    channel.addAnswerer([this](const XmlElement &iq) { return answer(iq); });
    channel.onSend([this](const XmlElement &sent) { react(sent); });
    if (isReadyAtOnce)
        channel.becomeReady();
}

std::optional<Result<XmlElement>> FakeServer::answer(const XmlElement &iq)
{
    if (answerFirst) {
        if (auto answer = answerFirst(iq))
            return answer;
    }
    const bool isUploads = iq.attribute(u"to") == "files.home.example"_L1;
    if (iq.has(u"query", ns::kDiscoItems)) {
        QString items = uploadSlot.isEmpty() ? QString() : u"<item jid='files.home.example'/>"_s;
        if (!listedRooms.isEmpty())
            items += u"<item jid='rooms.home.example'/>"_s;
        if (iq.attribute(u"to") == "rooms.home.example"_L1)
            items = listedRooms;
        return result(
            u"<query xmlns='http://jabber.org/protocol/disco#items'>%1</query>"_s.arg(items));
    }
    if (iq.has(u"query", ns::kDiscoInfo) && isUploads)
        return result(
            u"<query xmlns='http://jabber.org/protocol/disco#info'><feature "
            "var='urn:xmpp:http:upload:0'/><x xmlns='jabber:x:data' type='result'><field "
            "var='FORM_TYPE' type='hidden'><value>urn:xmpp:http:upload:0</value></field>"
            "<field var='max-file-size'><value>%1</value></field></x></query>"_s.arg(uploadLimit));
    if (isUploads && iq.has(u"request", ns::kUpload))
        return result(uploadSlot);
    if (iq.has(u"query", ns::kDiscoInfo)) {
        const bool isRoom = iq.attribute(u"to") == room();
        QString answer;
        if (isRoom || iq.attribute(u"to") == "rooms.home.example"_L1)
            answer += u"<identity category='conference' type='text' name='Operations'/>"_s;
        for (const QString &feature : isRoom ? roomFeatures : accountFeatures)
            answer += u"<feature var='%1'/>"_s.arg(feature);
        return result(
            u"<query xmlns='http://jabber.org/protocol/disco#info'>%1</query>"_s.arg(answer));
    }
    const XmlElement &pubsub = iq.child(u"pubsub", ns::kPubSub);
    if (pubsub.has(u"publish", ns::kPubSub)) {
        m_published.push_back(pubsub.child(u"publish", ns::kPubSub));
        return result({});
    }
    if (pubsub.child(u"items", ns::kPubSub).attribute(u"node") == ns::kDisplayed)
        return result(u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
                      "node='urn:xmpp:mds:displayed:0'>%1</items></pubsub>"_s.arg(readMarks));
    const QString node = pubsub.child(u"items", ns::kPubSub).attribute(u"node");
    if (!pubSubKnowsOnly.isEmpty() && !node.isEmpty() && !pubSubKnowsOnly.contains(node))
        return std::nullopt;
    if (iq.has(u"pubsub", ns::kPubSub)) {
        return result(
            u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
            "node='urn:xmpp:bookmarks:1'><item id='%1'><conference xmlns='urn:xmpp:bookmarks:1' "
            "autojoin='true' name='Operations'/></item></items></pubsub>"_s.arg(room()));
    }
    if (iq.has(u"query", ns::kRoster))
        return result(u"<query xmlns='jabber:iq:roster'>%1</query>"_s.arg(roster));
    if (iq.has(u"blocklist", ns::kBlocking))
        return result(u"<blocklist xmlns='urn:xmpp:blocking'>%1</blocklist>"_s.arg(blocked));
    if (iq.has(u"enable", ns::kCarbons) || iq.has(u"ping", ns::kPing))
        return result({});
    return std::nullopt;
}

void FakeServer::react(const XmlElement &sent)
{
    const Jid to = Jid::parse(sent.attribute(u"to")).value_or(Jid());
    if (to.bare().toString() != room())
        return;
    const QString nickname = to.resource();
    if (sent.name() == "presence"_L1 && sent.has(u"x", ns::kMuc)) {
        const QString error = takenNicknames.contains(nickname) ? u"conflict"_s : refusal;
        if (!error.isEmpty()) {
            m_channel->receive(
                u"<presence from='%1/%2' type='error'><error type='cancel'><%3 "
                "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>"_s.arg(
                    room(), nickname, error));
            return;
        }
        m_ownNickname = nickname;
        if (beforeEntering)
            beforeEntering();
        knowsNobody = false;
        for (const auto &[other, occupant] : m_occupants)
            m_channel->receive(presenceOf(other, false));
        m_channel->receive(presenceOf(nickname, true));
    } else if (knowsNobody && sent.name() == "message"_L1) {
        m_channel->receive(
            u"<message from='%1' type='error' id='%2'><error type='modify'><not-acceptable "
            "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>"_s.arg(
                room(), sent.attribute(u"id")));
    } else if (sent.name() == "message"_L1 && sent.attribute(u"type") == "groupchat"_L1) {
        QString content;
        for (const XmlElement *child : sent.elements())
            content += QString::fromUtf8(child->toXml(ns::kClient));
        says(m_ownNickname, u"id='%1'"_s.arg(sent.attribute(u"id")), content);
    }
}

XmlElement FakeServer::presenceOf(const QString &nickname, bool isSelf) const
{
    const Occupant occupant = isSelf ? own : m_occupants.at(nickname);
    QString jid;
    if (has(u"muc_nonanonymous"_s))
        jid = u"jid='%1/phone'"_s.arg(occupant.address);
    QString id;
    if (has(u"urn:xmpp:occupant-id:0"_s))
        id = u"<occupant-id xmlns='urn:xmpp:occupant-id:0' id='%1'/>"_s.arg(occupant.id);
    if (!occupant.photo.isEmpty())
        id += u"<x xmlns='vcard-temp:x:update'><photo>%1</photo></x>"_s.arg(occupant.photo);
    return stanza(u"<presence from='%1/%2'><x xmlns='http://jabber.org/protocol/muc#user'><item "
                  "affiliation='%3' role='%4' %5/>%6</x>%7</presence>"_s.arg(
                      room(), nickname, occupant.affiliation, occupant.role, jid,
                      isSelf ? u"<status code='110'/>"_s : QString(), id));
}

void FakeServer::reactAgain()
{
    m_channel->onSend([this](const XmlElement &sent) { react(sent); });
}

void FakeServer::enters(const QString &nickname, const Occupant &occupant)
{
    m_occupants[nickname] = occupant;
    if (m_channel && m_channel->isReady())
        m_channel->receive(presenceOf(nickname, false));
}

void FakeServer::leaves(const QString &nickname)
{
    m_occupants.erase(nickname);
    m_channel->receive(u"<presence from='%1/%2' type='unavailable'><x "
                       "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' "
                       "role='none'/></x></presence>"_s.arg(room(), nickname));
}

void FakeServer::ghostLeaves()
{
    m_channel->receive(
        u"<presence from='%1/%2' type='unavailable'><x "
        "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='member' "
        "role='none'/><status code='110'/></x></presence>"_s.arg(room(), m_ownNickname));
}

QString FakeServer::reflected(const QString &nickname, const QString &attributes,
                              const QString &content, const QString &stanzaId) const
{
    const bool isSelf = nickname == m_ownNickname;
    const auto known = m_occupants.find(nickname);
    const QString id = isSelf                       ? u"occ-ana"_s
                       : known == m_occupants.end() ? QString()
                                                    : known->second.id;
    QString added;
    if (has(u"urn:xmpp:occupant-id:0"_s) && !id.isEmpty())
        added += u"<occupant-id xmlns='urn:xmpp:occupant-id:0' id='%1'/>"_s.arg(id);
    if (has(u"urn:xmpp:sid:0"_s))
        added += u"<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='%2'/>"_s.arg(room(), stanzaId);
    const QString from = nickname.isEmpty() ? room() : room() + u'/' + nickname;
    return u"<message from='%1' to='ana@home.example/desk' type='groupchat' %2>%3%4</message>"_s
        .arg(from, attributes, content, added);
}

QString FakeServer::keeps(const QString &nickname, const QString &attributes,
                          const QString &content)
{
    const QString id = u"archived-%1"_s.arg(m_nextId++);
    const QString said = reflected(nickname, attributes, content, id);
    m_said[id] = said;
    m_roomArchive->add(id, said);
    return id;
}

QString FakeServer::says(const QString &nickname, const QString &attributes, const QString &content)
{
    const QString id = keeps(nickname, attributes, content);
    arrives(id);
    return id;
}

void FakeServer::arrives(const QString &stanzaId)
{
    m_channel->receive(m_said.at(stanzaId));
}

} // namespace watchroom::xmpp
