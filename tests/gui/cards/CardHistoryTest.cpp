// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardChange.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/CardHistoryDialog.h"
#include "ui/cards/CardView.h"
#include "ui/kit/PlainLabel.h"

#include <QAccessible>
#include <QListWidget>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// What a card has been, as a person walks through it.
class CardHistoryTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<QWidget> m_window;
    CardHistoryDialog *m_dialog = nullptr;

    QString shownText() const { return m_dialog->card()->sheet().spokenText(); }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(
            m_dialog->findChildren<PlainLabel *>(),
            [&](const PlainLabel *label) { return label->plain() == words; });
    }

private Q_SLOTS:
    void init()
    {
        m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_dialog = new CardHistoryDialog(m_themes.get(), m_window.get(), samples::incidentHistory(),
                                         samples::at(14, 30));
        m_dialog->openHistory();
    }

    void cleanup()
    {
        m_window.reset();
        m_themes.reset();
    }

    void theNewestComesFirst()
    {
        QCOMPARE(m_dialog->list()->count(), 4);
        const auto textOf = [this](int row) { return m_dialog->list()->item(row)->text(); };
        QVERIFY(textOf(0).startsWith(u"14:19, Resolved"_s));
        QVERIFY(textOf(0).contains(u"State: Acknowledged → Resolved"_s));
        QVERIFY(textOf(1).contains(u"After: Acknowledge by Ana"_s));
        QVERIFY(textOf(2).contains(u"Acknowledged by Ana"_s));
        QVERIFY(textOf(3).startsWith(u"14:02, Firing"_s));
        QVERIFY(says(u"As it is now"_s));
    }

    void keysWalkThroughTheStates()
    {
        QCOMPARE(QApplication::focusWidget(), m_dialog->list());
        QTest::keyClick(m_dialog->list(), Qt::Key_Down);
        QVERIFY(shownText().contains(u"Acknowledged"_s));
        QVERIFY(says(u"As it was at 14:04"_s));
        QTest::keyClick(m_dialog->list(), Qt::Key_Down);
        QVERIFY(shownText().contains(u"Firing"_s)); // what stood when Ana pressed
        QVERIFY(says(u"As it was at 14:03"_s));
        QTest::keyClick(m_dialog->list(), Qt::Key_End);
        QVERIFY(says(u"As it was at 14:02"_s));
    }

    void nothingCanBePressedOnAPastState()
    {
        m_dialog->list()->setCurrentRow(3);
        const auto &targets = m_dialog->card()->sheet().targets;
        QVERIFY(std::ranges::none_of(targets, [](const CardTarget &target) {
            return target.kind == CardTarget::Kind::Action || !target.action.isEmpty();
        }));
        QVERIFY(says(u"It had these buttons: Acknowledge, Roll back to 4.18.2, Add responder, "
                     "Mute for 1 h, Update status."_s));
    }

    void screenReadersHearTheEntries()
    {
        auto *list = QAccessible::queryAccessibleInterface(m_dialog->list());
        QCOMPARE(list->text(QAccessible::Name), u"What happened, the newest first"_s);
        QVERIFY(list->childCount() >= 4);
        QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"Resolved"_s));
    }

    void inANarrowWindowTheCardStandsBelow()
    {
        m_window->resize(420, 700);
        QTRY_VERIFY(m_dialog->card()->mapTo(m_window.get(), QPoint()).y() >
                    m_dialog->list()->mapTo(m_window.get(), QPoint()).y() +
                        m_dialog->list()->height() / 2);
        QVERIFY(m_dialog->list()->width() > 250);
    }
};

QTEST_MAIN(CardHistoryTest)
#include "CardHistoryTest.moc"
