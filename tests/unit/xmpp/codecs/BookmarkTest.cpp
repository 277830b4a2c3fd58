// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Bookmark.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray item(const QByteArray &id, const QByteArray &conference)
{
    return "<item id='" + id + "'>" + conference + "</item>";
}

const QByteArray kConference = "<conference autojoin='true' name='Council of Oberon' "
                               "xmlns='urn:xmpp:bookmarks:1'><nick>Puck</nick>"
                               "<password>midsummer</password><extensions>"
                               "<state xmlns='http://myclient.example/bookmark/state' "
                               "minimized='true'/></extensions></conference>";

} // namespace

class BookmarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0402, section 3.
    void aRoomIsRemembered()
    {
        const auto bookmark =
            readBookmark(xml(item("council@conference.underhill.org", kConference)));
        QVERIFY(bookmark);
        QCOMPARE(bookmark->room, *Jid::parse(u"council@conference.underhill.org"));
        QCOMPARE(bookmark->name, u"Council of Oberon"_s);
        QVERIFY(bookmark->joinsItself);
        QCOMPARE(bookmark->nickname, u"Puck"_s);
        QCOMPARE(bookmark->password, u"midsummer"_s);
        QCOMPARE(canonical(writeBookmark(*bookmark)), canonical(kConference));
    }

    void littleIsEnough()
    {
        const auto bookmark =
            readBookmark(xml(item("a@b.example", "<conference xmlns='urn:xmpp:bookmarks:1'/>")));
        QCOMPARE(bookmark, Bookmark{.room = *Jid::parse(u"a@b.example")});
        QCOMPARE(canonical(writeBookmark(*bookmark)),
                 canonical("<conference xmlns='urn:xmpp:bookmarks:1'/>"));
    }

    void whatIsNoRoomIsNotRemembered_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a server") << "conference.underhill.org"_ba;
        QTest::newRow("an occupant") << "council@conference.underhill.org/Puck"_ba;
        QTest::newRow("words") << "the council"_ba;
    }

    void whatIsNoRoomIsNotRemembered()
    {
        QFETCH(QByteArray, id);
        QCOMPARE(readBookmark(xml(item(id, kConference))), std::nullopt);
        QCOMPARE(readBookmark(xml(item("a@b.example", ""))), std::nullopt);
    }
};

TEST_OF_PROGRAM(BookmarkTest)
#include "BookmarkTest.moc"
