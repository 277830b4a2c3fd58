// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reference.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0372, section 3.2.
    void aPersonIsMentioned()
    {
        const QByteArray text = "<reference begin='72' end='78' type='mention' "
                                "uri='xmpp:juliet@capulet.lit' xmlns='urn:xmpp:reference:0'/>";
        const auto read = readReferences(message(text));
        QCOMPARE(read, (std::vector{Reference{Reference::Kind::Mention,
                                              u"xmpp:juliet@capulet.lit"_s, TextRange{72, 78}}}));
        QCOMPARE(canonical(writeReference(read.front())), canonical(text));
        QCOMPARE(textIn(u"But, soft! what light through yonder window breaks? "
                        "It is the east, and Juliet is the sun."_s,
                        *read.front().range),
                 u"Juliet"_s);
    }

    void itMayBeAboutTheWholeMessage()
    {
        const auto read = readReferences(message(
            "<reference xmlns='urn:xmpp:reference:0' type='data' uri='xmpp:fdp.shakespeare.lit'/>"
            "<reference xmlns='urn:xmpp:reference:0' type='data' uri='a' begin='5' end='-1'/>"));
        QCOMPARE(read,
                 (std::vector{Reference{Reference::Kind::Data, u"xmpp:fdp.shakespeare.lit"_s, {}},
                              Reference{Reference::Kind::Data, u"a"_s, {}}}));
    }

    void whatCannotBeUnderstoodIsLeftOut()
    {
        QVERIFY(
            readReferences(message("<reference xmlns='urn:xmpp:reference:0' type='mention'/>"
                                   "<reference xmlns='urn:xmpp:reference:0' uri='a'/>"
                                   "<reference xmlns='urn:xmpp:reference:0' type='other' uri='a'/>"
                                   "<reference type='data' uri='a'/>"
                                   "<reference xmlns='urn:xmpp:reference:0' type='data' uri='a' "
                                   "anchor='xmpp:balcony@channels.shakespeare.lit'/>"))
                .empty());
    }

    void thereIsAnEndToThem()
    {
        const QByteArray one = "<reference xmlns='urn:xmpp:reference:0' type='data' uri='a'/>";
        QCOMPARE(readReferences(message(one.repeated(999))).size(), Reference::kMaximumCount);
    }
};

TEST_OF_PROGRAM(ReferenceTest)
#include "ReferenceTest.moc"
