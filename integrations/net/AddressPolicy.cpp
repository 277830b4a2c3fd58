// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/AddressPolicy.h"

#include <algorithm>

namespace watchroom {

namespace {

using Network = std::pair<QHostAddress, int>;

bool isInAny(const QHostAddress &address, const QList<Network> &networks)
{
    return std::ranges::any_of(networks,
                               [&](const Network &network) { return address.isInSubnet(network); });
}

QList<Network> networks(std::initializer_list<const char *> subnets)
{
    QList<Network> list;
    for (const char *subnet : subnets)
        list += QHostAddress::parseSubnet(QString::fromLatin1(subnet));
    return list;
}

/// The special-purpose registry of IANA, less what is global after all.
const QList<Network> &reserved4()
{
    static const QList<Network> kReserved = networks(
        {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
         "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
         "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    return kReserved;
}

/// Of IPv6 only 2000::/3 is given out, with these set apart: protocols and Teredo, documentation,
/// 6to4.
const QList<Network> &reserved6()
{
    static const QList<Network> kReserved =
        networks({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
    return kReserved;
}

bool isPublic(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return !isInAny(address, reserved4());
    static const QList<Network> kGivenOut = networks({"2000::/3"});
    return address.scopeId().isEmpty() && isInAny(address, kGivenOut) &&
           !isInAny(address, reserved6());
}

} // namespace

bool AddressPolicy::allows(const QHostAddress &address) const
{
    return !address.isNull() && (isPublic(address) || isInAny(address, m_allowed));
}

bool AddressPolicy::allowsAll(const QList<QHostAddress> &addresses) const
{
    return !addresses.isEmpty() &&
           std::ranges::all_of(addresses, [this](const auto &each) { return allows(each); });
}

} // namespace watchroom
