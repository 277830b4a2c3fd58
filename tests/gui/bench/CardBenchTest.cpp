// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/CardBench.h"
#include "ui/bench/ReportPane.h"
#include "ui/bench/SpecimenWall.h"
#include "ui/cards/CardView.h"
#include "ui/kit/Button.h"

#include <QFile>
#include <QListWidget>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray cardSaying(const QByteArray &text)
{
    return R"({"v": 1, "id": "c", "rev": 1, "source": {"app": "a", "name": "A"}, "title": "A card",
               "fallback": "f", "card": {"type": "AdaptiveCard", "version": "1.5", "body": [
               {"type": "TextBlock", "text": ")"_ba +
           text +
           R"("}], "actions": [{"type": "Action.Execute", "id": "ack", "title": "Acknowledge"}]},
               "actions": {"ack": {"title": "Acknowledge", "effect": "change"}}})"_ba;
}

/// As editors save: a new file in the place of the old one.
void save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    QVERIFY(file.commit());
}

} // namespace

class CardBenchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"card.json"_s);
        save(m_path, cardSaying("first"));
        m_bench = std::make_unique<CardBench>(&m_themes, QStringList{m_path});
        m_bench->show();
        QTRY_COMPARE(m_bench->format(), u"Watchroom card"_s);
    }

    void aCardStandsInTwoThemesAtThreeWidths()
    {
        QCOMPARE(m_bench->wall()->views().size(), 6);
        for (const CardView *view : m_bench->wall()->views()) {
            QVERIFY(view->sheet().spokenText().contains(u"first"_s));
            QVERIFY(view->height() > 20);
        }
        QVERIFY(m_bench->report()->findings().contains(u"Nothing is wrong"_s));
        QCOMPARE(m_bench->problem(), QString());
    }

    void theFileIsFollowed()
    {
        save(m_path, cardSaying("second"));
        QTRY_VERIFY(spoken().contains(u"second"_s));
        save(m_path, cardSaying("third"));
        QTRY_VERIFY(spoken().contains(u"third"_s));
    }

    void aFileThatCannotBeReadLeavesTheOldCard()
    {
        save(m_path, R"({"v": 1, "id")"_ba);
        QTRY_VERIFY(m_bench->problem().contains(u"not JSON"_s));
        QVERIFY(m_bench->problem().contains(u"as it was before"_s));
        QVERIFY(spoken().contains(u"first"_s));
        save(m_path, cardSaying("mended"));
        QTRY_VERIFY(spoken().contains(u"mended"_s));
        QTRY_COMPARE(m_bench->problem(), QString());
    }

    void aFileThatWasGoneIsFoundAgain()
    {
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(m_bench->problem().contains(u"cannot be read"_s));
        save(m_path, cardSaying("back"));
        QTRY_VERIFY(spoken().contains(u"back"_s));
    }

    void aPressSaysWhatItWouldSend()
    {
        CardView *view = m_bench->wall()->views().front();
        auto *button = view->findChild<QAbstractButton *>();
        QVERIFY(button);
        m_bench->activateWindow();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY2(m_bench->lastPress().contains(u"“Acknowledge” would send: ack"_s),
                     qPrintable(m_bench->lastPress()));
        // Nothing answers here, so the button does not wait.
        QTRY_VERIFY(!view->sheet().spokenText().contains(u"Sending"_s));
    }

    void thePagesOfTheReportAreReachedByKeyboard()
    {
        const auto tabs = m_bench->report()->findChildren<Button *>();
        QCOMPARE(tabs.size(), 3);
        tabs[1]->setFocus();
        QTest::keyClick(tabs[1], Qt::Key_Space);
        QVERIFY(tabs[1]->isChecked());
        QVERIFY(!tabs[0]->isChecked());
    }

    void theGalleryShowsEverySample()
    {
        const QStringList samples = CardBench::gallery();
        QVERIFY(samples.size() >= 12);
        CardBench bench(&m_themes, samples);
        bench.show();
        auto *list = bench.findChild<QListWidget *>();
        QVERIFY(list);
        for (int i = 0; i < list->count(); ++i) {
            list->setCurrentRow(i);
            const QString before = list->item(i)->text();
            QTRY_VERIFY2(!bench.format().isEmpty() && bench.problem().isEmpty(),
                         qPrintable(before + bench.problem()));
        }
    }

private:
    QString spoken() const { return m_bench->wall()->views().front()->sheet().spokenText(); }

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<CardBench> m_bench;
};

QTEST_MAIN(CardBenchTest)
#include "CardBenchTest.moc"
