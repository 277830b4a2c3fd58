// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/panels/Samples.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/rooms/RoomList.h"
#include "ui/rooms/RoomRow.h"

#include <QLineEdit>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void init();
    void cleanup() { m_list.reset(); }
    void rowsSayWhatIsNew();
    void arrowsMoveAndEnterOpens();
    void newsKeepTheFocus();
    void aRoomIsMadeInTheList();
    void aWrongNameIsExplained();
    void aRoomIsRenamed();
    void leavingAsksFirst();
    void everythingIsReachable();

private:
    RoomRow *row(const QString &name) const;
    QLineEdit *nameField() const { return m_list->findChild<QLineEdit *>(); }

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<RoomList> m_list;
    std::vector<Intent> m_intents;
};

void RoomsTest::init()
{
    m_intents.clear();
    m_list = std::make_unique<RoomList>(&m_themes);
    connect(m_list.get(), &RoomList::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_list->setSelf(u"Jonas Ekdahl"_s);
    m_list->setRooms(samples::rooms());
    m_list->setCurrent(RoomId(u"release"_s));
    m_list->resize(248, 700);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
}

RoomRow *RoomsTest::row(const QString &name) const
{
    for (RoomRow *row : m_list->findChildren<RoomRow *>()) {
        if (row->text() == name && row->isVisible())
            return row;
    }
    return nullptr;
}

void RoomsTest::rowsSayWhatIsNew()
{
    QCOMPARE(row(u"release"_s)->accessibleName(),
             u"release, 2 unread message(s), 5 from machines"_s);
    QVERIFY(row(u"checkout-eu"_s)->accessibleName().contains(u"open incident"_s));
    QVERIFY(row(u"support-desk"_s)->accessibleName().contains(u"mentions you"_s));
    QVERIFY(row(u"announcements"_s)->accessibleName().contains(u"draft"_s));
    QVERIFY(row(u"checkout-eu"_s)->y() >= 0);
}

void RoomsTest::arrowsMoveAndEnterOpens()
{
    m_list->focusCurrent();
    QVERIFY(row(u"release"_s)->hasFocus());
    QTest::keyClick(row(u"release"_s), Qt::Key_Down);
    QVERIFY(row(u"platform"_s)->hasFocus());
    QTest::keyClick(row(u"platform"_s), Qt::Key_Home);
    QVERIFY(row(u"checkout-eu"_s)->hasFocus());
    QTest::keyClick(row(u"checkout-eu"_s), Qt::Key_Return);
    QCOMPARE(m_intents.size(), 1U);
    QCOMPARE(std::get<OpenRoom>(m_intents.front()).room, RoomId(u"checkout-eu"_s));
}

void RoomsTest::newsKeepTheFocus()
{
    row(u"platform"_s)->setFocus();
    auto rooms = samples::rooms();
    rooms[2].unreadMessages = 9;
    m_list->setRooms(rooms);
    QVERIFY(row(u"platform"_s)->hasFocus());
    rooms[2].hasIncident = true; // it moves to another section
    m_list->setRooms(rooms);
    QVERIFY(row(u"platform"_s)->hasFocus());
}

void RoomsTest::aRoomIsMadeInTheList()
{
    m_list->startNewRoom();
    QVERIFY(nameField()->hasFocus());
    QTest::keyClicks(nameField(), u"  night shift "_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QCOMPARE(std::get<CreateRoom>(m_intents.back()).name, u"night shift"_s);
    QTRY_VERIFY(!nameField());
}

void RoomsTest::aWrongNameIsExplained()
{
    m_list->startNewRoom();
    QTest::keyClicks(nameField(), u"Release"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QVERIFY(m_intents.empty());
    QVERIFY(nameField()->property(WatchroomStyle::kFieldError).toBool());
    QTest::keyClick(nameField(), Qt::Key_Escape);
    QTRY_VERIFY(!nameField());
}

void RoomsTest::aRoomIsRenamed()
{
    QTest::keyClick(row(u"platform"_s), Qt::Key_F2);
    QCOMPARE(nameField()->text(), u"platform"_s);
    QTest::keyClicks(nameField(), u"base"_s);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QCOMPARE(std::get<RenameRoom>(m_intents.back()).room, RoomId(u"platform"_s));
    QCOMPARE(std::get<RenameRoom>(m_intents.back()).name, u"base"_s);
}

void RoomsTest::leavingAsksFirst()
{
    Q_EMIT row(u"platform"_s)->leaveRequested();
    QVERIFY(m_intents.empty());
    auto *asked = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    QCOMPARE(asked->text(), u"Cancel"_s);
    QTest::keyClick(asked, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(std::get<LeaveRoom>(m_intents.back()).room, RoomId(u"platform"_s));
}

void RoomsTest::everythingIsReachable()
{
    QCOMPARE(samples::unreachable(m_list.get()), QString());
}

QTEST_MAIN(RoomsTest)
#include "RoomsTest.moc"
