// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/SaslMechanism.h"
#include "integrations/chat/xmpp/stream/Scram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

using Pinned = std::optional<SaslMechanism>;

namespace {

/// The login of RFC 7677, 3.
Scram::Login example()
{
    return {.user = u"user"_s,
            .hash = QCryptographicHash::Sha256,
            .binding = Scram::Binding::Unsupported,
            .nonce = "rOprNGfwEbeRWgbNEkqO"};
}

const QByteArray kNonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
const QByteArray kChallenge = "r=" + kNonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

} // namespace

/// Proving who one is.
class SaslTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongestWayIsChosen_data()
    {
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("bindings");
        QTest::addColumn<Pinned>("pinned");
        QTest::addColumn<Pinned>("chosen");

        const QString endPoint = kServerEndPoint;
        const QString all =
            u"PLAIN SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-1-PLUS SCRAM-SHA-256-PLUS"_s;
        const Pinned none;
        QTest::newRow("everything")
            << all << endPoint << none << Pinned(SaslMechanism::ScramSha256Plus);
        QTest::newRow("bound before better") << u"SCRAM-SHA-256 SCRAM-SHA-1-PLUS"_s << endPoint
                                             << none << Pinned(SaslMechanism::ScramSha1Plus);
        QTest::newRow("bound in a way that is not ours")
            << all << u"tls-exporter tls-unique"_s << none << Pinned(SaslMechanism::ScramSha256);
        QTest::newRow("bound in no known way")
            << all << u""_s << none << Pinned(SaslMechanism::ScramSha256);
        QTest::newRow("old") << u"PLAIN SCRAM-SHA-1"_s << u""_s << none
                             << Pinned(SaslMechanism::ScramSha1);
        QTest::newRow("only the password itself")
            << u"PLAIN"_s << u""_s << none << Pinned(SaslMechanism::Plain);
        QTest::newRow("never these")
            << u"DIGEST-MD5 ANONYMOUS CRAM-MD5 LOGIN EXTERNAL"_s << u""_s << none << none;
        QTest::newRow("nothing") << u""_s << u""_s << none << none;
        QTest::newRow("better than last time") << all << u""_s << Pinned(SaslMechanism::ScramSha1)
                                               << Pinned(SaslMechanism::ScramSha256);
        QTest::newRow("the password, after SCRAM")
            << u"PLAIN"_s << u""_s << Pinned(SaslMechanism::ScramSha1) << none;
        QTest::newRow("unbound, after bound")
            << u"SCRAM-SHA-256"_s << endPoint << Pinned(SaslMechanism::ScramSha256Plus) << none;
        QTest::newRow("weaker, after better")
            << u"SCRAM-SHA-1"_s << u""_s << Pinned(SaslMechanism::ScramSha256) << none;
    }
    void theStrongestWayIsChosen()
    {
        QFETCH(QString, offered);
        QFETCH(QString, bindings);
        QFETCH(Pinned, pinned);
        QFETCH(Pinned, chosen);
        const Result<SaslMechanism> mechanism = chooseMechanism(
            {offered.split(u' ', Qt::SkipEmptyParts), bindings.split(u' ', Qt::SkipEmptyParts)},
            pinned);
        QCOMPARE(mechanism ? Pinned(*mechanism) : Pinned(), chosen);
        if (!mechanism) {
            QVERIFY(!mechanism.error().retryable);
            QVERIFY(!mechanism.error().summary.isEmpty());
        }
    }

    void whereNothingCanBeBoundTheSameUnboundWillDo()
    {
        const auto choose = [](const QString &name, SaslMechanism pinned) {
            return chooseMechanism({{name}, {kServerEndPoint}, false}, pinned);
        };
        QCOMPARE(choose(u"SCRAM-SHA-256"_s, SaslMechanism::ScramSha256Plus),
                 SaslMechanism::ScramSha256);
        QVERIFY(!choose(u"SCRAM-SHA-1"_s, SaslMechanism::ScramSha256Plus));
        QVERIFY(!choose(u"SCRAM-SHA-256-PLUS"_s, SaslMechanism::ScramSha1));
    }

    void everyWayHasItsName()
    {
        for (const auto mechanism :
             {SaslMechanism::Plain, SaslMechanism::ScramSha1, SaslMechanism::ScramSha256,
              SaslMechanism::ScramSha1Plus, SaslMechanism::ScramSha256Plus})
            QCOMPARE(mechanismNamed(mechanismName(mechanism)), mechanism);
    }

    void theExampleOfRfc7677()
    {
        Scram scram(example());
        QCOMPARE(scram.firstMessage(), "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        const Result<Scram::Challenge> challenge = scram.takeChallenge(kChallenge);
        QVERIFY(challenge);
        const QByteArray key = Scram::key(u"pencil"_s, *challenge, QCryptographicHash::Sha256);
        QCOMPARE(scram.finalMessage(key),
                 "c=biws,r=" + kNonce + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        QVERIFY(scram.verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    }

    void theExampleOfRfc5802()
    {
        Scram scram({.user = u"user"_s,
                     .hash = QCryptographicHash::Sha1,
                     .binding = Scram::Binding::Unsupported,
                     .nonce = "fyko+d2lbbFgONRv9qkxdawL"});
        const QByteArray nonce = "fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";
        const auto challenge = scram.takeChallenge("r=" + nonce + ",s=QSXCR+Q6sek8bf92,i=4096");
        QVERIFY(challenge);
        const QByteArray key = Scram::key(u"pencil"_s, *challenge, QCryptographicHash::Sha1);
        QCOMPARE(scram.finalMessage(key), "c=biws,r=" + nonce + ",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        QVERIFY(scram.verify("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="));
    }

    void itIsBoundToTheChannel_data()
    {
        QTest::addColumn<Scram::Binding>("binding");
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QByteArray>("bound");

        QTest::newRow("bound") << Scram::Binding::Bound << QByteArray("p=tls-server-end-point,,")
                               << QByteArray("p=tls-server-end-point,,DATA").toBase64();
        QTest::newRow("not offered")
            << Scram::Binding::NotOffered << QByteArray("y,,") << QByteArray("y,,").toBase64();
        QTest::newRow("not ours") << Scram::Binding::Unsupported << QByteArray("n,,")
                                  << QByteArray("n,,").toBase64();
    }
    void itIsBoundToTheChannel()
    {
        QFETCH(Scram::Binding, binding);
        QFETCH(QByteArray, begins);
        QFETCH(QByteArray, bound);
        Scram::Login login = example();
        login.binding = binding;
        login.bindingData = "DATA";
        Scram scram(login);
        QVERIFY(scram.firstMessage().startsWith(begins));
        QVERIFY(scram.takeChallenge(kChallenge));
        QVERIFY(scram.finalMessage("key").startsWith("c=" + bound + ','));
    }

    void aDoubtfulChallengeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("challenge");

        const QByteArray salt = "s=W22ZaJ0SNY7soEsUEjb6gQ==";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an error") << QByteArray("e=unknown-user");
        QTest::newRow("another's nonce") << "r=abc," + salt + ",i=4096";
        QTest::newRow("only our nonce") << "r=rOprNGfwEbeRWgbNEkqO," + salt + ",i=4096";
        QTest::newRow("no salt") << "r=" + kNonce + ",s=,i=4096";
        QTest::newRow("a broken salt") << "r=" + kNonce + ",s=!!,i=4096";
        QTest::newRow("little work") << "r=" + kNonce + ',' + salt + ",i=1";
        QTest::newRow("no work") << "r=" + kNonce + ',' + salt + ",i=-1";
        QTest::newRow("endless work") << "r=" + kNonce + ',' + salt + ",i=4000000000";
        QTest::newRow("much work") << "r=" + kNonce + ',' + salt + ",i=1000001";
        QTest::newRow("an extension we must understand")
            << "m=x,r=" + kNonce + ',' + salt + ",i=4096";
    }
    void aDoubtfulChallengeIsRefused()
    {
        QFETCH(QByteArray, challenge);
        const auto taken = Scram(example()).takeChallenge(challenge);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::PermissionDenied);
    }

    void theServerMustProveItselfToo_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an error") << QByteArray("e=other-error");
        QTest::newRow("an empty proof") << QByteArray("v=");
        QTest::newRow("another's proof")
            << QByteArray("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }
    void theServerMustProveItselfToo()
    {
        QFETCH(QByteArray, message);
        Scram scram(example());
        QVERIFY2(!scram.verify("v="), "before it was asked anything");
        const auto challenge = scram.takeChallenge(kChallenge);
        scram.finalMessage(Scram::key(u"pencil"_s, *challenge, QCryptographicHash::Sha256));
        QVERIFY(!scram.verify(message));
    }

    void namesWithSignsOfTheProtocolAreEscaped()
    {
        Scram::Login login = example();
        login.user = u"a=b,c"_s;
        QVERIFY(Scram(login).firstMessage().contains("n=a=3Db=2Cc,r="));
    }

    void passwordsAreComparedAsServersDo()
    {
        QCOMPARE(saslPrepared(u"I\u00adX"), u"IX"_s);
        QCOMPARE(saslPrepared(u"ª"), u"a"_s);
        QCOMPARE(saslPrepared(u"a\u00a0b"), u"a b"_s);
        QCOMPARE(saslPrepared(u"\u0007"), std::nullopt);
        QCOMPARE(saslPrepared(u"пароль 🔑"), u"пароль 🔑"_s);
    }

    void everyNonceIsNew()
    {
        const QByteArray nonce = Scram::newNonce();
        QVERIFY(nonce.size() >= 24);
        QVERIFY(!nonce.contains(','));
        QVERIFY(nonce != Scram::newNonce());
    }
};

QTEST_GUILESS_MAIN(SaslTest)
#include "SaslTest.moc"
