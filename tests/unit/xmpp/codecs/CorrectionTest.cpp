// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Correction.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0308, section 3.
    void itNamesTheFirstVersion()
    {
        const QByteArray text = "<replace id='bad1' xmlns='urn:xmpp:message-correct:0'/>";
        QCOMPARE(readCorrection(message(text)), Correction{u"bad1"_s});
        QCOMPARE(canonical(writeCorrection({u"bad1"_s})), canonical(text));
    }

    void withoutANameItIsNone()
    {
        QCOMPARE(readCorrection(message("")), std::nullopt);
        QCOMPARE(readCorrection(message("<replace xmlns='urn:xmpp:message-correct:0'/>")),
                 std::nullopt);
        QCOMPARE(readCorrection(message("<replace xmlns='urn:xmpp:other' id='bad1'/>")),
                 std::nullopt);
    }
};

TEST_OF_PROGRAM(CorrectionTest)
#include "CorrectionTest.moc"
