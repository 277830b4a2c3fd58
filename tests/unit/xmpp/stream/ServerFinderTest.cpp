// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/ServerFinder.h"
#include "tests/support/TaskResult.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

/// Where a domain says that its servers are.
class ServerFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A name that no record can exist for (RFC 6761): the server is where the domain is.
    void withoutRecordsItIsTheDomainItself()
    {
        SystemClock clock;
        ServerFinder finder(clock, {.address = *Jid::parse(u"ana@nothing.invalid"_s)});
        QSignalSpy found(&finder, &ServerFinder::found);
        finder.start();
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
        const Endpoint expected{
            .kind = Endpoint::Kind::StartTls, .host = u"nothing.invalid"_s, .port = 5222};
        QCOMPARE(finder.endpoints(), QList{expected});
    }
};

QTEST_GUILESS_MAIN(ServerFinderTest)
#include "ServerFinderTest.moc"
