// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/InvitationBook.h"

#include "app/base/Log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

using Kind = watchroom::Invitation::Kind;

const QString kInvitationsKey = u"invitations"_s;
const QString kContactWord = u"contact"_s;
const QString kRoomWord = u"room"_s;

QJsonObject invitationToJson(const KeptInvitation &kept)
{
    return {{u"kind"_s, kept.shown.kind == Kind::Contact ? kContactWord : kRoomWord},
            {u"address"_s, kept.shown.address},
            {u"name"_s, kept.shown.name},
            {u"who"_s, kept.shown.who},
            {u"reason"_s, kept.shown.reason},
            {u"from"_s, kept.from.toString()},
            {u"throughRoom"_s, kept.isThroughRoom}};
}

KeptInvitation invitationFromJson(const QJsonObject &object)
{
    const auto text = [&](QLatin1StringView key) { return object.value(key).toString(); };
    return {.shown = {.account = {},
                      .kind = text("kind"_L1) == kContactWord ? Kind::Contact : Kind::Room,
                      .address = text("address"_L1),
                      .name = text("name"_L1),
                      .who = text("who"_L1),
                      .reason = text("reason"_L1)},
            .from = Jid::parse(text("from"_L1)).value_or(Jid()),
            .isThroughRoom = object.value("throughRoom"_L1).toBool()};
}

} // namespace

InvitationBook::InvitationBook(Host &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
}

void InvitationBook::load()
{
    const QByteArray stored = m_host.storage().value(kInvitationsKey);
    for (const QJsonValue &each : QJsonDocument::fromJson(stored).array()) {
        const KeptInvitation kept = invitationFromJson(each.toObject());
        if (Jid::parse(kept.shown.address))
            m_kept.push_back(kept);
    }
    Q_EMIT changed();
}

void InvitationBook::save()
{
    QJsonArray array;
    for (const KeptInvitation &kept : m_kept)
        array.append(invitationToJson(kept));
    if (auto saved = m_host.storage().setValue(kInvitationsKey, QJsonDocument(array).toJson());
        !saved)
        qCWarning(lcIntegrations) << "invitations:" << saved.error().detail;
    Q_EMIT changed();
}

const KeptInvitation *InvitationBook::find(const QString &address) const
{
    const auto it = std::ranges::find(
        m_kept, address, [](const KeptInvitation &each) { return each.shown.address; });
    return it == m_kept.end() ? nullptr : &*it;
}

bool InvitationBook::add(const KeptInvitation &invitation)
{
    const Timestamp now = m_host.clock().now();
    m_refused.removeIf([&](const auto &each) { return now - each.value() >= kSilence; });
    const auto ofKind = std::ranges::count(
        m_kept, invitation.shown.kind, [](const KeptInvitation &each) { return each.shown.kind; });
    if (size_t(ofKind) >= kMaximum || find(invitation.shown.address) ||
        m_refused.contains(invitation.shown.address))
        return false;
    m_kept.push_back(invitation);
    save();
    return true;
}

void InvitationBook::remove(const QString &address)
{
    const auto gone = std::erase_if(
        m_kept, [&](const KeptInvitation &each) { return each.shown.address == address; });
    if (gone > 0)
        save();
}

void InvitationBook::refuse(const QString &address)
{
    if (m_refused.size() < qsizetype(10 * kMaximum))
        m_refused.insert(address, m_host.clock().now());
    remove(address);
}

} // namespace watchroom::xmpp
