// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class StanzaErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 6120, section 8.3.2, with an upload's own condition (XEP-0363, section 5).
    void anErrorSaysWhy()
    {
        const QByteArray error =
            "<error by='upload.montague.tld' type='modify'>"
            "<not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
            "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>File too large.</text>"
            "<file-too-large xmlns='urn:xmpp:http:upload:0'/></error>";
        const auto read = readStanzaError(xml("<iq type='error'>" + error + "</iq>"));
        const StanzaError expected{.condition = u"not-acceptable"_s,
                                   .type = StanzaErrorType::Modify,
                                   .text = u"File too large."_s,
                                   .by = *Jid::parse(u"upload.montague.tld"),
                                   .specific = u"file-too-large"_s,
                                   .specificNs = u"urn:xmpp:http:upload:0"_s};
        QCOMPARE(read, expected);
        QCOMPARE(canonical(writeStanzaError(*read)), canonical(error));
    }

    void anErrorWithoutWordsIsOneStill()
    {
        QCOMPARE(readStanzaError(xml("<iq type='error'/>")), StanzaError());
        QCOMPARE(readStanzaError(xml("<iq type='error'><error type='?' by='@'/></iq>")),
                 StanzaError());
        QCOMPARE(readStanzaError(xml("<iq type='result'><error type='auth'/></iq>")), std::nullopt);
    }

    void itIsSaidInPlainWords_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no right") << u"forbidden"_s << ErrorCode::PermissionDenied;
        QTest::newRow("no such thing") << u"item-not-found"_s << ErrorCode::NotFound;
        QTest::newRow("taken") << u"conflict"_s << ErrorCode::Conflict;
        QTest::newRow("not known") << u"feature-not-implemented"_s << ErrorCode::Unsupported;
        QTest::newRow("full") << u"resource-constraint"_s << ErrorCode::ResourceExhausted;
        QTest::newRow("late") << u"remote-server-timeout"_s << ErrorCode::TimedOut;
        QTest::newRow("wrong") << u"bad-request"_s << ErrorCode::InvalidArgument;
        QTest::newRow("away") << u"service-unavailable"_s << ErrorCode::Unavailable;
        QTest::newRow("unheard of") << u"moon-too-full"_s << ErrorCode::Unavailable;
    }

    void itIsSaidInPlainWords()
    {
        QFETCH(QString, condition);
        QFETCH(ErrorCode, code);
        const Error error = plainError(
            {.condition = condition, .type = StanzaErrorType::Wait, .text = u"so\u202E it is"_s});
        QCOMPARE(error.code, code);
        QVERIFY(error.summary.endsWith(u'.'));
        QVERIFY(!error.summary.contains(condition));
        QCOMPARE(error.detail, condition + u": so it is"_s);
        QVERIFY(error.retryable);
        QVERIFY(!plainError({.condition = condition}).retryable);
    }
};

TEST_OF_PROGRAM(StanzaErrorTest)
#include "StanzaErrorTest.moc"
