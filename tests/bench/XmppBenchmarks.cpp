// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"
#include "tests/bench/ChatDesk.h"
#include "tests/bench/Typist.h"
#include "tests/support/CpuTimer.h"

#include <QTemporaryDir>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 10'000;
constexpr int kFloods = 5;
constexpr int kStarts = 5;
constexpr double kFloodReach = 1000;
constexpr double kKeyReach = 16;
constexpr double kStartReach = 1000;

QString words(int round, int message)
{
    return u"Message %2 of day %1:"_s.arg(round).arg(message);
}

/// What a server writes when people talk in a room.
QByteArray talk(int round)
{
    QByteArray xml;
    for (int i = 0; i < kMessages; ++i) {
        xml += u"<message from='%1/ben' to='ana@home.example/desk' type='groupchat' id='m%2.%3'>"
               "<body>%4 the disk of *web-%3* is 91 %% full.</body>"
               "<origin-id xmlns='urn:xmpp:sid:0' id='m%2.%3'/>"
               "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='occ-ben'/>"
               "<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='a%2.%3'/></message>"_s
                   .arg(xmpp::FakeServer::room())
                   .arg(round)
                   .arg(i)
                   .arg(words(round, i))
                   .toUtf8();
    }
    return xml;
}

/// People talk while one types.
void benchFlood(Bench &bench)
{
    const QString work = u"xmpp: 10,000 messages into the open room, CPU"_s;
    const QString key = u"xmpp: longest wait of a key meanwhile"_s;
    if (!bench.wants(work) && !bench.wants(key))
        return;
    const QTemporaryDir folder;
    ChatDesk desk(folder.path());
    desk.signIn();
    auto *field = desk.window().findChild<QPlainTextEdit *>();
    std::vector<double> spent;
    std::vector<double> waited;
    for (int round = 0; round < kFloods; ++round) {
        const QByteArray xml = talk(round);
        const QString last = words(round, kMessages - 1);
        const CpuTimer cpu;
        desk.hear(xml, last);
        spent.push_back(double(cpu.milliseconds()));

        const QByteArray more = talk(kFloods + round);
        const Typist typist(field);
        desk.hear(more, words(kFloods + round, kMessages - 1));
        waited.push_back(typist.longest());
    }
    bench.take(work, kFloodReach, std::move(spent));
    bench.take(key, kKeyReach, std::move(waited));
}

/// The program starts where it was used before.
void benchStart(Bench &bench, const QString &shown, const QString &live, double reach)
{
    if (!bench.wants(shown) && !bench.wants(live))
        return;
    const QTemporaryDir folder;
    {
        ChatDesk desk(folder.path());
        desk.signIn();
        desk.hear(talk(0), words(0, kMessages - 1));
    }
    std::vector<double> untilShown;
    std::vector<double> untilLive;
    for (int start = 0; start < kStarts; ++start) {
        QElapsedTimer timer;
        timer.start();
        ChatDesk desk(folder.path());
        desk.untilShown();
        untilShown.push_back(double(timer.nsecsElapsed()) / 1e6);
        desk.untilLive();
        untilLive.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    bench.take(shown, reach, std::move(untilShown));
    bench.take(live, reach, std::move(untilLive));
}

} // namespace

void benchXmpp(Bench &bench)
{
    benchFlood(bench);
    benchStart(bench, u"xmpp: start until the room is seen"_s, u"xmpp: start until it is live"_s,
               kStartReach);
}

} // namespace watchroom
