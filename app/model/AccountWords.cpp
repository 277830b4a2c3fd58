// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/AccountWords.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct AccountTexts
{
    Q_DECLARE_TR_FUNCTIONS(Account)
};

QString stateText(const SigningIn &state)
{
    return state.step.isEmpty() ? AccountTexts::tr("Connecting…")
                                : AccountTexts::tr("%1…").arg(plainText(state.step));
}
QString stateText(const Online &)
{
    return AccountTexts::tr("Online");
}
QString stateText(const Offline &state)
{
    return AccountTexts::tr("Offline since %1. %2")
        .arg(clockTimeText(state.since), plainText(state.reason));
}
QString stateText(const NeedsPassword &state)
{
    return plainText(state.reason);
}
QString stateText(const SignInRefused &state)
{
    return plainText(state.reason);
}
QString stateText(const SwitchedOff &)
{
    return AccountTexts::tr("Disconnected, as you wanted");
}

} // namespace

QString accountName(const Account &account)
{
    return account.id == kLocalAccount ? AccountTexts::tr("This computer")
                                       : plainText(account.address);
}

QString accountStateText(const AccountState &state)
{
    return std::visit([](const auto &each) { return stateText(each); }, state);
}

QString nextTryText(const Offline &state, Timestamp now)
{
    if (!state.nextTry)
        return {};
    const auto left = std::chrono::ceil<Seconds>(*state.nextTry - now);
    return left > Seconds(0) ? AccountTexts::tr("Trying again in %1 s.").arg(left.count())
                             : AccountTexts::tr("Trying again now.");
}

Tone accountTone(const AccountState &state)
{
    if (std::holds_alternative<Online>(state))
        return Tone::Good;
    const bool isQuiet =
        std::holds_alternative<SigningIn>(state) || std::holds_alternative<SwitchedOff>(state);
    return isQuiet ? Tone::Neutral : Tone::Warning;
}

QString accountIcon(const AccountState &state)
{
    struct Icon
    {
        QString operator()(const SigningIn &) const { return u"refresh"_s; }
        QString operator()(const Online &) const { return u"circle-check"_s; }
        QString operator()(const Offline &) const { return u"wifi-off"_s; }
        QString operator()(const NeedsPassword &) const { return u"key"_s; }
        QString operator()(const SignInRefused &) const { return u"no-entry"_s; }
        QString operator()(const SwitchedOff &) const { return u"pause"_s; }
    };
    return std::visit(Icon{}, state);
}

AccountRemedy accountRemedy(const AccountState &state)
{
    if (std::holds_alternative<NeedsPassword>(state))
        return AccountRemedy::TypePassword;
    if (std::holds_alternative<SwitchedOff>(state))
        return AccountRemedy::Connect;
    const bool mayWork =
        std::holds_alternative<Offline>(state) || std::holds_alternative<SignInRefused>(state);
    return mayWork ? AccountRemedy::TryAgain : AccountRemedy::None;
}

QString remedyText(AccountRemedy remedy)
{
    switch (remedy) {
    case AccountRemedy::None:
        break;
    case AccountRemedy::TryAgain:
        return AccountTexts::tr("Try again");
    case AccountRemedy::TypePassword:
        return AccountTexts::tr("Type the password…");
    case AccountRemedy::Connect:
        return AccountTexts::tr("Connect");
    }
    return {};
}

} // namespace watchroom
