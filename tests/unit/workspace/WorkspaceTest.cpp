// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine without a window: intents go in, deltas come out, and a restart forgets nothing.

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "tests/support/FakeHttpClient.h"
#include "tests/support/FakeProcessRunner.h"
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

std::unique_ptr<Workspace> openWorkspace(const QString &folder)
{
    auto profile = Profile::open(folder);
    if (!profile)
        return nullptr;
    return std::make_unique<Workspace>(EngineOptions{
        .profile = *profile,
        .pluginFolders = {},
        .makeBackend = [](Host &host) { return std::make_unique<LocalBackend>(host); },
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
        QCOMPARE(screen.last<OlderRows>()->items.back().row, opened.items.front().row - 1);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "WorkspaceTest.moc"
