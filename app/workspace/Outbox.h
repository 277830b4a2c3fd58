// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"
#include "integrations/api/ChatBackend.h"

#include <QObject>

namespace watchroom {

/// Messages of one's own on their way: stored before they are sent, sent again after a restart,
/// shown as sending, sent, or failed; nothing else.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(Store &store, ChatBackend &backend, Clock &clock, QString attachmentFolder,
           QObject *parent = nullptr);

    /// Sends what a crash or a restart left.
    void resume();

    /// Stores the message as "sending" and hands it to the backend. Error: what keeps it from being
    /// stored or its files from being read; then nothing was sent and the text should be kept.
    Result<void> send(const RoomId &room, const QString &markdown, const MessageId &replyTo,
                      const QStringList &files);
    void retry(const RoomId &room, const MessageId &message);

Q_SIGNALS:
    void changed(const watchroom::RoomId &room, qint64 row);

private:
    void hand(const Message &message);
    void save(const Message &message);

    Store &m_store;
    ChatBackend &m_backend;
    Clock &m_clock;
    QString m_attachmentFolder;
};

} // namespace watchroom
