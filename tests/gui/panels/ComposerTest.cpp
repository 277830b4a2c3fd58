// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"
#include "tests/gui/panels/Samples.h"
#include "ui/composer/AttachmentChip.h"
#include "ui/composer/ComposerEdit.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/WatchroomStyle.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QVBoxLayout>

using namespace watchroom;
using namespace Qt::StringLiterals;

class ComposerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void init();
    void cleanup() { m_window.reset(); }
    void enterSends();
    void shiftEnterStartsALine();
    void nothingIsNotSent();
    void itGrowsWithItsLines();
    void theDraftIsSavedByItself();
    void theDraftIsSavedOnLeavingTheRoom();
    void upAsksForTheLastMessage();
    void editingLeavesTheDraftAlone();
    void anAnswerNamesItsMessage();
    void filesGoWithTheMessage();
    void whatCannotBeReadIsExplained();
    void whatIsTooLargeIsExplained();
    void writingIsToldUntilItStops();
    void codeIsFenced();
    void everythingIsReachable();

private:
    template <typename T>
    std::vector<T> sent() const;
    ComposerEdit *edit() const { return m_composer->findChild<ComposerEdit *>(); }

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
    std::vector<Intent> m_intents;
};

void ComposerTest::init()
{
    m_intents.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    auto *column = new QVBoxLayout(m_window.get());
    column->addStretch(1);
    m_composer = new Composer(&m_themes);
    column->addWidget(m_composer);
    connect(m_composer, &Composer::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_composer->setRoom(samples::rooms().at(1), {});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_composer->focusEdit();
}

template <typename T>
std::vector<T> ComposerTest::sent() const
{
    std::vector<T> found;
    for (const Intent &intent : m_intents) {
        if (const T *one = std::get_if<T>(&intent))
            found.push_back(*one);
    }
    return found;
}

void ComposerTest::enterSends()
{
    QCOMPARE(edit()->placeholderText(), u"Message #release"_s);
    QTest::keyClicks(edit(), u"hello"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent<SendMessage>().size(), 1U);
    QCOMPARE(sent<SendMessage>().front().markdown, u"hello"_s);
    QCOMPARE(sent<SendMessage>().front().room, RoomId(u"release"_s));
    QCOMPARE(m_composer->text(), QString());
    QCOMPARE(sent<SaveDraft>().back().markdown, QString());
}

void ComposerTest::shiftEnterStartsALine()
{
    QTest::keyClicks(edit(), u"one"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(edit(), u"two"_s);
    QVERIFY(sent<SendMessage>().empty());
    QCOMPARE(m_composer->text(), u"one\ntwo"_s);
}

void ComposerTest::nothingIsNotSent()
{
    QTest::keyClicks(edit(), u"  "_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(sent<SendMessage>().empty());
}

void ComposerTest::itGrowsWithItsLines()
{
    const int one = m_composer->sizeHint().height();
    QCOMPARE(one, 48 + 8); // with the room for the focus ring
    m_composer->insertText(u"a\nb\nc\nd\ne\nf"_s);
    QTRY_VERIFY(m_composer->height() >= one + 2 * 16);
    m_composer->insertText(QString(200, u'\n'));
    QTRY_VERIFY(m_composer->height() > 200);
    QVERIFY(m_composer->height() <= m_window->height() * 0.45);
}

void ComposerTest::theDraftIsSavedByItself()
{
    QTest::keyClicks(edit(), u"half a thought"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sent<SaveDraft>().size(), 1U, 3000);
    QCOMPARE(sent<SaveDraft>().front().markdown, u"half a thought"_s);
}

void ComposerTest::theDraftIsSavedOnLeavingTheRoom()
{
    QTest::keyClicks(edit(), u"later"_s);
    m_composer->setRoom(samples::rooms().at(2), u"an older draft"_s);
    QCOMPARE(sent<SaveDraft>().size(), 1U);
    QCOMPARE(sent<SaveDraft>().front().room, RoomId(u"release"_s));
    QCOMPARE(sent<SaveDraft>().front().markdown, u"later"_s);
    QCOMPARE(m_composer->text(), u"an older draft"_s);
}

void ComposerTest::upAsksForTheLastMessage()
{
    QSignalSpy asked(m_composer, &Composer::editLastRequested);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(asked.count(), 1);
    QTest::keyClicks(edit(), u"x"_s);
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(asked.count(), 1);
}

void ComposerTest::editingLeavesTheDraftAlone()
{
    QTest::keyClicks(edit(), u"my draft"_s);
    m_composer->startEdit(MessageId(u"m1"_s), u"teh word"_s);
    QCOMPARE(m_composer->text(), u"teh word"_s);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QCOMPARE(m_composer->text(), u"my draft"_s);

    m_composer->startEdit(MessageId(u"m1"_s), u"teh word"_s);
    edit()->setPlainText(u"the word"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent<EditMessage>().size(), 1U);
    QCOMPARE(sent<EditMessage>().front().markdown, u"the word"_s);
    QCOMPARE(m_composer->text(), u"my draft"_s);
    QVERIFY(sent<SendMessage>().empty());
}

void ComposerTest::anAnswerNamesItsMessage()
{
    m_composer->startReply(MessageId(u"m7"_s), u"Priya"_s);
    QTest::keyClicks(edit(), u"yes"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent<SendMessage>().back().replyTo, MessageId(u"m7"_s));
    QTest::keyClicks(edit(), u"more"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY(sent<SendMessage>().back().replyTo.isEmpty());
}

void ComposerTest::filesGoWithTheMessage()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    m_composer->addFiles({file.fileName(), file.fileName()});
    QCOMPARE(m_composer->findChildren<AttachmentChip *>().size(), 1); // not twice
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent<SendMessage>().back().files, QStringList{file.fileName()});
    QTRY_VERIFY(m_composer->findChildren<AttachmentChip *>().isEmpty());
}

void ComposerTest::whatCannotBeReadIsExplained()
{
    auto *error = m_composer->findChild<ErrorLine *>();
    QVERIFY(!error->isVisible());
    m_composer->addFiles({QDir::tempPath()});
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"cannot be read"_s));
    m_composer->setError({});
    QVERIFY(!error->isVisible());
}

void ComposerTest::whatIsTooLargeIsExplained()
{
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(QByteArray(5000, 'x')) == 5000 && file.flush());
    auto *error = m_composer->findChild<ErrorLine *>();
    RoomSummary room = samples::rooms().at(1);
    room.largestFile = 4096;
    m_composer->setRoom(room, {});
    m_composer->addFiles({file.fileName()});
    QVERIFY(error->text().endsWith(u"is too large. Files of up to 4.00 KiB can be sent here."_s));
    room.largestFile = 0;
    m_composer->setRoom(room, {});
    m_composer->addFiles({file.fileName()});
    QVERIFY(error->text().startsWith(u"Files cannot be sent here"_s));
    QVERIFY(!m_composer->findChild<AttachmentChip *>());
}

void ComposerTest::writingIsToldUntilItStops()
{
    QTest::keyClicks(edit(), u"hel"_s);
    QCOMPARE(sent<SetTyping>().size(), 1U); // Not with every key.
    QVERIFY(sent<SetTyping>().front().typing);
    edit()->clear();
    QCOMPARE(sent<SetTyping>().size(), 2U);
    QVERIFY(!sent<SetTyping>().back().typing);
    QTest::keyClicks(edit(), u"hello"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(sent<SetTyping>().size(), 3U); // The message says it.
}

void ComposerTest::codeIsFenced()
{
    QTest::keyClicks(edit(), u"ls -l"_s);
    edit()->selectAll();
    edit()->wrapInCodeFence();
    QCOMPARE(m_composer->text(), u"```\nls -l\n```\n"_s);
}

void ComposerTest::everythingIsReachable()
{
    QCOMPARE(samples::unreachable(m_composer), QString());
}

QTEST_MAIN(ComposerTest)
#include "ComposerTest.moc"
