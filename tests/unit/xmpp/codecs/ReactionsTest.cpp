// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reactions.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray reactions(const QByteArray &inner)
{
    return "<reactions id='744f6e18' xmlns='urn:xmpp:reactions:0'>" + inner + "</reactions>";
}

} // namespace

class ReactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0444, section 4.
    void allOfThemAreSaidAtOnce()
    {
        const QByteArray text = reactions("<reaction>👋</reaction><reaction>🐢</reaction>");
        const Reactions read{u"744f6e18"_s, {u"👋"_s, u"🐢"_s}};
        QCOMPARE(readReactions(message(text)), read);
        QCOMPARE(canonical(writeReactions(read)), canonical(text));
        QCOMPARE(readReactions(message(reactions(""))), (Reactions{u"744f6e18"_s, {}}));
    }

    void joinedEmojiAreOne()
    {
        const auto read = readReactions(message(reactions("<reaction>👩‍💻</reaction>")));
        QVERIFY(read);
        QCOMPARE(read->emoji, QStringList{u"👩‍💻"_s});
    }

    void whatIsNoReactionIsLeftOut()
    {
        const auto read = readReactions(message(
            reactions("<reaction/><reaction>👋</reaction><reaction>👋</reaction>"
                      "<reaction>&#x202E;</reaction><reaction>&#x200D;</reaction><reaction>" +
                      QByteArray(99, 'a') + "</reaction><emoji>🐢</emoji>")));
        QVERIFY(read);
        QCOMPARE(read->emoji, QStringList{u"👋"_s});
        QCOMPARE(readReactions(message("<reactions xmlns='urn:xmpp:reactions:0'/>")), std::nullopt);
        QCOMPARE(readReactions(message("")), std::nullopt);
    }

    void thereIsAnEndToThem()
    {
        QByteArray many;
        for (int i = 0; i < 99; ++i)
            many += "<reaction>" + QByteArray::number(i) + "</reaction>";
        QCOMPARE(readReactions(message(reactions(many)))->emoji.size(), Reactions::kMaximumCount);
    }
};

TEST_OF_PROGRAM(ReactionsTest)
#include "ReactionsTest.moc"
