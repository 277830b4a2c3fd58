// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A computer without a keychain: that is said, and no password goes anywhere else.

#include "integrations/net/KeychainSecretStore.h"
#include "tests/support/TaskResult.h"

#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class NoKeychainTest : public QObject
{
    Q_OBJECT

    const AccountId m_account{u"xmpp:ana@example.org"_s};

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }

    void nothingCanBeKept()
    {
        KeychainSecretStore store;
        const auto kept = waitFor(store.write(m_account, Secret(u"canary-in-a-coal-mine"_s)));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::Unavailable);
        QCOMPARE(kept.error().summary, u"No keychain runs on this computer."_s);
        const auto read = waitFor(store.read(m_account));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unavailable);
        QVERIFY(!waitFor(store.remove(m_account)));
    }

    void noFileHasThePassword()
    {
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("canary-in-a-coal-mine"),
                     qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
