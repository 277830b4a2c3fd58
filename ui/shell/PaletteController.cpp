// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteController.h"

#include "app/base/Duration.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionPress.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnreadWeight = 6;
constexpr int kMentionWeight = 10;

} // namespace

PaletteController::PaletteController(ThemeHost *themes, QWidget *window, const ScreenState &state)
    : QObject(window)
    , m_themes(themes)
    , m_window(window)
    , m_state(state)
    , m_press(new ActionPress(themes, window))
{
    connect(m_press, &ActionPress::intent, this, &PaletteController::intent);
}

PaletteController::~PaletteController() = default;

void PaletteController::openEverything()
{
    open(Palette::Scope::Everything);
}

void PaletteController::openActions()
{
    open(Palette::Scope::Actions);
}

void PaletteController::openMessages()
{
    open(Palette::Scope::Messages);
}

void PaletteController::open(Palette::Scope scope)
{
    if (!m_state.ready)
        return;
    if (m_palette)
        m_palette->close();
    std::vector<PaletteEntry> entries;
    const auto add = [&](std::vector<PaletteEntry> more) {
        entries.insert(entries.end(), more.begin(), more.end());
    };
    if (scope == Palette::Scope::Everything)
        add(roomEntries());
    if (scope != Palette::Scope::Messages)
        add(actionEntries());
    if (scope == Palette::Scope::Everything)
        add(commandEntries());
    m_palette = new Palette(m_themes, m_window, scope, std::move(entries));
    connect(m_palette, &Palette::chosen, this,
            [this](const PaletteEntry &entry) { carryOut(entry); });
    connect(m_palette, &Palette::searchRequested, this, [this](const QString &words) {
        Q_EMIT intent(Search{.number = ++m_searchNumber, .words = words, .room = {}});
    });
}

std::vector<PaletteEntry> PaletteController::roomEntries() const
{
    std::vector<PaletteEntry> entries;
    for (const RoomSummary &room : m_state.rooms) {
        if (room.room.id == m_state.openRoom)
            continue;
        entries.push_back(PaletteEntry{
            .kind = PaletteEntry::Kind::Room,
            .title = room.room.name,
            .note =
                room.unreadMessages > 0 ? tr("%n new", nullptr, room.unreadMessages) : QString(),
            .icon = room.room.kind == RoomKind::Practice ? u"flag"_s : u"hash"_s,
            .room = room.room.id,
            .offer = {},
            .weight = room.mentioned            ? kMentionWeight
                      : room.unreadMessages > 0 ? kUnreadWeight
                                                : 0,
            .matched = {},
        });
    }
    return entries;
}

std::vector<PaletteEntry> PaletteController::actionEntries() const
{
    std::vector<PaletteEntry> entries;
    for (const ActionOffer &offer : m_state.offers) {
        const bool busy = isUnderWay(offer.status.state);
        entries.push_back(PaletteEntry{
            .kind = PaletteEntry::Kind::Action,
            .title = offer.action.title,
            .note = busy                      ? tr("Running now")
                    : asksFirst(offer.action) ? tr("%1 · asks first").arg(offer.source)
                                              : offer.source,
            .icon = offer.action.icon.isEmpty() ? u"bolt"_s : offer.action.icon,
            .offer = offer,
            .weight = 1,
            .isDanger = offer.action.effect == Effect::Danger,
            .matched = {},
        });
    }
    return entries;
}

std::vector<PaletteEntry> PaletteController::commandEntries() const
{
    const auto entry = [](Command command, const QString &title, const QString &icon) {
        return PaletteEntry{.kind = PaletteEntry::Kind::Command,
                            .title = title,
                            .note = {},
                            .icon = icon,
                            .offer = {},
                            .command = command,
                            .matched = {}};
    };
    return {
        entry(NewRoom, tr("Make a room"), u"plus"_s),
        entry(Join, tr("Join a room"), u"door"_s),
        entry(Converse, tr("Write to somebody"), u"message"_s),
        entry(SignIn, tr("Sign in to a team’s chat"), u"key"_s),
        entry(Accounts, tr("Accounts"), u"users"_s),
        entry(Services, tr("Watch something"), u"eye"_s),
        entry(StartPractice, tr("Start a practice incident"), u"flag"_s),
        entry(StopPractice, tr("Stop the practice incident"), u"stop"_s),
        entry(Settings, tr("Settings"), u"gear"_s),
    };
}

void PaletteController::setAnswer(int number, const std::vector<SearchResult> &results)
{
    if (number != m_searchNumber || !m_palette)
        return;
    std::vector<PaletteEntry> entries;
    for (const SearchResult &result : results) {
        entries.push_back(PaletteEntry{
            .kind = PaletteEntry::Kind::Message,
            .title = result.excerpt,
            .note = u"%1 · %2 · %3"_s.arg(result.who, result.roomName,
                                          momentText(result.time, SystemClock().now())),
            .icon = u"search"_s,
            .room = result.room,
            .row = result.row,
            .offer = {},
            .matched = {},
        });
    }
    m_palette->setFound(std::move(entries));
}

void PaletteController::carryOut(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Room:
        Q_EMIT intent(OpenRoom{entry.room});
        break;
    case PaletteEntry::Kind::Message:
        Q_EMIT intent(ShowRow{entry.room, entry.row});
        break;
    case PaletteEntry::Kind::Action: {
        if (isUnderWay(entry.offer.status.state))
            break;
        const ActionRef ref{.instance = entry.offer.instance,
                            .room = m_state.openRoom,
                            .card = {},
                            .action = entry.offer.action.id};
        const QRect middle(m_window->width() / 2 - 1, m_window->height() / 3, 2, 2);
        m_press->press(entry.offer.action, ref, middle);
        break;
    }
    case PaletteEntry::Kind::Command:
        carryOut(Command(entry.command));
        break;
    }
}

void PaletteController::carryOut(Command command)
{
    switch (command) {
    case NewRoom:
        Q_EMIT newRoomRequested();
        break;
    case StartPractice:
        Q_EMIT intent(StartDrill{});
        break;
    case StopPractice:
        Q_EMIT intent(StopDrill{});
        break;
    case Settings:
        Q_EMIT settingsRequested();
        break;
    case Services:
        Q_EMIT servicesRequested();
        break;
    case Join:
        Q_EMIT joinRequested();
        break;
    case Converse:
        Q_EMIT conversationRequested();
        break;
    case SignIn:
        Q_EMIT signInRequested();
        break;
    case Accounts:
        Q_EMIT accountsRequested();
        break;
    }
}

} // namespace watchroom
