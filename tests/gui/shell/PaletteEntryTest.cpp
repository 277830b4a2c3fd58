// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a room or an action by a few letters.

#include "ui/shell/PaletteEntry.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

PaletteEntry entry(const QString &title, int weight = 0, bool isDanger = false)
{
    return PaletteEntry{.title = title,
                        .note = {},
                        .offer = {},
                        .weight = weight,
                        .isDanger = isDanger,
                        .matched = {}};
}

QStringList titles(const std::vector<PaletteEntry> &entries)
{
    QStringList result;
    for (const PaletteEntry &each : entries)
        result += each.title;
    return result;
}

} // namespace

class PaletteEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginningsOfWordsCountMost()
    {
        const auto found =
            matchingEntries({entry(u"storefront"_s), entry(u"support desk"_s)}, u"sd"_s);
        QCOMPARE(titles(found), QStringList{u"support desk"_s});
        const auto both = matchingEntries({entry(u"a release"_s), entry(u"relax"_s)}, u"rel"_s);
        QCOMPARE(both.size(), 2u);
    }

    void everyLetterMustOccurInOrder()
    {
        QVERIFY(matchingEntries({entry(u"release"_s)}, u"esr"_s).empty());
        QVERIFY(!matchingEntries({entry(u"Release"_s)}, u"RLS"_s).empty());
    }

    void whatWasTypedIsMarked()
    {
        const auto found = matchingEntries({entry(u"support desk"_s)}, u"sd"_s);
        QCOMPARE(found.front().matched, std::vector<int>({0, 8}));
    }

    void withoutLettersTheImportantComesFirst()
    {
        const auto found = matchingEntries({entry(u"quiet"_s), entry(u"unread"_s, 6)}, {});
        QCOMPARE(titles(found), QStringList({u"unread"_s, u"quiet"_s}));
    }

    void aDangerIsNeverTheFirstHit()
    {
        const auto found =
            matchingEntries({entry(u"roll back"_s, 9, true), entry(u"roll the dice"_s)}, u"roll"_s);
        QCOMPARE(found.front().title, u"roll the dice"_s);
        const auto alone = matchingEntries({entry(u"roll back"_s, 9, true)}, u"roll"_s);
        QCOMPARE(alone.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(PaletteEntryTest)
#include "PaletteEntryTest.moc"
