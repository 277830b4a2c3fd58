// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreMessagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    Message stored(const QString &id)
    {
        const auto item = valueOf(m_store->message(m_room, MessageId(id)));
        return item ? std::get<Message>(item->content) : Message();
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void aMessageComesBackAsItWas()
    {
        Message message = messageIn(m_room, u"1"_s, u"**Hello** \0 Zoë 👋 \n\n`x`"_s);
        message.fromMachine = true;
        message.edited = at(9);
        message.delivery = Delivery::Failed;
        message.failure = u"The server is away."_s;
        message.replyTo = MessageId(u"0"_s);
        message.attachments = {{.name = u"load \"1\".png"_s,
                                .mediaType = u"image/png"_s,
                                .size = 5'000'000'000,
                                .sha256 = u"ab12"_s,
                                .width = 640,
                                .height = 480,
                                .address = u"https://files.example/1"_s},
                               {.name = u"log.txt"_s}};
        message.alias = u"archived-1"_s;
        message.mentionsSelf = true;
        const qint64 row = valueOf(m_store->saveMessage(message, false));
        const auto item = valueOf(m_store->item(row));
        QVERIFY(item);
        QCOMPARE(item->row, row);
        QCOMPARE(item->room, m_room);
        QVERIFY(item->time == message.sent);
        QVERIFY(std::get<Message>(item->content) == message);
        QVERIFY(stored(u"1"_s) == message);
    }

    void anEditStaysInItsRowAndKeepsEarlierTexts()
    {
        const qint64 row =
            valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"one"_s), false));
        valueOf(m_store->saveMessage(messageIn(m_room, u"2"_s, u"later"_s), false));
        Message edited = messageIn(m_room, u"1"_s, u"two"_s);
        edited.edited = at(5);
        QCOMPARE(valueOf(m_store->saveMessage(edited, false)), row);
        edited.markdown = u"three"_s;
        QCOMPARE(valueOf(m_store->saveMessage(edited, false)), row);
        // The same again is no edit.
        QCOMPARE(valueOf(m_store->saveMessage(edited, false)), row);
        QVERIFY(stored(u"1"_s) == edited);
        QCOMPARE(valueOf(m_store->earlierTexts(m_room, MessageId(u"1"_s))),
                 (std::vector<QString>{u"one"_s, u"two"_s}));
        QCOMPARE(valueOf(m_store->pageBefore(m_room, 0, 10)).items.size(), 2U);
    }

    /// Everybody reads a room in the same order, also what was typed before others were heard.
    void whoWroteAMessageFindsItByTheirOwnName()
    {
        const auto called = [this](const QString &sender, const QString &name) {
            const auto item = valueOf(m_store->messageByWriter(m_room, PersonId(sender), name));
            return item ? std::get<Message>(item->content).id.value : QString();
        };
        Message message = messageIn(m_room, u"archived-1"_s, u"one"_s);
        message.sender = PersonId(u"ben"_s);
        message.alias = u"other"_s;
        valueOf(m_store->saveMessage(message, false, {}, u"m1"_s));
        for (const QString &name : {u"archived-1"_s, u"other"_s, u"m1"_s})
            QCOMPARE(called(u"ben"_s, name), u"archived-1"_s);
        QCOMPARE(called(u"cleo"_s, u"m1"_s), QString());
        QCOMPARE(called(u"ben"_s, {}), QString());
        // What comes again without it keeps it; who numbers anew means the newest.
        valueOf(m_store->saveMessage(message, false));
        QCOMPARE(called(u"ben"_s, u"m1"_s), u"archived-1"_s);
        message.id = MessageId(u"archived-2"_s);
        valueOf(m_store->saveMessage(message, false, {}, u"m1"_s));
        QCOMPARE(called(u"ben"_s, u"m1"_s), u"archived-2"_s);
    }

    void whatOneSaidStandsWhereTheRoomHasIt()
    {
        const auto save = [this](const QString &id, Delivery delivery, const QString &before = {}) {
            Message message = messageIn(m_room, id, id);
            message.delivery = delivery;
            return valueOf(m_store->saveMessage(message, false, MessageId(before)));
        };
        const auto order = [this] {
            QStringList ids;
            for (const StoredItem &item : valueOf(m_store->pageBefore(m_room, 0, 50)).items)
                ids += std::get<Message>(item.content).id.value;
            return ids.join(u' ');
        };
        const qint64 first = save(u"own1"_s, Delivery::Sending);
        save(u"own2"_s, Delivery::Sending);
        QCOMPARE(save(u"own1"_s, Delivery::Sent), first); // what waits behind it is not in its way
        save(u"ben"_s, Delivery::Sent);
        QCOMPARE(order(), u"own1 own2 ben"_s);
        save(u"own2"_s, Delivery::Sent);
        QCOMPARE(order(), u"own1 ben own2"_s);
        QCOMPARE(valueOf(m_store->search(u"own2"_s, {}, 10)).size(), 1U);
        save(u"own2"_s, Delivery::Sent); // once more, from the archive
        QCOMPARE(order(), u"own1 ben own2"_s);

        // An archive is read from its newer end.
        save(u"own3"_s, Delivery::Sending);
        save(u"later"_s, Delivery::Sent);
        save(u"carl"_s, Delivery::Sent, u"later"_s);
        save(u"own3"_s, Delivery::Sent, u"carl"_s);
        QCOMPARE(order(), u"own1 ben own2 own3 carl later"_s);
        save(u"own4"_s, Delivery::Sending);
        save(u"own4"_s, Delivery::Sent, u"carl"_s);
        QCOMPARE(order(), u"own1 ben own2 own3 own4 carl later"_s);
    }

    void aDeletedMessageKeepsItsPlaceAndLosesItsText()
    {
        Message message = messageIn(m_room, u"1"_s, u"first words"_s);
        message.attachments = {{.name = u"plan.pdf"_s}};
        const qint64 row = valueOf(m_store->saveMessage(message, true));
        message.markdown = u"second words"_s;
        valueOf(m_store->saveMessage(message, true));
        message.deleted = true;
        QCOMPARE(valueOf(m_store->saveMessage(message, true)), row);

        QVERIFY(stored(u"1"_s).deleted);
        QVERIFY(stored(u"1"_s).markdown.isEmpty());
        QVERIFY(stored(u"1"_s).attachments.empty());
        QVERIFY(valueOf(m_store->earlierTexts(m_room, message.id)).empty());
        QVERIFY(valueOf(m_store->search(u"words"_s, {}, 10)).empty());
    }

    void theSameIdInTwoRoomsIsTwoMessages()
    {
        const RoomId other = addRoom(*m_store, u"Other"_s);
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"here"_s), false));
        valueOf(m_store->saveMessage(messageIn(other, u"1"_s, u"there"_s), false));
        QCOMPARE(stored(u"1"_s).markdown, u"here"_s);
    }

    void ofEachPersonTheNewestReactionCounts()
    {
        Message message = messageIn(m_room, u"1"_s, u"It is fixed"_s);
        message.alias = u"archived-1"_s;
        const MessageId alias(message.alias);
        const auto said = [](const QString &who, const QStringList &emoji, int second) {
            return StoredReaction{PersonId(who), who, emoji, at(second)};
        };
        // One comes before the message does, and by its other name.
        QVERIFY(valueOf(m_store->saveReaction(m_room, alias, said(u"ben"_s, {u"🎉"_s}, 2))));
        valueOf(m_store->saveMessage(message, false));
        QVERIFY(valueOf(
            m_store->saveReaction(m_room, message.id, said(u"cleo"_s, {u"👍"_s, u"🚀"_s}, 1))));
        QCOMPARE(
            valueOf(m_store->reactions(message)),
            (std::vector{said(u"cleo"_s, {u"👍"_s, u"🚀"_s}, 1), said(u"ben"_s, {u"🎉"_s}, 2)}));

        QVERIFY(!valueOf(m_store->saveReaction(m_room, alias, said(u"ben"_s, {u"👀"_s}, 1))));
        QVERIFY(!valueOf(m_store->saveReaction(m_room, alias, said(u"ben"_s, {u"👀"_s}, 2))));
        QVERIFY(valueOf(m_store->saveReaction(m_room, alias, said(u"ben"_s, {}, 3))));
        QCOMPARE(valueOf(m_store->reactions(message)),
                 (std::vector{said(u"cleo"_s, {u"👍"_s, u"🚀"_s}, 1)}));
        QCOMPARE(valueOf(m_store->rowNamed(m_room, alias)),
                 valueOf(m_store->rowNamed(m_room, message.id)));
        QCOMPARE(valueOf(m_store->rowNamed(m_room, MessageId(u"x"_s))), 0);
    }

    void aRoomSaysWhetherSomethingUnreadNamesOne()
    {
        const auto isMentioned = [&] { return valueOf(m_store->rooms()).front().mentioned; };
        Message message = messageIn(m_room, u"1"_s, u"Ana, look"_s);
        message.mentionsSelf = true;
        valueOf(m_store->saveMessage(message, false)); // History: nothing to be told about.
        QVERIFY(!isMentioned());
        message.id = MessageId(u"2"_s);
        const qint64 row = valueOf(m_store->saveMessage(message, true));
        QVERIFY(isMentioned());
        QVERIFY(m_store->markRead(m_room, row));
        QVERIFY(!isMentioned());
    }

    void theOutboxIsInTheOrderOfWriting()
    {
        for (const QString &id : {u"b"_s, u"a"_s, u"c"_s}) {
            Message message = messageIn(m_room, id, id);
            message.delivery = Delivery::Sending;
            valueOf(m_store->saveMessage(message, false));
        }
        valueOf(m_store->saveMessage(messageIn(m_room, u"a"_s, u"a"_s), false)); // It was sent.
        const auto unsent = valueOf(m_store->unsentMessages(kLocalAccount));
        QCOMPARE(unsent.size(), 2U);
        QCOMPARE(unsent[0].id.value, u"b"_s);
        QCOMPARE(unsent[1].id.value, u"c"_s);
    }

    void whatIsNotThereIsNotFound()
    {
        QVERIFY(!valueOf(m_store->message(m_room, MessageId(u"x"_s))));
        QVERIFY(!valueOf(m_store->item(1)));
        const auto nowhere =
            m_store->saveMessage(messageIn(RoomId(u"x"_s), u"1"_s, u"hi"_s), false);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
    }

    void aNoteComesBackAsItWas()
    {
        const NoteRow note{.text = u"Ada restarted web-3"_s, .icon = u"play"_s};
        const auto item = valueOf(m_store->item(valueOf(m_store->addNote(m_room, note, at(3)))));
        QVERIFY(item);
        QVERIFY(item->time == at(3));
        QVERIFY(std::get<NoteRow>(item->content) == note);
    }
};

QTEST_GUILESS_MAIN(StoreMessagesTest)
#include "StoreMessagesTest.moc"
