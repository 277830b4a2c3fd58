// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/XmppBackend.h"
#include "tests/support/FakeHost.h"
#include "tests/unit/xmpp/FakeArchive.h"

#include <QPointer>

#include <map>

namespace watchroom::xmpp {

/// As much of a server as one account needs: it is ana@home.example, and in the room
/// ops@rooms.home.example. What others do there, the test says.
class FakeServer
{
public:
    /// Who is in the room beside Ana. What is empty, the room does not say.
    struct Occupant
    {
        QString id;      ///< XEP-0421
        QString address; ///< "ben@home.example"
        QString affiliation = QStringLiteral("member");
        QString role = QStringLiteral("participant");
        QString photo = {}; ///< The hash of their picture (XEP-0153).
    };

    /// The backend that talks to it; start() opens the stream.
    std::unique_ptr<XmppBackend> makeBackend(Host &host, FileWay files = {});

    FakeChannel &channel() { return *m_channel; }
    FakeArchive &roomArchive() { return *m_roomArchive; }
    FakeArchive &accountArchive() { return *m_accountArchive; }

    // Knobs, before the start.
    QStringList roomFeatures{QStringLiteral("urn:xmpp:mam:2"), QStringLiteral("urn:xmpp:sid:0"),
                             QStringLiteral("urn:xmpp:occupant-id:0"),
                             QStringLiteral("muc_nonanonymous")};
    QStringList accountFeatures{QStringLiteral("urn:xmpp:sid:0")};
    /// Questions for items of other nodes are left to the test; empty: every node has bookmarks.
    QStringList pubSubKnowsOnly;
    QStringList takenNicknames;
    /// What Ana is in the room.
    Occupant own{.id = QStringLiteral("occ-ana"), .address = QStringLiteral("ana@home.example")};
    /// The items of the account's roster, and of the list of whom it keeps away; as XML.
    QString roster;
    QString blocked;
    /// The rooms that its service lists, as XML; where it is empty, there is no such service.
    QString listedRooms;
    /// Why nobody may go in: "registration-required".
    QString refusal;
    bool isReadyAtOnce = true;
    /// The items of the account's node of read marks, as they are written.
    QString readMarks;
    /// What the upload service answers to who asks for a slot; empty: there is no such service.
    QString uploadSlot;
    qint64 uploadLimit = 1000;

    /// Called when somebody wants to go into the room, and is not in it yet.
    std::function<void()> beforeEntering;
    /// Whether the room sends messages back as those of one who is not in it.
    bool knowsNobody = false;

    /// Answers before the server does, where it knows.
    FakeChannel::Answerer answerFirst;

    /// It answers what is sent again, where a test has kept it from that.
    void reactAgain();

    void enters(const QString &nickname, const Occupant &occupant);
    void leaves(const QString &nickname);
    /// What was left of a former stream of Ana's goes out under her name.
    void ghostLeaves();

    /// What somebody in the room says: `attributes` and `content` as they write them, with what the
    /// room adds. Kept in the archive under the id that it returns.
    QString keeps(const QString &nickname, const QString &attributes, const QString &content);
    /// The same, and it arrives.
    QString says(const QString &nickname, const QString &attributes, const QString &content);
    void arrives(const QString &stanzaId);

    /// What was published at the account's own nodes.
    const std::vector<XmlElement> &published() const { return m_published; }

    static QString room() { return QStringLiteral("ops@rooms.home.example"); }
    RoomId roomId() const { return RoomId(QStringLiteral("instance-1/") + room()); }

private:
    void open(FakeChannel &channel);
    std::optional<Result<XmlElement>> answer(const XmlElement &iq);
    void react(const XmlElement &sent);
    XmlElement presenceOf(const QString &nickname, bool isSelf) const;
    QString reflected(const QString &nickname, const QString &attributes, const QString &content,
                      const QString &stanzaId) const;
    bool has(const QString &feature) const { return roomFeatures.contains(feature); }

    QPointer<FakeChannel> m_channel;
    std::unique_ptr<FakeArchive> m_roomArchive;
    std::unique_ptr<FakeArchive> m_accountArchive;
    std::map<QString, Occupant> m_occupants;
    QString m_ownNickname = QStringLiteral("ana"); ///< Of a former stream, at first.
    std::vector<XmlElement> m_published;
    std::map<QString, QString> m_said; ///< As it arrives, by its stanza id.
    int m_nextId = 1;
};

} // namespace watchroom::xmpp
