// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with its real plugins, on the real clock: the practice incident and a runbook script
// go the whole way from a service to the store and back.

#include "app/workspace/Engine.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/SystemProcessRunner.h"
#include "tests/support/FakeSecretStore.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

EngineOptions options(const QString &folder, const QStringList &services)
{
    return EngineOptions{
        .profile = Profile::open(folder).value(),
        .pluginFolders = {QStringLiteral(WATCHROOM_PLUGINS)},
        .backends = {{u"local"_s,
                      [](Host &host, const Account &, const Secret &) {
                          return std::make_unique<LocalBackend>(host);
                      }}},
        .makeSecretStore = [] { return std::make_unique<FakeSecretStore>(); },
        .makeClock = [] { return std::make_unique<SystemClock>(); },
        .makeHttpClient = [] { return std::make_unique<NetworkHttpClient>(); },
        .makeProcessRunner = [] { return std::make_unique<SystemProcessRunner>(); },
        .firstServices = services,
    };
}

/// What a screen would show.
class Screen : public QObject
{
public:
    explicit Screen(Engine &engine)
    {
        connect(&engine, &Engine::updated, this, [this](const std::vector<Delta> &deltas) {
            for (const Delta &delta : deltas) {
                std::visit([this](const auto &each) { take(each); }, delta);
            }
        });
    }

    template <typename T>
    void take(const T &)
    {
    }
    void take(const Ready &) { ready = true; }
    void take(const RoomOpened &delta)
    {
        room = delta.room;
        rows.clear();
        for (const TimelineItem &item : delta.items)
            rows[item.row] = item;
    }
    void take(const RowsChanged &delta)
    {
        for (const TimelineItem &item : delta.items)
            rows[item.row] = item;
    }
    void take(const GlancesUpdated &delta) { glances = delta.glances; }
    void take(const OffersUpdated &delta) { offers = delta.offers; }
    void take(const RoomsUpdated &delta) { rooms = delta.rooms; }
    void take(const IntentFailed &delta) { failures += delta.text; }

    bool says(const QString &words) const
    {
        return std::ranges::any_of(rows, [&](const auto &each) {
            const auto &content = each.second.content;
            if (const auto *message = std::get_if<MessageRow>(&content))
                return message->message.markdown.contains(words);
            if (const auto *note = std::get_if<NoteRow>(&content))
                return note->text.contains(words);
            const auto &card = std::get<CardRow>(content).card;
            return searchableText(card).contains(words);
        });
    }
    const CardRow *cardWithAction(const QString &title) const
    {
        for (const auto &[row, item] : rows) {
            const auto *card = std::get_if<CardRow>(&item.content);
            if (card && std::ranges::any_of(card->card.actions, [&](const ActionSpec &action) {
                    return action.title.startsWith(title);
                }))
                return card;
        }
        return nullptr;
    }
    const ActionOffer *offer(const QString &title) const
    {
        const auto it = std::ranges::find_if(
            offers, [&](const ActionOffer &each) { return each.action.title == title; });
        return it == offers.end() ? nullptr : &*it;
    }

    bool ready = false;
    RoomId room;
    std::map<qint64, TimelineItem> rows;
    std::vector<GlanceSummary> glances;
    std::vector<ActionOffer> offers;
    std::vector<RoomSummary> rooms;
    QStringList failures;
};

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

    static void writeScript(const QString &profile, const QString &name, const QByteArray &text)
    {
        const QString scripts = profile + u"/integrations/runbook/runbook"_s;
        QVERIFY(QDir().mkpath(scripts));
        QFile script(scripts + u'/' + name);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(text);
        script.close();
        script.setPermissions(script.permissions() | QFile::ExeOwner);
    }

    /// What a program that was killed at this moment leaves behind.
    static void copyProfile(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            if (file.fileName() == u"lock")
                continue;
            const QString copy = to + file.filePath().sliced(from.size());
            QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
            QVERIFY(QFile::copy(file.filePath(), copy));
        }
    }

    static qsizetype linesIn(const QString &file)
    {
        QFile reader(file);
        return reader.open(QIODevice::ReadOnly) ? reader.readAll().count('\n') : 0;
    }

private Q_SLOTS:
    void aPracticeIncidentPlaysToItsQuietEnd()
    {
        QTemporaryDir folder;
        Engine engine(options(folder.path(), {}));
        Screen screen(engine);
        engine.start();
        QTRY_VERIFY(screen.ready);
        engine.submit(StartDrill{.speed = 300, .until = 0});
        QTRY_VERIFY_WITH_TIMEOUT(!screen.room.isEmpty(), 10'000);
        QVERIFY(screen.failures.isEmpty());

        QTRY_VERIFY_WITH_TIMEOUT(screen.cardWithAction(u"Acknowledge"_s), 20'000);
        const auto isBad = [](const GlanceSummary &each) {
            return each.glance.state.tone == Tone::Critical;
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(screen.glances, isBad), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            !screen.glances.empty() && std::ranges::none_of(screen.glances, isBad), 60'000);
    }

    void aPressInThePracticeIsToldToTheRoom()
    {
        QTemporaryDir folder;
        Engine engine(options(folder.path(), {}));
        Screen screen(engine);
        engine.start();
        QTRY_VERIFY(screen.ready);
        // Slow enough to be there before a colleague is.
        engine.submit(StartDrill{.speed = 20, .until = 0});
        QTRY_VERIFY_WITH_TIMEOUT(screen.cardWithAction(u"Acknowledge"_s), 20'000);
        const CardRow card = *screen.cardWithAction(u"Acknowledge"_s);
        const auto action = std::ranges::find_if(card.card.actions, [](const ActionSpec &each) {
            return each.title.startsWith(u"Acknowledge");
        });
        for (int click = 0; click < 3; ++click) {
            engine.submit(Invoke{.key = InvocationKey::random(),
                                 .action = {.instance = card.instance,
                                            .room = screen.room,
                                            .card = card.card.id,
                                            .action = action->id},
                                 .arguments = {},
                                 .confirmed = false});
        }
        QTRY_VERIFY_WITH_TIMEOUT(screen.says(u"· Acknowledge · done"_s), 20'000);
        const int told = int(std::ranges::count_if(screen.rows, [](const auto &each) {
            const auto *note = std::get_if<NoteRow>(&each.second.content);
            return note && note->text.contains(u"· Acknowledge ·"_s);
        }));
        QCOMPARE(told, 1);
    }

    void aScriptRunsFromItsButtonAndTheRoomTellsItAfterARestart()
    {
        QTemporaryDir folder;
        writeScript(folder.path(), u"greet.sh"_s,
                    "#!/bin/sh\n# watchroom: 1\n# title: Greet\n# effect: change\n"
                    "# param: whom\n#   label: Whom\n#   required: yes\n"
                    "echo \"Hello $WATCHROOM_WHOM\"\necho '::summary Greeted'\n");

        RoomId room;
        {
            Engine engine(options(folder.path(), {u"runbook"_s}));
            Screen screen(engine);
            engine.start();
            QTRY_VERIFY(screen.ready);
            engine.submit(CreateRoom{u"release"_s});
            QTRY_VERIFY(!screen.room.isEmpty());
            room = screen.room;
            QTRY_VERIFY_WITH_TIMEOUT(screen.offer(u"Greet"_s), 10'000);
            const ActionOffer offer = *screen.offer(u"Greet"_s);
            engine.submit(Invoke{.key = InvocationKey::random(),
                                 .action = {.instance = offer.instance,
                                            .room = room,
                                            .card = {},
                                            .action = offer.action.id},
                                 .arguments = {{u"whom"_s, u"$(reboot) \"Ana\""_s}},
                                 .confirmed = false});
            QTRY_VERIFY_WITH_TIMEOUT(screen.says(u"Hello $(reboot) \"Ana\""_s), 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(screen.says(u"· Greet ($(reboot) \"Ana\") · done"_s), 20'000);
        }
        Engine engine(options(folder.path(), {u"runbook"_s}));
        Screen screen(engine);
        engine.start();
        QTRY_VERIFY(screen.ready);
        engine.submit(OpenRoom{room});
        QTRY_VERIFY(screen.says(u"· Greet ($(reboot) \"Ana\") · done"_s));
        QVERIFY(screen.says(u"Hello $(reboot) \"Ana\""_s));
        QVERIFY(screen.says(u"Succeeded"_s));
    }

    void aRunThatWasCutOffIsUnknownAndDoesNotRunAgain()
    {
        QTemporaryDir folder;
        QTemporaryDir killed;
        writeScript(folder.path(), u"restart.sh"_s,
                    "#!/bin/sh\n# watchroom: 1\n# title: Restart\n# effect: change\n"
                    "echo run >> runs\nexec sleep 60\n");
        const auto runsIn = [](const QTemporaryDir &profile) {
            return linesIn(profile.filePath(u"integrations/runbook/runbook/runs"_s));
        };
        ActionRef restart;
        {
            Engine engine(options(folder.path(), {u"runbook"_s}));
            Screen screen(engine);
            engine.start();
            QTRY_VERIFY(screen.ready);
            QTRY_VERIFY_WITH_TIMEOUT(screen.offer(u"Restart"_s), 10'000);
            const ActionOffer offer = *screen.offer(u"Restart"_s);
            restart = {
                .instance = offer.instance, .room = {}, .card = {}, .action = offer.action.id};
            for (int click = 0; click < 3; ++click)
                engine.submit(Invoke{.key = InvocationKey::random(), .action = restart});
            QTRY_COMPARE_WITH_TIMEOUT(runsIn(folder), 1, 10'000);
            QTRY_VERIFY(isUnderWay(screen.offer(u"Restart"_s)->status.state));
            copyProfile(folder.path(), killed.path());
        }
        const auto reopened = [&](const QTemporaryDir &profile, auto &&look) {
            Engine engine(options(profile.path(), {u"runbook"_s}));
            Screen screen(engine);
            engine.start();
            QTRY_VERIFY(screen.ready);
            QTRY_VERIFY_WITH_TIMEOUT(screen.offer(u"Restart"_s), 10'000);
            look(engine, screen);
        };
        // Killed, or closed while it ran: nobody knows how far it came.
        for (const QTemporaryDir *profile : {&killed, &folder}) {
            reopened(*profile, [&](Engine &engine, Screen &screen) {
                const auto state = [&] { return screen.offer(u"Restart"_s)->status.state; };
                QTRY_VERIFY(std::holds_alternative<OutcomeUnknown>(state()));
                engine.submit(Invoke{.key = InvocationKey::random(), .action = restart});
                engine.submit(DismissOutcome{restart});
                QTRY_VERIFY(std::holds_alternative<Available>(state()));
            });
            reopened(*profile, [&](Engine &, Screen &screen) {
                const auto &status = screen.offer(u"Restart"_s)->status;
                QVERIFY(std::holds_alternative<Available>(status.state));
                QVERIFY(std::holds_alternative<OutcomeUnknown>(status.lastEnd));
            });
            QCOMPARE(runsIn(*profile), 1);
        }
    }

    void whatWasAcknowledgedInThePracticeCanBeGivenBack()
    {
        QTemporaryDir folder;
        Engine engine(options(folder.path(), {}));
        Screen screen(engine);
        engine.start();
        QTRY_VERIFY(screen.ready);
        engine.submit(StartDrill{.speed = 20, .until = 0});
        QTRY_VERIFY_WITH_TIMEOUT(screen.cardWithAction(u"Acknowledge"_s), 20'000);
        const auto status = [&] {
            return screen.cardWithAction(u"Acknowledge"_s)->actions.at(ActionId(u"acknowledge"_s));
        };
        const CardRow &card = *screen.cardWithAction(u"Acknowledge"_s);
        engine.submit(Invoke{.key = InvocationKey::random(),
                             .action = {.instance = card.instance,
                                        .room = screen.room,
                                        .card = card.card.id,
                                        .action = ActionId(u"acknowledge"_s)}});
        QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<Succeeded>(status().state), 10'000);
        QVERIFY(std::get<Succeeded>(status().state).undoUntil);
        engine.submit(UndoInvocation{InvocationKey::random(), status().key});
        QTRY_VERIFY_WITH_TIMEOUT(screen.says(u"· Give it back · done"_s), 10'000);
        QVERIFY(!status().undoes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
