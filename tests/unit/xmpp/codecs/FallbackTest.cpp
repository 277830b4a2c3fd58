// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

Fallback ofBody(const QString &replaces, std::vector<TextRange> ranges)
{
    return {.replaces = replaces, .body = FallbackText{std::move(ranges)}, .subject = {}};
}

QByteArray marked(const QByteArray &marks)
{
    return "<fallback xmlns='urn:xmpp:fallback:0' for='a'>" + marks + "</fallback>";
}

} // namespace

class FallbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0461, section 3.1.
    void theQuotedPartIsLeftOut()
    {
        const QByteArray text = "<fallback for='urn:xmpp:reply:0' xmlns='urn:xmpp:fallback:0'>"
                                "<body end='33' start='0'/></fallback>";
        const std::vector<Fallback> fallbacks = readFallbacks(message(text));
        QCOMPARE(fallbacks, std::vector{ofBody(u"urn:xmpp:reply:0"_s, {{0, 33}})});
        QCOMPARE(canonical(writeFallback(fallbacks.front())), canonical(text));

        const QString body = u"> Anna wrote:\n> Hi, how are you?\nGreat"_s;
        QCOMPARE(withoutFallback(body, fallbacks, {u"urn:xmpp:reply:0"_s}), u"Great"_s);
        QCOMPARE(withoutFallback(body, fallbacks, {u"urn:xmpp:other"_s}), body);
    }

    void aWholeTextCanBeMeant()
    {
        const std::vector<Fallback> card = readFallbacks(message(marked("<body/>")));
        QCOMPARE(card, std::vector{ofBody(u"a"_s, {})});
        QCOMPARE(withoutFallback(u"words"_s, card, {u"a"_s}), QString());
        QCOMPARE(canonical(writeFallback(card.front())), canonical(marked("<body/>")));

        const std::vector<Fallback> both = readFallbacks(message(marked("")));
        QVERIFY(both.size() == 1 && both.front().body && both.front().subject);
    }

    void rangesAreCountedInCodePoints()
    {
        QCOMPARE(withoutFallback(u"👍👍 yes 👍"_s, {ofBody(u"a"_s, {{0, 3}})}, {u"a"_s}),
                 u"yes 👍"_s);
    }

    void rangesMayOverlapAndEndBehindTheText()
    {
        const std::vector fallbacks{ofBody(u"a"_s, {{6, 900}, {1, 3}}), ofBody(u"b"_s, {{2, 4}})};
        QCOMPARE(withoutFallback(u"0123456789"_s, fallbacks, {u"a"_s, u"b"_s}), u"045"_s);
        QCOMPARE(withoutFallback(QString(), fallbacks, {u"a"_s, u"b"_s}), QString());
    }

    void whatCannotBeUnderstoodMarksNothing_data()
    {
        QTest::addColumn<QByteArray>("marks");
        QTest::newRow("no end") << "<body start='0'/>"_ba;
        QTest::newRow("negative") << "<body start='-1' end='4'/>"_ba;
        QTest::newRow("backwards") << "<body start='4' end='1'/>"_ba;
        QTest::newRow("words") << "<body start='a' end='b'/>"_ba;
        QTest::newRow("huge") << "<body start='0' end='99999999999999999999'/>"_ba;
        QTest::newRow("something else") << "<title/>"_ba;
    }

    void whatCannotBeUnderstoodMarksNothing()
    {
        QFETCH(QByteArray, marks);
        QVERIFY(readFallbacks(message(marked(marks))).empty());
    }

    void thereIsAnEndToThem()
    {
        const auto many = readFallbacks(message(marked("<body start='1' end='2'/>").repeated(99)));
        QCOMPARE(many.size(), Fallback::kMaximumCount);
        const auto ranges =
            readFallbacks(message(marked(QByteArray("<body start='1' end='2'/>").repeated(99))));
        QCOMPARE(ranges.front().body->ranges.size(), Fallback::kMaximumRanges);
    }
};

TEST_OF_PROGRAM(FallbackTest)
#include "FallbackTest.moc"
