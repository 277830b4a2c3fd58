// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ResultPage.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray set(const QByteArray &inner)
{
    return "<set xmlns='http://jabber.org/protocol/rsm'>" + inner + "</set>";
}

} // namespace

class ResultPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0059, sections 2.1 to 2.5.
    void aPageIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<PageRequest>("request");
        QTest::newRow("the first") << set("<max>10</max>") << PageRequest{10, {}, {}};
        QTest::newRow("the next") << set("<max>10</max><after>peterpan@neverland.lit</after>")
                                  << PageRequest{10, u"peterpan@neverland.lit"_s, {}};
        QTest::newRow("the one before") << set("<max>10</max><before>peter@pixyland.org</before>")
                                        << PageRequest{10, {}, u"peter@pixyland.org"_s};
        QTest::newRow("the last") << set("<max>10</max><before/>")
                                  << PageRequest{10, {}, QString()};
        QTest::newRow("only how many") << set("<max>0</max>") << PageRequest{0, {}, {}};
    }

    void aPageIsAskedFor()
    {
        QFETCH(QByteArray, text);
        QFETCH(PageRequest, request);
        QCOMPARE(readPageRequest(message(text)), request);
        QCOMPARE(canonical(writePageRequest(request)), canonical(text));
    }

    void aPageComes()
    {
        const QByteArray text = set("<first index='0'>stpeter@jabber.org</first>"
                                    "<last>peterpan@neverland.lit</last><count>800</count>");
        const ResultPage page{u"stpeter@jabber.org"_s, u"peterpan@neverland.lit"_s, 0, 800};
        QCOMPARE(readResultPage(message(text)), page);
        QCOMPARE(canonical(writeResultPage(page)), canonical(text));
    }

    void anEmptyPageComes()
    {
        const ResultPage page{{}, {}, {}, 0};
        QCOMPARE(readResultPage(message(set("<count>0</count>"))), page);
        QCOMPARE(canonical(writeResultPage(page)), canonical(set("<count>0</count>")));
    }

    void whatIsNoNumberIsNone()
    {
        QCOMPARE(readPageRequest(message(set("<max>many</max>"))), std::nullopt);
        QCOMPARE(readPageRequest(message("")), std::nullopt);
        QCOMPARE(readResultPage(message(set("<first index='-1'>a</first><count>1e9</count>"))),
                 (ResultPage{u"a"_s, {}, {}, {}}));
        QCOMPARE(readResultPage(message("")), std::nullopt);
    }
};

TEST_OF_PROGRAM(ResultPageTest)
#include "ResultPageTest.moc"
