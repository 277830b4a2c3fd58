// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People as an account sees them: in rooms, asking for something, being there, kept away.

#include "integrations/chat/xmpp/InvitationBook.h"
#include "integrations/chat/xmpp/MemberPowers.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/FakeServer.h"

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using Kind = watchroom::Invitation::Kind;

namespace {

QString mediatedInvitation(const QString &room, const QString &from = u"ben@home.example"_s)
{
    return u"<message from='%1' to='ana@home.example'><x "
           "xmlns='http://jabber.org/protocol/muc#user'><invite "
           "from='%2'><reason>We need you</reason></invite></x></message>"_s.arg(room, from);
}

/// A word for each change, in their order.
QString wordsOf(const std::vector<MemberChange> &changes)
{
    QStringList words;
    for (const MemberChange change : changes)
        words +=
            QStringList{u"moderator"_s, u"member"_s, u"remove"_s, u"ban"_s, u"end"_s, u"lift"_s}.at(
                int(change));
    return words.join(u' ');
}

} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    FakeChannel &channel() { return m_server->channel(); }
    RoomId room() const { return m_server->roomId(); }

    /// The questions nobody has answered that hold this, which are taken.
    std::vector<FakeChannel::Question> questionsWith(const QByteArray &words)
    {
        std::vector<FakeChannel::Question> found;
        std::erase_if(channel().questions(), [&](const FakeChannel::Question &each) {
            const bool isIt = each.iq.toXml().contains(words);
            if (isIt)
                found.push_back(each);
            return isIt;
        });
        return found;
    }

    QStringList presencesTo(const QString &address) const
    {
        QStringList types;
        for (const XmlElement &sent : m_server->channel().sent()) {
            if (sent.name() == "presence"_L1 && sent.attribute(u"to") == address)
                types += sent.attribute(u"type");
        }
        return types;
    }

    watchroom::RoomMember memberNamed(const QString &name) const
    {
        for (const watchroom::RoomMember &member : m_backend->members(room())) {
            if (member.person.name == name)
                return member;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    void whatOneMayDoDependsOnWhoBothAre_data()
    {
        QTest::addColumn<Affiliation>("own");
        QTest::addColumn<Role>("ownRole");
        QTest::addColumn<Affiliation>("other");
        QTest::addColumn<Role>("otherRole");
        QTest::addColumn<QString>("possible");
        const auto row = [](const char *name, Affiliation own, Role ownRole, Affiliation other,
                            Role otherRole, const QString &possible) {
            QTest::newRow(name) << own << ownRole << other << otherRole << possible;
        };
        using A = Affiliation;
        row("a member", A::Member, Role::Participant, A::Member, Role::Participant, u""_s);
        row("a moderator, a member", A::None, Role::Moderator, A::Member, Role::Participant,
            u"remove"_s);
        row("a moderator, a guest", A::None, Role::Moderator, A::None, Role::Visitor,
            u"member remove"_s);
        row("a moderator, an admin", A::None, Role::Moderator, A::Admin, Role::Moderator, u""_s);
        row("an admin, a member", A::Admin, Role::Moderator, A::Member, Role::Participant,
            u"remove ban"_s);
        row("an admin, another", A::Admin, Role::Moderator, A::Admin, Role::Moderator, u""_s);
        row("an admin, an owner", A::Admin, Role::Moderator, A::Owner, Role::Moderator, u""_s);
        row("an owner, a member", A::Owner, Role::Moderator, A::Member, Role::Participant,
            u"moderator remove ban"_s);
        row("an owner, an admin", A::Owner, Role::Moderator, A::Admin, Role::Moderator,
            u"member remove ban"_s);
        row("an owner, another", A::Owner, Role::Moderator, A::Owner, Role::Moderator, u""_s);
    }

    void whatOneMayDoDependsOnWhoBothAre()
    {
        QFETCH(const Affiliation, own);
        QFETCH(const Role, ownRole);
        QFETCH(const Affiliation, other);
        QFETCH(const Role, otherRole);
        QFETCH(const QString, possible);
        const Occupant me{.affiliation = own, .role = ownRole};
        Occupant them{.affiliation = other, .role = otherRole};
        them.jid = *Jid::parse(u"ben@home.example/desk"_s);
        QCOMPARE(wordsOf(possibleChanges(me, them)), possible);
        // Nobody can be banned or made anything for good whose address is hidden.
        them.jid = {};
        for (const MemberChange change : possibleChanges(me, them))
            QVERIFY(change == MemberChange::Remove || otherRole == Role::Visitor);
    }

    void changesAreWrittenAsTheRoomKnowsThem_data()
    {
        QTest::addColumn<MemberChange>("change");
        QTest::addColumn<bool>("isForMembersOnly");
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("moderator") << MemberChange::MakeModerator << false
                                   << "affiliation=\"admin\" jid=\"ben@home.example\""_ba;
        QTest::newRow("out of an open room")
            << MemberChange::Remove << false << "role=\"none\" nick=\"Ben\""_ba;
        QTest::newRow("out of a closed room")
            << MemberChange::Remove << true << "affiliation=\"none\" jid=\"ben@home.example\""_ba;
        QTest::newRow("banned") << MemberChange::Ban << false
                                << "affiliation=\"outcast\" jid=\"ben@home.example\""_ba;
    }

    void changesAreWrittenAsTheRoomKnowsThem()
    {
        QFETCH(const MemberChange, change);
        QFETCH(const bool, isForMembersOnly);
        QFETCH(const QByteArray, item);
        if (isForMembersOnly)
            m_server->roomFeatures += u"muc_membersonly"_s;
        m_server->own.affiliation = u"owner"_s;
        m_server->own.role = u"moderator"_s;
        m_server->enters(u"Ben"_s, {.id = u"occ-ben"_s, .address = u"ben@home.example"_s});
        start();
        const watchroom::RoomMember ben = memberNamed(u"Ben"_s);
        QCOMPARE(ben.address, u"ben@home.example"_s);
        QCOMPARE(m_backend->powers(room()).isClosed, isForMembersOnly);
        QVERIFY(m_backend->powers(room()).mayConfigure);

        TaskResult<void> done(m_backend->changeMember(room(), ben.person.id, change));
        const auto asked = questionsWith("muc#admin");
        QCOMPARE(asked.size(), 1u);
        QCOMPARE(asked.front().iq.attribute(u"to"), FakeServer::room());
        const XmlElement written =
            asked.front().iq.child(u"query", ns::kMucAdmin).child(u"item", ns::kMucAdmin);
        for (const QByteArray &part : item.split(' '))
            QVERIFY2(written.toXml().replace('\'', '"').contains(part),
                     written.toXml().constData());
        asked.front().answer.finish(stanza(u"<iq type='result'/>"_s));
        QVERIFY(done.succeeded());
    }

    void whatOneMayDoAboutTheAbsentDependsOnWhoBothAre_data()
    {
        QTest::addColumn<Affiliation>("own");
        QTest::addColumn<Affiliation>("other");
        QTest::addColumn<QString>("possible");
        using A = Affiliation;
        QTest::newRow("a member") << A::Member << A::Outcast << u""_s;
        QTest::newRow("an admin, a banned one") << A::Admin << A::Outcast << u"lift"_s;
        QTest::newRow("an admin, a member") << A::Admin << A::Member << u"end ban"_s;
        QTest::newRow("an admin, an owner") << A::Admin << A::Owner << u""_s;
        QTest::newRow("an owner, a member") << A::Owner << A::Member << u"moderator end ban"_s;
        QTest::newRow("an owner, an admin") << A::Owner << A::Admin << u"member end ban"_s;
    }

    void whatOneMayDoAboutTheAbsentDependsOnWhoBothAre()
    {
        QFETCH(const Affiliation, own);
        QFETCH(const Affiliation, other);
        QFETCH(const QString, possible);
        const auto changes = possibleChangesOfAbsent({.affiliation = own}, {.affiliation = other});
        QCOMPARE(wordsOf(changes), possible);
    }

    void theAbsentAndTheBannedAreListed()
    {
        m_server->own.affiliation = u"owner"_s;
        m_server->own.role = u"moderator"_s;
        m_server->enters(u"Ben"_s, {.id = u"occ-ben"_s, .address = u"ben@home.example"_s});
        m_server->answerFirst = [](const XmlElement &iq) -> std::optional<Result<XmlElement>> {
            const XmlElement &query = iq.child(u"query", ns::kMucAdmin);
            if (query.isNull() || iq.attribute(u"type") != "get"_L1)
                return std::nullopt;
            const QString list = query.child(u"item", ns::kMucAdmin).attribute(u"affiliation");
            QString items;
            if (list == "admin"_L1) // this list the room shows to nobody
                return std::unexpected(Error{ErrorCode::PermissionDenied, {}, {}, false});
            if (list == "member"_L1)
                items = u"<item affiliation='member' jid='ben@home.example'/><item "
                        "affiliation='owner' jid='cleo@home.example'/>"_s;
            if (list == "outcast"_L1)
                items = u"<item affiliation='outcast' jid='eve@evil.example'><reason>Noise"
                        "\u202E</reason></item>"_s;
            return stanza(
                u"<iq type='result'><query "
                "xmlns='http://jabber.org/protocol/muc#admin'>%1</query></iq>"_s.arg(items));
        };
        start();
        QVERIFY(m_backend->powers(room()).mayListAbsent);
        const auto absent = waitFor(m_backend->absentMembers(room()));
        QVERIFY(absent);
        QCOMPARE(absent->size(), 2u); // Ben is here
        QCOMPARE(absent->at(0).address, u"cleo@home.example"_s);
        QCOMPARE(absent->at(0).role, RoomRole::Member); // by the list that she was asked for with
        QCOMPARE(absent->at(1).role, RoomRole::Banned);
        QCOMPARE(absent->at(1).person.status, u"Noise"_s);
        QCOMPARE(wordsOf(absent->at(1).possible), u"lift"_s);

        TaskResult<void> lifted(m_backend->changeMember(room(), PersonId(u"eve@evil.example"_s),
                                                        MemberChange::LiftBan));
        const auto asked = questionsWith("muc#admin");
        QCOMPARE(asked.size(), 1u);
        const XmlElement item =
            asked.front().iq.child(u"query", ns::kMucAdmin).child(u"item", ns::kMucAdmin);
        QCOMPARE(item.attribute(u"affiliation"), u"none"_s);
        QCOMPARE(item.attribute(u"jid"), u"eve@evil.example"_s);
        asked.front().answer.finish(stanza(u"<iq type='result'/>"_s));
        QVERIFY(lifted.succeeded());
    }

    void aRoomMayWantAPassword()
    {
        start();
        QStringList wanted;
        connect(m_backend.get(), &ChatBackend::roomPasswordWanted, this,
                [&](const QString &address, bool wasWrong) {
                    wanted += address + (wasWrong ? u" again"_s : QString());
                });
        const QString vault = u"vault@rooms.home.example"_s;
        const auto refuse = [&] {
            channel().receive(
                u"<presence from='%1/ana' type='error'><error type='auth'><not-authorized "
                "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>"_s.arg(vault));
        };
        TaskResult<RoomId> without(m_backend->joinRoom(vault));
        refuse();
        QVERIFY(without.failedAs(ErrorCode::Cancelled)); // no failure for people, but a question
        TaskResult<RoomId> wrong(m_backend->joinRoom(vault, Secret(u"guess"_s)));
        QVERIFY(channel().sent().back().toXml().contains("<password>guess</password>"));
        refuse();
        QVERIFY(wrong.failedAs(ErrorCode::Cancelled));
        QCOMPARE(wanted, QStringList({vault, vault + u" again"_s}));

        TaskResult<RoomId> right(m_backend->joinRoom(vault, Secret(u"sesame"_s)));
        channel().receive(u"<presence from='%1/ana'><x "
                          "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' "
                          "role='participant'/><status code='110'/></x></presence>"_s.arg(vault));
        QVERIFY(right.succeeded());
        // The other devices get in, too; on this disk it is not.
        QVERIFY(m_server->published().back().toXml().contains("<password>sesame</password>"));
        QVERIFY(!m_host->storage().value(u"rooms"_s).contains("sesame"));
    }

    void whoHasLeftCannotBeChanged()
    {
        start();
        TaskResult<void> done(
            m_backend->changeMember(room(), PersonId(u"ben@home.example"_s), MemberChange::Remove));
        QVERIFY(done.failedAs(ErrorCode::NotFound));
    }

    void anInvitationWaitsForAnAnswer()
    {
        start();
        channel().receive(mediatedInvitation(u"party@rooms.home.example"_s));
        QCOMPARE(m_backend->invitations().size(), 1u);
        const watchroom::Invitation asked = m_backend->invitations().front();
        QCOMPARE(asked.kind, Kind::Room);
        QCOMPARE(asked.address, u"party@rooms.home.example"_s);
        QCOMPARE(asked.who, u"ben@home.example"_s);
        QCOMPARE(asked.reason, u"We need you"_s);
        // Nobody went anywhere, and no conversation was opened.
        QVERIFY(presencesTo(u"party@rooms.home.example/ana"_s).isEmpty());
        QCOMPARE(m_host->all<RoomChanged>().size(), 1u);

        // It waits over a start of the program.
        m_backend.reset();
        start();
        QCOMPARE(m_backend->invitations().size(), 1u);
        QVERIFY(waitFor(m_backend->declineInvitation(asked.address)));
        QVERIFY(m_backend->invitations().empty());
        QVERIFY(channel().sent().back().toXml().contains("<decline"));
        // What was refused is not heard again for a while.
        channel().receive(mediatedInvitation(u"party@rooms.home.example"_s));
        QVERIFY(m_backend->invitations().empty());
        m_host->manualClock().advance(InvitationBook::kSilence);
        channel().receive(mediatedInvitation(u"party@rooms.home.example"_s));
        QCOMPARE(m_backend->invitations().size(), 1u);
    }

    void whoFloodsInvitationsFillsNoScreen()
    {
        start();
        for (int i = 0; i < 200; ++i) {
            channel().receive(mediatedInvitation(u"room-%1@evil.example"_s.arg(i % 100)));
            channel().receive(
                u"<message from='eve@evil.example' to='ana@home.example'><x "
                "xmlns='jabber:x:conference' jid='direct-%1@evil.example'/></message>"_s.arg(i));
            channel().receive(u"<presence from='eve-%1@evil.example' type='subscribe'/>"_s.arg(i));
        }
        QCOMPARE(m_backend->invitations().size(), 2 * InvitationBook::kMaximum);
    }

    void aRoomOneIsInInvitesNobody()
    {
        start();
        channel().receive(mediatedInvitation(FakeServer::room()));
        QVERIFY(m_backend->invitations().empty());
    }

    void whoAsksToSeeOneWaitsForAnAnswer()
    {
        start();
        channel().receive(u"<presence from='ben@home.example' type='subscribe'/>"_s);
        QCOMPARE(m_backend->invitations().size(), 1u);
        QCOMPARE(m_backend->invitations().front().kind, Kind::Contact);
        QVERIFY(presencesTo(u"ben@home.example"_s).isEmpty());
        const auto opened = waitFor(m_backend->acceptInvitation(u"ben@home.example"_s));
        QVERIFY(opened);
        QCOMPARE(presencesTo(u"ben@home.example"_s),
                 QStringList({u"subscribed"_s, u"subscribe"_s}));
        QVERIFY(m_backend->invitations().empty());
        QCOMPARE(m_backend->partner(*opened)->name, u"ben"_s);
    }

    void whomOneWritesToIsAskedOnce()
    {
        start();
        QVERIFY(waitFor(m_backend->openConversation(u"ben@home.example"_s)));
        QVERIFY(waitFor(m_backend->openConversation(u"ben@home.example"_s)));
        QCOMPARE(presencesTo(u"ben@home.example"_s), QStringList(u"subscribe"_s));
        // They may see one in return, without a question.
        channel().receive(u"<presence from='ben@home.example' type='subscribe'/>"_s);
        QVERIFY(m_backend->invitations().empty());
        QCOMPARE(presencesTo(u"ben@home.example"_s),
                 QStringList({u"subscribe"_s, u"subscribed"_s}));
    }

    void presenceIsThatOfTheDeviceThatIsMostThere()
    {
        m_server->roster = u"<item jid='ben@home.example' subscription='both' name='Ben B'/>"_s;
        start();
        const RoomId ben =
            waitFor(m_backend->openConversation(u"ben@home.example"_s)).value_or(RoomId());
        QVERIFY(presencesTo(u"ben@home.example"_s).isEmpty()); // one sees them already
        QCOMPARE(m_backend->partner(ben)->presence, Presence::Offline);
        QCOMPARE(m_backend->partner(ben)->name, u"Ben B"_s);
        channel().receive(
            u"<presence from='ben@home.example/phone'><show>away</show></presence>"_s);
        QCOMPARE(m_backend->partner(ben)->presence, Presence::Away);
        channel().receive(u"<presence from='ben@home.example/desk'><show>dnd</show><status>On a "
                          "\u202Ecall</status></presence>"_s);
        QCOMPARE(m_backend->partner(ben)->presence, Presence::Busy);
        QVERIFY(!m_backend->partner(ben)->status.contains(QChar(0x202E)));
        channel().receive(u"<presence from='ben@home.example/desk' type='unavailable'/>"_s);
        QCOMPARE(m_backend->partner(ben)->presence, Presence::Away);
        channel().lose();
        QCOMPARE(m_backend->partner(ben)->presence, Presence::Offline);
    }

    void ownPresenceIsToldToAllAndKept()
    {
        start();
        QVERIFY(waitFor(m_backend->setPresence(Presence::Busy, u"Writing"_s)));
        const auto told = [this](const QString &to) {
            const auto &sent = channel().sent();
            return std::ranges::any_of(sent, [&](const XmlElement &each) {
                return each.name() == "presence"_L1 && each.attribute(u"to") == to &&
                       each.textOf(u"show", ns::kClient) == "dnd"_L1 &&
                       each.textOf(u"status", ns::kClient) == "Writing"_L1;
            });
        };
        QVERIFY(told({}));
        QVERIFY(told(FakeServer::room() + u"/ana"_s));
        QCOMPARE(m_host->all<PersonChanged>().back().person.presence, Presence::Busy);
        m_backend.reset();
        start();
        QCOMPARE(m_backend->self().presence, Presence::Busy);
        QCOMPARE(m_backend->self().status, u"Writing"_s);
        QVERIFY(told({}));
    }

    void whatBlockedPeopleSayIsNotSeen()
    {
        m_server->enters(u"Eve"_s, {.id = u"occ-eve"_s, .address = u"eve@home.example"_s});
        start();
        TaskResult<void> blocked(m_backend->setBlocked(PersonId(u"eve@home.example"_s), true));
        const auto asked = questionsWith("<block ");
        QCOMPARE(asked.size(), 1u);
        asked.front().answer.finish(stanza(u"<iq type='result'/>"_s));
        QVERIFY(blocked.succeeded());
        QVERIFY(memberNamed(u"Eve"_s).person.isBlocked);
        m_server->says(u"Eve"_s, u"id='e1'"_s, u"<body>Hello</body>"_s);
        QVERIFY(m_host->all<MessageReceived>().empty());
        channel().receive(mediatedInvitation(u"trap@evil.example"_s, u"eve@home.example"_s));
        QVERIFY(m_backend->invitations().empty());
        // Another device takes it back; the server says so.
        channel().receive(u"<iq type='set' id='p1'><unblock xmlns='urn:xmpp:blocking'><item "
                          "jid='eve@home.example'/></unblock></iq>"_s);
        QVERIFY(channel().sent().back().toXml().contains("p1"));
        m_server->says(u"Eve"_s, u"id='e2'"_s, u"<body>Again</body>"_s);
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
    }

    void theDirectoryIsSearchedByNameAndAddress()
    {
        m_server->listedRooms = u"<item jid='tea@rooms.home.example' name='Tea'/><item "
                                "jid='ops@rooms.home.example' name='Operations'/><item "
                                "jid='x@rooms.home.example' name='Night Ops'/>"_s;
        start();
        const auto namesFor = [this](const QString &words) {
            QStringList names;
            for (const ListedRoom &room :
                 waitFor(m_backend->listRooms(words)).value_or(std::vector<ListedRoom>()))
                names += room.name;
            return names;
        };
        QCOMPARE(namesFor(u"OPS"_s), QStringList({u"Night Ops"_s, u"Operations"_s}));
        // The next letters are answered from what is known, for a minute.
        m_server->listedRooms = u"<item jid='new@rooms.home.example' name='Night'/>"_s;
        QCOMPARE(namesFor(u"night"_s), QStringList(u"Night Ops"_s));
        m_host->manualClock().advance(Seconds(60));
        QCOMPARE(namesFor(u"night"_s), QStringList(u"Night"_s));
    }

    /// ejabberd lists "Operations (3)" when three are there.
    void aRoomInTheDirectoryIsCalledAsItCallsItself()
    {
        m_server->listedRooms = u"<item jid='%1' name='Operations (3)'/>"_s.arg(FakeServer::room());
        start();
        const auto found = waitFor(m_backend->listRooms({}));
        QVERIFY(found);
        QCOMPARE(found->size(), 1u);
        QCOMPARE(found->front().name, u"Operations"_s);
    }

    void settingsThatNobodyCouldFillInAreRefused()
    {
        start();
        const auto ask = [this](int fields) {
            TaskResult<Form> form(m_backend->roomSettings(room()));
            QString content;
            for (int i = 0; i < fields; ++i)
                content += u"<field var='f%1' type='text-single' label='L'/>"_s.arg(i);
            const auto asked = questionsWith("muc#owner");
            asked.front().answer.finish(
                stanza(u"<iq type='result'><query "
                       "xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' "
                       "type='form'>%1</x></query></iq>"_s.arg(content)));
            return form.outcome();
        };
        QCOMPARE(ask(3)->inputs.size(), 3u);
        QCOMPARE(ask(500).error().code, ErrorCode::ResourceExhausted);
        QCOMPARE(ask(2000).error().code, ErrorCode::ResourceExhausted);
        TaskResult<void> saved(m_backend->setRoomSettings(room(), {{u"f0"_s, u"new"_s}}));
        const auto asked = questionsWith("muc#owner");
        QVERIFY(asked.front().iq.toXml().contains("<value>new</value>"));
        asked.front().answer.finish(stanza(u"<iq type='result'/>"_s));
        QVERIFY(saved.succeeded());
    }
};

TEST_OF_PROGRAM(PeopleTest)
#include "PeopleTest.moc"
