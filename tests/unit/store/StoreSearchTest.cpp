// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreSearchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;
    int m_said = 0;

    qint64 say(const QString &text)
    {
        return valueOf(
            m_store->saveMessage(messageIn(m_room, QString::number(++m_said), text), true));
    }

    std::vector<qint64> found(const QString &words, const RoomId &room = {}, int limit = 100)
    {
        std::vector<qint64> rows;
        for (const SearchHit &hit : valueOf(m_store->search(words, room, limit)))
            rows.push_back(hit.row);
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &text, const QString &words,
                            bool isFound) { QTest::newRow(name) << text << words << isFound; };
        row("a word", u"The disk is full"_s, u"disk"_s, true);
        row("another case", u"The DISK is full"_s, u"dIsK"_s, true);
        row("without its accents", u"Zoë était là"_s, u"zoe etait"_s, true);
        row("every word must occur", u"The disk is full"_s, u"disk empty"_s, false);
        row("in any order", u"The disk is full"_s, u"full disk"_s, true);
        row("the beginning of the last", u"The database is down"_s, u"is data"_s, true);
        row("one letter", u"The database is down"_s, u"d"_s, true);
        row("a beginning before the last", u"The database is down"_s, u"data is"_s, false);
        row("the middle of a word", u"The database"_s, u"base"_s, false);
        row("an address", u"see https://shop.example/a?b=1"_s, u"shop.example/a?b"_s, true);
        row("OR is a word", u"disk or memory"_s, u"disk OR nothing"_s, false);
        row("NOT is a word", u"it is not full"_s, u"NOT full"_s, true);
        row("NEAR is a word", u"disk full"_s, u"NEAR(disk full)"_s, false);
        row("a column is a word", u"disk words"_s, u"words:disk"_s, false);
        row("a star alone", u"disk"_s, u"*"_s, false);
        row("a quote alone", u"disk"_s, u"\""_s, false);
        row("a quote in a word", u"the \"big\" disk"_s, u"\"big\" disk"_s, true);
        row("an open quote", u"disk full"_s, u"\"disk"_s, true);
        row("hostile", u"disk"_s, u"\" OR * ) -- ; DROP TABLE search"_s, false);
        row("signs between words", u"disk full"_s, u"disk - full"_s, true);
        row("a caret", u"disk full"_s, u"^disk"_s, true);
        row("a null", u"disk full"_s, u"disk\0 full"_s, true);
        row("nothing", u"disk"_s, QString(), false);
        row("blanks", u"disk"_s, u" \t\n "_s, false);
        row("an emoji", u"prod is on fire🔥🔥"_s, u"🔥"_s, true);
        row("a word before an emoji", u"prod is on fire🔥"_s, u"fire prod"_s, true);
        row("another emoji", u"prod 🔥"_s, u"🚀"_s, false);
        row("Chinese in the middle", u"数据库服务器已经恢复"_s, u"服务器"_s, true);
        row("Chinese in another order", u"数据库服务器已经恢复"_s, u"器服务"_s, false);
        row("Japanese", u"サーバーが落ちました"_s, u"落ち"_s, true);
        row("Korean", u"서버가 다운되었습니다"_s, u"서버"_s, true);
        row("Cyrillic", u"Сервер упал"_s, u"сервер"_s, true);
        row("half a pair", u"disk"_s, QString(QChar(0xD83D)), false);
    }

    void wordsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(bool, isFound);
        say(text);
        QCOMPARE(found(words).size(), isFound ? 1U : 0U);
    }

    void veryLongWordsAreNoProblem()
    {
        say(u"disk"_s);
        QVERIFY(found(QString(100'000, u'x')).empty());
        QVERIFY(found(u"\" "_s.repeated(100'000)).empty());
        QCOMPARE(found(u"disk "_s.repeated(1000)).size(), 1U);
    }

    void theNewestStandFirst()
    {
        const qint64 first = say(u"disk"_s);
        say(u"memory"_s);
        const qint64 second = say(u"disk"_s);
        const qint64 third = say(u"disk"_s);
        QCOMPARE(found(u"disk"_s), (std::vector{third, second, first}));
        QCOMPARE(found(u"disk"_s, {}, 2), (std::vector{third, second}));
        QVERIFY(found(u"disk"_s, {}, 0).empty());
    }

    void oneRoomCanBeSearched()
    {
        const qint64 here = say(u"disk"_s);
        const RoomId ops = m_room;
        m_room = addRoom(*m_store, u"Other"_s);
        const qint64 there = say(u"disk"_s);
        QCOMPARE(found(u"disk"_s), (std::vector{there, here}));
        QCOMPARE(found(u"disk"_s, ops), std::vector{here});
        QVERIFY(found(u"disk"_s, RoomId(u"nowhere"_s)).empty());
    }

    void aHitSaysWhoWhenAndWhat()
    {
        say(u"Long before. "_s.repeated(50) + u"\nThe café's **disk**\nis full. "_s +
            u"Long after. "_s.repeated(50));
        const auto hits = valueOf(m_store->search(u"cafe disk"_s, {}, 10));
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(hits[0].room, m_room);
        QCOMPARE(hits[0].who, u"Ada"_s);
        QVERIFY(hits[0].time == at(0));
        QVERIFY(hits[0].excerpt.contains(u"café's **disk** is full"_s));
        QVERIFY(hits[0].excerpt.size() < 200);
    }

    void anExcerptShowsNoSeams()
    {
        say(u"数据库服务器🔥"_s);
        QCOMPARE(valueOf(m_store->search(u"服务"_s, {}, 1)).at(0).excerpt, u"数据库服务器🔥"_s);
    }

    void cardsAndNotesAreFound()
    {
        Card card = cardOf(u"shop"_s, 1, u"Shop is down"_s);
        card.body = {CardNode{FactSet{{{.label = u"Server"_s, .value = u"web-3"_s}}}}};
        const qint64 row = valueOf(m_store->saveCard(kWebsite, m_room, card, at(1))).row;
        const qint64 note =
            valueOf(m_store->addNote(m_room, {.text = u"Restarted web-3"_s, .icon = {}}, at(2)));
        QCOMPARE(found(u"web-3"_s), (std::vector{note, row}));
    }

    void anEditedMessageIsFoundByItsNewWordsOnly()
    {
        const qint64 row =
            valueOf(m_store->saveMessage(messageIn(m_room, u"x"_s, u"before"_s), true));
        valueOf(m_store->saveMessage(messageIn(m_room, u"x"_s, u"after"_s), true));
        QVERIFY(found(u"before"_s).empty());
        QCOMPARE(found(u"after"_s), std::vector{row});
    }
};

QTEST_GUILESS_MAIN(StoreSearchTest)
#include "StoreSearchTest.moc"
