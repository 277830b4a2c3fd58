// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Form.h"
#include "app/model/Person.h"

#include <optional>
#include <variant>

namespace watchroom {

/// One sign-in to one chat service, as it is stored. Its password is not part of it: that is kept
/// in the keychain.
struct Account
{
    AccountId id;    ///< See accountId().
    QString kind;    ///< Which backend speaks for it: "local", "xmpp".
    QString address; ///< As the person typed it: "ana@example.org".
    /// What people seldom need, by the names below; what is empty is found out.
    FormValues settings;
    bool enabled = true; ///< The person wants it to be connected.

    bool operator==(const Account &) const = default;
};

/// The settings of an account: "host", "port", "authority" (a PEM file with the certificate
/// authority of one's own organisation) and "proxy" (host:port).
namespace accountSetting {
inline const QString kHost = QStringLiteral("host");
inline const QString kPort = QStringLiteral("port");
inline const QString kAuthority = QStringLiteral("authority");
inline const QString kProxy = QStringLiteral("proxy");
} // namespace accountSetting

/// The account of the embedded workspace; it is always there and needs no sign-in.
inline const AccountId kLocalAccount(QStringLiteral("local"));

/// The id of the account with this address: who signs in again finds the same rooms again.
inline AccountId accountId(const QString &kind, const QString &address)
{
    return AccountId(kind + u':' + address.trimmed().toLower());
}

/// What a sign-in asks for; what is wrong is said under the field that it is about.
enum class SignInField { Address, Password, Server, Authority, Proxy };

// How an account stands with its server. All texts are plain sentences for the screen, except
// `detail`, which is for an administrator.

/// On the way, for the first time or again.
struct SigningIn
{
    QString step; ///< What it is doing: "Looking for example.org". May be empty.
    bool operator==(const SigningIn &) const = default;
};
struct Online
{
    bool operator==(const Online &) const = default;
};
/// There is no connection; it is looked for again by itself.
struct Offline
{
    QString reason;
    QString detail;
    Timestamp since;
    std::optional<Timestamp> nextTry;
    SignInField concerns = SignInField::Address;
    bool operator==(const Offline &) const = default;
};
/// The password is missing or was not accepted. Nothing happens until there is another one.
struct NeedsPassword
{
    QString reason;
    bool operator==(const NeedsPassword &) const = default;
};
/// The server, or its certificate, is not accepted, or does not accept us. Nothing happens until
/// somebody changes something or asks to try again.
struct SignInRefused
{
    QString reason;
    QString detail;
    SignInField concerns = SignInField::Address;
    bool operator==(const SignInRefused &) const = default;
};
/// The person disconnected it.
struct SwitchedOff
{
    bool operator==(const SwitchedOff &) const = default;
};

using AccountState =
    std::variant<SigningIn, Online, Offline, NeedsPassword, SignInRefused, SwitchedOff>;

/// An account as the screen lists it.
struct AccountSummary
{
    Account account;
    Person self; ///< Who the person is there.
    AccountState state;
    /// Being signed in to for the first time: it is not kept before that has worked.
    bool onTrial = false;
    /// Why the keychain does not have its password: it is signed in until the program ends. Empty
    /// when the password is kept, or is not known to be right yet.
    QString keychainProblem;
    bool operator==(const AccountSummary &) const = default;
};

} // namespace watchroom
