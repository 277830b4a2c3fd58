// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names that can be taken for another's: which are, and who is doubted.

#include "app/workspace/LookAlikes.h"
#include "app/workspace/NameSkeleton.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

using Standing = LookAlikes::Standing;

namespace {

const PersonId kAna(u"ana@home.example"_s);
const PersonId kEve(u"eve@evil.example"_s);

} // namespace

class LookAlikesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatLookAlikeHaveOneSkeleton_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("alike");
        const auto row = [](const char *why, const QString &one, const QString &other, bool alike) {
            QTest::newRow(why) << one << other << alike;
        };
        row("the same", u"Ana"_s, u"Ana"_s, true);
        row("two people", u"Ana"_s, u"Anna"_s, false);
        row("a Cyrillic capital", u"Host"_s, u"\u041Dost"_s, true);
        row("a Cyrillic a", u"Ana"_s, u"An\u0430"_s, true);
        row("all of it Cyrillic", u"cocoa"_s, u"\u0441\u043E\u0441\u043E\u0430"_s, true);
        row("Greek", u"Ana"_s, u"\u0391na"_s, true);
        row("a zero width space", u"Host"_s, u"Host\u200B"_s, true);
        row("a joiner inside", u"Host"_s, u"Ho\u200Dst"_s, true);
        row("a soft hyphen", u"Host"_s, u"Ho\u00ADst"_s, true);
        row("a direction mark", u"Host"_s, u"\u202EHost"_s, true);
        row("a space at the end", u"Host"_s, u"Host "_s, true);
        row("a wide space", u"Ana Belmonte"_s, u"Ana\u2003Belmonte"_s, true);
        row("0 and O", u"BOB"_s, u"B0B"_s, true);
        row("0 and o", u"bob"_s, u"b0b"_s, true);
        row("l and 1", u"paul"_s, u"pau1"_s, true);
        row("l and I", u"lan"_s, u"Ian"_s, true);
        row("rn and m", u"mark"_s, u"rnark"_s, true);
        row("capitals", u"Ana"_s, u"ANA"_s, true);
        row("wide letters", u"Ana"_s, u"\uFF21na"_s, true);
        row("mathematical letters", u"Ana"_s, u"\U0001D400na"_s, true);
        row("a number behind it", u"Ana"_s, u"Ana 2"_s, false);
        row("1 and 2", u"bot-1"_s, u"bot-2"_s, false);
        row("other letters", u"Zoë"_s, u"Zoe"_s, false);
        row("Chinese", u"\u738B\u82B3"_s, u"\u738B\u82B1"_s, false);
        row("nothing that is seen", u"\u200B"_s, u""_s, true);
    }

    void namesThatLookAlikeHaveOneSkeleton()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, alike);
        QCOMPARE(nameSkeleton(one) == nameSkeleton(other), alike);
    }

    void aLongNameIsNoTrouble()
    {
        QVERIFY(!nameSkeleton(QString(100'000, u'm')).isEmpty());
        QVERIFY(!nameSkeleton(QString(300, QChar(0xFDFA))).isEmpty()); // one that becomes 18
        QVERIFY(nameSkeleton(QString(QChar(0xD800))) == nameSkeleton(QString(QChar(0xD800))));
    }

    void whoIsKnownBetterIsNotDoubted_data()
    {
        QTest::addColumn<Standing>("ana");
        QTest::addColumn<Standing>("eve");
        QTest::addColumn<bool>("anaIsDoubted");
        QTest::addColumn<bool>("eveIsDoubted");
        QTest::newRow("oneself") << Standing::Self << Standing::Trusted << false << true;
        QTest::newRow("a moderator") << Standing::Trusted << Standing::Other << false << true;
        QTest::newRow("nobody can tell") << Standing::Other << Standing::Other << true << true;
        QTest::newRow("two moderators") << Standing::Trusted << Standing::Trusted << true << true;
    }

    void whoIsKnownBetterIsNotDoubted()
    {
        QFETCH(const Standing, ana);
        QFETCH(const Standing, eve);
        QFETCH(const bool, anaIsDoubted);
        QFETCH(const bool, eveIsDoubted);
        LookAlikes names;
        names.add({u"Ana"_s, kAna, ana, true});
        QVERIFY(!names.takeChanged());
        names.add({u"An\u0430"_s, kEve, eve, true});
        QVERIFY(names.takeChanged());
        QCOMPARE(names.names().contains(kAna), anaIsDoubted);
        QCOMPARE(names.names().contains(kEve), eveIsDoubted);
        if (eveIsDoubted)
            QCOMPARE(names.names().value(kEve), u"Ana"_s);
    }

    void whoSpokeAndLeftStaysDoubted()
    {
        LookAlikes names;
        names.add({.name = u"An\u0430"_s, .person = kEve}); // of a message
        names.add({u"Ana"_s, kAna, Standing::Trusted, true});
        QCOMPARE(names.names().value(kEve), u"Ana"_s);
        QVERIFY(!names.names().contains(kAna));
    }

    void oneWhoWasRenamedIsNotTheirOwnDouble()
    {
        LookAlikes names;
        names.add({u"ana"_s, kAna, Standing::Other, true});
        names.add({u"Ana"_s, kAna, Standing::Other, true});
        QVERIFY(names.names().isEmpty());
    }

    /// A room lets in no second one of the same name, so there is something in it that is not seen.
    void theSameNameTwiceIsDoubtedWhileBothAreHere()
    {
        LookAlikes names;
        names.add({u"Ana"_s, kAna, Standing::Trusted, true});
        names.add({.name = u"Ana"_s, .person = PersonId(u"room#former"_s)}); // long ago
        QVERIFY(names.names().isEmpty());
        names.add({u"Ana"_s, kEve, Standing::Other, true});
        QCOMPARE(names.names().keys(), QList{kEve});
    }

    void nobodyIsTakenForTheHostOfCards()
    {
        LookAlikes names;
        names.add({.name = u"Deployments"_s, .standing = Standing::Trusted});
        names.add({u"Deployrnents"_s, kEve, Standing::Other, true});
        QCOMPARE(names.names().value(kEve), u"Deployments"_s);
        names.clear();
        QVERIFY(names.names().isEmpty());
    }

    void aCrowdHidesNobody()
    {
        LookAlikes names;
        names.add({u"Ana"_s, kAna, Standing::Trusted, true});
        for (int i = 0; i < 200; ++i)
            names.add({u"ana"_s + QString(i, QChar(0x200B)), PersonId(u"p%1"_s.arg(i)),
                       Standing::Other, true});
        QCOMPARE(names.names().size(), 200);
        QVERIFY(!names.names().contains(kAna));
    }

    void aLargeRoomIsComparedOnce()
    {
        LookAlikes names;
        const auto addAll = [&] {
            for (int i = 0; i < 5'000; ++i)
                names.add(
                    {u"Person %1"_s.arg(i), PersonId(u"p%1"_s.arg(i)), Standing::Other, true});
        };
        addAll();
        addAll();
        QVERIFY(names.names().isEmpty()); // ... and no two of them are alike
    }
};

TEST_OF_PROGRAM(LookAlikesTest)
#include "LookAlikesTest.moc"
