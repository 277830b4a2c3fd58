// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine without a window: intents go in, deltas come out, and a restart forgets nothing.

#include "app/workspace/Workspace.h"
#include "app/workspace/PhotoFacts.h"
#include "app/workspace/PictureSize.h"
#include "integrations/chat/local/LocalBackend.h"
#include "tests/support/FakeHttpClient.h"
#include "tests/support/FakeProcessRunner.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/ManualClock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

/// What a screen would have heard.
class Screen : public QObject
{
public:
    explicit Screen(Workspace &workspace)
    {
        connect(&workspace, &Workspace::updated, this, [this](const std::vector<Delta> &deltas) {
            for (const Delta &delta : deltas)
                heard.push_back(delta);
        });
    }
    template <typename T>
    const T *last() const
    {
        for (auto it = heard.rbegin(); it != heard.rend(); ++it) {
            if (const T *found = std::get_if<T>(&*it))
                return found;
        }
        return nullptr;
    }
    /// The messages of the open room as they stand now.
    QStringList texts() const
    {
        std::map<qint64, QString> rows;
        const auto take = [&](const std::vector<TimelineItem> &items) {
            for (const TimelineItem &item : items) {
                if (const auto *row = std::get_if<MessageRow>(&item.content))
                    rows[item.row] = row->message.deleted ? u"(deleted)"_s : row->message.markdown;
            }
        };
        for (const Delta &delta : heard) {
            if (const auto *opened = std::get_if<RoomOpened>(&delta)) {
                rows.clear();
                take(opened->items);
            } else if (const auto *changed = std::get_if<RowsChanged>(&delta)) {
                take(changed->items);
            } else if (const auto *older = std::get_if<OlderRows>(&delta)) {
                take(older->items);
            }
        }
        QStringList result;
        for (const auto &[row, text] : rows)
            result += text;
        return result;
    }
    std::vector<Delta> heard;
};

/// What the workspace gives its backend: the tests publish through it.
Host *theHost = nullptr;

std::unique_ptr<Workspace> openWorkspace(const QString &folder)
{
    auto profile = Profile::open(folder);
    if (!profile)
        return nullptr;
    return std::make_unique<Workspace>(EngineOptions{
        .profile = *profile,
        .pluginFolders = {},
        .backends = {{u"local"_s,
                      [](Host &host, const Account &, const Secret &) {
                          theHost = &host;
                          return std::make_unique<LocalBackend>(host);
                      }}},
        .makeSecretStore = [] { return std::make_unique<FakeSecretStore>(); },
        .makeClock = [] { return std::make_unique<SystemClock>(); },
        .makeHttpClient =
            [] {
                static ManualClock clock;
                return std::make_unique<FakeHttpClient>(clock);
            },
        .makeProcessRunner =
            [] {
                static ManualClock clock;
                return std::make_unique<FakeProcessRunner>(clock);
            },
        .firstServices = {},
    });
}

Card alert(const QString &id, int revision, const QString &state)
{
    Card card;
    card.id = CardId(id);
    card.revision = revision;
    card.title = u"Disk is nearly full"_s;
    card.fallback = card.title;
    card.severity = Severity::Error;
    card.state = {state, Tone::Attention};
    card.group = u"disk"_s;
    return card;
}

RoomId roomNamed(const Screen &screen, const QString &name)
{
    const auto *rooms = screen.last<RoomsUpdated>();
    if (!rooms)
        return {};
    for (const RoomSummary &summary : rooms->rooms) {
        if (summary.room.name == name)
            return summary.room.id;
    }
    return {};
}

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSaidIsThereAfterARestart()
    {
        QTemporaryDir folder;
        RoomId release;
        {
            auto workspace = openWorkspace(folder.path());
            Screen screen(*workspace);
            workspace->start();
            QTRY_VERIFY(screen.last<Ready>());
            QVERIFY(screen.last<Ready>()->isNewProfile);

            workspace->handle(CreateRoom{u"release"_s});
            QTRY_VERIFY(screen.last<RoomOpened>());
            release = screen.last<RoomOpened>()->room;
            workspace->handle(SendMessage{release, u"Morning all."_s, {}, {}});
            workspace->handle(SendMessage{release, u"Two changes *left*."_s, {}, {}});
            QTRY_COMPARE(screen.texts(),
                         QStringList({u"Morning all."_s, u"Two changes *left*."_s}));
            workspace->handle(SaveDraft{release, u"Half a sen"_s});
        }
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        QTRY_VERIFY(screen.last<Ready>());
        QVERIFY(!screen.last<Ready>()->isNewProfile);
        QCOMPARE(roomNamed(screen, u"release"_s), release);
        workspace->handle(OpenRoom{release});
        QTRY_COMPARE(screen.texts(), QStringList({u"Morning all."_s, u"Two changes *left*."_s}));
        QCOMPARE(screen.last<RoomOpened>()->draft, u"Half a sen"_s);
    }

    void messagesCanBeChangedDeletedAndFound()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"release"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        workspace->handle(SendMessage{room, u"The addres one"_s, {}, {}});
        workspace->handle(SendMessage{room, u"A secret"_s, {}, {}});
        QTRY_COMPARE(screen.texts().size(), 2);

        std::vector<MessageId> ids;
        for (const TimelineItem &item : screen.last<RowsChanged>()->items)
            ids.push_back(std::get<MessageRow>(item.content).message.id);
        QTRY_COMPARE(ids.size(), 2u);
        workspace->handle(EditMessage{room, ids[0], u"The address one"_s});
        workspace->handle(DeleteMessage{room, ids[1]});
        QTRY_COMPARE(screen.texts(), QStringList({u"The address one"_s, u"(deleted)"_s}));

        workspace->handle(Search{1, u"address"_s, {}});
        QTRY_VERIFY(screen.last<SearchAnswered>());
        QCOMPARE(screen.last<SearchAnswered>()->results.size(), 1u);
        workspace->handle(Search{2, u"secret"_s, {}});
        QTRY_COMPARE(screen.last<SearchAnswered>()->number, 2);
        QVERIFY(screen.last<SearchAnswered>()->results.empty());
    }

    void roomsAreRenamedAndLeft()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"release"_s});
        QTRY_VERIFY(!roomNamed(screen, u"release"_s).isEmpty());
        const RoomId room = roomNamed(screen, u"release"_s);
        workspace->handle(RenameRoom{room, u"release 58"_s});
        QTRY_COMPARE(roomNamed(screen, u"release 58"_s), room);
        workspace->handle(LeaveRoom{room});
        QTRY_VERIFY(roomNamed(screen, u"release 58"_s).isEmpty());
    }

    void aNameThatIsTakenIsSaidInOneSentence()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"release"_s});
        workspace->handle(CreateRoom{u"Release"_s});
        QTRY_VERIFY(screen.last<IntentFailed>());
        QCOMPARE(screen.last<IntentFailed>()->text, u"There is a room “Release” already."_s);
    }

    void aSecondWindowOnTheSameProfileIsRefusedWithASentence()
    {
        QTemporaryDir folder;
        const auto first = Profile::open(folder.path());
        QVERIFY(first.has_value());
        const auto second = Profile::open(folder.path());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(second.error().summary.contains(u"open already"));
    }

    void aDamagedDatabaseIsLeftAloneUntilThePersonDecides()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"watchroom.db"_s);
        const QByteArray damage(5000, 'x');
        {
            QFile database(file);
            QVERIFY(database.open(QIODevice::WriteOnly));
            database.write(damage);
        }
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        QTRY_VERIFY(screen.last<ProfileUnusable>());
        QVERIFY(screen.last<ProfileUnusable>()->damaged);
        workspace->handle(CreateRoom{u"nothing happens"_s});
        QFile database(file);
        QVERIFY(database.open(QIODevice::ReadOnly));
        QCOMPARE(database.readAll(), damage);

        workspace->startAfresh();
        QTRY_VERIFY(screen.last<Ready>());
        const auto kept = QDir(folder.path()).entryList({u"*damaged*"_s});
        QCOMPARE(kept.size(), 1);
        QFile old(folder.filePath(kept.first()));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), damage);
    }

    void theHistoryOfACardIsToldInWords()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"ops"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        Card first = alert(u"disk"_s, 1, u"Firing"_s);
        first.actions = {{.id = ActionId(u"ack"_s), .title = u"Acknowledge"_s}};
        theHost->publish(CardPublished{room, first});
        theHost->publish(CardPublished{room, alert(u"disk"_s, 3, u"Over"_s)});
        theHost->publish(CardPublished{room, alert(u"disk"_s, 2, u"Acknowledged"_s)}); // late
        workspace->handle(OpenCardHistory{theHost->instance(), CardId(u"disk"_s)});
        QTRY_VERIFY(screen.last<CardHistoryOpened>());
        const CardHistory &history = screen.last<CardHistoryOpened>()->history;
        QCOMPARE(history.states.size(), 3u);
        QVERIFY(history.states[0].changes.isEmpty());
        QCOMPARE(history.states[1].changes.first(), u"State: Firing → Acknowledged"_s);
        QCOMPARE(history.states[2].changes.first(), u"State: Acknowledged → Over"_s);
        QVERIFY(history.presses.empty());
    }

    void aCorrectionFindsWhatWasStoredLongSince()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"ops"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        const Timestamp start = SystemClock().now();
        int count = 0;
        const auto says = [&](const QString &who, const QString &text, const QString &corrects) {
            ++count;
            theHost->publish(MessageReceived{.message = {.id = MessageId(QString::number(count)),
                                                         .room = room,
                                                         .sender = PersonId(who),
                                                         .sent = start + Seconds(count),
                                                         .markdown = text},
                                             .nameByWriter = u"m1"_s,
                                             .corrects = corrects});
        };
        says(u"ben"_s, u"one"_s, {});
        says(u"ben"_s, u"two"_s, u"m1"_s);
        QTRY_COMPARE(screen.texts(), QStringList{u"two"_s});
        says(u"mallory"_s, u"a lie"_s, u"m1"_s);
        says(u"ben"_s, u"about what nobody has"_s, u"m0"_s);
        const QStringList others{u"a lie"_s, u"about what nobody has"_s};
        QTRY_COMPARE(screen.texts(), QStringList{u"two"_s} + others);
        const auto edits = [&](Timestamp at, const QString &text) {
            theHost->publish(MessageEdited{.room = room,
                                           .message = MessageId(u"1"_s),
                                           .by = PersonId(u"ben"_s),
                                           .markdown = text,
                                           .at = at});
        };
        edits(start + Seconds(9), u"three"_s);
        QTRY_COMPARE(screen.texts(), QStringList{u"three"_s} + others);
        theHost->publish(MessageEdited{.room = room,
                                       .message = MessageId(u"m1"_s),
                                       .by = PersonId(u"mallory"_s),
                                       .markdown = u"a better lie"_s,
                                       .at = start});
        theHost->publish(MessageDeleted{
            .room = room, .message = MessageId(u"m1"_s), .by = PersonId(u"ben"_s), .at = start});
        QTRY_COMPARE(screen.texts(), (QStringList{u"three"_s, u"a better lie"_s, u"(deleted)"_s}));
    }

    void aCardThatIsNotThereHasNoHistory()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(OpenCardHistory{InstanceId(u"x"_s), CardId(u"y"_s)});
        QTRY_VERIFY(screen.last<IntentFailed>());
        QCOMPARE(screen.last<IntentFailed>()->text, u"This card is not there any more."_s);
    }

    void whoPressedWhatIsPartOfTheHistory()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"ops"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        Card card = alert(u"disk"_s, 1, u"Firing"_s);
        card.actions = {{.id = ActionId(u"ack"_s), .title = u"Acknowledge"_s}};
        theHost->publish(CardPublished{room, card});
        const InstanceId instance = theHost->instance();
        workspace->handle(Invoke{
            InvocationKey(u"k"_s), {instance, room, card.id, ActionId(u"ack"_s)}, {}, false});
        theHost->publish(CardPublished{room, alert(u"disk"_s, 2, u"Acknowledged"_s)});
        const auto askForHistory = [&] {
            workspace->handle(OpenCardHistory{instance, card.id});
            const auto *opened = screen.last<CardHistoryOpened>();
            return opened && opened->history.presses.size() == 1;
        };
        QTRY_VERIFY(askForHistory());
        const CardHistory &history = screen.last<CardHistoryOpened>()->history;
        QVERIFY(history.presses.front().text.startsWith(u"Acknowledge by"_s));
        QVERIFY(history.states.at(1).pressed.startsWith(u"Acknowledge by"_s));
        QVERIFY(history.states.at(0).pressed.isEmpty());
    }

    void theRowsOfAStormSayWhatItCameTo()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"ops"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        const auto newest = [&]() -> std::optional<CardStorm> {
            const auto *changed = screen.last<RowsChanged>();
            return changed ? std::get<CardRow>(changed->items.back().content).storm : std::nullopt;
        };
        for (int i = 1; i <= 100; ++i)
            theHost->publish(CardPublished{room, alert(QString::number(i), 1, u"Firing"_s)});
        QTRY_VERIFY(newest() && newest()->count == 100);
        QCOMPARE(newest()->open, 100);

        // The first one is above the window by now; the line of its storm still hears of it.
        workspace->handle(OpenRoom{room});
        QTRY_VERIFY(!screen.last<RoomOpened>()->items.empty());
        Card over = alert(u"1"_s, 2, u"Over"_s);
        over.state.tone = Tone::Good;
        theHost->publish(CardPublished{room, over});
        QTRY_VERIFY(newest() && newest()->open == 99);
    }

    void aReactionIsShownTakenBackAndKept()
    {
        QTemporaryDir folder;
        RoomId room;
        const auto reactionsOf = [](const TimelineItem &item) {
            return std::get<MessageRow>(item.content).reactions;
        };
        {
            auto workspace = openWorkspace(folder.path());
            Screen screen(*workspace);
            workspace->start();
            workspace->handle(CreateRoom{u"release"_s});
            QTRY_VERIFY(screen.last<RoomOpened>());
            room = screen.last<RoomOpened>()->room;
            workspace->handle(SendMessage{room, u"It is out."_s, {}, {}});
            QTRY_VERIFY(screen.last<RowsChanged>());
            const MessageId message =
                std::get<MessageRow>(screen.last<RowsChanged>()->items.front().content).message.id;
            const auto now = [&] { return reactionsOf(screen.last<RowsChanged>()->items.front()); };
            workspace->handle(React{room, message, u"🎉"_s});
            workspace->handle(React{room, message, u"👍"_s});
            QTRY_COMPARE(now().size(), 2u);
            QVERIFY(now().front().own);
            QCOMPARE(now().front().count(), 1);
            workspace->handle(React{room, message, u"🎉"_s}); // Pressed again: taken back.
            QTRY_COMPARE(now().size(), 1u);
            QCOMPARE(now().front().emoji, u"👍"_s);
        }
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(OpenRoom{room});
        QTRY_VERIFY(screen.last<RoomOpened>());
        QCOMPARE(reactionsOf(screen.last<RoomOpened>()->items.back()).front().emoji, u"👍"_s);
    }

    void aPhotoIsSentWithoutWhereItWasTaken()
    {
        const auto segment = [](char marker, const QByteArray &body) {
            QByteArray length(2, 0);
            length[1] = char(body.size() + 2);
            return QByteArray("\xFF") + marker + length + body;
        };
        const QByteArray tiff = QByteArray("MM\0*\0\0\0\x08\0\x02", 10) +
                                QByteArray("\x01\x12\0\x03\0\0\0\x01\0\x06\0\0", 12) +
                                QByteArray("\x88\x25\0\x04\0\0\0\x01\0\0\0\x26", 12) +
                                QByteArray(4, 0) + "GPS 47.4N 8.5E";
        const QByteArray tables = segment('\xDB', "tables");
        const QByteArray scan("\xFF\xDA\0\x02 picture \xFF\xD9", 15);
        const QByteArray photo = "\xFF\xD8" + segment('\xE1', QByteArray("Exif\0\0", 6) + tiff) +
                                 segment('\xE1', "http://ns.adobe.com/xap/1.0/ Zurich") + tables +
                                 scan;
        const QByteArray sent = withoutPhotoFacts(photo);
        QVERIFY(!sent.contains("GPS") && !sent.contains("Zurich"));
        QVERIFY(sent.endsWith(tables + scan));
        QVERIFY(sent.contains(QByteArray("\x01\x12\0\x03\0\0\0\x01\0\x06", 10))); // Its side up.
        QCOMPARE(withoutPhotoFacts(sent), sent);
        QCOMPARE(withoutPhotoFacts("\xFF\xD8" + tables + scan), "\xFF\xD8" + tables + scan);
        for (qsizetype length = 0; length < photo.size(); ++length)
            (void)withoutPhotoFacts(photo.first(length)); // Cut anywhere, it is read in bounds.
        QCOMPARE(withoutPhotoFacts("no photo"), "no photo"_ba);
    }

    void picturesOfOtherKindsAreSentWithoutItToo_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray upsideDown = QByteArray("MM\0*\0\0\0\x08\0\x01", 10) +
                                      QByteArray("\x01\x12\0\x03\0\0\0\x01\0\x03\0\0", 12) +
                                      QByteArray(4, 0);
        const auto chunk = [](const QByteArray &name, const QByteArray &body,
                              const QByteArray &sum = "csum"_ba) {
            return QByteArray(3, 0) + char(body.size()) + name + body + sum;
        };
        const QByteArray start = "\x89PNG\r\n\x1A\n" + chunk("IHDR", "sizes");
        const QByteArray end = chunk("IDAT", "picture") + chunk("IEND", {});
        QTest::newRow("PNG") << start + chunk("iTXt", "XML:com.adobe.xmp GPS") +
                                    chunk("eXIf", "MM GPS") + chunk("tIME", "noon") + end
                             << start + end;
        QTest::newRow("PNG upside down")
            << start + chunk("eXIf", upsideDown + "GPS") + end
            << start + chunk("eXIf", upsideDown, "\x84\x5F\x64\xCE"_ba) + end;
        QTest::newRow("PNG cut in a chunk") << start + "\0\0\1"_ba << start + "\0\0\1"_ba;

        const auto riff = [](const QByteArray &chunks) {
            return "RIFF" + QByteArray(1, char(chunks.size() + 4)) + QByteArray(3, 0) + "WEBP" +
                   chunks;
        };
        const auto part = [](const QByteArray &name, const QByteArray &body) {
            return name + char(body.size()) + QByteArray(3, 0) + body +
                   QByteArray(body.size() % 2, 0);
        };
        const QByteArray frame = part("VP8 ", "odd");
        const auto head = [&](char flags) { return part("VP8X", flags + QByteArray(9, 0)); };
        QTest::newRow("WebP") << riff(head(0x1C) + frame + part("EXIF", "II GPS") +
                                      part("XMP ", "GPS"))
                              << riff(head(0x10) + frame);
        QTest::newRow("WebP upside down")
            << riff(head(0x0C) + frame + part("EXIF", "Exif" + QByteArray(2, 0) + upsideDown))
            << riff(head(0x08) + frame + part("EXIF", upsideDown));
    }

    void picturesOfOtherKindsAreSentWithoutItToo()
    {
        QFETCH(QByteArray, picture);
        QFETCH(QByteArray, sent);
        QCOMPARE(withoutPhotoFacts(picture), sent);
        QCOMPARE(withoutPhotoFacts(sent), sent);
        for (qsizetype length = 0; length < picture.size(); ++length)
            (void)withoutPhotoFacts(picture.first(length)); // Cut anywhere, it is read in bounds.
    }

    void howLargeAPictureIsIsReadOffItsHead_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QSize>("size");
        const auto bytes = [](const char *hex) {
            return QByteArray::fromHex(hex) + QByteArray(30, 0);
        };
        const auto ascii = [&](const QByteArray &text, const char *hex) {
            return text + bytes(hex);
        };
        QTest::newRow("PNG") << bytes("89504E470D0A1A0A0000000D494844520000028000000168")
                             << QSize(640, 360);
        QTest::newRow("GIF") << ascii("GIF89a", "80026801") << QSize(640, 360);
        QTest::newRow("JPEG") << bytes("FFD8FFE000040000FFC0000B0801680280") << QSize(640, 360);
        QTest::newRow("JPEG on its side")
            << bytes("FFD8FFE10022457869660000"
                     "4D4D002A00000008000101120003000000010006000000000000"
                     "FFC2000B0801680280")
            << QSize(360, 640);
        QTest::newRow("JPEG of no size") << bytes("FFD8FFE00004") << QSize();
        QTest::newRow("WebP") << "RIFF____WEBPVP8 ____" + bytes("0000009D012A80026801")
                              << QSize(640, 360);
        QTest::newRow("WebP, lossless")
            << "RIFF____WEBPVP8L____" + bytes("2F7FC259") << QSize(640, 360);
        QTest::newRow("WebP with alpha")
            << "RIFF____WEBPVP8X____" + bytes("100000007F0200670100") << QSize(640, 360);
        QTest::newRow("cut") << "\x89PNG\r\n\x1A\n"_ba << QSize();
        QTest::newRow("text") << QByteArray(100, 'x') << QSize();
    }

    void howLargeAPictureIsIsReadOffItsHead()
    {
        QFETCH(QByteArray, picture);
        QTEST(pictureSizeOf(picture), "size");
        for (qsizetype length = 0; length < picture.size(); ++length)
            (void)pictureSizeOf(picture.first(length));
    }

    void whatIsReadOnAnotherDeviceIsReadHere()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(SetOwnName{u"Ana Ruiz"_s});
        workspace->handle(CreateRoom{u"release"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        const auto says = [&](const QString &id, const QString &markdown) {
            theHost->publish(MessageReceived{{.id = MessageId(id),
                                              .room = room,
                                              .sender = PersonId(u"ben"_s),
                                              .senderName = u"Ben"_s,
                                              .markdown = markdown,
                                              .alias = u"archived-"_s + id}});
        };
        const auto summary = [&] { return screen.last<RoomsUpdated>()->rooms.front(); };
        // The mark may be there before its message is.
        theHost->publish(MessagesRead{room, MessageId(u"archived-2"_s)});
        says(u"1"_s, u"@ana, one"_s);
        QTRY_COMPARE(summary().unreadMessages, 1);
        QVERIFY(summary().mentioned);
        says(u"2"_s, u"two"_s);
        says(u"3"_s, u"three"_s);
        QTRY_VERIFY(!summary().mentioned);
        QCOMPARE(summary().unreadMessages, 1);
        theHost->publish(MessagesRead{room, MessageId(u"3"_s)});
        QTRY_COMPARE(summary().unreadMessages, 0);
    }

    void aLongHistoryArrivesInPages()
    {
        QTemporaryDir folder;
        auto workspace = openWorkspace(folder.path());
        Screen screen(*workspace);
        workspace->start();
        workspace->handle(CreateRoom{u"busy"_s});
        QTRY_VERIFY(screen.last<RoomOpened>());
        const RoomId room = screen.last<RoomOpened>()->room;
        for (int i = 0; i < 200; ++i)
            workspace->handle(SendMessage{room, QString::number(i), {}, {}});
        workspace->handle(OpenRoom{room});
        QTRY_VERIFY(!screen.last<RoomOpened>()->items.empty());
        const RoomOpened opened = *screen.last<RoomOpened>();
        QVERIFY(!opened.reachesStart);
        QVERIFY(opened.items.size() < 200);
        workspace->handle(LoadOlder{room, opened.items.front().row});
        QTRY_VERIFY(screen.last<OlderRows>());
        const auto number = [](const TimelineItem &item) {
            return std::get<MessageRow>(item.content).message.markdown.toInt();
        };
        QCOMPARE(number(screen.last<OlderRows>()->items.back()), number(opened.items.front()) - 1);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "WorkspaceTest.moc"
