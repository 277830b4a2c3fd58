// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Captcha.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

/// XEP-0158, section 3.4, in a registration.
XmlElement registrationWith(const QByteArray &media, const QByteArray &more)
{
    return xml("<query xmlns='jabber:iq:register'><x xmlns='jabber:x:data' type='form'>"
               "<field type='hidden' var='FORM_TYPE'><value>urn:xmpp:captcha</value></field>"
               "<field type='text-single' label='User' var='username'><required/></field>"
               "<field label='Enter the text you see' var='ocr'>" +
               media + "</field>" + more + "</x></query>");
}

const QByteArray kMediaElement =
    "<media xmlns='urn:xmpp:media-element' height='80' width='290'><uri "
    "type='image/jpeg'>cid:sha1+f24030b8d91d233bac14777be5ab531ca3b9f102@bob.xmpp.org</uri></"
    "media>";

} // namespace

class CaptchaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormWithoutOneHasNone() { QVERIFY(!readCaptcha(registrationWith({}, {}))); }

    void itsWebPageIsALink_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("page");
        const QByteArray field = "<field var='captcha-fallback-url'><value>%1</value></field>";
        QTest::newRow("none") << ""_ba << QString();
        QTest::newRow("one") << QByteArray(field).replace("%1", "https://example.org/new")
                             << u"https://example.org/new"_s;
        QTest::newRow("no link") << QByteArray(field).replace("%1", "file:///etc/passwd")
                                 << QString();
    }

    void itsWebPageIsALink()
    {
        QFETCH(const QByteArray, more);
        QFETCH(const QString, page);
        QCOMPARE(readCaptcha(registrationWith(kMediaElement, more)), Captcha{page});
    }
};

TEST_OF_PROGRAM(CaptchaTest)
#include "CaptchaTest.moc"
