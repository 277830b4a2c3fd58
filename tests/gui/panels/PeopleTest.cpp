// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms found, people in them, what they ask for, and how one is there.

#include "app/base/PictureFormat.h"
#include "tests/gui/panels/Samples.h"
#include "ui/kit/RowList.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/rooms/InvitationRow.h"
#include "ui/rooms/MembersPopover.h"
#include "ui/rooms/RoomList.h"
#include "ui/setup/FacePicture.h"
#include "ui/setup/JoinDialog.h"
#include "ui/setup/PresencePopover.h"
#include "ui/setup/RoomPasswordDialog.h"
#include "ui/setup/RoomSettingsDialog.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class PeopleTest : public QObject
{
    Q_OBJECT

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<QWidget> m_window;
    std::vector<Intent> m_intents;

    template <typename View>
    View *listenTo(View *view)
    {
        connect(view, &View::intent, this,
                [this](const Intent &intent) { m_intents.push_back(intent); });
        return view;
    }

    template <typename T>
    T last() const
    {
        return m_intents.empty() || !std::holds_alternative<T>(m_intents.back())
                   ? T{}
                   : std::get<T>(m_intents.back());
    }

    JoinDialog *openJoin()
    {
        auto *dialog = listenTo(
            new JoinDialog(&m_themes, m_window.get(), {samples::accounts().at(1).account}));
        dialog->openAndAsk();
        return dialog;
    }

    static QStringList titles(QWidget *view)
    {
        QStringList titles;
        const QAbstractItemModel *model = view->findChild<RowList *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            titles += model->index(row, 0).data().toString();
        return titles;
    }

    static QWidget *focused() { return QApplication::focusWidget(); }

    static QAbstractButton *button(QWidget *view, const QString &text)
    {
        for (auto *each : view->findChildren<QAbstractButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    /// Presses what a menu that is open offers.
    static void choose(const QString &text)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qUtf8Printable(u"the menu has no "_s + text));
    }

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }

    void init()
    {
        m_intents.clear();
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void roomsAreFoundAndJoinedByKeyboard()
    {
        JoinDialog *dialog = openJoin();
        QCOMPARE(last<ListRooms>().words, QString());
        dialog->setListed(last<ListRooms>().number, samples::listedRooms(), {});
        QCOMPARE(titles(dialog).size(), qsizetype(samples::listedRooms().size()));
        QTest::keyClicks(focused(), u"night"_s);
        QCOMPARE(titles(dialog), QStringList({u"Night shift"_s, u"Night trains"_s}));
        QTRY_COMPARE(last<ListRooms>().words, u"night"_s); // the server may list more
        QTest::keyClick(focused(), Qt::Key_Down);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(last<JoinRoom>().address, u"night-trains@rooms.fjordmart.example"_s);
        QCOMPARE(last<JoinRoom>().account, samples::accounts().at(1).account.id);
    }

    void anAddressIsJoinedThoughNobodyListsIt()
    {
        JoinDialog *dialog = openJoin();
        QTest::keyClicks(focused(), u"secret@rooms.example.org"_s);
        QCOMPARE(titles(dialog), QStringList(u"secret@rooms.example.org"_s));
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(last<JoinRoom>().address, u"secret@rooms.example.org"_s);
    }

    void anOldAnswerIsLeftAlone()
    {
        JoinDialog *dialog = openJoin();
        dialog->setListed(last<ListRooms>().number - 1, samples::listedRooms(), {});
        QVERIFY(titles(dialog).isEmpty());
        QTest::keyClick(focused(), Qt::Key_Return); // there is nothing to join
        QVERIFY(std::holds_alternative<ListRooms>(m_intents.back()));
    }

    void membersSayWhatTheyAre()
    {
        auto *popover = listenTo(
            new MembersPopover(&m_themes, m_window.get(), {}, samples::rooms().at(1).room));
        popover->setMembers(samples::members(), {.mayInvite = true});
        popover->open();
        QCOMPARE(titles(popover).front(), u"Jonas Ekdahl (you)"_s);
        const QAbstractItemModel *model = popover->findChild<RowList *>()->model();
        QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Ana Belmonte, Owner, Available"_s);
        QCOMPARE(samples::unreachable(popover), QString());
    }

    void whoIsRemovedIsAskedAboutFirst()
    {
        auto *popover = listenTo(
            new MembersPopover(&m_themes, m_window.get(), {}, samples::rooms().at(1).room));
        popover->setMembers(samples::members(), {.isClosed = true});
        popover->open();
        auto *list = popover->findChild<RowList *>();
        list->step(2);
        Q_EMIT list->chosen(list->currentRow());
        choose(u"Remove from the room…"_s);
        QVERIFY(m_intents.empty());
        QCOMPARE(qobject_cast<QAbstractButton *>(focused())->text(), u"Cancel"_s);
        QTest::keyClick(focused(), Qt::Key_Tab);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(last<ChangeMember>().person, PersonId(u"lena@fjordmart.example"_s));
        QCOMPARE(last<ChangeMember>().change, MemberChange::Remove);
    }

    void theAbsentAndTheBannedAreShownToWhoAsks()
    {
        auto *popover = listenTo(
            new MembersPopover(&m_themes, m_window.get(), {}, samples::rooms().at(1).room));
        popover->setMembers(samples::members(), {.mayListAbsent = true});
        popover->open();
        const auto here = titles(popover).size();
        button(popover, u"Show who is not here, or banned"_s)->click();
        QVERIFY(std::holds_alternative<AskAbsentMembers>(m_intents.back()));
        popover->setAbsent(samples::absentMembers(), {});
        QCOMPARE(titles(popover).sliced(here), QStringList({u"Ida Krog"_s, u"spammer"_s}));
        auto *list = popover->findChild<RowList *>();
        list->step(-1);
        const QModelIndex last = list->currentIndex();
        QVERIFY(last.data(Qt::AccessibleTextRole).toString().contains(u"Banned"_s));
        Q_EMIT list->chosen(list->currentRow());
        choose(u"Lift the ban"_s);
        QCOMPARE(m_intents.size(), 3u); // and asks anew
        QCOMPARE(std::get<ChangeMember>(m_intents.at(1)).change, MemberChange::LiftBan);
        QCOMPARE(std::get<ChangeMember>(m_intents.at(1)).person,
                 PersonId(u"spammer@evil.example"_s));
        // Whoever comes in meanwhile does not stand there twice.
        std::vector<RoomMember> more = samples::members();
        more.push_back(samples::absentMembers().back());
        popover->setMembers(more, {.mayListAbsent = true});
        QCOMPARE(titles(popover).count(u"Ida Krog"_s), 1);
    }

    void aNameThatLooksLikeAnothersIsMarked()
    {
        auto *popover = listenTo(
            new MembersPopover(&m_themes, m_window.get(), {}, samples::rooms().at(1).room));
        popover->setMembers(samples::members(), {});
        popover->setLookAlikes({{samples::members().at(4).person.id, u"Ana Belmonte"_s}});
        popover->open();
        const QAbstractItemModel *model = popover->findChild<RowList *>()->model();
        int marked = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            marked += model->index(row, 0)
                          .data(Qt::AccessibleTextRole)
                          .toString()
                          .contains(u"Looks like “Ana Belmonte”, but is somebody else"_s);
        QCOMPARE(marked, 1);
    }

    void aRoomThatWantsAPasswordAsksForIt()
    {
        auto *dialog =
            listenTo(new RoomPasswordDialog(&m_themes, m_window.get(), AccountId(u"xmpp:jonas"_s),
                                            u"vault@rooms.example.org"_s, false));
        dialog->openAndAsk();
        QTest::keyClick(focused(), Qt::Key_Return);
        QVERIFY(m_intents.empty());
        QTest::keyClicks(focused(), u"sesame"_s);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(last<JoinRoom>().address, u"vault@rooms.example.org"_s);
        QCOMPARE(last<JoinRoom>().password, Secret(u"sesame"_s));
    }

    void onesPictureBecomesASmallSquare_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isNoise");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("wide") << QSize(900, 300) << false << "png"_ba;
        QTest::newRow("tiny") << QSize(8, 8) << false << "png"_ba;
        QTest::newRow("a photo") << QSize(600, 800) << true << "jpeg"_ba;
    }

    void onesPictureBecomesASmallSquare()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, isNoise);
        QFETCH(const QByteArray, format);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::red);
        for (int y = 0; isNoise && y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                picture.setPixel(x, y, qHash(y * 10'000 + x) & 0xFFFFFF);
        }
        const QTemporaryDir folder;
        QVERIFY(picture.save(folder.filePath(u"me.png"_s)));
        std::optional<Result<QByteArray>> made;
        makeFacePicture(folder.filePath(u"me.png"_s), this,
                        [&](const Result<QByteArray> &face) { made = face; });
        QTRY_VERIFY(made);
        QVERIFY(*made);
        QCOMPARE(pictureFormatOf(**made), format);
        QCOMPARE(QImage::fromData(**made).size(), QSize(256, 256));
        QVERIFY((*made)->size() < 180 * 1024);
    }

    void whatIsNoPictureIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"me.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg/>") == 6);
        file.close();
        std::optional<Result<QByteArray>> made;
        makeFacePicture(file.fileName(), this,
                        [&](const Result<QByteArray> &face) { made = face; });
        QTRY_VERIFY(made);
        QVERIFY(!*made);
        QVERIFY(!made->error().summary.isEmpty());
    }

    void somebodyIsInvitedByAddress()
    {
        auto *popover = listenTo(
            new MembersPopover(&m_themes, m_window.get(), {}, samples::rooms().at(1).room));
        popover->setMembers(samples::members(), {.mayInvite = true});
        popover->open();
        auto *field = popover->findChild<QLineEdit *>();
        field->setFocus();
        QTest::keyClicks(field, u"nobody"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_intents.empty());
        QTest::keyClicks(field, u"@example.org"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(last<InvitePerson>().address, u"nobody@example.org"_s);
        QVERIFY(field->text().isEmpty());
    }

    void anInvitationIsAQuietRow()
    {
        RoomList list(&m_themes);
        listenTo(&list);
        list.setRooms(samples::rooms());
        std::vector<Invitation> asked(20, samples::invitation());
        for (size_t i = 0; i < asked.size(); ++i)
            asked[i].address = QString::number(i) + asked[i].address;
        list.setInvitations(asked);
        list.resize(248, 700);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        const auto rows = list.findChildren<InvitationRow *>();
        QCOMPARE(rows.size(), 5); // a flood moves the rooms no further down
        QVERIFY(!focused() || !rows.front()->isAncestorOf(focused()));
        button(rows.front(), u"Decline"_s)->click();
        QCOMPARE(last<DeclineInvitation>().address, asked.front().address);
        button(rows.front(), u"Join"_s)->click();
        QCOMPARE(last<AcceptInvitation>().address, asked.front().address);
        QCOMPARE(samples::unreachable(&list), QString());
        list.setInvitations({});
        QTRY_VERIFY(list.findChildren<InvitationRow *>().isEmpty());
    }

    void settingsAreTheServersForm()
    {
        auto *dialog = listenTo(
            new RoomSettingsDialog(&m_themes, m_window.get(), samples::rooms().at(1).room));
        dialog->openAndAsk();
        QVERIFY(std::holds_alternative<AskRoomSettings>(m_intents.back()));
        dialog->setForm(samples::roomForm());
        button(dialog, u"Change the settings"_s)->click();
        QCOMPARE(last<SetRoomSettings>().values.value(u"name"_s), u"Release"_s);
        dialog->setProblem(u"The server did not take this over."_s);
        button(dialog, u"Change the settings"_s)->click(); // and once more
        QCOMPARE(m_intents.size(), 3u);
    }

    void presenceIsChosen()
    {
        const Person self{.name = u"Jonas"_s, .presence = Presence::Away, .status = u"Tea"_s};
        auto *popover = listenTo(new PresencePopover(&m_themes, m_window.get(), {}, self));
        popover->openAndAsk();
        QCOMPARE(qobject_cast<QAbstractButton *>(focused())->text(), u"Away"_s);
        QTest::keyClick(focused(), Qt::Key_Backtab); // of the three only it is a stop
        QCOMPARE(qobject_cast<QAbstractButton *>(focused())->text(), u"Choose a picture…"_s);
        auto *status = popover->findChild<QLineEdit *>();
        QCOMPARE(status->text(), u"Tea"_s);
        status->setText(u"Coffee"_s);
        button(popover, u"Tell the others"_s)->click();
        QCOMPARE(last<SetPresence>().presence, Presence::Away);
        QCOMPARE(last<SetPresence>().status, u"Coffee"_s);
    }
};

QTEST_MAIN(PeopleTest)
#include "PeopleTest.moc"
