// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/panels/Samples.h"
#include "ui/composer/Composer.h"
#include "ui/glances/GlancePanel.h"
#include "ui/kit/RowList.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/rooms/MemberWords.h"
#include "ui/rooms/MembersPopover.h"
#include "ui/rooms/RoomList.h"
#include "ui/setup/AccountsDialog.h"
#include "ui/setup/JoinDialog.h"
#include "ui/setup/PresencePopover.h"
#include "ui/setup/RegisterDialog.h"
#include "ui/setup/RoomPasswordDialog.h"
#include "ui/setup/RoomSettingsDialog.h"
#include "ui/setup/ServiceSetup.h"
#include "ui/setup/SignInDialog.h"
#include "ui/setup/WelcomeView.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

void save(QWidget *widget, const QSize &size, const QString &file)
{
    widget->resize(size);
    widget->show();
    QTest::qWait(60);
    widget->grab().save(file);
}

void paintSignIn(ThemeHost &themes, const std::function<QString(const QString &)> &file)
{
    constexpr QSize kWindow(900, 700);
    QWidget window;
    window.resize(kWindow);
    window.show();
    const auto accounts = samples::accounts();
    AccountSummary mine = accounts.at(1);
    auto *signIn = new SignInDialog(&themes, &window);
    signIn->openToSignIn();
    save(&window, kWindow, file(u"sign-in"_s));
    QTest::keyClicks(window.focusWidget(), mine.account.address);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(window.focusWidget(), u"a password"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    mine.state = SigningIn{u"Looking for fjordmart.example"_s};
    signIn->setAccounts({mine});
    save(&window, kWindow, file(u"sign-in-busy"_s));
    mine.state = NeedsPassword{u"The address and the password do not belong together."_s};
    signIn->setAccounts({mine});
    save(&window, kWindow, file(u"sign-in-password"_s));
    mine.state = SignInRefused{
        .reason = u"The certificate of fjordmart.example was made by nobody whom this "
                  "computer trusts, so nothing was sent."_s,
        .detail = u"self-signed certificate in certificate chain"_s,
        .concerns = SignInField::Authority};
    signIn->setAccounts({mine});
    save(&window, kWindow, file(u"sign-in-certificate"_s));
    mine.state = Online{};
    mine.keychainProblem = u"No keychain runs on this computer."_s;
    signIn->setAccounts({mine});
    save(&window, kWindow, file(u"sign-in-keychain"_s));
    signIn->close();

    auto *list = new AccountsDialog(&themes, &window, accounts);
    list->openList();
    save(&window, kWindow, file(u"accounts"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    save(&window, kWindow, file(u"account"_s));
    list->close();

    RoomList rooms(&themes);
    auto listed = samples::rooms();
    for (size_t i = 0; i < listed.size(); ++i)
        listed[i].room.account = accounts.at(i % accounts.size()).account.id;
    rooms.setSelf(u"Jonas Ekdahl"_s);
    rooms.setAccounts(accounts);
    rooms.setRooms(listed);
    rooms.setCurrent(RoomId(u"release"_s));
    Invitation contact = samples::invitation();
    contact.kind = Invitation::Kind::Contact;
    contact.address = u"tomasz@partner.example"_s;
    rooms.setInvitations({samples::invitation(), contact});
    save(&rooms, {248, 700}, file(u"rooms-accounts"_s));
}

/// Round things in place of faces, for some of the members.
void giveFaces(ThemeHost &themes, const QTemporaryDir &folder)
{
    QHash<QString, QString> files;
    const QStringList people{u"ana"_s, u"tomasz"_s, u"lena"_s};
    for (const QString &person : people) {
        QImage face(300, 200, QImage::Format_RGB32);
        face.fill(QColor::fromHsv(int(40 * people.indexOf(person)), 120, 200));
        QPainter painter(&face);
        painter.setBrush(QColor(235, 205, 180));
        painter.drawEllipse(QPoint(150, 90), 45, 55);
        painter.setBrush(QColor(70, 90, 130));
        painter.drawEllipse(QPoint(150, 220), 90, 80);
        const QString file = folder.filePath(person + u".png"_s);
        face.save(file);
        files.insert(person + u"@fjordmart.example"_s, file);
    }
    themes.faces().setFiles(files);
}

void paintPeople(ThemeHost &themes, const std::function<QString(const QString &)> &file)
{
    constexpr QSize kWindow(900, 700);
    QWidget window;
    window.resize(kWindow);
    window.show();
    const Room room = samples::rooms().at(1).room;
    int number = 0;
    auto *join = new JoinDialog(&themes, &window, {samples::accounts().at(1).account});
    QObject::connect(join, &JoinDialog::intent, &window, [&number](const Intent &intent) {
        number = std::get<ListRooms>(intent).number;
    });
    join->openAndAsk();
    save(&window, kWindow, file(u"join-asking"_s));
    join->setListed(number, samples::listedRooms(), {});
    save(&window, kWindow, file(u"join"_s));
    join->close();

    auto *members = new MembersPopover(&themes, &window, {500, 20, 60, 32}, room);
    members->setMembers(samples::members(), {.mayInvite = true, .mayConfigure = true});
    members->open();
    save(&window, kWindow, file(u"members"_s));
    QTemporaryDir folder;
    giveFaces(themes, folder);
    members->setLookAlikes({{PersonId(u"lena@fjordmart.example"_s), u"Lena Brandt"_s}});
    std::vector<RoomMember> crowd = samples::members();
    for (int i = 0; i < 54; ++i) {
        RoomMember more = crowd.at(3);
        more.person.id = PersonId(u"person-%1"_s.arg(i));
        more.person.name = u"Person %1"_s.arg(i + 1, 2, 10, QChar(u'0'));
        crowd.push_back(more);
    }
    members->setMembers(crowd, {.mayInvite = true, .mayConfigure = true, .mayListAbsent = true});
    save(&window, kWindow, file(u"members-60"_s));
    members->setMembers({crowd.begin(), crowd.begin() + 3},
                        {.mayInvite = true, .mayConfigure = true, .mayListAbsent = true});
    save(&window, kWindow, file(u"members-3"_s));
    members->setAbsent(samples::absentMembers(), {});
    save(&window, kWindow, file(u"members-absent"_s));
    auto *list = members->findChild<RowList *>();
    askBefore(&themes, list, list->currentRect(),
              questionBefore(MemberChange::Remove, u"Lena Brandt"_s, true), &window, [] {});
    save(&window, kWindow, file(u"members-remove"_s));
    for (Popover *each : window.findChildren<Popover *>())
        each->close();

    auto *settings = new RoomSettingsDialog(&themes, &window, room);
    settings->openAndAsk();
    settings->setForm(samples::roomForm());
    save(&window, kWindow, file(u"room-settings"_s));
    settings->close();

    auto *presence =
        new PresencePopover(&themes, &window, {20, 640, 200, 44}, samples::members().at(0).person);
    presence->openAndAsk();
    save(&window, kWindow, file(u"presence"_s));
    presence->close();

    auto *password = new RoomPasswordDialog(&themes, &window, samples::accounts().at(1).account.id,
                                            u"vault@rooms.fjordmart.example"_s, true);
    password->openAndAsk();
    save(&window, kWindow, file(u"room-password"_s));
    password->close();

    auto *registering = new RegisterDialog(&themes, &window);
    registering->openServerPage();
    save(&window, kWindow, file(u"register"_s));
    registering->close();
    themes.faces().setFiles({});
}

void paintAll(ThemeHost &themes, const QString &name)
{
    const auto file = [&](const QString &what) { return u"panels/%1-%2.png"_s.arg(what, name); };

    RoomList rooms(&themes);
    rooms.setWorkspaceName(u"Fjordmart"_s);
    rooms.setSelf(u"Jonas Ekdahl"_s);
    rooms.setRooms(samples::rooms());
    rooms.setCurrent(RoomId(u"checkout-eu"_s));
    save(&rooms, {248, 700}, file(u"rooms"_s));
    rooms.startNewRoom();
    QTest::keyClick(rooms.focusWidget(), Qt::Key_Return);
    save(&rooms, {248, 700}, file(u"rooms-new"_s));

    paintSignIn(themes, file);
    paintPeople(themes, file);

    GlancePanel glances(&themes);
    glances.setGlances(samples::glances(), samples::now());
    save(&glances, {304, 700}, file(u"glances"_s));
    glances.setDetail(samples::errorRateDetail(), samples::now());
    save(&glances, {520, 860}, file(u"glance-detail"_s));
    glances.closeDetail();
    glances.setNarrow(true);
    save(&glances, {56, 700}, file(u"glances-narrow"_s));

    Panel room(&themes, &ThemeColours::canvas);
    auto *column = new QVBoxLayout(&room);
    column->addStretch(1);
    auto *composer = new Composer(&themes);
    column->addWidget(composer);
    composer->setRoom(samples::rooms().at(1), {});
    save(&room, {860, 420}, file(u"composer"_s));
    composer->insertText(u"Found it: the timeout went from 8 s to 0.8 s.\nRolling back."_s);
    composer->addFiles({QCoreApplication::applicationFilePath(), u"/nowhere/picture.png"_s});
    composer->startReply(MessageId(u"m"_s), u"Priya Nandakumar"_s);
    save(&room, {860, 420}, file(u"composer-full"_s));

    WelcomeView welcome(&themes);
    save(&welcome, {1440, 900}, file(u"welcome"_s));

    QWidget window;
    window.resize(900, 700);
    window.show();
    auto *setup = new ServiceSetup(&themes, &window, samples::serviceKinds(), samples::services());
    setup->openToAdd();
    save(&window, {900, 700}, file(u"setup-kinds"_s));
    setup->close();
    setup = new ServiceSetup(&themes, &window, samples::serviceKinds(), samples::services());
    setup->openToManage();
    save(&window, {900, 700}, file(u"setup-services"_s));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    setup->close();
    setup = new ServiceSetup(&themes, &window, samples::serviceKinds(), {});
    setup->openToAdd();
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    save(&window, {900, 700}, file(u"setup-form"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QDir().mkpath(u"panels"_s);
    ThemeHost themes({});
    WatchroomStyle::install(&themes);
    paintAll(themes, u"light"_s);
    themes.setChoice({.name = Theme::Name::Dark});
    paintAll(themes, u"dark"_s);
    themes.setChoice({.name = Theme::Name::HighContrast, .textScale = 1.5});
    paintAll(themes, u"contrast"_s);
    return 0;
}
