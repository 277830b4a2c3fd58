// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/PresenceState.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class PresenceStateTest : public QObject
{
    Q_OBJECT

    using Show = PresenceState::Show;

private Q_SLOTS:
    /// RFC 6121, section 4.7.2.
    void itSaysWhetherSomebodyIsThere()
    {
        const QByteArray text = "<presence><show>dnd</show><status>Wooing Juliet</status>"
                                "<priority>-1</priority></presence>";
        const PresenceState state{Show::Busy, u"Wooing Juliet"_s, -1};
        QCOMPARE(readPresenceState(xml(text)), state);
        XmlElement written = xml("<presence/>");
        addPresenceState(written, state);
        QCOMPARE(canonical(written), canonical(text));
    }

    void everyStateIsReadAndWritten()
    {
        for (const Show show : {Show::Available, Show::Chat, Show::Away, Show::LongAway, Show::Busy,
                                Show::Unavailable}) {
            XmlElement presence = xml("<presence/>");
            addPresenceState(presence, {show, {}, 0});
            QCOMPARE(readPresenceState(presence), (PresenceState{show, {}, 0}));
        }
    }

    void whatIsNotUnderstoodIsLeftOut()
    {
        QCOMPARE(readPresenceState(xml("<presence><show>dancing</show><priority>128</priority>"
                                       "<status>a\nb</status></presence>")),
                 (PresenceState{Show::Available, u"a b"_s, 0}));
        QCOMPARE(readPresenceState(xml("<presence><priority>-129</priority></presence>")),
                 PresenceState());
        QCOMPARE(readPresenceState(xml("<presence><priority>-</priority></presence>")),
                 PresenceState());
    }

    void questionsAndErrorsAreNone()
    {
        QCOMPARE(readPresenceState(xml("<presence type='subscribe'/>")), std::nullopt);
        QCOMPARE(readPresenceState(xml("<presence type='error'/>")), std::nullopt);
        QCOMPARE(readPresenceState(message("")), std::nullopt);
    }
};

TEST_OF_PROGRAM(PresenceStateTest)
#include "PresenceStateTest.moc"
