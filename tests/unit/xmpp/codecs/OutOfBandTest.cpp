// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray data(const QByteArray &url)
{
    return "<x xmlns='jabber:x:oob'><url>" + url + "</url></x>";
}

} // namespace

class OutOfBandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0066, section 4.
    void itNamesAnAddress()
    {
        const QByteArray text =
            "<x xmlns='jabber:x:oob'><url>https://www.jabber.org/images/psa-license.jpg</url>"
            "<desc>A licence</desc></x>";
        const OutOfBand read{u"https://www.jabber.org/images/psa-license.jpg"_s, u"A licence"_s};
        QCOMPARE(readOutOfBand(message(text)), read);
        QCOMPARE(canonical(writeOutOfBand(read)), canonical(text));
    }

    void otherAddressesAreNone_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a file") << "file:///etc/passwd"_ba;
        QTest::newRow("a script") << "javascript:alert(1)"_ba;
        QTest::newRow("a chat") << "xmpp:romeo@montague.net"_ba;
        QTest::newRow("no host") << "https://"_ba;
        QTest::newRow("a password") << "https://user:pass@example.com/"_ba;
        QTest::newRow("encrypted") << "aesgcm://example.com/a#0123"_ba;
    }

    void otherAddressesAreNone()
    {
        QFETCH(QByteArray, url);
        QCOMPARE(readOutOfBand(message(data(url))), std::nullopt);
        QCOMPARE(readOutOfBand(message("")), std::nullopt);
    }
};

TEST_OF_PROGRAM(OutOfBandTest)
#include "OutOfBandTest.moc"
