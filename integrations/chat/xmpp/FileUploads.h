// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/api/HttpClient.h"
#include "integrations/chat/xmpp/codecs/UploadSlot.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

#include <list>
#include <memory>

namespace watchroom::xmpp {

/// How an account's files travel.
struct FileWay
{
    std::unique_ptr<HttpClient> http; ///< Null: the host's.
    QStringList hosts; ///< Where they may be besides the account's server and its upload service.
    /// For what lies on servers of others; it stays out of private networks. Null: not fetched.
    std::unique_ptr<HttpClient> guarded = {};
};

/// Puts the files of messages where others can get them (XEP-0363): finds the service, asks it for
/// a place for each file, and sends the bytes there. Only https addresses on the account's own
/// server or its upload service are taken (security: T24).
class FileUploads final : public QObject
{
    Q_OBJECT

public:
    /// `hosts`: see FileWay.
    FileUploads(StanzaChannel &channel, HttpClient &http, QStringList hosts,
                QObject *parent = nullptr);

    /// Looks for the service, on a new stream.
    void discover();
    /// The largest file that it takes, in bytes; 0 when there is no service.
    qint64 largestFile() const;
    /// The names of the account's server and its upload service, and those of FileWay.
    QStringList ownHosts() const;

    /// Ends with the message's attachments and where they are now, one file after the other. Errors
    /// are sentences; Unavailable when the stream was lost, Cancelled after stop().
    Task<std::vector<Attachment>> upload(const OutgoingMessage &message);
    void stop(const MessageId &message);
    /// See ChatBackend::pictureOnServer().
    std::optional<Task<HttpResponse>> picture(const QUrl &address);
    /// The stream is gone: what is under way ends as Unavailable.
    void interrupt();

Q_SIGNALS:
    void largestFileChanged();
    void progressed(const watchroom::RoomId &room, const watchroom::MessageId &message,
                    int percent);

private:
    enum class Search { NotYet, Found, Nothing };
    struct Upload
    {
        OutgoingMessage message;
        size_t next = 0; ///< Of its files.
        Task<HttpResponse> sending;
        TaskSource<std::vector<Attachment>> done;
    };
    using Place = std::list<Upload>::iterator;

    void tryService(std::vector<Jid> candidates);
    void setService(Search outcome);
    void goOn(const MessageId &message);
    void askForSlot(const Upload &upload);
    void put(Upload &upload, const UploadSlot &slot);
    void putEnded(const MessageId &message, const UploadSlot &slot,
                  const Result<HttpResponse> &answer);
    void tellProgress(const MessageId &message, qint64 sentOfFile);
    void finish(const MessageId &message, const Result<std::vector<Attachment>> &outcome);
    Upload *find(const MessageId &message);

    StanzaChannel &m_channel;
    HttpClient &m_http;
    const QStringList m_hosts;
    Search m_search = Search::NotYet;
    int m_generation = 0; ///< Answers on an earlier stream count for nothing.
    Jid m_service;
    qint64 m_limit = kLargestAttachment;
    std::list<Upload> m_uploads;
};

} // namespace watchroom::xmpp
