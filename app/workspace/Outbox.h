// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"
#include "integrations/api/ChatBackend.h"

#include <QHash>
#include <QObject>

#include <set>

namespace watchroom {

/// Messages of one's own on their way, of one account: stored before they are sent, kept while
/// there is no connection, sent again after a restart; shown as sending, sent, or failed; nothing
/// else.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(Store &store, AccountId account, Clock &clock, QString attachmentFolder,
           QObject *parent = nullptr);

    /// What sends from now on; null for nothing. What the former one had not sent waits.
    void setBackend(ChatBackend *backend) { m_backend = backend; }

    /// Sends what waits: what a restart left, or what there was no connection for.
    void resume();

    /// Stores the message as "sending" and hands it to the backend. Error: what keeps it from being
    /// stored or its files from being read; then nothing was sent and the text should be kept.
    Result<void> send(const RoomId &room, const QString &markdown, const MessageId &replyTo,
                      const QStringList &files);
    void retry(const RoomId &room, const MessageId &message);
    /// The person does not want it to be sent; it has failed then, and can be tried again.
    void stop(const RoomId &room, const MessageId &message);
    /// Percent of a message's files that are with the server; -1 when none is on its way.
    int filesSent(const MessageId &message) const { return m_filesSent.value(message, -1); }
    void noteFilesSent(const RoomId &room, const MessageId &message, int percent);
    /// Nothing of what waits is sent any more; it has failed for this reason.
    void giveUp(const QString &reason);

Q_SIGNALS:
    void changed(const watchroom::RoomId &room, qint64 row);

private:
    using Place = std::pair<RoomId, MessageId>;

    void hand(const Message &message);
    void handled(const Message &message, const Result<void> &outcome);
    QStringList filesOf(const Message &message) const;
    QString repliedText(const Message &message) const;
    void resumeLater();
    void fail(Message message, const QString &reason);
    void save(const Message &message);
    std::vector<Message> unsent() const;
    /// What the backend would refuse is said before anything is stored.
    Result<void> checkSize(const Attachment &attachment) const;

    Store &m_store;
    AccountId m_account;
    Clock &m_clock;
    QString m_attachmentFolder;
    ChatBackend *m_backend = nullptr;
    std::set<Place> m_underWay; ///< With the backend now; not handed to it a second time.
    std::set<Place> m_stopped;  ///< Of those under way the ones that the person stopped.
    QHash<MessageId, int> m_filesSent;
    bool m_resumesLater = false;
};

} // namespace watchroom
