// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/RichTextLayout.h"

#include "app/model/Markdown.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// Formatted text as it is broken into lines.
class RichTextLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutStaysInItsLines_data();
    void whatIsCutStaysInItsLines();
};

void RichTextLayoutTest::whatIsCutStaysInItsLines_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("words") << u"one two three "_s.repeated(40);
    QTest::newRow("one long word") << u"W"_s.repeated(500);
    // Wider than the plain text that the cut measures.
    QTest::newRow("bold words") << u"**%1**"_s.arg(u"Mmm Mmm Mmm"_s.repeated(40));
    QTest::newRow("bold, one long word") << u"**%1**"_s.arg(u"W"_s.repeated(500));
    QTest::newRow("code") << u"`%1`"_s.arg(u"a_long_name "_s.repeated(40));
    QTest::newRow("a picture of a character") << u"👩‍👩‍👧‍👦"_s.repeated(300);
}

void RichTextLayoutTest::whatIsCutStaysInItsLines()
{
    QFETCH(QString, markdown);
    const ThemePtr theme = Theme::make({});
    const int line = theme->line(TextRole::Body);
    constexpr int kRoomForEllipsis = 16;
    for (const int lines : {1, 3}) {
        for (const int width : {1, 7, 16, 40, 320}) {
            const RichTextLayout layout(parseMarkdown(markdown), theme, width,
                                        {.maximumLines = lines});
            QVERIFY(layout.isTruncated());
            QVERIFY2(layout.size().height() <= lines * line, qPrintable(u"%1 px"_s.arg(width)));
            if (width >= kRoomForEllipsis)
                QVERIFY2(layout.plainText().endsWith(u'…'),
                         qPrintable(u"%1 px: “%2”"_s.arg(width).arg(layout.plainText())));
        }
    }
}

QTEST_MAIN(RichTextLayoutTest)
#include "RichTextLayoutTest.moc"
