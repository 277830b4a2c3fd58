// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/ArchiveSync.h"

#include "app/base/Log.h"
#include "integrations/chat/xmpp/codecs/ArchiveQuery.h"
#include "integrations/chat/xmpp/codecs/ArchiveResult.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QUuid>

#include <algorithm>
#include <ranges>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 100;
/// What a server may send beyond what was asked for, before it is not listened to any more.
constexpr size_t kMaximumResults = 1000;
constexpr size_t kMaximumHeard = 20'000;
constexpr Milliseconds kSaveAfter = Seconds(1);
constexpr Milliseconds kCatchUpAfter = Seconds(3);
constexpr Milliseconds kAskAgainAfter = Seconds(30);

} // namespace

ArchiveSync::ArchiveSync(const Jid &archive, Live live, QString key, StanzaChannel &channel,
                         Host &host, Take take, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_live(live)
    , m_key(std::move(key))
    , m_channel(channel)
    , m_host(host)
    , m_take(std::move(take))
    , m_state(ArchiveState::fromJson(host.storage().value(m_key)))
{
}

void ArchiveSync::begin()
{
    end();
    m_open = true;
    next();
}

void ArchiveSync::end()
{
    m_open = false;
    m_query.reset();
    m_caughtUp = m_tooFarBehind = m_askAgain = m_isContinuous = false;
    m_heard.clear();
}

void ArchiveSync::catchUp()
{
    if (!m_open)
        return;
    m_askAgain = true;
    next();
}

void ArchiveSync::catchUpLater()
{
    if (std::exchange(m_willCatchUp, true))
        return;
    m_host.clock().callLater(kCatchUpAfter, this, [this] {
        m_willCatchUp = false;
        catchUp();
    });
}

void ArchiveSync::next()
{
    if (!m_open || m_query || m_isStoring)
        return;
    if (!m_caughtUp || std::exchange(m_askAgain, false))
        ask(m_state.ranges.empty() || m_tooFarBehind ? Ask::Newest : Ask::After);
    else if (rangeWithGap())
        ask(Ask::Before);
}

void ArchiveSync::ask(Ask what)
{
    m_query = Query{.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .ask = what};
    ArchiveQuery query{.queryId = m_query->id, .page = {.maximum = kPage}};
    if (what == Ask::After)
        query.page.after = m_state.ranges.back().toId;
    else
        query.page.before =
            what == Ask::Before ? m_state.ranges.at(*rangeWithGap()).fromId : QString();
    XmlElement iq = writeIq({.to = m_archive, .type = u"set"_s});
    m_channel.request(iq.add(writeArchiveQuery(query)))
        .then(this, [this, id = query.queryId](const Result<XmlElement> &answer) {
            answered(id, answer);
        });
}

void ArchiveSync::takeResult(const XmlElement &message)
{
    if (!m_query || m_query->results.size() >= kMaximumResults)
        return;
    if (auto result = readArchiveResult(message); result && result->queryId == m_query->id)
        m_query->results.push_back({.id = result->id,
                                    .time = result->forwarded.delay->sent,
                                    .message = std::move(result->forwarded.message)});
}

void ArchiveSync::answered(const QString &queryId, const Result<XmlElement> &answer)
{
    if (!m_query || m_query->id != queryId)
        return; // of a stream that is gone
    Query query = std::move(*m_query);
    m_query.reset();
    if (!answer) {
        refused(query, answer.error());
        return;
    }
    const std::optional<ArchiveEnd> end = readArchiveEnd(*answer);
    const bool isLast = end && end->complete;
    switch (query.ask) {
    case Ask::Newest:
        takeNewest(query, isLast);
        break;
    case Ask::After:
        takeAfter(query, isLast);
        break;
    case Ask::Before:
        takeBefore(std::move(query), isLast);
        break;
    }
}

void ArchiveSync::refused(const Query &query, const Error &error)
{
    if (query.ask == Ask::After && error.code == ErrorCode::NotFound && !m_tooFarBehind) {
        m_tooFarBehind = true; // the message that we know is too old for the archive
        next();
        return;
    }
    if (query.ask == Ask::Before && error.code == ErrorCode::NotFound) {
        takeBefore({}, true); // it has forgotten that one, and all that was before it
        return;
    }
    qCInfo(lcIntegrations) << "an archive does not answer:" << error.detail;
    m_silent = error.code != ErrorCode::Unavailable && error.code != ErrorCode::TimedOut;
    if (m_silent) {
        m_caughtUp = true;
        Q_EMIT caughtUp();
        return;
    }
    m_host.clock().callLater(kAskAgainAfter, this, [this] { next(); });
}

void ArchiveSync::takeNewest(const Query &query, bool isWhole)
{
    const auto &page = query.results;
    const bool isFirstTime = m_state.ranges.empty();
    QMap<QString, QString> next = firstsBehind(page);
    hand(page, next, isFirstTime);
    if (!page.empty()) {
        ArchiveRange range{.fromId = page.front().id,
                           .toId = page.back().id,
                           .fromTime = page.front().time,
                           .toTime = page.back().time,
                           .atStart = isWhole,
                           .firsts = next};
        // What is older than the whole archive is no gap: nobody has it any more.
        while (isWhole && !m_state.ranges.empty()) {
            range = joined(m_state.ranges.back(), range);
            range.atStart = true;
            m_state.ranges.pop_back();
        }
        m_state.ranges.push_back(std::move(range));
    }
    m_tooFarBehind = false;
    nowCaughtUp();
}

void ArchiveSync::takeAfter(const Query &query, bool isLast)
{
    const auto &page = query.results;
    if (!isLast && !page.empty()) {
        m_tooFarBehind = true;
        next();
        return;
    }
    QMap<QString, QString> next = firstsBehind(page);
    hand(page, next, false);
    if (!page.empty()) {
        ArchiveRange &range = m_state.ranges.back();
        range.toId = page.back().id;
        range.toTime = page.back().time;
        next.insert(range.firsts);
        range.firsts = next;
    }
    nowCaughtUp();
}

void ArchiveSync::takeBefore(Query query, bool isLast)
{
    const std::optional<size_t> gap = rangeWithGap();
    if (!gap)
        return;
    ArchiveRange &range = m_state.ranges.at(*gap);
    const ArchiveRange *older = *gap > 0 ? &m_state.ranges.at(*gap - 1) : nullptr;
    auto &page = query.results;
    const size_t received = page.size();
    if (older) {
        // Up to the older range, which the archive may have forgotten meanwhile.
        const auto known = std::ranges::find_last_if(page, [&](const ArchivedMessage &each) {
            return each.id == older->toId || each.time < older->toTime;
        });
        if (!known.empty())
            page.erase(page.begin(), known.begin() + 1);
    }
    hand(page, range.firsts, older == nullptr);
    const bool goesRound = !page.empty() && page.front().id == range.fromId;
    if (!page.empty()) {
        range.fromId = page.front().id;
        range.fromTime = page.front().time;
    }
    const bool isClosed = isLast || goesRound || received == 0 || page.size() < received;
    const bool hadGap = older != nullptr;
    if (isClosed && older) {
        ArchiveRange whole = joined(*older, range);
        whole.atStart = older->atStart || isLast;
        m_state.ranges.at(*gap - 1) = std::move(whole);
        m_state.ranges.erase(m_state.ranges.begin() + std::ptrdiff_t(*gap));
    } else if (isClosed) {
        range.atStart = true;
    }
    if (!m_state.hasGaps())
        m_state.changes.clear(); // what they are about is not in the archive
    saveAndGoOn();
    if (isClosed && hadGap)
        tellWhenWhole();
}

QMap<QString, QString> ArchiveSync::firstsBehind(const std::vector<ArchivedMessage> &page)
{
    std::erase_if(m_heard, [&](const Heard &heard) {
        return std::ranges::contains(page, heard.archiveId, &ArchivedMessage::id);
    });
    QMap<QString, QString> firsts;
    for (const Heard &heard : m_heard) {
        if (!heard.message.isEmpty() && !firsts.contains(heard.room.value))
            firsts.insert(heard.room.value, heard.message.value);
    }
    return firsts;
}

void ArchiveSync::hand(const std::vector<ArchivedMessage> &page, QMap<QString, QString> &next,
                       bool isHistory)
{
    for (const ArchivedMessage &each : std::views::reverse(page)) {
        if (const KnownMessage *known = m_state.index.byArchiveId(each.id))
            next.insert(known->room.value, known->id.value);
        else
            m_take(each, {.next = next, .isHistory = isHistory});
    }
}

void ArchiveSync::nowCaughtUp()
{
    if (m_live == Live::IsComplete) {
        // The question came after what was heard first, so nothing is missing in between.
        for (const Heard &heard : std::exchange(m_heard, {}))
            continueRange(heard);
        m_isContinuous = true;
    }
    m_caughtUp = true;
    m_silent = false;
    saveAndGoOn();
    tellWhenWhole();
}

void ArchiveSync::tellWhenWhole()
{
    if (m_caughtUp && m_state.ranges.size() <= 1)
        Q_EMIT caughtUp();
}

void ArchiveSync::continueRange(const Heard &heard)
{
    // In an archive that was empty this is the start.
    if (m_state.ranges.empty())
        m_state.ranges.push_back({.fromId = heard.archiveId, .atStart = true});
    // Its time is by another clock than the archive's, so it is not written down.
    ArchiveRange &range = m_state.ranges.back();
    range.toId = heard.archiveId;
    if (!heard.message.isEmpty() && !range.firsts.contains(heard.room.value))
        range.firsts.insert(heard.room.value, heard.message.value);
}

void ArchiveSync::heard(const QString &archiveId, const RoomId &room, const MessageId &message)
{
    if (archiveId.isEmpty() || !m_open || m_silent)
        return;
    const Heard heard{archiveId, room, message};
    if (m_isContinuous) {
        continueRange(heard);
        saveLater();
        return;
    }
    if (m_heard.size() >= kMaximumHeard)
        m_heard.pop_front();
    m_heard.push_back(heard);
    if (m_caughtUp)
        catchUpLater();
}

std::optional<size_t> ArchiveSync::rangeWithGap() const
{
    if (m_state.ranges.empty())
        return std::nullopt;
    // The newest gap first: what was missed is of more interest than what was before.
    if (m_state.ranges.size() > 1)
        return m_state.ranges.size() - 1;
    return m_state.ranges.front().atStart ? std::nullopt : std::optional<size_t>(0);
}

void ArchiveSync::saveAndGoOn()
{
    m_isStoring = true;
    m_host.whenStored(this, [this, json = m_state.toJson()] {
        if (auto saved = m_host.storage().setValue(m_key, json); !saved)
            qCWarning(lcIntegrations) << "archive ranges:" << saved.error().detail;
        m_isStoring = false;
        next();
    });
}

void ArchiveSync::saveLater()
{
    if (std::exchange(m_willSave, true))
        return;
    m_host.clock().callLater(kSaveAfter, this, [this] {
        m_willSave = false;
        save();
    });
}

void ArchiveSync::save()
{
    m_host.whenStored(this, [this, json = m_state.toJson()] {
        if (auto saved = m_host.storage().setValue(m_key, json); !saved)
            qCWarning(lcIntegrations) << "archive ranges:" << saved.error().detail;
    });
}

} // namespace watchroom::xmpp
