// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Account.h"
#include "app/model/Event.h"
#include "app/model/TimelineItem.h"

#include <memory>
#include <vector>

namespace watchroom {

/// A room with what one person knows about it.
struct StoredRoom
{
    Room room;
    bool left = false;
    qint64 readRow = 0;     ///< The last row that was read.
    qint64 lastRow = 0;     ///< The newest row.
    int unreadMessages = 0; ///< By people, not by oneself.
    int unreadMachine = 0;  ///< Cards and machine messages.
    bool mentioned = false; ///< One of the unread messages names the person here.
    QString draft;
    bool operator==(const StoredRoom &) const = default;
};

/// What somebody feels about a message.
struct StoredReaction
{
    PersonId by;
    QString name;
    QStringList emoji;
    Timestamp at;
    bool operator==(const StoredReaction &) const = default;
};

struct StoredCard
{
    InstanceId instance;
    Card card; ///< The newest revision.
    Timestamp firstSeen;
    Timestamp updated;
    int revisionCount = 1; ///< How many states are kept.
    qint64 storm = 0;      ///< The storm that it came in, named by its first row; 0 for none.
    std::optional<CardSender> sender = {}; ///< Of the newest revision.
    bool operator==(const StoredCard &) const = default;
};

/// A row of a room's timeline.
struct StoredItem
{
    qint64 row = 0;
    RoomId room;
    Timestamp time;
    std::variant<Message, StoredCard, NoteRow> content;
    bool operator==(const StoredItem &) const = default;
};

struct StoredPage
{
    std::vector<StoredItem> items; ///< Oldest first.
    bool reachesStart = false;
    bool reachesEnd = false;
    bool operator==(const StoredPage &) const = default;
};

/// What writing a card came to.
struct CardWrite
{
    enum class Outcome {
        Added,         ///< The card was not there before.
        Replaced,      ///< A newer revision is shown now.
        KeptAsEarlier, ///< A revision that came late: part of the history, never shown.
        Known,         ///< The revision was there already; what it says now is not kept.
    };
    qint64 row = 0; ///< Where the card stands ...
    RoomId room;    ///< ... and in which room.
    Outcome outcome = Outcome::Known;
    qint64 gone = 0; ///< The row of the card that it replaces, where it stands elsewhere.
    bool operator==(const CardWrite &) const = default;
};

struct StoredGlance
{
    InstanceId instance;
    Glance glance;
    std::optional<Timestamp> stateSince; ///< When its tone and state text became what they are.
    RoomId room = {};
    QString source = {};
    bool operator==(const StoredGlance &) const = default;
};

/// A configured integration.
struct StoredInstance
{
    InstanceId id;
    QString plugin;
    RoomId room;
    FormValues settings;
    bool operator==(const StoredInstance &) const = default;
};

struct SearchHit
{
    qint64 row = 0;
    RoomId room;
    Timestamp time;
    QString who;     ///< Sender or source.
    QString excerpt; ///< Plain text around the match, one line.
    bool operator==(const SearchHit &) const = default;
};

/// Everything that is kept, in one SQLite database (WAL). Used on one thread.
///
/// Promise: what a write function (or commit(), between begin() and commit()) has returned success
/// for survives kill -9 and loss of power. Errors: ResourceExhausted (disk full), Unavailable
/// (read-only, locked, I/O), DataLoss (damaged), NotFound (a room that was never saved), each with
/// a sentence for the screen. After an error inside a transaction the whole transaction is rolled
/// back, and what follows fails with the same error until commit(), rollback() or begin().
class Store
{
public:
    /// Opens or makes the database in `file`, bringing an older schema up to date. A newer schema
    /// is refused (Unsupported) and left alone; a damaged file is refused (DataLoss) and left
    /// alone.
    /// `:memory:` works.
    static Result<std::unique_ptr<Store>> open(const QString &file);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /// Sets a damaged database aside under a new name beside it ("...damaged-2026-03-31-1407") and
    /// returns that name. Nothing is deleted.
    static Result<QString> setAside(const QString &file);

    // One transaction around several writes. Does not nest. Without it each write is its own.
    Result<void> begin();
    Result<void> commit();
    void rollback();

    // Rooms and people
    Result<void> saveRoom(const Room &room);
    Result<void> setRoomLeft(const RoomId &room, bool left);
    Result<std::vector<StoredRoom>> rooms() const;
    /// Moves the mark on; it never goes back.
    Result<void> markRead(const RoomId &room, qint64 row);
    Result<void> saveDraft(const RoomId &room, const QString &markdown);
    Result<void> savePerson(const Person &person);
    Result<std::vector<Person>> people() const;
    Result<std::optional<Person>> person(const PersonId &id) const;

    // The timeline
    /// Adds a message, or replaces the one with the same room and id where it stands. Returns its
    /// row. `countsAsUnread` is for people's messages other than one's own. A new one stands at the
    /// end, or in front of the message `before` and of what was put there earlier. So does one's
    /// own that was Sending and is Sent now: it stands where the room has it, not where it was
    /// typed, so that everybody reads the same.
    Result<qint64> saveMessage(const Message &message, bool countsAsUnread,
                               const MessageId &before = {}, const QString &nameByWriter = {});
    Result<std::optional<StoredItem>> message(const RoomId &room, const MessageId &id) const;
    /// The newest message that this person calls so: by its id, its alias or a name of their own.
    Result<std::optional<StoredItem>> messageByWriter(const RoomId &room, const PersonId &writer,
                                                      const QString &name) const;
    /// The row of the message with this id or alias; 0 when it is not there.
    Result<qint64> rowNamed(const RoomId &room, const MessageId &name) const;
    /// Replaces what somebody feels about a message, which may come later: named by its id or
    /// alias. False when one is known that is as new.
    Result<bool> saveReaction(const RoomId &room, const MessageId &message,
                              const StoredReaction &reaction);
    /// Of each person what they said last, in the order in which they said it.
    Result<std::vector<StoredReaction>> reactions(const Message &message) const;
    /// Earlier texts of an edited message, oldest first.
    Result<std::vector<QString>> earlierTexts(const RoomId &room, const MessageId &id) const;
    /// Messages of one's own in the rooms of an account that are still Sending: its outbox, oldest
    /// first.
    Result<std::vector<Message>> unsentMessages(const AccountId &account) const;
    /// Adds a card or a revision of one, whatever the order in which revisions come. A card stands
    /// in the room where it first appeared. Of each card the first and the newest 199 states are
    /// kept. Cards of one group of an instance that follow each other within ten minutes are a
    /// storm, which counts as one while unread. The card `replaces` is forgotten; a new one stands
    /// in its place.
    Result<CardWrite> saveCard(const InstanceId &instance, const RoomId &room, const Card &card,
                               Timestamp at, const MessageId &before = {},
                               const std::optional<CardSender> &sender = {},
                               const CardId &replaces = {});
    Result<std::optional<StoredItem>> card(const InstanceId &instance, const CardId &id) const;
    struct CardRevision
    {
        Timestamp at;
        Card card;
    };
    /// The states of a card by revision, the first one first. Their times never go back: a state
    /// that came late was there when the next one came, at the latest.
    Result<std::vector<CardRevision>> cardRevisions(const InstanceId &instance,
                                                    const CardId &id) const;
    /// A storm as it stands now; see StoredCard::storm.
    Result<CardStorm> storm(qint64 firstRow) const;
    Result<qint64> addNote(const RoomId &room, const NoteRow &note, Timestamp at);
    Result<std::optional<StoredItem>> item(qint64 row) const;
    /// The `limit` rows before `beforeRow` (the newest page when 0).
    Result<StoredPage> pageBefore(const RoomId &room, qint64 beforeRow, int limit) const;
    /// The `limit` rows after `afterRow`.
    Result<StoredPage> pageAfter(const RoomId &room, qint64 afterRow, int limit) const;

    // Glances
    /// Writes the glance and, when its value or state is new or a minute has passed, a sample.
    Result<void> saveGlance(const InstanceId &instance, const Glance &glance,
                            const RoomId &room = {}, const QString &source = {});
    Result<void> removeGlance(const InstanceId &instance, const GlanceId &glance);
    Result<std::vector<StoredGlance>> glances() const;
    /// Samples since a moment, oldest first, thinned to at most `limit` so that every extreme
    /// stays.
    Result<std::vector<GlanceSample>> samples(const InstanceId &instance, const GlanceId &glance,
                                              Timestamp since, int limit) const;
    /// Forgets samples older than this. Called now and then.
    Result<void> forgetSamplesBefore(Timestamp moment);

    // Actions
    Result<void> saveOfferedActions(const InstanceId &instance,
                                    const std::vector<ActionSpec> &actions);
    Result<std::vector<std::pair<InstanceId, ActionSpec>>> offeredActions() const;
    /// Adds an invocation or updates the one with its key.
    Result<void> saveInvocation(const Invocation &invocation);
    Result<std::optional<Invocation>> invocation(const InvocationKey &key) const;
    /// All invocations of one card (or, with an empty card, of the instance itself), oldest first.
    Result<std::vector<Invocation>> invocations(const InstanceId &instance,
                                                const CardId &card) const;
    /// Those that were under way when the program last stopped, and those whose unknown outcome can
    /// be asked for.
    Result<std::vector<Invocation>> unfinishedInvocations() const;

    // Accounts, without the embedded workspace's
    Result<void> saveAccount(const Account &account);
    /// Removes the account and its backend's values and leaves its rooms; what was said in them
    /// stays.
    Result<void> removeAccount(const AccountId &account);
    Result<std::vector<Account>> accounts() const;

    // Integrations
    Result<void> saveInstance(const StoredInstance &instance);
    /// Removes the instance, its glances, samples, offered actions and values; its cards stay.
    Result<void> removeInstance(const InstanceId &instance);
    Result<std::vector<StoredInstance>> instances() const;
    Result<QByteArray> value(const InstanceId &instance, const QString &key) const;
    Result<void> setValue(const InstanceId &instance, const QString &key, const QByteArray &value);

    /// Full-text search over messages, cards and notes, newest first. Every word must occur; the
    /// last may be a beginning. Words are taken literally: no query syntax. Deleted messages do not
    /// match.
    Result<std::vector<SearchHit>> search(const QString &words, const RoomId &room,
                                          int limit) const;

private:
    class Database;
    explicit Store(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace watchroom
