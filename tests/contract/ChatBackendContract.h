// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "tests/support/FakeHost.h"

#include <functional>
#include <memory>

namespace watchroom {

/// What the contract suite has to know of a chat backend to test it.
struct ChatBackendContractFactory
{
    std::function<std::unique_ptr<ChatBackend>(Host &)> make;
    /// It knows which messages there are and who wrote them. Otherwise the workspace's store does,
    /// and the backend only has to say truly who asks.
    bool knowsMessages = true;
};

/// Written by each factory file: <Name>BackendContract.cpp.
ChatBackendContractFactory chatBackendContract();

/// What every chat backend promises. See integrations/api/ChatBackend.h.
class ChatBackendContract final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoIsHereIsSaidAtTheStart();
    void aRoomIsMadeAndPublished();
    void roomsSurviveARestart();
    void roomsAreRenamedAndGetTopics();
    void aRoomThatIsLeftStaysLeft();
    void emptyNamesAndTextsAreRefused();
    void whatIsSentComesBackBeforeItsTaskEnds();
    void theOrderIsKept();
    void whatIsSentAgainIsTheSameMessage();
    void ownMessagesAreEdited();
    void ownMessagesAreRetracted();
    void messagesOfOthersAreNotOursToChange();
    void ownReactionsReplaceEachOther();
    void whatIsNotThereIsNotFound();
    void theOwnNameIsChangedForAll();
    void afterStopNothingIsSaid();

private:
    void startBackend();
    void restart();
    RoomId makeRoom(const QString &name);
    MessageId say(const RoomId &room, const QString &text);
    std::optional<Room> room(const RoomId &id) const;

    ChatBackendContractFactory m_factory = chatBackendContract();
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<ChatBackend> m_backend;
};

} // namespace watchroom
