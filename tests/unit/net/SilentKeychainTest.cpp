// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that takes every question and never answers, on a session bus of its own.

#include "integrations/net/KeychainSecretStore.h"
#include "tests/support/TaskResult.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

class Silence final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true); // and it never comes
        return true;
    }
};

} // namespace

class SilentKeychainTest : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    Silence m_silence;
    QString m_connection = u"keychain"_s;

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QTRY_VERIFY(m_bus.canReadLine() || m_bus.waitForReadyRead(100));
        const QByteArray address = m_bus.readLine().trimmed();
        QVERIFY(!address.isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "6");
        auto bus = QDBusConnection::connectToBus(QString::fromLatin1(address), m_connection);
        QVERIFY(bus.registerVirtualObject(u"/"_s, &m_silence, QDBusConnection::SubPath));
        for (const QString &name :
             {u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s, u"org.freedesktop.secrets"_s})
            QVERIFY(bus.registerService(name));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(m_connection);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void itIsGivenUpInTime()
    {
        KeychainSecretStore store(Milliseconds(300));
        const AccountId account(u"xmpp:ana@example.org"_s);
        // Some keychains are asked first whether they are there; one that does not say so is not.
        const auto isSaid = [](const Error &error) {
            return error.code == ErrorCode::TimedOut || error.code == ErrorCode::Unavailable;
        };
        const auto read = waitFor(store.read(account));
        QVERIFY(!read && isSaid(read.error()));
        const auto kept = waitFor(store.write(account, Secret(u"secret"_s)));
        QVERIFY(!kept && isSaid(kept.error()));
    }
};

QTEST_GUILESS_MAIN(SilentKeychainTest)
#include "SilentKeychainTest.moc"
