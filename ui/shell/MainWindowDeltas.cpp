// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what the engine tells, put on the screen.

#include "ui/cards/ActionBar.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/AttachmentPictures.h"
#include "ui/cards/CardHistoryDialog.h"
#include "ui/composer/Composer.h"
#include "ui/composer/TypingLine.h"
#include "ui/glances/GlanceDetailView.h"
#include "ui/glances/GlancePanel.h"
#include "ui/kit/LinkOpener.h"
#include "ui/rooms/AccountLine.h"
#include "ui/rooms/RoomList.h"
#include "ui/setup/WelcomeView.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeLine.h"
#include "ui/shell/PaletteController.h"
#include "ui/shell/PeopleController.h"
#include "ui/shell/ProblemView.h"
#include "ui/shell/RoomHeader.h"
#include "ui/shell/SettingsController.h"
#include "ui/timeline/TimelineView.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>

namespace watchroom {

namespace {

/// Where a drill stands still for a picture: in the middle of its story.
constexpr double kPictureMoment = 500;
constexpr double kPictureSpeed = 500;

} // namespace

void MainWindow::apply(const std::vector<Delta> &deltas)
{
    for (const Delta &delta : deltas)
        std::visit([this](const auto &each) { apply(each); }, delta);
    m_settle.start();
}

void MainWindow::apply(const SelfUpdated &delta)
{
    m_state.self = delta.self;
    m_rooms->setSelf(delta.self.name);
}

void MainWindow::apply(const AccountsUpdated &delta)
{
    m_state.accounts = delta.accounts;
    m_rooms->setAccounts(delta.accounts);
    m_setup->accountsChanged();
    m_welcome->setSignedIn(!m_state.chatAccounts().empty());
    showAccount();
}

void MainWindow::showAccount()
{
    const RoomSummary *room = m_state.room(m_state.openRoom);
    std::optional<AccountSummary> account;
    for (const AccountSummary &each : m_state.accounts) {
        if (room && each.account.id == room->room.account)
            account = each;
    }
    m_account->setAccount(account, tr("What you write is sent when you are online again."));
}

void MainWindow::apply(const RoomsUpdated &delta)
{
    m_state.rooms = delta.rooms;
    m_rooms->setRooms(delta.rooms);
    if (const RoomSummary *room = m_state.room(m_state.openRoom)) {
        m_header->setRoom(*room);
        m_composer->setRoom(*room, {});
    } else if (!m_state.openRoom.isEmpty()) {
        m_state.openRoom = {}; // it was left
        openFirstRoom();
    }
    showCentre();
}

void MainWindow::apply(const PeopleUpdated &) {}

void MainWindow::apply(const FacesUpdated &delta)
{
    QHash<QString, QString> files;
    for (const auto &[person, file] : delta.files.asKeyValueRange())
        files.insert(person.value, file);
    m_themes.faces().setFiles(files);
}

void MainWindow::apply(const MembersUpdated &delta)
{
    m_header->setMembers(delta.members);
    m_people->take(delta);
}

void MainWindow::apply(const AbsentMembersAnswered &delta)
{
    m_people->take(delta);
}

void MainWindow::apply(const LookAlikesUpdated &delta)
{
    m_timeline->setLookAlikes(delta.names);
    m_people->take(delta);
}

void MainWindow::apply(const RoomPasswordWanted &delta)
{
    m_people->take(delta);
}

void MainWindow::apply(const InvitationsUpdated &delta)
{
    m_rooms->setInvitations(delta.invitations);
}

void MainWindow::apply(const RoomsListed &delta)
{
    m_people->take(delta);
}

void MainWindow::apply(const RoomSettingsAnswered &delta)
{
    m_people->take(delta);
}

void MainWindow::apply(const RegistrationAnswered &delta)
{
    m_setup->take(delta);
}

void MainWindow::apply(const RoomOpened &delta)
{
    m_state.openRoom = delta.room;
    const RoomSummary *room = m_state.room(delta.room);
    const RoomSummary shown = room ? *room : RoomSummary{.room = {.id = delta.room}};
    m_rooms->setCurrent(delta.room);
    m_header->setRoom(shown);
    m_timeline->reset(delta.room, delta.items, delta.reachesStart, delta.reachesEnd,
                      delta.firstUnreadRow);
    if (delta.shownRow > 0)
        m_timeline->showRow(delta.shownRow);
    m_composer->setRoom(shown, delta.draft);
    m_typing->setNames(m_state.typing.value(delta.room));
    m_lastOwn = {};
    noteOwnMessages(delta.items);
    showAccount();
    showCentre();
    m_composer->focusEdit();
    markReadIfSeen();
}

void MainWindow::apply(const RowsChanged &delta)
{
    if (delta.room != m_state.openRoom)
        return;
    if (!delta.gone.empty())
        m_timeline->remove(delta.gone);
    m_timeline->upsert(delta.items);
    noteOwnMessages(delta.items);
    markReadIfSeen();
}

void MainWindow::noteOwnMessages(const std::vector<TimelineItem> &items)
{
    for (const TimelineItem &item : items) {
        const auto *row = std::get_if<MessageRow>(&item.content);
        if (!row || !row->own || item.row < m_lastOwn.row)
            continue;
        if (row->message.deleted)
            m_lastOwn = {};
        else
            m_lastOwn = {item.row, row->message.id, row->message.markdown};
    }
}

void MainWindow::apply(const OlderRows &delta)
{
    if (delta.room == m_state.openRoom)
        m_timeline->prepend(delta.items, delta.reachesStart);
}

void MainWindow::apply(const TypingUpdated &delta)
{
    m_state.typing.insert(delta.room, delta.names);
    m_typing->setNames(m_state.typing.value(m_state.openRoom));
}

void MainWindow::apply(const GlancesUpdated &delta)
{
    m_state.glances = delta.glances;
    m_glances->setGlances(delta.glances, SystemClock().now());
    if (m_options.open != u"glance" || m_state.detail)
        return;
    const auto worst = std::ranges::find_if(delta.glances, [](const GlanceSummary &each) {
        return each.glance.state.tone == Tone::Critical && each.glance.value &&
               !each.glance.limits.empty();
    });
    if (worst != delta.glances.end())
        m_engine.submit(OpenGlance{worst->instance, worst->glance.id});
}

void MainWindow::apply(const GlanceDetailUpdated &delta)
{
    m_state.detail = delta.detail;
    m_glances->setDetail(delta.detail, SystemClock().now());
    updateGlanceWidth();
}

void MainWindow::apply(const OffersUpdated &delta)
{
    m_state.offers = delta.offers;
}

void MainWindow::apply(const ServicesUpdated &delta)
{
    m_state.services = delta.services;
    m_state.kinds = delta.kinds;
}

void MainWindow::apply(const SearchAnswered &delta)
{
    m_palette->setAnswer(delta.number, delta.results);
}

void MainWindow::apply(const PreviewAnswered &delta)
{
    for (ActionPress *press :
         {m_timeline->presses(), m_glances->detail()->actions()->presses(), m_palette->presses()})
        press->showPreview(delta.number, delta.answer, delta.problem);
}

void MainWindow::apply(const CardHistoryOpened &delta)
{
    auto *dialog = new CardHistoryDialog(&m_themes, this, delta.history, SystemClock().now());
    connect(dialog, &CardHistoryDialog::linkActivated, this, &LinkOpener::open);
    dialog->openHistory();
}

void MainWindow::apply(const PictureArrived &delta)
{
    m_timeline->pictures()->takeArrived(delta.address, delta.sha256);
}

void MainWindow::apply(const PictureFailed &delta)
{
    m_timeline->pictures()->takeFailed(delta.address, delta.reason);
}

void MainWindow::apply(const IntentFailed &delta)
{
    m_notice->showPassing(delta.text);
}

void MainWindow::apply(const ServiceConfigured &delta)
{
    if (!delta.problem.isEmpty())
        m_notice->showPassing(delta.problem);
}

void MainWindow::apply(const StoreTrouble &delta)
{
    m_notice->setStanding(delta.text);
}

void MainWindow::apply(const ProfileUnusable &delta)
{
    m_state.unusable = true;
    m_rooms->hide();
    m_glances->hide();
    auto *problem = new ProblemView(
        &m_themes, Error{ErrorCode::DataLoss, delta.text, delta.detail, false}, delta.damaged);
    m_centre->addWidget(problem);
    m_centre->setCurrentWidget(problem);
    connect(problem, &ProblemView::quitRequested, this, &QWidget::close);
    connect(problem, &ProblemView::startAfreshRequested, this, [this, problem] {
        m_state.unusable = false;
        problem->deleteLater();
        m_rooms->show();
        m_engine.startAfresh();
    });
}

void MainWindow::apply(const Ready &)
{
    m_state.ready = true;
    if (m_options.drill) {
        const bool still = m_options.stillPicture;
        m_engine.submit(StartDrill{
            .speed = still ? std::max(m_options.drillSpeed, kPictureSpeed) : m_options.drillSpeed,
            .until = still && m_options.drillUntil <= 0 ? kPictureMoment : m_options.drillUntil,
        });
    } else {
        openFirstRoom();
    }
    showCentre();
    openForPicture();
}

void MainWindow::openFirstRoom()
{
    if (m_state.rooms.empty())
        return;
    const RoomSummary *last = m_state.room(RoomId(m_settings.room));
    openRoom(last ? last->room.id : m_state.rooms.front().room.id);
}

void MainWindow::showCentre()
{
    if (m_state.unusable)
        return;
    const bool empty = m_state.rooms.empty();
    m_centre->setCurrentWidget(empty ? static_cast<QWidget *>(m_welcome) : m_roomColumn);
    m_glances->setVisible(m_settings.glancesShown && !empty);
}

void MainWindow::openForPicture()
{
    if (m_options.open == u"actions")
        m_palette->openActions();
    else if (m_options.open == u"search")
        m_palette->openEverything();
    else if (m_options.open == u"settings")
        m_setup->openSettings();
    else if (m_options.open == u"sign-in")
        m_setup->openSignIn();
}

} // namespace watchroom
