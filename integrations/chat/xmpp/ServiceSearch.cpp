// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/ServiceSearch.h"

#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaximumCandidates = 50;

} // namespace

ServiceSearch::ServiceSearch(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

Task<Jid> ServiceSearch::find(const QString &domain, const QString &category, const QString &type)
{
    const Wanted wanted{category, type, QStringList{domain, category, type}.join(u' '), {}};
    if (const auto known = m_found.constFind(wanted.key); known != m_found.cend())
        return Task<Jid>::finished(*known);
    XmlElement iq = writeIq({.to = Jid::parse(domain).value_or(Jid()), .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoItemsQuery()))
        .then(this, [this, wanted](const Result<XmlElement> &answer) {
            if (!answer) {
                wanted.found.finish(std::unexpected(answer.error()));
                return;
            }
            std::vector<Jid> candidates;
            for (const auto &item : readDiscoItems(*answer).value_or(DiscoItems()).items) {
                if (candidates.size() < kMaximumCandidates)
                    candidates.push_back(item.jid);
            }
            tryFirst(std::move(candidates), wanted);
        });
    return wanted.found.task();
}

void ServiceSearch::tryFirst(std::vector<Jid> candidates, const Wanted &wanted)
{
    if (candidates.empty()) {
        wanted.found.finish(failure(ErrorCode::NotFound, tr("This server has no such service.")));
        return;
    }
    const Jid candidate = candidates.front();
    candidates.erase(candidates.begin());
    XmlElement iq = writeIq({.to = candidate, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery()))
        .then(this, [this, candidate, candidates, wanted](const Result<XmlElement> &answer) {
            const DiscoInfo info =
                answer ? readDiscoInfo(*answer).value_or(DiscoInfo()) : DiscoInfo();
            if (!info.is(wanted.category, wanted.type)) {
                tryFirst(candidates, wanted);
                return;
            }
            m_found.insert(wanted.key, candidate);
            wanted.found.finish(candidate);
        });
}

} // namespace watchroom::xmpp
