// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Receipt.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class ReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0184, section 5.
    void oneIsAskedForAndGiven()
    {
        QVERIFY(wantsReceipt(message("<request xmlns='urn:xmpp:receipts'/>")));
        QVERIFY(!wantsReceipt(message("<request/>")));
        QVERIFY(wantsReceipt(message("").add(writeReceiptRequest())));

        const QByteArray text = "<received id='richard2-4.1.247' xmlns='urn:xmpp:receipts'/>";
        QCOMPARE(readReceipt(message(text)), Receipt{u"richard2-4.1.247"_s});
        QCOMPARE(canonical(writeReceipt({u"richard2-4.1.247"_s})), canonical(text));
    }

    void withoutANameItIsNone()
    {
        QCOMPARE(readReceipt(message("<received xmlns='urn:xmpp:receipts'/>")), std::nullopt);
        QCOMPARE(readReceipt(message("<request xmlns='urn:xmpp:receipts' id='a'/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(ReceiptTest)
#include "ReceiptTest.moc"
