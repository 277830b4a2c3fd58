// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People on a real Prosody: found rooms, invitations, members and what moderators do, presence,
// and who is kept away.

#include "integrations/chat/xmpp/XmppAccountMaker.h"
#include "tests/live/xmpp/LiveDesk.h"
#include "tests/support/TaskResult.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

constexpr int kPatience = 10'000;
const QString kBen = u"ben@home.example"_s;

std::optional<RoomMember> memberOf(LiveDesk &desk, const RoomId &room, const QString &address)
{
    for (const RoomMember &member : desk.backend().members(room)) {
        if (member.address == address)
            return member;
    }
    return std::nullopt;
}

bool may(const std::optional<RoomMember> &member, MemberChange change)
{
    return member && std::ranges::find(member->possible, change) != member->possible.end();
}

bool isInvited(LiveDesk &desk, const QString &address)
{
    return std::ranges::any_of(desk.backend().invitations(),
                               [&](const Invitation &each) { return each.address == address; });
}

} // namespace

class PeopleLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<LiveDesk> m_ana;
    std::unique_ptr<LiveDesk> m_ben;

    RoomId makeRoom(const QString &name)
    {
        return waitFor(m_ana->backend().createRoom(name, RoomKind::Group)).value_or(RoomId());
    }

    Result<void> change(const RoomId &room, MemberChange wanted)
    {
        return waitFor(m_ana->backend().changeMember(room, PersonId(kBen), wanted));
    }

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        for (const QString &name : {u"ana"_s, u"ben"_s})
            m_server->addAccount(name, u"correct horse"_s);
        QVERIFY(m_server->start());
        m_ana = std::make_unique<LiveDesk>(*m_server, u"ana"_s);
        m_ben = std::make_unique<LiveDesk>(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->isOnline() && m_ben->isOnline(), 20'000);
    }

    void cleanup()
    {
        m_ana.reset();
        m_ben.reset();
        m_server.reset();
    }

    void aNewAccountIsMade()
    {
        xmpp::SessionOptions options = optionsFor(*m_server, u"new"_s);
        XmppAccountMaker maker(std::make_unique<SystemClock>(), options);
        const Result<Form> form = waitFor(maker.ask());
        QVERIFY2(form, form ? "" : qUtf8Printable(form.error().summary));
        FormValues answers = initialValues(form->inputs);
        QVERIFY(answers.contains(u"username"_s));
        answers.insert(u"username"_s, u"ben"_s);
        answers.insert(u"password"_s, u"correct horse"_s);
        QCOMPARE(waitFor(maker.send(answers)).error().code, ErrorCode::Conflict);
        answers.insert(u"username"_s, u"cleo"_s);
        QCOMPARE(waitFor(maker.send(answers)).value_or(QString()), u"cleo@home.example"_s);
        LiveDesk cleo(*m_server, u"cleo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(cleo.isOnline(), 20'000);
    }

    void anOpenRoomIsFoundByOthers()
    {
        const RoomId room = makeRoom(u"Canteen"_s);
        QVERIFY(!room.isEmpty());
        // Its owner opens it, in the form that the server gives.
        const Result<Form> form = waitFor(m_ana->backend().roomSettings(room));
        QVERIFY(form);
        FormValues values = initialValues(form->inputs);
        QVERIFY(values.contains(u"muc#roomconfig_membersonly"_s));
        values.insert(u"muc#roomconfig_membersonly"_s, u"false"_s);
        values.insert(u"muc#roomconfig_publicroom"_s, u"true"_s);
        values.insert(u"muc#roomconfig_roomdesc"_s, u"What is for lunch"_s);
        QVERIFY(waitFor(m_ana->backend().setRoomSettings(room, values)));

        const auto found = waitFor(m_ben->backend().listRooms(u"cant"_s));
        QVERIFY(found);
        QCOMPARE(found->size(), 1u);
        QCOMPARE(found->front().name, u"Canteen"_s);
        QCOMPARE(found->front().topic, u"What is for lunch"_s);
        QCOMPARE(found->front().people, 1);
        QVERIFY(waitFor(m_ben->backend().joinRoom(found->front().address)));
        QTRY_VERIFY(memberOf(*m_ana, room, kBen));
        // Whoever owns nothing is not shown its settings.
        QVERIFY(!waitFor(m_ben->backend().roomSettings(seenBy(*m_ben, room))));
    }

    void anInvitationIsAcceptedOrDeclined()
    {
        const RoomId room = makeRoom(u"Operations"_s);
        QVERIFY(waitFor(m_ana->backend().invite(room, kBen)));
        QTRY_VERIFY_WITH_TIMEOUT(isInvited(*m_ben, addressIn(room)), kPatience);
        QVERIFY(!memberOf(*m_ana, room, kBen)); // not by itself
        QVERIFY(waitFor(m_ben->backend().acceptInvitation(addressIn(room))));
        QVERIFY(m_ben->backend().invitations().empty());
        QTRY_VERIFY_WITH_TIMEOUT(memberOf(*m_ana, room, kBen), kPatience);
        QCOMPARE(memberOf(*m_ben, seenBy(*m_ben, room), u"ana@home.example"_s)->role,
                 RoomRole::Owner);

        const RoomId other = makeRoom(u"Night shift"_s);
        QVERIFY(waitFor(m_ana->backend().invite(other, kBen)));
        QTRY_VERIFY_WITH_TIMEOUT(isInvited(*m_ben, addressIn(other)), kPatience);
        QVERIFY(waitFor(m_ben->backend().declineInvitation(addressIn(other))));
        QVERIFY(m_ben->backend().invitations().empty());
    }

    void ownersPromoteRemoveAndBan()
    {
        const RoomId room = makeRoom(u"Operations"_s);
        const RoomId seen = seenBy(*m_ben, room);
        QVERIFY(m_ana->backend().powers(room).isClosed);
        QVERIFY(waitFor(m_ana->backend().invite(room, kBen)));
        QTRY_VERIFY_WITH_TIMEOUT(isInvited(*m_ben, addressIn(room)), kPatience);
        QVERIFY(waitFor(m_ben->backend().acceptInvitation(addressIn(room))));
        QTRY_VERIFY_WITH_TIMEOUT(may(memberOf(*m_ana, room, kBen), MemberChange::MakeModerator),
                                 kPatience);

        QVERIFY(change(room, MemberChange::MakeModerator));
        QTRY_COMPARE(memberOf(*m_ben, seen, kBen)->role, RoomRole::Moderator);
        QTRY_VERIFY(may(memberOf(*m_ana, room, kBen), MemberChange::MakeMember));
        QVERIFY(change(room, MemberChange::MakeMember));
        QTRY_COMPARE(memberOf(*m_ben, seen, kBen)->role, RoomRole::Member);

        QVERIFY(change(room, MemberChange::Remove));
        QTRY_VERIFY(!memberOf(*m_ana, room, kBen));
        QTRY_VERIFY(!m_ben->host().all<NotePosted>().empty());
        QVERIFY(!waitFor(m_ben->backend().joinRoom(addressIn(room)))); // not without an invitation

        QVERIFY(waitFor(m_ana->backend().invite(room, kBen)));
        QTRY_VERIFY_WITH_TIMEOUT(waitFor(m_ben->backend().joinRoom(addressIn(room))).has_value(),
                                 kPatience);
        QTRY_VERIFY(may(memberOf(*m_ana, room, kBen), MemberChange::Ban));
        const size_t notes = m_ben->host().all<NotePosted>().size();
        QVERIFY(change(room, MemberChange::Ban));
        QTRY_VERIFY(!memberOf(*m_ana, room, kBen));
        QTRY_VERIFY(m_ben->host().all<NotePosted>().size() > notes); // and he knows it, too
        QVERIFY(!waitFor(m_ben->backend().joinRoom(addressIn(room))));
    }

    void theAbsentAreListedAndBansLifted()
    {
        const RoomId room = roomOf(*m_ana, *m_ben);
        QTRY_VERIFY_WITH_TIMEOUT(may(memberOf(*m_ana, room, kBen), MemberChange::Ban), kPatience);
        QVERIFY(change(room, MemberChange::Ban));
        QTRY_VERIFY_WITH_TIMEOUT(!memberOf(*m_ana, room, kBen), kPatience);
        const auto absent = waitFor(m_ana->backend().absentMembers(room));
        QVERIFY2(absent, absent ? "" : qUtf8Printable(absent.error().detail));
        QCOMPARE(absent->size(), 1u);
        QCOMPARE(absent->front().address, kBen);
        QCOMPARE(absent->front().role, RoomRole::Banned);
        QVERIFY(may(absent->front(), MemberChange::LiftBan));
        QVERIFY(change(room, MemberChange::LiftBan));
        const auto after = waitFor(m_ana->backend().absentMembers(room));
        QVERIFY(after && after->empty());
    }

    void aRoomWithAPasswordAsksForIt()
    {
        const RoomId room = makeRoom(u"Vault"_s);
        const Result<Form> form = waitFor(m_ana->backend().roomSettings(room));
        QVERIFY(form);
        FormValues values = initialValues(form->inputs);
        values.insert(u"muc#roomconfig_membersonly"_s, u"false"_s);
        values.insert(u"muc#roomconfig_passwordprotectedroom"_s, u"true"_s);
        values.insert(u"muc#roomconfig_roomsecret"_s, u"sesame"_s);
        for (const QString &id : values.keys()) {
            if (!initialValues(form->inputs).contains(id))
                values.remove(id); // not every server asks this
        }
        QVERIFY(waitFor(m_ana->backend().setRoomSettings(room, values)));
        QSignalSpy wanted(&m_ben->backend(), &ChatBackend::roomPasswordWanted);
        const Result<RoomId> without = waitFor(m_ben->backend().joinRoom(addressIn(room)));
        QCOMPARE(without.error().code, ErrorCode::Cancelled);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!waitFor(m_ben->backend().joinRoom(addressIn(room), Secret(u"guess"_s))));
        QCOMPARE(wanted.size(), 2);
        QVERIFY(waitFor(m_ben->backend().joinRoom(addressIn(room), Secret(u"sesame"_s))));
        // After a start it is known from the bookmark.
        m_ben->restart();
        QTRY_VERIFY_WITH_TIMEOUT(memberOf(*m_ben, seenBy(*m_ben, room), u"ana@home.example"_s),
                                 20'000);
    }

    void onesPictureIsSeenByOthers()
    {
        const RoomId room = roomOf(*m_ana, *m_ben);
        const QByteArray picture = "\x89PNG\r\n\x1A\nas if" + QByteArray(100'000, 'x');
        const QByteArray other = "\x89PNG\r\n\x1A\nanother";
        const PersonId ana(u"ana@home.example"_s);
        const auto faceSeenByBen = [&] {
            QString file;
            for (const PersonPictured &each : m_ben->host().all<PersonPictured>()) {
                if (each.person == ana)
                    file = each.file;
            }
            QFile face(file);
            return face.open(QIODevice::ReadOnly) ? face.readAll() : QByteArray();
        };
        m_ben->backend().wantPictures(seenBy(*m_ben, room), {ana});
        // By presence in the room: they are no contacts of each other.
        const Result<void> set = waitFor(m_ana->backend().setOwnPicture(picture));
        QVERIFY2(set, set ? "" : qUtf8Printable(set.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(faceSeenByBen(), picture, kPatience);
        QVERIFY(waitFor(m_ana->backend().setOwnPicture(other)));
        QTRY_COMPARE_WITH_TIMEOUT(faceSeenByBen(), other, kPatience);
        QVERIFY(waitFor(m_ana->backend().setOwnPicture({})));
        QTRY_VERIFY_WITH_TIMEOUT(faceSeenByBen().isEmpty(), kPatience);
        // What was once here is not fetched again, and by another way: as contacts.
        QVERIFY(waitFor(m_ben->backend().openConversation(ana.value)));
        QTRY_VERIFY_WITH_TIMEOUT(isInvited(*m_ana, kBen), kPatience);
        QVERIFY(waitFor(m_ana->backend().acceptInvitation(kBen)));
        QVERIFY(waitFor(m_ana->backend().setOwnPicture(picture)));
        QTRY_COMPARE_WITH_TIMEOUT(faceSeenByBen(), picture, kPatience);
    }

    void presenceIsSeenByThoseWhoMay()
    {
        const RoomId room = waitFor(m_ana->backend().openConversation(kBen)).value_or(RoomId());
        QCOMPARE(m_ana->backend().partner(room)->presence, Presence::Offline);
        QTRY_VERIFY_WITH_TIMEOUT(isInvited(*m_ben, u"ana@home.example"_s), kPatience);
        const auto back = waitFor(m_ben->backend().acceptInvitation(u"ana@home.example"_s));
        QVERIFY(back);
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->backend().partner(room)->presence, Presence::Available,
                                  kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->backend().partner(*back)->presence, Presence::Available,
                                  kPatience);
        QVERIFY(waitFor(m_ben->backend().setPresence(Presence::Away, u"At lunch"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->backend().partner(room)->presence, Presence::Away,
                                  kPatience);
        QCOMPARE(m_ana->backend().partner(room)->status, u"At lunch"_s);
        m_ben->backend().stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->backend().partner(room)->presence, Presence::Offline,
                                  kPatience);
    }

    void whoIsBlockedIsNotHeard()
    {
        QVERIFY(waitFor(m_ana->backend().setBlocked(PersonId(kBen), true)));
        const RoomId toAna =
            waitFor(m_ben->backend().openConversation(u"ana@home.example"_s)).value_or(RoomId());
        const auto say = [&](const QString &text) {
            return waitFor(m_ben->backend().send(
                {.id = MessageId::random(), .room = toAna, .markdown = text}));
        };
        (void)say(u"Can you hear me?"_s); // who is blocked is not always told
        QVERIFY(m_ana->backend().invitations().empty());
        QVERIFY(waitFor(m_ana->backend().setBlocked(PersonId(kBen), false)));
        QVERIFY(say(u"And now?"_s));
        const RoomId fromBen = seenBy(*m_ana, toAna);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_ana->texts(RoomId(fromBen.value.section(u'/', 0, 0) + u'/' + kBen)),
            QStringList(u"And now?"_s), kPatience);
    }
};

QTEST_GUILESS_MAIN(PeopleLiveTest)
#include "PeopleLiveTest.moc"
