// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/QuickResponse.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class QuickResponseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0439, section 5.
    void aBotOffersAnswersAndActions()
    {
        const QByteArray inner =
            "<response label='Sure!' value='yes' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<response label='Uuuuuuh...' value='no' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<action id='merge-32643' label='Merge Now' xmlns='urn:xmpp:tmp:quick-response'/>";
        const QuickResponses offered{{{u"yes"_s, u"Sure!"_s}, {u"no"_s, u"Uuuuuuh..."_s}},
                                     {{u"merge-32643"_s, u"Merge Now"_s}}};
        QCOMPARE(readQuickResponses(message(inner)), offered);
        XmlElement written = message("");
        addQuickResponses(written, offered);
        QCOMPARE(canonical(written), canonical(message(inner)));
    }

    void anActionIsChosen()
    {
        const QByteArray text =
            "<action-selected id='merge-32643' xmlns='urn:xmpp:tmp:quick-response'/>";
        QCOMPARE(readSelectedAction(message(text)), SelectedAction{u"merge-32643"_s});
        QCOMPARE(canonical(writeSelectedAction({u"merge-32643"_s})), canonical(text));
        QCOMPARE(readSelectedAction(message("<action-selected id='a'/>")), std::nullopt);
    }

    void whatSaysNothingNewIsLeftOut()
    {
        const auto read = readQuickResponses(message(
            "<response value='yes' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<response value='yes' label='b' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<response value='c' label='yes' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<response label='d' xmlns='urn:xmpp:tmp:quick-response'/>"
            "<action id='a' xmlns='urn:xmpp:tmp:quick-response'/><action id='a' label='b'/>"));
        QCOMPARE(read, (QuickResponses{{{u"yes"_s, u"yes"_s}}, {}}));
        QVERIFY(readQuickResponses(message("")).isEmpty());
    }

    void thereIsAnEndToThem()
    {
        QByteArray many;
        for (int i = 0; i < 99; ++i)
            many += "<response xmlns='urn:xmpp:tmp:quick-response' value='" +
                    QByteArray::number(i) + "'/>";
        QCOMPARE(readQuickResponses(message(many)).responses.size(), QuickResponses::kMaximumCount);
    }
};

TEST_OF_PROGRAM(QuickResponseTest)
#include "QuickResponseTest.moc"
