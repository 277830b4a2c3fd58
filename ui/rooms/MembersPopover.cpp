// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/MembersPopover.h"

#include "ui/kit/Button.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/RowList.h"
#include "ui/rooms/MemberWords.h"

#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 8;

/// Oneself first, the others by name.
bool standsBefore(const RoomMember &a, const RoomMember &b)
{
    if (a.person.isSelf != b.person.isSelf)
        return a.person.isSelf;
    return a.person.name.localeAwareCompare(b.person.name) < 0;
}

/// Those who belong to the room in front of those who may not come in.
bool standsBeforeAbsent(const RoomMember &a, const RoomMember &b)
{
    const bool isBanned = a.role == RoomRole::Banned;
    return isBanned == (b.role == RoomRole::Banned) ? standsBefore(a, b) : !isBanned;
}

ListRow absentRowOf(const RoomMember &member)
{
    const bool isBanned = member.role == RoomRole::Banned;
    QString about = member.address;
    if (!member.person.status.isEmpty())
        about += u" · "_s + member.person.status;
    return {.key = u"absent:"_s + member.person.id.value,
            .title = member.person.name,
            .subtitle = about,
            .note = isBanned ? roleWord(member.role)
                             : MembersPopover::tr("%1, not here").arg(roleWord(member.role)),
            .presence = isBanned ? PresenceRole::None : PresenceRole::Offline,
            .person = member.person.id.value};
}

ListRow rowOf(const RoomMember &member, const QString &twin)
{
    const Person &person = member.person;
    return {.key = person.id.value,
            .title = person.isSelf ? MembersPopover::tr("%1 (you)").arg(person.name) : person.name,
            .subtitle = presenceText(person),
            .note = member.role == RoomRole::Member ? QString() : roleWord(member.role),
            .presence = presenceRole(person.presence),
            .name = person.name,
            .person = person.id.value,
            .warning = twin.isEmpty() ? QString() : lookAlikeWords(twin)};
}

} // namespace

MembersPopover::MembersPopover(ThemeHost *themes, QWidget *over, const QRect &anchor,
                               const Room &room)
    : Popover(themes, over, anchor)
    , m_room(room)
    , m_heading(new PlainLabel(themes, TextRole::Title))
    , m_list(new RowList(themes))
    , m_inviting(new QWidget)
    , m_address(new QLineEdit)
    , m_invited(
          new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_absent(new Button(themes, Button::Kind::Quiet, tr("Show who is not here, or banned")))
    , m_absentWords(
          new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_settings(new Button(themes, Button::Kind::Quiet, tr("Settings of the room…")))
{
    setAccessibleName(tr("People in %1").arg(room.name));
    m_list->setAccessibleName(tr("People"));
    m_list->setVisibleRows(1, kRows);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_settings->setIconName(u"gear"_s);
    content()->addWidget(m_heading);
    content()->addWidget(m_list);
    content()->addWidget(m_absentWords);
    addInviting();
    auto *more = new QVBoxLayout;
    more->setSpacing(0);
    more->addWidget(m_absent, 0, Qt::AlignLeading);
    more->addWidget(m_settings, 0, Qt::AlignLeading);
    content()->addLayout(more);
    connect(m_list, &RowList::chosen, this, &MembersPopover::openMenu);
    connect(m_list, &RowList::customContextMenuRequested, this,
            [this] { openMenu(m_list->currentRow()); });
    m_absent->setIconName(u"users"_s);
    m_absentWords->hide();
    connect(m_absent, &Button::clicked, this, &MembersPopover::askAbsent);
    connect(m_settings, &Button::clicked, this, [this] {
        close();
        Q_EMIT settingsRequested();
    });
}

void MembersPopover::addInviting()
{
    const QString prompt = tr("Invite: name@example.org");
    m_address->setPlaceholderText(prompt);
    m_address->setAccessibleName(prompt);
    auto *verb = new Button(themes(), Button::Kind::Secondary, tr("Invite"));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_address, 1);
    line->addWidget(verb);
    auto *column = new QVBoxLayout(m_inviting);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_invited);
    m_invited->hide();
    content()->addWidget(m_inviting);
    connect(verb, &Button::clicked, this, &MembersPopover::invite);
    connect(m_address, &QLineEdit::returnPressed, this, &MembersPopover::invite);
}

void MembersPopover::setMembers(const std::vector<RoomMember> &members, const RoomPowers &powers)
{
    m_here = members;
    m_powers = powers;
    std::ranges::stable_sort(m_here, standsBefore);
    m_heading->setPlainText(tr("%n people here", nullptr, int(members.size())));
    m_inviting->setVisible(powers.mayInvite);
    m_settings->setVisible(powers.mayConfigure);
    m_absent->setVisible(powers.mayListAbsent && !m_hasAskedAbsent);
    showRows();
}

void MembersPopover::setLookAlikes(const QHash<PersonId, QString> &names)
{
    if (names == m_lookAlikes)
        return;
    m_lookAlikes = names;
    showRows();
}

void MembersPopover::askAbsent()
{
    m_hasAskedAbsent = true;
    m_absent->hide();
    Q_EMIT intent(AskAbsentMembers{m_room.id});
}

void MembersPopover::setAbsent(const std::vector<RoomMember> &members, const QString &problem)
{
    m_elsewhere = members;
    std::ranges::stable_sort(m_elsewhere, standsBeforeAbsent);
    const QString nobody = tr("Nobody else belongs to this room, and nobody is banned.");
    m_absentWords->setTone(problem.isEmpty() ? ToneRole::Neutral : ToneRole::Critical);
    m_absentWords->setPlainText(problem.isEmpty() ? nobody : problem);
    m_absentWords->setVisible(members.empty());
    showRows();
}

void MembersPopover::showRows()
{
    m_members = m_here;
    std::vector<ListRow> rows;
    QSet<QString> addresses;
    for (const RoomMember &each : m_here) {
        rows.push_back(rowOf(each, m_lookAlikes.value(each.person.id)));
        addresses.insert(each.address);
    }
    for (const RoomMember &each : m_elsewhere) {
        if (addresses.contains(each.address))
            continue; // has come meanwhile
        m_members.push_back(each);
        rows.push_back(absentRowOf(each));
    }
    m_list->setRows(std::move(rows));
}

void MembersPopover::invite()
{
    const QString address = m_address->text().trimmed();
    const bool isAddress = address.indexOf(u'@') > 0 && !address.contains(u' ');
    m_invited->setTone(isAddress ? ToneRole::Neutral : ToneRole::Critical);
    m_invited->setPlainText(isAddress ? tr("%1 is asked to come.").arg(address)
                                      : tr("Type a whole address, like name@example.org."));
    m_invited->show();
    if (!isAddress)
        return;
    m_address->clear();
    Q_EMIT intent(InvitePerson{m_room.id, address});
}

void MembersPopover::openMenu(int row)
{
    if (row < 0 || size_t(row) >= m_members.size())
        return;
    const RoomMember member = m_members.at(size_t(row));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!member.address.isEmpty() && !member.person.isSelf) {
        const QColor ink = themes()->theme()->colour.text2;
        QAction *write = menu->addAction(watchroom::icon(u"message"_s, ink),
                                         tr("Write to %1").arg(member.person.name));
        connect(write, &QAction::triggered, this, [this, member] {
            close();
            Q_EMIT intent(OpenConversation{m_room.account, member.address});
        });
    }
    addChanges(menu, member);
    addBlocking(menu, member);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_list->viewport()->mapToGlobal(m_list->currentRect().bottomLeft()));
}

void MembersPopover::addChanges(QMenu *menu, const RoomMember &member)
{
    if (!menu->isEmpty() && !member.possible.empty())
        menu->addSeparator();
    for (const MemberChange each : member.possible) {
        connect(menu->addAction(changeWord(each)), &QAction::triggered, this,
                [this, member, each] { change(member, each); });
    }
}

void MembersPopover::addBlocking(QMenu *menu, const RoomMember &member)
{
    const Person &person = member.person;
    if (member.address.isEmpty() || person.isSelf)
        return;
    menu->addSeparator();
    const SetBlocked wanted{m_room.account, PersonId(member.address), !person.isBlocked};
    QAction *block = menu->addAction(person.isBlocked ? tr("Unblock %1").arg(person.name)
                                                      : tr("Block %1…").arg(person.name));
    connect(block, &QAction::triggered, this, [this, wanted, name = person.name] {
        if (wanted.blocked)
            askBefore(themes(), m_list, m_list->currentRect(), questionBeforeBlocking(name), this,
                      [this, wanted] { Q_EMIT intent(wanted); });
        else
            Q_EMIT intent(wanted);
    });
}

void MembersPopover::change(const RoomMember &member, MemberChange change)
{
    const ChangeMember wanted{m_room.id, member.person.id, change};
    const auto ask = [this, wanted] {
        Q_EMIT intent(wanted);
        if (m_hasAskedAbsent)
            askAbsent();
    };
    if (!asksFirst(change)) {
        ask();
        return;
    }
    askBefore(themes(), m_list, m_list->currentRect(),
              questionBefore(change, member.person.name, m_powers.isClosed), this, ask);
}

} // namespace watchroom
