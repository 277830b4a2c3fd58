// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/JsonPayload.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray payload(const QByteArray &inner)
{
    return "<payload datatype='urn:example:foo' xmlns='urn:xmpp:json-msg:0'>" + inner +
           "</payload>";
}

} // namespace

class JsonPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0432, section 2.2.1.
    void jsonStandsInAMessage()
    {
        const QByteArray text =
            payload("<json xmlns='urn:xmpp:json:0'>{\"annoying-teenager-level\": 11}</json>");
        const JsonPayload read{u"urn:example:foo"_s, "{\"annoying-teenager-level\": 11}"};
        QCOMPARE(readJsonPayload(message(text), u"urn:example:foo", 100), read);
        QCOMPARE(canonical(writeJsonPayload(read)), canonical(text));
        QCOMPARE(readJsonPayload(message(text), u"urn:example:bar", 100), std::nullopt);
        QCOMPARE(readJsonPayload(message(text), u"urn:example:foo", 10), std::nullopt);
    }

    void whatIsNotWholeIsNone()
    {
        const auto read = [](const QByteArray &inner) {
            return readJsonPayload(message(inner), u"urn:example:foo", 100);
        };
        QCOMPARE(read(payload("")), std::nullopt);
        QCOMPARE(read(payload("<json xmlns='urn:xmpp:json:0'> </json>")), std::nullopt);
        QCOMPARE(read(payload("<json>{}</json>")), std::nullopt);
        QCOMPARE(read("<json xmlns='urn:xmpp:json:0'>{}</json>"), std::nullopt);
    }
};

TEST_OF_PROGRAM(JsonPayloadTest)
#include "JsonPayloadTest.moc"
