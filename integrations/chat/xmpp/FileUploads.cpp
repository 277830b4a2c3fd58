// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/FileUploads.h"

#include "app/base/Log.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QFile>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostUploadServices = 50;
constexpr Milliseconds kLongestTransfer = std::chrono::minutes(30);
constexpr qint64 kLargestPicture = 4 * 1024 * 1024;
constexpr int kCreated = 201;
constexpr int kOk = 200;
constexpr int kTooLarge = 413;

Error wentWrong(const QString &file, const QString &why, const QString &detail = {})
{
    return {ErrorCode::PermissionDenied,
            FileUploads::tr("“%1” could not be sent. %2").arg(file, why), detail, false};
}

Error noConnectionForFiles()
{
    return {ErrorCode::Unavailable, FileUploads::tr("There is no connection now."), {}, true};
}

} // namespace

FileUploads::FileUploads(StanzaChannel &channel, HttpClient &http, QStringList hosts,
                         QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_http(http)
    , m_hosts(std::move(hosts))
{
}

qint64 FileUploads::largestFile() const
{
    return m_search == Search::Nothing ? 0 : m_limit;
}

QStringList FileUploads::ownHosts() const
{
    QStringList hosts{m_channel.self().domain()};
    if (!m_service.isEmpty())
        hosts += m_service.domain();
    return hosts + m_hosts;
}

std::optional<Task<HttpResponse>> FileUploads::picture(const QUrl &address)
{
    const bool isOwn = address.scheme() == u"https" && address.userInfo().isEmpty() &&
                       staysWithin(address, ownHosts());
    if (!isOwn)
        return std::nullopt;
    return m_http.send({.url = address, .maximumBytes = kLargestPicture, .maximumRedirects = 0});
}

void FileUploads::discover()
{
    const int generation = ++m_generation;
    const Jid server = Jid::parse(m_channel.self().domain()).value_or(Jid());
    XmlElement iq = writeIq({.to = server, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoItemsQuery()))
        .then(this, [this, server, generation](const Result<XmlElement> &answer) {
            if (generation != m_generation || !m_channel.isReady())
                return;
            std::vector<Jid> candidates;
            const DiscoItems items =
                answer ? readDiscoItems(*answer).value_or(DiscoItems()) : DiscoItems();
            for (const DiscoItems::Item &item : items.items) {
                if (candidates.size() < kMostUploadServices)
                    candidates.push_back(item.jid);
            }
            candidates.push_back(server);
            std::ranges::reverse(candidates);
            tryService(std::move(candidates));
        });
}

void FileUploads::tryService(std::vector<Jid> candidates)
{
    if (candidates.empty()) {
        setService(Search::Nothing);
        return;
    }
    const Jid candidate = candidates.back();
    candidates.pop_back();
    XmlElement iq = writeIq({.to = candidate, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery()))
        .then(this, [this, candidate, candidates,
                     generation = m_generation](const Result<XmlElement> &answer) {
            if (generation != m_generation || !m_channel.isReady())
                return;
            const auto info = answer ? readDiscoInfo(*answer) : std::nullopt;
            if (!info || !info->has(ns::kUpload)) {
                tryService(candidates);
                return;
            }
            m_service = candidate;
            m_limit = std::min(uploadLimit(*info).value_or(kLargestAttachment), kLargestAttachment);
            setService(Search::Found);
        });
}

void FileUploads::setService(Search outcome)
{
    m_search = outcome;
    Q_EMIT largestFileChanged();
    std::vector<MessageId> waiting;
    for (const Upload &upload : m_uploads)
        waiting.push_back(upload.message.id);
    for (const MessageId &message : waiting)
        goOn(message);
}

Task<std::vector<Attachment>> FileUploads::upload(const OutgoingMessage &message)
{
    m_uploads.push_back({.message = message, .sending = {}, .done = {}});
    Task<std::vector<Attachment>> task = m_uploads.back().done.task();
    if (!m_channel.isReady())
        finish(message.id, std::unexpected(noConnectionForFiles()));
    else if (m_search != Search::NotYet)
        goOn(message.id);
    return task;
}

void FileUploads::goOn(const MessageId &message)
{
    Upload *upload = find(message);
    if (!upload)
        return;
    const std::vector<Attachment> &files = upload->message.attachments;
    if (upload->next == files.size()) {
        finish(message, files);
        return;
    }
    const Attachment &file = files[upload->next];
    if (m_search == Search::Nothing)
        finish(message,
               std::unexpected(wentWrong(file.name, tr("The server does not take any files."))));
    else if (file.size > m_limit)
        finish(message,
               std::unexpected(wentWrong(file.name, tr("It is too large for this server."))));
    else
        askForSlot(*upload);
}

void FileUploads::askForSlot(const Upload &upload)
{
    const Attachment &file = upload.message.attachments[upload.next];
    XmlElement iq = writeIq({.to = m_service, .type = u"get"_s});
    m_channel
        .request(iq.add(writeUploadRequest(
            {.name = file.name, .size = file.size, .mediaType = file.mediaType})))
        .then(this, [this, id = upload.message.id](const Result<XmlElement> &answer) {
            Upload *asked = find(id);
            if (!asked)
                return;
            const QString name = asked->message.attachments[asked->next].name;
            if (!answer) {
                finish(id,
                       std::unexpected(m_channel.isReady() ? wentWrong(name, answer.error().summary,
                                                                       answer.error().detail)
                                                           : noConnectionForFiles()));
                return;
            }
            const auto slot = readUploadSlot(*answer);
            if (slot && staysWithin(*slot, ownHosts())) {
                put(*asked, *slot);
                return;
            }
            finish(id, std::unexpected(wentWrong(
                           name, tr("The server named a place for it that is not its own, so "
                                    "nothing was sent there."))));
        });
}

void FileUploads::put(Upload &upload, const UploadSlot &slot)
{
    const MessageId id = upload.message.id;
    const Attachment &attachment = upload.message.attachments[upload.next];
    QFile file(upload.message.files.value(qsizetype(upload.next)));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.read(kLargestAttachment + 1);
    if (bytes.size() != attachment.size) {
        finish(id, std::unexpected(wentWrong(attachment.name, tr("It cannot be read any more."))));
        return;
    }
    HttpRequest request{.method = "PUT",
                        .url = slot.put,
                        .body = bytes,
                        .timeout = kLongestTransfer,
                        .maximumRedirects = 0};
    request.headers.emplaceBack("Content-Type", attachment.mediaType.toUtf8());
    for (const UploadSlot::Header &header : slot.headers)
        request.headers.emplaceBack(header.name, header.value);
    request.onSent = [self = QPointer(this), id](qint64 sent, qint64) {
        if (self)
            self->tellProgress(id, sent);
    };
    tellProgress(id, 0);
    upload.sending = m_http.send(request);
    upload.sending.then(
        this, [this, id, slot](const Result<HttpResponse> &answer) { putEnded(id, slot, answer); });
}

void FileUploads::putEnded(const MessageId &message, const UploadSlot &slot,
                           const Result<HttpResponse> &answer)
{
    Upload *upload = find(message);
    if (!upload)
        return;
    Attachment &file = upload->message.attachments[upload->next];
    if (!answer) {
        finish(message, std::unexpected(
                            wentWrong(file.name, answer.error().summary, answer.error().detail)));
    } else if (answer->status == kCreated || answer->status == kOk) {
        file.address = slot.get.toString(QUrl::FullyEncoded);
        tellProgress(message, file.size); // it does not say so of what went at once
        ++upload->next;
        goOn(message);
    } else {
        const QString why = answer->status == kTooLarge
                                ? tr("It is too large for this server.")
                                : tr("The server did not take it (answer %1).").arg(answer->status);
        finish(message, std::unexpected(wentWrong(file.name, why)));
    }
}

void FileUploads::tellProgress(const MessageId &message, qint64 sentOfFile)
{
    const Upload *upload = find(message);
    if (!upload)
        return;
    qint64 sent = sentOfFile;
    qint64 all = 0;
    for (size_t i = 0; i < upload->message.attachments.size(); ++i) {
        const qint64 size = upload->message.attachments[i].size;
        all += size;
        sent += i < upload->next ? size : 0;
    }
    const int percent = all > 0 ? int(std::clamp<qint64>(sent * 100 / all, 0, 100)) : 0;
    Q_EMIT progressed(upload->message.room, message, percent);
}

void FileUploads::stop(const MessageId &message)
{
    finish(message, failure(ErrorCode::Cancelled, {}));
}

void FileUploads::interrupt()
{
    ++m_generation;
    m_search = Search::NotYet;
    while (!m_uploads.empty())
        finish(m_uploads.front().message.id, std::unexpected(noConnectionForFiles()));
}

void FileUploads::finish(const MessageId &message, const Result<std::vector<Attachment>> &outcome)
{
    const auto place = std::ranges::find_if(
        m_uploads, [&](const Upload &upload) { return upload.message.id == message; });
    if (place == m_uploads.end())
        return;
    Upload ended = std::move(*place);
    m_uploads.erase(place);
    ended.sending.cancel();
    ended.done.finish(outcome);
}

FileUploads::Upload *FileUploads::find(const MessageId &message)
{
    const auto place = std::ranges::find_if(
        m_uploads, [&](const Upload &upload) { return upload.message.id == message; });
    return place == m_uploads.end() ? nullptr : &*place;
}

} // namespace watchroom::xmpp
