// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: what the screen is told, gathered and sent at most once a frame.

#include "app/base/Log.h"
#include "app/workspace/ActionStory.h"
#include "app/workspace/Workspace.h"

#include <QTimer>

#include <algorithm>

namespace watchroom {

namespace {
constexpr Milliseconds kFrame{16};
}

void Workspace::tell(Delta delta)
{
    m_deltas.push_back(std::move(delta));
    scheduleUpdate();
}

void Workspace::scheduleUpdate()
{
    if (m_updateScheduled)
        return;
    m_updateScheduled = true;
    // The real time, not the engine's clock: frames are frames, also in a drill.
    QTimer::singleShot(kFrame, this, &Workspace::sendUpdates);
}

void Workspace::sendUpdates()
{
    m_updateScheduled = false;
    const Dirty dirty = std::exchange(m_dirty, Dirty{});
    const auto nameOf = [this](const InstanceId &instance) { return m_services->nameOf(instance); };

    if (m_store && dirty.rooms) {
        if (auto loaded = loadRooms(); !loaded)
            qCWarning(lcStore) << "rooms:" << loaded.error().detail;
        // First, so that a room is known when it opens.
        m_deltas.insert(m_deltas.begin(), RoomsUpdated{roomSummaries()});
    }
    // Before the rooms, which are listed by account.
    if (m_accounts && dirty.accounts)
        m_deltas.insert(m_deltas.begin(), AccountsUpdated{m_accounts->summaries()});
    if (m_store && dirty.people) {
        if (auto people = m_store->people())
            m_deltas.push_back(PeopleUpdated{std::move(*people)});
    }
    if (dirty.faces)
        m_deltas.push_back(FacesUpdated{m_faces});
    if (m_accounts && dirty.invitations)
        m_deltas.push_back(invitations());
    if (m_feed && dirty.members)
        m_deltas.push_back(membersOfOpenRoom());
    if (m_store && dirty.services)
        m_deltas.push_back(ServicesUpdated{services(), m_services->kinds()});
    if (m_store && dirty.offers)
        m_deltas.push_back(OffersUpdated{offers()});
    if (m_store && dirty.glances) {
        m_deltas.push_back(GlancesUpdated{m_glances->summaries(m_feed->room(), nameOf)});
        if (m_openGlance) {
            if (auto detail = m_glances->detail(m_openGlance->first, m_openGlance->second, nameOf))
                m_deltas.push_back(GlanceDetailUpdated{std::move(*detail)});
        }
    }
    if (m_feed) {
        if (auto changes = m_feed->takeChanges())
            m_deltas.push_back(std::move(*changes));
    }
    showPictures();
    showPeople();
    if (!m_deltas.empty())
        Q_EMIT updated(std::exchange(m_deltas, {}));
}

/// The pictures of the rows that go to the screen.
void Workspace::showPictures()
{
    std::vector<Delta> told = std::exchange(m_deltas, {}); // what is there already is told behind
    for (const Delta &delta : told) {
        if (const auto *opened = std::get_if<RoomOpened>(&delta))
            m_pictures->show(opened->items);
        else if (const auto *older = std::get_if<OlderRows>(&delta))
            m_pictures->show(older->items);
        else if (const auto *changed = std::get_if<RowsChanged>(&delta))
            m_pictures->show(changed->items);
    }
    std::ranges::move(m_deltas, std::back_inserter(told));
    m_deltas = std::move(told);
}

void Workspace::showPeople()
{
    bool isNewRoom = false;
    for (const Delta &delta : m_deltas) {
        if (const auto *opened = std::get_if<RoomOpened>(&delta)) {
            isNewRoom = true;
            m_lookAlikes.clear();
            showPeople(opened->room, opened->items);
        } else if (const auto *older = std::get_if<OlderRows>(&delta)) {
            showPeople(older->room, older->items);
        } else if (const auto *changed = std::get_if<RowsChanged>(&delta)) {
            showPeople(changed->room, changed->items);
        } else if (const auto *members = std::get_if<MembersUpdated>(&delta)) {
            showPeople(*members);
        } else if (const auto *rooms = std::get_if<RoomsUpdated>(&delta)) {
            for (const RoomSummary &each : rooms->rooms) {
                if (each.partner)
                    wantPictures(each.room.id, {each.partner->id});
            }
        }
    }
    if (m_lookAlikes.takeChanged() || isNewRoom)
        m_deltas.push_back(LookAlikesUpdated{m_lookAlikes.names()});
}

void Workspace::showPeople(const RoomId &room, const std::vector<TimelineItem> &items)
{
    std::vector<PersonId> people;
    for (const TimelineItem &item : items) {
        if (const auto *row = std::get_if<MessageRow>(&item.content)) {
            people.push_back(row->message.sender);
            m_lookAlikes.add(
                {.name = row->message.senderName,
                 .person = row->message.sender,
                 .standing = row->own ? LookAlikes::Standing::Self : LookAlikes::Standing::Other});
        } else if (const auto *card = std::get_if<CardRow>(&item.content);
                   card && card->verified && !card->sender.isEmpty()) {
            m_lookAlikes.add({.name = card->sender, .standing = LookAlikes::Standing::Trusted});
        }
    }
    wantPictures(room, people);
}

void Workspace::showPeople(const MembersUpdated &update)
{
    // Of a large room the list shows the first ones; the others come when they say something.
    constexpr size_t kListed = 60;
    std::vector<PersonId> people;
    for (const RoomMember &member : update.members) {
        if (people.size() < kListed)
            people.push_back(member.person.id);
        const bool isTrusted = member.role == RoomRole::Owner || member.role == RoomRole::Moderator;
        m_lookAlikes.add({.name = member.person.name,
                          .person = member.person.id,
                          .standing = member.person.isSelf ? LookAlikes::Standing::Self
                                      : isTrusted          ? LookAlikes::Standing::Trusted
                                                           : LookAlikes::Standing::Other,
                          .isHere = true});
    }
    wantPictures(update.room, people);
}

std::vector<ServiceSummary> Workspace::services()
{
    std::vector<ServiceSummary> result = m_services->summaries();
    for (ServiceSummary &service : result)
        service.pictures = m_pictures->policy(service.instance);
    return result;
}

std::vector<RoomSummary> Workspace::roomSummaries()
{
    std::vector<RoomSummary> result;
    for (const StoredRoom &stored : m_rooms) {
        if (stored.left)
            continue;
        const bool hasIncident = std::ranges::any_of(
            m_incidents, [&](const auto &each) { return each.second == stored.room.id; });
        ChatAccount *account = accountOf(stored.room.id);
        result.push_back(RoomSummary{
            .room = stored.room,
            .unreadMessages = stored.unreadMessages,
            .unreadMachine = stored.unreadMachine,
            .mentioned = stored.mentioned,
            .hasIncident = hasIncident,
            .hasDraft = !stored.draft.isEmpty(),
            .partner = partnerIn(stored.room),
            .largestFile = account ? account->backend().largestFile() : 0,
        });
    }
    std::ranges::sort(result, [](const RoomSummary &a, const RoomSummary &b) {
        return a.room.name.localeAwareCompare(b.room.name) < 0;
    });
    return result;
}

std::vector<ActionOffer> Workspace::offers()
{
    std::vector<ActionOffer> result;
    for (const auto &[instance, actions] : m_offered) {
        const ChatAccount *account = m_accounts->find(instance);
        if (!account && !m_services->stored(instance))
            continue;
        const ActionStatuses statuses =
            m_dispatcher->statuses(instance, m_feed->room(), {}, actions);
        for (const ActionSpec &action : actions) {
            result.push_back(ActionOffer{
                .instance = instance,
                .source = account ? account->account().address : m_services->nameOf(instance),
                .action = action,
                .status = statuses.at(action.id),
            });
        }
    }
    return result;
}

void Workspace::actionChanged(const InstanceId &instance, const CardId &card)
{
    if (card.isEmpty()) {
        m_dirty.offers = true;
        m_dirty.glances = true;
    } else {
        m_feed->touchCard(instance, card);
    }
    scheduleUpdate();
}

void Workspace::tellRoom(const Invocation &invocation, const QString &line)
{
    // Looking at something is no news for the room; changing something is.
    const bool looked = invocation.effect == Effect::Read;
    if (looked || invocation.action.room.isEmpty())
        return;
    m_intake->take(invocation.action.instance, NotePosted{
                                                   .room = invocation.action.room,
                                                   .text = line,
                                                   .icon = storyIcon(invocation.state),
                                                   .at = invocation.ended.value_or(m_clock->now()),
                                               });
}

void Workspace::rememberIncident(const RoomId &room, const InstanceId &instance, const Card &card)
{
    const std::pair key{instance, card.id};
    const bool isOver = card.state.tone == Tone::Good || card.state.tone == Tone::Neutral;
    if (card.severity == Severity::Critical && !isOver)
        m_incidents.insert_or_assign(key, room);
    else
        m_incidents.erase(key);
}

} // namespace watchroom
