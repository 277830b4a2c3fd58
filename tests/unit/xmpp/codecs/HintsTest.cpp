// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class HintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0334, section 3.
    void everyHintIsReadAndWritten()
    {
        for (const Hint hint : {Hint::NoPermanentStore, Hint::NoStore, Hint::NoCopy, Hint::Store})
            QCOMPARE(readHints(message("").add(writeHint(hint))), Hints(hint));
        QCOMPARE(canonical(writeHint(Hint::NoCopy)),
                 canonical("<no-copy xmlns='urn:xmpp:hints'/>"));
    }

    void severalMayStandTogether()
    {
        QCOMPARE(
            readHints(message("<no-copy xmlns='urn:xmpp:hints'/><other xmlns='urn:xmpp:hints'/>"
                              "<no-store xmlns='urn:xmpp:hints'/>")),
            Hint::NoCopy | Hint::NoStore);
        QCOMPARE(readHints(message("<store/>")), Hints());
    }
};

TEST_OF_PROGRAM(HintsTest)
#include "HintsTest.moc"
