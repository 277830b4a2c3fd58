// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ChatBackendContract.h"

#include "tests/support/TaskResult.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

template <typename T>
bool failedAs(const Result<T> &result, ErrorCode code)
{
    return !result && result.error().code == code && result.error().summary.endsWith(u'.');
}

} // namespace

void ChatBackendContract::init()
{
    m_host = std::make_unique<FakeHost>();
    startBackend();
}

void ChatBackendContract::cleanup()
{
    m_backend.reset();
    m_host.reset();
}

void ChatBackendContract::startBackend()
{
    m_backend = m_factory.make(*m_host);
    m_backend->start();
    QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<Online>(m_backend->state()), 20'000);
}

void ChatBackendContract::restart()
{
    m_backend->stop();
    m_backend.reset();
    m_host->takeEvents();
    startBackend();
}

RoomId ChatBackendContract::makeRoom(const QString &name)
{
    return waitFor(m_backend->createRoom(name, RoomKind::Group)).value_or(RoomId());
}

MessageId ChatBackendContract::say(const RoomId &room, const QString &text)
{
    const MessageId id = MessageId::random();
    const bool sent =
        waitFor(m_backend->send({.id = id, .room = room, .markdown = text})).has_value();
    return sent ? id : MessageId();
}

/// As it was published last; none when it was left.
std::optional<Room> ChatBackendContract::room(const RoomId &id) const
{
    std::optional<Room> last;
    for (const Event &event : m_host->events()) {
        if (const auto *changed = std::get_if<RoomChanged>(&event);
            changed && changed->room.id == id)
            last = changed->room;
        else if (const auto *left = std::get_if<RoomLeft>(&event); left && left->room == id)
            last.reset();
    }
    return last;
}

void ChatBackendContract::whoIsHereIsSaidAtTheStart()
{
    QVERIFY(!m_backend->account().isEmpty());
    QVERIFY(m_backend->self().isSelf);
    QVERIFY(!m_backend->self().name.isEmpty());
    QTRY_VERIFY(!m_host->all<PersonChanged>().empty());
    const auto people = m_host->all<PersonChanged>();
    QVERIFY(
        std::ranges::any_of(people, [&](const auto &p) { return p.person == m_backend->self(); }));
}

void ChatBackendContract::aRoomIsMadeAndPublished()
{
    const RoomId id = makeRoom(u"Operations"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(room(id)); // Published before the task ended.
    QCOMPARE(room(id)->name, u"Operations"_s);
    QCOMPARE(room(id)->account, m_backend->account());
    QCOMPARE(room(id)->kind, RoomKind::Group);
}

void ChatBackendContract::roomsSurviveARestart()
{
    const RoomId id = makeRoom(u"Operations"_s);
    QVERIFY(waitFor(m_backend->setTopic(id, u"What we run"_s)));
    restart();
    QTRY_VERIFY(room(id));
    QCOMPARE(room(id)->name, u"Operations"_s);
    QCOMPARE(room(id)->topic, u"What we run"_s);
    QVERIFY(!say(id, u"still here"_s).isEmpty());
}

void ChatBackendContract::roomsAreRenamedAndGetTopics()
{
    const RoomId id = makeRoom(u"Operations"_s);
    QVERIFY(waitFor(m_backend->renameRoom(id, u"Shop"_s)));
    QCOMPARE(room(id)->name, u"Shop"_s);
    QVERIFY(waitFor(m_backend->setTopic(id, u"What we sell"_s)));
    QCOMPARE(room(id)->topic, u"What we sell"_s);
    QVERIFY(waitFor(m_backend->setTopic(id, QString())));
    QCOMPARE(room(id)->topic, QString());
}

void ChatBackendContract::aRoomThatIsLeftStaysLeft()
{
    const RoomId id = makeRoom(u"Operations"_s);
    QVERIFY(waitFor(m_backend->leaveRoom(id)));
    QVERIFY(!room(id));
    restart();
    QCoreApplication::processEvents();
    QVERIFY(!room(id));
}

void ChatBackendContract::emptyNamesAndTextsAreRefused()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const MessageId message = say(id, u"Hello"_s);
    m_host->takeEvents();
    for (const QString &empty : {QString(), u"  "_s, u"\n\t"_s}) {
        QVERIFY(failedAs(waitFor(m_backend->createRoom(empty, RoomKind::Group)),
                         ErrorCode::InvalidArgument));
        QVERIFY(failedAs(waitFor(m_backend->renameRoom(id, empty)), ErrorCode::InvalidArgument));
        QVERIFY(failedAs(waitFor(m_backend->setOwnName(empty)), ErrorCode::InvalidArgument));
        QVERIFY(failedAs(
            waitFor(m_backend->send({.id = MessageId::random(), .room = id, .markdown = empty})),
            ErrorCode::InvalidArgument));
        QVERIFY(failedAs(waitFor(m_backend->edit(id, message, empty)), ErrorCode::InvalidArgument));
    }
    QVERIFY(m_host->events().empty());
}

void ChatBackendContract::whatIsSentComesBackBeforeItsTaskEnds()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const MessageId other = say(id, u"Hello"_s);
    const OutgoingMessage outgoing{
        .id = MessageId::random(), .room = id, .markdown = u"**Hello** to you"_s, .replyTo = other};
    bool cameBack = false;
    m_host->onPublish([&](const Event &event) {
        const auto *received = std::get_if<MessageReceived>(&event);
        cameBack = cameBack || (received && received->message.id == outgoing.id);
    });
    bool ended = false;
    bool cameBackFirst = false;
    m_backend->send(outgoing).then(m_backend.get(), [&](const Result<void> &result) {
        ended = result.has_value();
        cameBackFirst = cameBack;
    });
    QTRY_VERIFY(ended);
    QVERIFY(cameBackFirst);
    const Message message = m_host->all<MessageReceived>().back().message;
    QCOMPARE(message.id, outgoing.id);
    QCOMPARE(message.room, id);
    QCOMPARE(message.sender, m_backend->self().id);
    QCOMPARE(message.senderName, m_backend->self().name);
    QCOMPARE(message.markdown, outgoing.markdown);
    QCOMPARE(message.replyTo, other);
    QCOMPARE(message.delivery, Delivery::Sent);
    QVERIFY(message.sent != Timestamp());
}

void ChatBackendContract::theOrderIsKept()
{
    const RoomId id = makeRoom(u"Operations"_s);
    std::vector<std::unique_ptr<TaskResult<void>>> sent;
    for (int i = 0; i < 100; ++i) {
        sent.push_back(std::make_unique<TaskResult<void>>(m_backend->send(
            {.id = MessageId::random(), .room = id, .markdown = QString::number(i)})));
    }
    QTRY_VERIFY(std::ranges::all_of(sent, [](const auto &task) { return task->succeeded(); }));
    const auto received = m_host->all<MessageReceived>();
    QCOMPARE(received.size(), 100u);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(received.at(size_t(i)).message.markdown, QString::number(i));
}

void ChatBackendContract::whatIsSentAgainIsTheSameMessage()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const OutgoingMessage outgoing{.id = MessageId::random(), .room = id, .markdown = u"Hello"_s};
    QVERIFY(waitFor(m_backend->send(outgoing)));
    QVERIFY(waitFor(m_backend->send(outgoing)));
    // It may be confirmed twice; a reader tells messages apart by their ids.
    for (const MessageReceived &event : m_host->all<MessageReceived>())
        QCOMPARE(event.message.id, outgoing.id);
}

void ChatBackendContract::ownMessagesAreEdited()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const MessageId message = say(id, u"Helo"_s);
    QVERIFY(waitFor(m_backend->edit(id, message, u"Hello"_s)));
    const auto edits = m_host->all<MessageEdited>();
    QCOMPARE(edits.size(), 1u);
    QCOMPARE(edits.front().message, message);
    QCOMPARE(edits.front().by, m_backend->self().id);
    QCOMPARE(edits.front().markdown, u"Hello"_s);
}

void ChatBackendContract::ownMessagesAreRetracted()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const MessageId message = say(id, u"Hello"_s);
    QVERIFY(waitFor(m_backend->retract(id, message)));
    const auto deletions = m_host->all<MessageDeleted>();
    QCOMPARE(deletions.size(), 1u);
    QCOMPARE(deletions.front().message, message);
    QCOMPARE(deletions.front().by, m_backend->self().id);
}

void ChatBackendContract::messagesOfOthersAreNotOursToChange()
{
    const RoomId id = makeRoom(u"Operations"_s);
    const MessageId foreign(u"somebody-elses"_s);
    const auto edited = waitFor(m_backend->edit(id, foreign, u"Mine now"_s));
    const auto retracted = waitFor(m_backend->retract(id, foreign));
    if (m_factory.knowsMessages) {
        QVERIFY(!edited);
        QVERIFY(!retracted);
    }
    // Whoever reads these refuses them by who asked, so that must be true.
    for (const MessageEdited &edit : m_host->all<MessageEdited>())
        QCOMPARE(edit.by, m_backend->self().id);
    for (const MessageDeleted &deletion : m_host->all<MessageDeleted>())
        QCOMPARE(deletion.by, m_backend->self().id);
}

void ChatBackendContract::ownReactionsReplaceEachOther()
{
    const RoomId id = makeRoom(u"Operations"_s);
    QVERIFY(!say(id, u"Hello"_s).isEmpty());
    const Message message = m_host->all<MessageReceived>().back().message;
    const MessageId name = message.alias.isEmpty() ? message.id : MessageId(message.alias);
    const std::vector<QStringList> all{{u"👍"_s}, {u"👍"_s, u"🚀"_s}, {}};
    for (const QStringList &emoji : all)
        QVERIFY(waitFor(m_backend->react(id, name, emoji)));
    const auto changes = m_host->all<ReactionsChanged>();
    QCOMPARE(changes.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(changes[i].room, id);
        QCOMPARE(changes[i].message, name);
        QCOMPARE(changes[i].by, m_backend->self().id);
        QCOMPARE(changes[i].byName, m_backend->self().name);
        QCOMPARE(changes[i].emoji, all[i]);
    }
}

void ChatBackendContract::whatIsNotThereIsNotFound()
{
    const RoomId nowhere(u"no-such-room"_s);
    const MessageId nothing(u"no-such-message"_s);
    const auto isMissing = [](const auto &result) { return failedAs(result, ErrorCode::NotFound); };
    m_host->takeEvents();
    QVERIFY(isMissing(waitFor(m_backend->renameRoom(nowhere, u"Shop"_s))));
    QVERIFY(isMissing(waitFor(m_backend->setTopic(nowhere, u"Shop"_s))));
    QVERIFY(isMissing(waitFor(m_backend->leaveRoom(nowhere))));
    QVERIFY(isMissing(waitFor(
        m_backend->send({.id = MessageId::random(), .room = nowhere, .markdown = u"Hello"_s}))));
    QVERIFY(isMissing(waitFor(m_backend->edit(nowhere, nothing, u"Hello"_s))));
    QVERIFY(isMissing(waitFor(m_backend->retract(nowhere, nothing))));
    QVERIFY(isMissing(waitFor(m_backend->react(nowhere, nothing, {u"👍"_s}))));
    QVERIFY(m_host->events().empty());
    if (m_factory.knowsMessages) {
        const RoomId id = makeRoom(u"Operations"_s);
        QVERIFY(isMissing(waitFor(m_backend->edit(id, nothing, u"Hello"_s))));
        QVERIFY(isMissing(waitFor(m_backend->retract(id, nothing))));
    }
}

void ChatBackendContract::theOwnNameIsChangedForAll()
{
    QVERIFY(waitFor(m_backend->setOwnName(u"Ana Ruiz"_s)));
    QCOMPARE(m_backend->self().name, u"Ana Ruiz"_s);
    QCOMPARE(m_host->all<PersonChanged>().back().person, m_backend->self());
    restart();
    QCOMPARE(m_backend->self().name, u"Ana Ruiz"_s);
}

void ChatBackendContract::afterStopNothingIsSaid()
{
    const RoomId id = makeRoom(u"Operations"_s);
    m_backend->stop();
    m_host->takeEvents();
    QVERIFY(failedAs(
        waitFor(m_backend->send({.id = MessageId::random(), .room = id, .markdown = u"Hello"_s})),
        ErrorCode::Unavailable));
    QCoreApplication::processEvents();
    QVERIFY(m_host->events().empty());
    m_backend->stop(); // Once more does no harm.
}

} // namespace watchroom

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    watchroom::ChatBackendContract suite;
    return QTest::qExec(&suite, argc, argv);
}
