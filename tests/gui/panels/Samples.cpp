// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/panels/Samples.h"

#include <QAccessible>
#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace watchroom::samples {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr int kSmallestTarget = 28;

RoomSummary room(const QString &name, int people, int machines, RoomKind kind = RoomKind::Group)
{
    return {.room = {.id = RoomId(name), .account = {}, .name = name, .topic = {}, .kind = kind},
            .unreadMessages = people,
            .unreadMachine = machines};
}

GlanceSummary glance(const QString &name, Tone tone, const QString &state,
                     std::optional<double> value, const QString &unit)
{
    GlanceSummary summary;
    summary.instance = InstanceId(u"sample"_s);
    summary.glance.id = GlanceId(name);
    summary.glance.name = name;
    summary.glance.state = {state, tone};
    summary.glance.value = value;
    summary.glance.unit = unit;
    summary.glance.updatedAt = now() - Seconds(20);
    summary.glance.staleAfter = minutes(2);
    summary.source = u"New Relic"_s;
    summary.stateSince = now() - minutes(18);
    for (int i = 0; i < 40; ++i) {
        const double rise = i < 28 ? 0.4 + 0.1 * std::sin(i * 1.7) : 0.4 + (i - 28) * 0.62;
        summary.trend.push_back({.at = now() - minutes(60 - i * 3 / 2),
                                 .value = value ? std::optional(rise) : std::nullopt,
                                 .tone = tone,
                                 .stateText = state});
    }
    return summary;
}

} // namespace

Timestamp now()
{
    return Timestamp(Milliseconds(
        QDateTime(QDate(2026, 11, 24), QTime(14, 20), QTimeZone::UTC).toMSecsSinceEpoch()));
}

std::vector<RoomSummary> rooms()
{
    std::vector all{
        room(u"checkout-eu"_s, 2, 37),  room(u"release"_s, 2, 5),
        room(u"platform"_s, 0, 12),     room(u"storefront"_s, 3, 0),
        room(u"support-desk"_s, 1, 0),  room(u"warehouse-ops"_s, 0, 2),
        room(u"announcements"_s, 0, 0), room(u"Payments are slow"_s, 0, 4, RoomKind::Practice)};
    all[0].hasIncident = true;
    all[4].mentioned = true;
    all[6].hasDraft = true;
    return all;
}

std::vector<GlanceSummary> glances()
{
    std::vector<GlanceSummary> all;
    all.push_back(glance(u"Checkout error rate"_s, Tone::Critical, u"Critical"_s, 7.8, u"%"_s));
    all.back().glance.limits = {{1, Tone::Warning}, {5, Tone::Critical}};
    all.push_back(glance(u"Checkout latency"_s, Tone::Attention, u"Slow"_s, 2.4, u"s"_s));
    all.back().glance.limits = {{1.5, Tone::Attention}};
    all.push_back(glance(u"Certificate"_s, Tone::Warning, u"Ends soon"_s, 9, u"days"_s));
    all.back().trend.clear();
    all.push_back(glance(u"Site up or down"_s, Tone::Good, u"Up"_s, {}, {}));
    all.back().stateSince = now() - hours(24 * 41);
    all.push_back(glance(u"Visitors now"_s, Tone::Neutral, u"Usual"_s, 18204, {}));
    all.back().glance.icon = u"users"_s;
    all.push_back(glance(u"Apdex, storefront"_s, Tone::Good, u"Good"_s, 0.94, {}));
    all.back().glance.updatedAt = now() - minutes(47);
    return all;
}

GlanceDetail errorRateDetail()
{
    GlanceDetail detail{.summary = glances().front()};
    for (int i = 0; i < 480; ++i) {
        const Timestamp at = now() - minutes(24 * 60 - i * 3);
        const int left = 480 - i;
        const double value = left > 6 ? 0.45 + 0.15 * std::sin(i * 0.9) : 8.4 - left * 0.1;
        detail.day.push_back(
            {.at = at, .value = value, .tone = Tone::Good, .stateText = u"Good"_s});
    }
    detail.day.push_back(
        {.at = now(), .value = 7.8, .tone = Tone::Critical, .stateText = u"Critical"_s});
    detail.changes = {
        {.at = now() - minutes(18),
         .value = 5.1,
         .tone = Tone::Critical,
         .stateText = u"Critical"_s},
        {.at = now() - minutes(19), .value = 1.4, .tone = Tone::Warning, .stateText = u"Warning"_s},
        {.at = now() - minutes(930), .value = 0.4, .tone = Tone::Good, .stateText = u"Good"_s},
        {.at = now() - minutes(939),
         .value = 1.6,
         .tone = Tone::Warning,
         .stateText = u"Warning"_s}};
    FactSet facts{.facts = {{.label = u"Service"_s, .value = u"checkout-api"_s},
                            {.label = u"Measured from"_s, .value = u"Frankfurt, Dublin"_s}}};
    detail.summary.glance.detail = {CardNode{facts}};
    detail.summary.glance.actions = {
        {.id = ActionId(u"tell"_s), .title = u"Tell me when normal"_s, .icon = u"bell"_s},
        {.id = ActionId(u"mute"_s), .title = u"Mute for 1 h"_s}};
    return detail;
}

std::vector<ServiceKind> serviceKinds()
{
    ServiceKind website{
        .plugin = u"website"_s,
        .name = u"Website"_s,
        .description = u"Whether a page answers, how fast, and how long its certificate lasts."_s,
        .icon = u"globe"_s,
        .several = true};
    website.settings.submit = u"Start watching"_s;
    website.settings.inputs = {
        {.id = u"address"_s,
         .label = u"Address"_s,
         .hint = u"A page that is always there."_s,
         .placeholder = u"https://shop.example"_s,
         .required = true},
        {.id = u"every"_s,
         .label = u"How often"_s,
         .kind = InputKind::Choice,
         .initial = u"60"_s,
         .choices = {{u"Every minute"_s, u"60"_s}, {u"Every five minutes"_s, u"300"_s}}},
        {.id = u"token"_s, .label = u"Token"_s, .kind = InputKind::Secret},
        {.id = u"loud"_s,
         .label = u"Say in the room when it goes down"_s,
         .kind = InputKind::Toggle,
         .initial = u"true"_s}};
    const ServiceKind computer{.plugin = u"thiscomputer"_s,
                               .name = u"This computer"_s,
                               .description =
                                   u"Processor, memory and disks of the machine you sit at."_s,
                               .icon = u"cpu"_s};
    return {website, computer};
}

std::vector<ServiceSummary> services()
{
    return {{.instance = InstanceId(u"shop"_s),
             .plugin = u"website"_s,
             .name = u"Web shop"_s,
             .icon = u"globe"_s,
             .settings = {{u"address"_s, u"https://shop.example"_s}}},
            {.instance = InstanceId(u"me"_s),
             .plugin = u"thiscomputer"_s,
             .name = u"This computer"_s,
             .icon = u"cpu"_s,
             .problem = u"The disk cannot be read."_s}};
}

std::vector<AccountSummary> accounts()
{
    const auto account = [](const QString &address, const AccountState &state) {
        return AccountSummary{
            .account = {.id = accountId(u"xmpp"_s, address), .kind = u"xmpp"_s, .address = address},
            .state = state};
    };
    return {{.account = {.id = kLocalAccount, .kind = u"local"_s}, .state = Online{}},
            account(u"jonas@fjordmart.example"_s, Online{}),
            account(u"oncall@partner.example"_s,
                    Offline{.reason = u"The server of partner.example does not answer."_s,
                            .since = now()})};
}

std::vector<ListedRoom> listedRooms()
{
    const auto room = [](const QString &name, const QString &topic, int people) {
        const QString local = name.toLower().replace(u' ', u'-');
        return ListedRoom{.address = local + u"@rooms.fjordmart.example"_s,
                          .name = name,
                          .topic = topic,
                          .people = people};
    };
    return {room(u"Canteen"_s, u"What is for lunch, and who comes along"_s, 31),
            room(u"Night shift"_s, u"Hand-over at 22:00 and 06:00"_s, 4),
            room(u"Night trains"_s, {}, 0),
            room(u"Storefront"_s, u"The shop that customers see"_s, 12),
            room(u"Support desk"_s, u"Tickets that need more than one pair of eyes"_s, 9),
            room(u"Town hall"_s, u"For everybody"_s, 212),
            room(u"Warehouse"_s, {}, -1)};
}

std::vector<RoomMember> members()
{
    const auto member = [](const QString &name, RoomRole role, Presence presence,
                           const QString &status = {}) {
        const QString address = name.section(u' ', 0, 0).toLower() + u"@fjordmart.example"_s;
        return RoomMember{
            .person = {.id = PersonId(address),
                       .name = name,
                       .presence = presence,
                       .status = status},
            .role = role,
            .address = address,
            .possible = {MemberChange::MakeModerator, MemberChange::Remove, MemberChange::Ban}};
    };
    std::vector all{
        member(u"Tomasz Wrona"_s, RoomRole::Moderator, Presence::Busy, u"In a call until 15:00"_s),
        member(u"Ana Belmonte"_s, RoomRole::Owner, Presence::Available),
        member(u"Jonas Ekdahl"_s, RoomRole::Member, Presence::Available),
        member(u"Priya Nandakumar"_s, RoomRole::Member, Presence::Away, u"At lunch"_s),
        member(u"Lena Brandt"_s, RoomRole::Member, Presence::Available),
        member(u"Visitor from the auditors"_s, RoomRole::Visitor, Presence::Available)};
    all[2].person.isSelf = true;
    all[2].possible.clear();
    return all;
}

std::vector<RoomMember> absentMembers()
{
    return {{.person = {.id = PersonId(u"spammer@evil.example"_s),
                        .name = u"spammer"_s,
                        .status = u"Advertisements"_s},
             .role = RoomRole::Banned,
             .address = u"spammer@evil.example"_s,
             .possible = {MemberChange::LiftBan}},
            {.person = {.id = PersonId(u"ida@fjordmart.example"_s), .name = u"Ida Krog"_s},
             .role = RoomRole::Member,
             .address = u"ida@fjordmart.example"_s,
             .possible = {MemberChange::EndMembership, MemberChange::Ban}}};
}

Invitation invitation()
{
    return {.account = accounts().at(1).account.id,
            .address = u"night-shift@rooms.fjordmart.example"_s,
            .name = u"night-shift"_s,
            .who = u"Ana Belmonte"_s,
            .reason = u"We need you tonight"_s};
}

Form roomForm()
{
    return {.title = {},
            .text = u"Settings of this room"_s,
            .inputs = {{.id = u"name"_s, .label = u"Title"_s, .initial = u"Release"_s},
                       {.id = u"description"_s, .label = u"Description"_s},
                       {.id = u"persistent"_s,
                        .label = u"Make Room Persistent?"_s,
                        .kind = InputKind::Toggle,
                        .initial = u"true"_s},
                       {.id = u"who"_s,
                        .label = u"Who may see who everybody is"_s,
                        .kind = InputKind::Choice,
                        .initial = u"anyone"_s,
                        .choices = {{.title = u"Everybody"_s, .value = u"anyone"_s},
                                    {.title = u"Moderators"_s, .value = u"moderators"_s}}}}};
}

QString unreachable(QWidget *root)
{
    QStringList found;
    const auto widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QString what = QString::fromLatin1(widget->metaObject()->className());
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).isEmpty())
            found += what + u" has no name"_s;
        if (widget->width() < kSmallestTarget ||
            (widget->height() < kSmallestTarget && !widget->inherits("QPlainTextEdit")))
            found += u"%1 \"%2\" is %3 x %4"_s.arg(what, access->text(QAccessible::Name))
                         .arg(widget->width())
                         .arg(widget->height());
    }
    return found.join(u"; "_s);
}

} // namespace watchroom::samples
