// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/RoomList.h"

#include "app/base/PlainText.h"
#include "app/model/AccountWords.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Question.h"
#include "ui/kit/ScrollColumn.h"
#include "ui/kit/SectionHeading.h"
#include "ui/rooms/AccountLine.h"
#include "ui/rooms/FinderButton.h"
#include "ui/rooms/InvitationRow.h"
#include "ui/rooms/MemberWords.h"
#include "ui/rooms/RoomNameEdit.h"
#include "ui/rooms/RoomRow.h"
#include "ui/rooms/SelfBar.h"
#include "ui/rooms/SelfButton.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHeader = 52;
constexpr int kRoomListPadding = 16;
constexpr int kFirstRow = 2; // of an account's column: behind its heading and its state
constexpr int kTile = 24;
constexpr std::ptrdiff_t kShownInvitations = 5; // the next ones come when these are answered
constexpr int kSearchSide = 8; // the finder button paints itself 4 px further inside
} // namespace

RoomList::RoomList(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, Qt::RightEdge, parent)
    , m_workspace(u"Watchroom"_s)
    , m_self(new SelfBar(themes))
{
    setAccessibleName(tr("Rooms"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, themes->theme()->scaled(kHeader) - 4, 1, 0);
    outer->setSpacing(0);

    auto *finder = new FinderButton(themes);
    connect(finder, &FinderButton::clicked, this, &RoomList::switcherRequested);
    auto *finderRow = new QHBoxLayout;
    finderRow->setContentsMargins(kSearchSide, 0, kSearchSide - 1, 0);
    finderRow->addWidget(finder);
    outer->addLayout(finderRow);

    auto *scroll = new ScrollColumn;
    m_invitations = addGroup(tr("Invitations"), scroll->column());
    m_incidents = addGroup(tr("Incidents"), scroll->column());
    m_accountColumn = new QVBoxLayout;
    scroll->column()->addLayout(m_accountColumn);
    m_people = addGroup(tr("People"), scroll->column());
    m_practice = addGroup(tr("Practice"), scroll->column());
    setAccounts({AccountSummary{.account = {.id = kLocalAccount}, .state = Online{}}});
    scroll->column()->addStretch(1);
    outer->addWidget(scroll, 1);

    connect(m_self->self(), &SelfButton::clicked, this,
            [this] { Q_EMIT presenceRequested(m_self->self()); });
    connect(m_self, &SelfBar::settingsRequested, this, &RoomList::settingsRequested);
    outer->addWidget(m_self);
}

void RoomList::setWorkspaceName(const QString &name)
{
    m_workspace = plainText(name, 120);
    update();
}

void RoomList::setAccounts(const std::vector<AccountSummary> &accounts)
{
    std::vector<AccountSummary> kept;
    std::ranges::copy_if(accounts, std::back_inserter(kept),
                         [](const AccountSummary &each) { return !each.onTrial; });
    const bool sameAccounts = std::ranges::equal(
        kept, m_accounts, {}, [](const AccountSummary &a) { return a.account.id; },
        &AccountGroup::account);
    if (!sameAccounts) {
        std::vector<RoomSummary> rooms;
        std::ranges::transform(m_rows, std::back_inserter(rooms), &RoomRow::summary);
        rebuild({});
        closeNameEdit();
        for (const AccountGroup &group : std::exchange(m_accounts, {}))
            group.rooms.box->deleteLater();
        for (const AccountSummary &account : kept)
            m_accounts.push_back(addAccountGroup(account));
        setRooms(rooms);
    }
    nameGroups(kept);
}

void RoomList::nameGroups(const std::vector<AccountSummary> &accounts)
{
    for (size_t i = 0; i < accounts.size(); ++i) {
        m_accounts[i].rooms.heading->setWords(accounts.size() > 1 ? accountName(accounts[i].account)
                                                                  : tr("Rooms"));
        m_accounts[i].state->setAccount(accounts[i]);
    }
    const bool isOnline = std::ranges::all_of(accounts, [](const AccountSummary &each) {
        return std::holds_alternative<Online>(each.state);
    });
    SelfButton *self = m_self->self();
    if (accounts.size() < 2) {
        self->setPresence(PresenceRole::None);
        self->setNote(tr("On this computer"));
        return;
    }
    const Person &person = accounts[1].self; // behind the embedded workspace; all are told the same
    self->setPerson(person.id.value);
    self->setPresence(isOnline ? presenceRole(person.presence) : PresenceRole::Offline);
    self->setNote(isOnline ? presenceText(person) : tr("Not everywhere online"));
}

std::vector<const RoomList::Group *> RoomList::groups() const
{
    std::vector<const Group *> all{&m_incidents};
    for (const AccountGroup &group : m_accounts)
        all.push_back(&group.rooms);
    all.push_back(&m_people);
    all.push_back(&m_practice);
    return all;
}

void RoomList::setRooms(const std::vector<RoomSummary> &rooms)
{
    std::vector<RoomSummary> ordered;
    for (const Group *group : groups()) {
        // People behind rooms, where they stand together.
        for (const RoomKind kind : {RoomKind::Group, RoomKind::Practice, RoomKind::Direct}) {
            std::ranges::copy_if(rooms, std::back_inserter(ordered), [&](const RoomSummary &room) {
                return room.room.kind == kind && &groupOf(room) == group;
            });
        }
    }
    // The same rooms at the same places: only what they say is new, and focus stays where it is.
    const bool sameShape =
        std::ranges::equal(ordered, m_rows, [this](const RoomSummary &room, const RoomRow *row) {
            return room.room.id == row->summary().room.id &&
                   &groupOf(room) == &groupOf(row->summary());
        });
    if (!sameShape) {
        rebuild(ordered);
        return;
    }
    for (size_t i = 0; i < ordered.size(); ++i) {
        if (ordered[i] != m_rows[i]->summary())
            m_rows[i]->setSummary(ordered[i]);
    }
}

void RoomList::setCurrent(const RoomId &room)
{
    m_current = room;
    for (RoomRow *row : m_rows)
        row->setCurrent(row->summary().room.id == room);
}

void RoomList::setSelf(const QString &name)
{
    m_self->self()->setName(name);
}

void RoomList::startNewRoom(const AccountId &account)
{
    const AccountGroup &group = groupOf(account);
    RoomNameEdit *edit =
        openNameEdit(group.rooms.column, kFirstRow, Room{.account = group.account});
    connect(edit, &RoomNameEdit::accepted, this,
            [this, owner = group.account](const QString &name) {
                closeNameEdit();
                Q_EMIT intent(CreateRoom{name, owner});
            });
}

void RoomList::focusCurrent()
{
    for (RoomRow *row : m_rows) {
        if (row->summary().room.id == m_current)
            row->setFocus(Qt::ShortcutFocusReason);
    }
}

void RoomList::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const ThemeColours &c = theme().colour;
    const int header = theme().scaled(kHeader);
    const int side = theme().scaled(kTile);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    const QRect tile = placed({kRoomListPadding, (header - side) / 2, side, side});
    paintBox(painter, tile, radius::kControl, c.ink);
    paintLine(painter, tile, m_workspace.left(1).toUpper(), theme().font(TextRole::Caption),
              c.onInk, Qt::AlignCenter);
    const int x = kRoomListPadding + side + 10;
    paintLine(painter, placed({x, 0, width() - x - kRoomListPadding, header}), m_workspace,
              theme().font(TextRole::Title), c.text);
}

RoomList::Group RoomList::addGroup(const QString &words, QVBoxLayout *column)
{
    Group group;
    group.box = new QWidget;
    group.column = new QVBoxLayout(group.box);
    group.column->setContentsMargins(0, 0, 0, 0);
    group.column->setSpacing(0);
    group.heading = new SectionHeading(themes(), words, kRoomListPadding);
    group.column->addWidget(group.heading);
    group.box->setVisible(false);
    column->addWidget(group.box);
    return group;
}

RoomList::AccountGroup RoomList::addAccountGroup(const AccountSummary &account)
{
    AccountGroup group{.account = account.account.id,
                       .rooms = addGroup({}, m_accountColumn),
                       .state = new AccountLine(themes())};
    auto *stateRow = new QHBoxLayout;
    stateRow->setContentsMargins(kSearchSide, 0, kSearchSide, 4);
    stateRow->addWidget(group.state);
    group.rooms.column->addLayout(stateRow);
    connect(group.state, &AccountLine::intent, this, &RoomList::intent);
    connect(group.state, &AccountLine::passwordRequested, this, &RoomList::passwordRequested);
    auto *add = new IconButton(themes(), u"plus"_s,
                               account.account.id == kLocalAccount
                                   ? tr("Make a room")
                                   : tr("Make a room at %1").arg(accountName(account.account)));
    connect(add, &IconButton::clicked, this, [this, id = group.account] { startNewRoom(id); });
    group.rooms.heading->addButton(add);
    group.rooms.box->setVisible(true);
    return group;
}

RoomList::AccountGroup &RoomList::groupOf(const AccountId &account)
{
    const auto it = std::ranges::find(m_accounts, account, &AccountGroup::account);
    return it == m_accounts.end() ? m_accounts.front() : *it;
}

const RoomList::Group &RoomList::groupOf(const RoomSummary &room)
{
    if (room.room.kind == RoomKind::Practice)
        return m_practice;
    if (room.room.kind == RoomKind::Direct)
        return m_accounts.size() > 1 ? groupOf(room.room.account).rooms : m_people;
    return room.hasIncident ? m_incidents : groupOf(room.room.account).rooms;
}

void RoomList::rebuild(const std::vector<RoomSummary> &rooms)
{
    const auto inFocus = std::ranges::find_if(m_rows, &QWidget::hasFocus);
    const RoomId focused = inFocus == m_rows.end() ? RoomId() : (*inFocus)->summary().room.id;
    for (RoomRow *row : std::exchange(m_rows, {})) {
        row->hide(); // hands the focus on: it was read before
        row->deleteLater();
    }
    for (Group *group : {&m_incidents, &m_people, &m_practice})
        group->box->setVisible(false);
    for (const RoomSummary &room : rooms) {
        RoomRow *row = makeRow(room);
        const Group &group = groupOf(room);
        group.column->addWidget(row);
        group.box->setVisible(true);
        row->show(); // at once: only what is shown takes the focus
        m_rows.push_back(row);
        if (!focused.isEmpty() && room.room.id == focused)
            row->setFocus(Qt::OtherFocusReason);
    }
    setCurrent(m_current);
}

RoomRow *RoomList::makeRow(const RoomSummary &summary)
{
    auto *row = new RoomRow(themes(), summary);
    connect(row, &RoomRow::clicked, this,
            [this, row] { Q_EMIT intent(OpenRoom{row->summary().room.id}); });
    connect(row, &RoomRow::moveRequested, this, [this, row](int rows) { moveFocus(row, rows); });
    connect(row, &RoomRow::renameRequested, this, [this, row] { startRename(row); });
    connect(row, &RoomRow::leaveRequested, this, [this, row] { askToLeave(row); });
    connect(row, &RoomRow::blockRequested, this, [this, row] { block(row); });
    return row;
}

void RoomList::moveFocus(const RoomRow *from, int rows)
{
    const auto at = std::ranges::find(m_rows, from) - m_rows.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + rows, 0, std::ssize(m_rows) - 1);
    m_rows[size_t(to)]->setFocus(Qt::OtherFocusReason);
}

void RoomList::startRename(RoomRow *row)
{
    QVBoxLayout *column = groupOf(row->summary()).column;
    RoomNameEdit *edit = openNameEdit(column, column->indexOf(row), row->summary().room);
    connect(edit, &RoomNameEdit::accepted, this,
            [this, room = row->summary().room.id](const QString &name) {
                closeNameEdit();
                Q_EMIT intent(RenameRoom{room, name});
            });
}

void RoomList::askToLeave(RoomRow *row)
{
    const Question question{tr("Leave %1?").arg(row->text()),
                            tr("It goes from this list, and you will not hear from it any more."),
                            tr("Leave the room")};
    askBefore(themes(), row, row->rect(), question, this,
              [this, room = row->summary().room.id] { Q_EMIT intent(LeaveRoom{room}); });
}

void RoomList::block(RoomRow *row)
{
    const RoomSummary &summary = row->summary();
    if (!summary.partner)
        return;
    const SetBlocked wanted{summary.room.account, summary.partner->id, !summary.partner->isBlocked};
    if (!wanted.blocked) {
        Q_EMIT intent(wanted);
        return;
    }
    askBefore(themes(), row, row->rect(), questionBeforeBlocking(row->text()), this,
              [this, wanted] { Q_EMIT intent(wanted); });
}

void RoomList::setInvitations(const std::vector<Invitation> &invitations)
{
    m_invitations.heading->setCount(int(invitations.size()));
    m_invitations.box->setVisible(!invitations.empty());
    const std::vector<Invitation> shown(invitations.begin(),
                                        invitations.begin() +
                                            std::min(std::ssize(invitations), kShownInvitations));
    if (shown == std::exchange(m_invited, shown))
        return;
    for (InvitationRow *row : m_invitations.box->findChildren<InvitationRow *>()) {
        row->hide();
        row->deleteLater();
    }
    for (const Invitation &invitation : shown) {
        auto *row = new InvitationRow(themes(), invitation);
        connect(row, &InvitationRow::intent, this, &RoomList::intent);
        m_invitations.column->addWidget(row);
        row->show();
    }
}

RoomNameEdit *RoomList::openNameEdit(QVBoxLayout *column, int at, const Room &room)
{
    closeNameEdit();
    m_nameEdit = new RoomNameEdit(themes(), room.name, [this, room](const QString &wanted) {
        return problemWithName(wanted, room.account, room.id);
    });
    connect(m_nameEdit, &RoomNameEdit::cancelled, this, [this] {
        closeNameEdit();
        focusCurrent();
    });
    column->insertWidget(at, m_nameEdit);
    m_nameEdit->show();
    m_nameEdit->setFocusToName();
    return m_nameEdit;
}

void RoomList::closeNameEdit()
{
    if (!m_nameEdit)
        return;
    m_nameEdit->hide();
    std::exchange(m_nameEdit, nullptr)->deleteLater();
}

QString RoomList::problemWithName(const QString &name, const AccountId &account,
                                  const RoomId &except)
{
    if (name.isEmpty())
        return tr("Type a name, for example “release”.");
    const bool taken = std::ranges::any_of(m_rows, [&](const RoomRow *row) {
        const Room &room = row->summary().room;
        return room.id != except && &groupOf(room.account) == &groupOf(account) &&
               room.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? tr("There is a room with this name already. Choose another one.") : QString();
}

} // namespace watchroom
