// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/UploadSlot.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray slot(const QByteArray &put, const QByteArray &get, const QByteArray &headers = {})
{
    return "<slot xmlns='urn:xmpp:http:upload:0'><put url='" + put + "'>" + headers +
           "</put><get url='" + get + "'/></slot>";
}

std::optional<UploadSlot> read(const QByteArray &text)
{
    return readUploadSlot(xml("<iq>" + text + "</iq>"));
}

const QByteArray kPut = "https://upload.montague.tld/4a771ac1/tr%C3%A8s%20cool.jpg";
const QByteArray kGet = "https://download.montague.tld/4a771ac1/tr%C3%A8s%20cool.jpg";

} // namespace

class UploadSlotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0363, section 4.
    void oneIsAskedFor()
    {
        const QByteArray text = "<request content-type='image/jpeg' filename='très cool.jpg' "
                                "size='23456' xmlns='urn:xmpp:http:upload:0'/>";
        const UploadRequest request{u"très cool.jpg"_s, 23456, u"image/jpeg"_s};
        QCOMPARE(canonical(writeUploadRequest(request)), canonical(text));
        QCOMPARE(readUploadRequest(xml("<iq>" + text + "</iq>")), request);
        QCOMPARE(readUploadRequest(xml("<iq><request xmlns='urn:xmpp:http:upload:0' filename='a' "
                                       "size='-1'/></iq>")),
                 std::nullopt);
    }

    /// Section 5.
    void oneIsGiven()
    {
        const QByteArray text = slot(kPut, kGet,
                                     "<header name='Authorization'>Basic Base64String==</header>"
                                     "<header name='Cookie'>foo=bar; user=romeo</header>");
        const auto given = read(text);
        QVERIFY(given);
        QCOMPARE(given->put.host(), u"upload.montague.tld"_s);
        QCOMPARE(given->headers,
                 (std::vector<UploadSlot::Header>{{"Authorization", "Basic Base64String=="},
                                                  {"Cookie", "foo=bar; user=romeo"}}));
        QCOMPARE(canonical(writeUploadSlot(*given)), canonical(text));
    }

    void addressesThatAreNotSafeAreRefused_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("not encrypted") << "http://upload.montague.tld/a"_ba;
        QTest::newRow("a file") << "file:///etc/passwd"_ba;
        QTest::newRow("no host") << "https:///a"_ba;
        QTest::newRow("a user") << "https://me:secret@upload.montague.tld/a"_ba;
        QTest::newRow("a path") << "/a"_ba;
        QTest::newRow("another scheme") << "javascript:alert(1)"_ba;
        QTest::newRow("a space") << "https://upload montague.tld/a"_ba;
        QTest::newRow("endless") << "https://upload.montague.tld/" + QByteArray(9999, 'a');
    }

    void addressesThatAreNotSafeAreRefused()
    {
        QFETCH(QByteArray, address);
        QCOMPARE(read(slot(address, kGet)), std::nullopt);
        QCOMPARE(read(slot(kPut, address)), std::nullopt);
    }

    void headersThatAreNotAllowedAreLeftOut()
    {
        const auto given = read(slot(kPut, kGet,
                                     "<header name='Host'>evil.example</header>"
                                     "<header name='X-Own'>a</header>"
                                     "<header name='COOKIE'>a&#xD;&#xA;Host: evil.example</header>"
                                     "<header name='cookie'>b</header><header>c</header>"
                                     "<header name='Cookie&#xA;Host'>d</header>"));
        QVERIFY(given);
        QCOMPARE(given->headers,
                 (std::vector<UploadSlot::Header>{{"COOKIE", "aHost: evil.example"}}));
    }

    void itsHostsAreLookedAt()
    {
        const auto given = read(slot(kPut, kGet));
        QVERIFY(staysWithin(*given, {u"montague.tld"_s}));
        QVERIFY(staysWithin(*given, {u"upload.montague.tld"_s, u"download.montague.tld"_s}));
        QVERIFY(!staysWithin(*given, {u"upload.montague.tld"_s}));
        QVERIFY(!staysWithin(*given, {u"ague.tld"_s, QString(), u"capulet.tld"_s}));
        QVERIFY(!staysWithin(*given, {}));
    }

    void aServiceHasALimit()
    {
        const auto service = [](const QString &limit) {
            return DiscoInfo{.forms = {{.formType = u"urn:xmpp:http:upload:0"_s,
                                        .values = {{u"max-file-size"_s, {limit}}}}}};
        };
        QCOMPARE(uploadLimit(service(u"5242880"_s)), 5242880);
        QCOMPARE(uploadLimit(service(u"-1"_s)), std::nullopt);
        QCOMPARE(uploadLimit(service(u"much"_s)), std::nullopt);
        QCOMPARE(uploadLimit({}), std::nullopt);
    }
};

TEST_OF_PROGRAM(UploadSlotTest)
#include "UploadSlotTest.moc"
