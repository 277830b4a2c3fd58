// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with its real plugins, on the real clock: the practice incident and a runbook script
// go the whole way from a service to the store and back.

#include "app/workspace/Engine.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/SystemProcessRunner.h"

#include <QDir>
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
        .makeBackend = [](Host &host) { return std::make_unique<LocalBackend>(host); },
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
        const QString scripts = folder.filePath(u"integrations/runbook/runbook"_s);
        QVERIFY(QDir().mkpath(scripts));
        QFile script(scripts + u"/greet.sh"_s);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n# watchroom: 1\n# title: Greet\n# effect: change\n"
                     "# param: whom\n#   label: Whom\n#   required: yes\n"
                     "echo \"Hello $WATCHROOM_WHOM\"\necho '::summary Greeted'\n");
        script.close();
        script.setPermissions(script.permissions() | QFile::ExeOwner);

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
};

QTEST_GUILESS_MAIN(EngineTest)
#include "EngineTest.moc"
