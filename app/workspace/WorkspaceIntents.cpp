// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: what a person wants, carried out.

#include "app/base/Log.h"
#include "app/model/CardSubmission.h"
#include "app/workspace/Workspace.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchHits = 50;
}

void Workspace::handle(const Intent &intent)
{
    if (!m_accounts)
        return; // the profile could not be opened
    // What was published before is written before anything is asked of it.
    m_intake->flush();
    std::visit([this](const auto &each) { carryOut(each); }, intent);
}

void Workspace::report(const Result<void> &outcome)
{
    if (!outcome && outcome.error().code != ErrorCode::Cancelled)
        tell(IntentFailed{outcome.error().summary});
}

void Workspace::carryOut(const RenameRoom &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .renameRoom(intent.room, intent.name)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const SetTopic &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .setTopic(intent.room, intent.topic)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const LeaveRoom &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend().leaveRoom(intent.room).then(this, [this](const Result<void> &outcome) {
            report(outcome);
        });
    });
}

void Workspace::carryOut(const OpenRoom &intent)
{
    openRoom(intent.room, 0);
}

void Workspace::carryOut(const ShowRow &intent)
{
    openRoom(intent.room, intent.row);
}

void Workspace::carryOut(const ShowLatest &intent)
{
    openRoom(intent.room, 0);
}

void Workspace::openRoom(const RoomId &room, qint64 shownRow)
{
    m_intake->flush();
    (void)loadRooms(); // else as they were
    const auto known =
        std::ranges::find_if(m_rooms, [&](const StoredRoom &each) { return each.room.id == room; });
    if (known == m_rooms.end() || known->left) {
        tell(IntentFailed{tr("This room is not there any more.")});
        return;
    }
    auto opened = m_feed->open(room, known->readRow, shownRow);
    if (!opened) {
        tell(IntentFailed{opened.error().summary});
        return;
    }
    opened->draft = known->draft;
    m_dirty.rooms = true;
    m_dirty.members = true;
    m_dirty.glances = true; // rooms have some of their own
    tell(std::move(*opened));
}

void Workspace::carryOut(const LoadOlder &intent)
{
    if (intent.room != m_feed->room())
        return;
    auto older = m_feed->older(intent.beforeRow);
    if (older)
        tell(std::move(*older));
    else
        tell(IntentFailed{older.error().summary});
}

void Workspace::carryOut(const SendMessage &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        report(account.outbox().send(intent.room, intent.markdown, intent.replyTo, intent.files));
    });
}

void Workspace::carryOut(const RetryMessage &intent)
{
    withAccount(intent.room,
                [&](ChatAccount &account) { account.outbox().retry(intent.room, intent.message); });
}

void Workspace::carryOut(const EditMessage &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        if (!messageBy(intent.room, intent.message, account.self().id)) {
            tell(IntentFailed{tr("Only your own messages can be changed.")});
            return;
        }
        account.backend()
            .edit(intent.room, intent.message, intent.markdown)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const DeleteMessage &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        if (!messageBy(intent.room, intent.message, account.self().id)) {
            tell(IntentFailed{tr("Only your own messages can be deleted.")});
            return;
        }
        account.backend()
            .retract(intent.room, intent.message)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const SaveDraft &intent)
{
    report(m_store->saveDraft(intent.room, intent.markdown));
    m_dirty.rooms = true;
    scheduleUpdate();
}

void Workspace::carryOut(const Search &intent)
{
    SearchAnswered answer{.number = intent.number, .results = {}};
    auto hits = m_store->search(intent.words, intent.room, kSearchHits);
    if (!hits) {
        tell(IntentFailed{hits.error().summary});
        return;
    }
    for (const SearchHit &hit : *hits) {
        const auto room = std::ranges::find_if(
            m_rooms, [&](const StoredRoom &each) { return each.room.id == hit.room; });
        answer.results.push_back(SearchResult{
            .row = hit.row,
            .room = hit.room,
            .roomName = room == m_rooms.end() ? QString() : room->room.name,
            .who = hit.who,
            .excerpt = hit.excerpt,
            .time = hit.time,
        });
    }
    tell(std::move(answer));
}

std::optional<ActionSpec> Workspace::specOf(const ActionRef &action)
{
    if (!action.card.isEmpty()) {
        const auto item = m_store->card(action.instance, action.card);
        if (!item || !*item)
            return std::nullopt;
        const Card &card = std::get<StoredCard>((*item)->content).card;
        const ActionSpec *spec = card.action(action.action);
        return spec ? std::optional(withSubmittedInputs(card, *spec)) : std::nullopt;
    }
    const auto offered = m_offered.find(action.instance);
    if (offered != m_offered.end()) {
        const auto it = std::ranges::find(offered->second, action.action, &ActionSpec::id);
        if (it != offered->second.end())
            return *it;
    }
    const ActionSpec *spec = m_glances->action(action.instance, action.action);
    return spec ? std::optional(*spec) : std::nullopt;
}

void Workspace::carryOut(const Invoke &intent)
{
    m_dispatcher->press(intent);
}

void Workspace::carryOut(const CancelInvocation &intent)
{
    m_dispatcher->cancel(intent.key);
}

void Workspace::carryOut(const DismissOutcome &intent)
{
    m_dispatcher->dismiss(intent.action);
}

void Workspace::carryOut(const UndoInvocation &intent)
{
    m_dispatcher->undo(intent);
}

void Workspace::carryOut(const HoldUndo &intent)
{
    m_dispatcher->holdUndo(intent);
}

void Workspace::carryOut(const CheckOutcome &intent)
{
    m_dispatcher->check(intent.key);
}

void Workspace::carryOut(const PreviewAction &intent)
{
    m_dispatcher->preview(intent).then(
        this, [this, number = intent.number](const Result<PreviewAnswer> &answer) {
            tell(PreviewAnswered{.number = number,
                                 .answer = answer.value_or(PreviewAnswer{}),
                                 .problem = answer ? QString() : answer.error().summary});
        });
}

void Workspace::carryOut(const OpenCardHistory &intent)
{
    auto history = m_rows->cardHistory(intent.instance, intent.card);
    if (!history)
        tell(IntentFailed{history.error().summary});
    else if (history->states.empty())
        tell(IntentFailed{tr("This card is not there any more.")});
    else
        tell(CardHistoryOpened{*std::move(history)});
}

void Workspace::carryOut(const OpenGlance &intent)
{
    m_openGlance = {intent.instance, intent.glance};
    m_dirty.glances = true;
    scheduleUpdate();
}

void Workspace::carryOut(const CloseGlance &)
{
    m_openGlance.reset();
}

void Workspace::carryOut(const ConfigureService &intent)
{
    const auto configured = m_services->configure(StoredInstance{
        .id = intent.instance,
        .plugin = intent.plugin,
        .room = intent.room.isEmpty() ? m_feed->room() : intent.room,
        .settings = intent.settings,
    });
    tell(ServiceConfigured{
        .instance = configured ? *configured : intent.instance,
        .problem = configured ? QString() : configured.error().summary,
    });
}

void Workspace::carryOut(const RemoveService &intent)
{
    report(m_services->remove(intent.instance));
    m_glances->removeAll(intent.instance);
    m_offered.erase(intent.instance);
}

void Workspace::carryOut(const FetchPicture &intent)
{
    m_pictures->fetch(intent.instance, intent.address);
}

void Workspace::carryOut(const SetPicturePolicy &intent)
{
    report(m_pictures->setPolicy(intent.instance, intent.policy));
    m_dirty.services = true;
    scheduleUpdate();
}

void Workspace::carryOut(const StartDrill &intent)
{
    carryOut(StopDrill{});
    // One practice at a time: the rooms of earlier ones are left, what was said there stays stored.
    for (const StoredRoom &each : std::vector<StoredRoom>(m_rooms)) {
        if (each.room.kind == RoomKind::Practice && !each.left)
            carryOut(LeaveRoom{each.room.id});
    }
    m_accounts->local()
        .backend()
        .createRoom(tr("checkout-eu"), RoomKind::Practice)
        .then(this, [this, intent](const Result<RoomId> &room) {
            if (!room) {
                tell(IntentFailed{room.error().summary});
                return;
            }
            m_intake->flush(); // the room is known before anybody speaks in it
            openRoom(*room, 0);
            FormValues settings{{u"speed"_s, QString::number(intent.speed)}};
            if (intent.until > 0)
                settings.insert(u"until"_s, QString::number(intent.until));
            const auto configured = m_services->configure(StoredInstance{
                .id = {}, .plugin = u"drill"_s, .room = *room, .settings = settings});
            if (!configured)
                tell(IntentFailed{configured.error().summary});
        });
}

void Workspace::carryOut(const StopDrill &)
{
    const InstanceId drill = m_services->instanceOf(u"drill"_s);
    if (!drill.isEmpty())
        carryOut(RemoveService{drill});
}

void Workspace::carryOut(const SetOwnName &intent)
{
    for (const auto &account : m_accounts->all()) {
        if (std::holds_alternative<Online>(account->summary().state)) {
            account->backend()
                .setOwnName(intent.name)
                .then(this, [this](const Result<void> &outcome) { report(outcome); });
        }
    }
}

} // namespace watchroom
