// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class MessageTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 6121, section 5.2.3.
    void theMessagesOwnLanguageIsRead()
    {
        const XmlElement message = xml("<message><body xml:lang='cs'>Proč jsi ty?</body>"
                                       "<body>Wherefore art thou?</body></message>");
        QCOMPARE(readBody(message), u"Wherefore art thou?"_s);
        QCOMPARE(readBody(xml("<message><body xml:lang='cs'>Proč?</body></message>")), u"Proč?"_s);
    }

    void whatIsNotThereIsNothing()
    {
        QCOMPARE(readBody(xml("<message><subject>a</subject></message>")), std::nullopt);
        QCOMPARE(readBody(xml("<message><body xmlns='other'>a</body></message>")), std::nullopt);
        QCOMPARE(readBody(xml("<message><body/></message>")), QString());
        QCOMPARE(readSubject(xml("<message><body>a</body></message>")), std::nullopt);
    }

    void whatIsWrittenIsRead()
    {
        const XmlElement message =
            xml("<message/>").add(writeSubject(u"a < b"_s)).add(writeBody(u"c\n d"_s));
        QCOMPARE(readSubject(message), u"a < b"_s);
        QCOMPARE(readBody(message), u"c\n d"_s);
    }

    /// XEP-0045, section 8.1.
    void aSubjectAloneChangesTheTopic()
    {
        const auto changes = [](const QByteArray &inner) {
            return changesTopic(xml("<message type='groupchat'>" + inner + "</message>"));
        };
        QVERIFY(changes("<subject>Fire Burn and Cauldron Bubble!</subject>"));
        QVERIFY(changes("<subject/>"));
        QVERIFY(!changes("<subject>a</subject><body>b</body>"));
        QVERIFY(!changes("<subject>a</subject><thread>b</thread>"));
        QVERIFY(!changes("<body>b</body>"));
        QVERIFY(!changesTopic(xml("<message type='chat'><subject>a</subject></message>")));
    }
};

TEST_OF_PROGRAM(MessageTextTest)
#include "MessageTextTest.moc"
