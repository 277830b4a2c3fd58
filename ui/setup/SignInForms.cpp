// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SignInForms.h"

#include "app/model/AccountWords.h"

#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct SignInTexts
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

constexpr int kLongestAddress = 2047; // RFC 7622: two parts of at most 1023 octets, and the @
constexpr int kLongestHostName = 253;
constexpr int kLastPort = 65535;

} // namespace

Input addressQuestion()
{
    return {.id = signInInput::kAddress,
            .label = SignInTexts::tr("Address"),
            .placeholder = SignInTexts::tr("name@example.org"),
            .required = true,
            .pattern = u"\\s*[^@\\s/]+@[^@\\s/]+\\s*"_s,
            .error = SignInTexts::tr("Type it as it was given to you, like an e-mail address: "
                                     "name@example.org."),
            .maximumLength = kLongestAddress};
}

Input accountQuestion(const std::vector<Account> &accounts)
{
    Input account{.id = kAccountInput,
                  .label = SignInTexts::tr("With the account"),
                  .kind = InputKind::Choice,
                  .initial = accounts.front().id.value,
                  .required = true};
    for (const Account &each : accounts)
        account.choices.push_back({.title = accountName(each), .value = each.id.value});
    return account;
}

Input passwordQuestion()
{
    return {.id = signInInput::kPassword,
            .label = SignInTexts::tr("Password"),
            .kind = InputKind::Secret,
            .required = true,
            .error = SignInTexts::tr("Type the password that belongs to the address.")};
}

std::vector<Input> advancedQuestions()
{
    return {
        {.id = accountSetting::kHost,
         .label = SignInTexts::tr("Server"),
         .hint = SignInTexts::tr("Only when it cannot be found by the address."),
         .placeholder = u"chat.example.org"_s,
         .pattern = u"\\s*[^@\\s/]*\\s*"_s,
         .error = SignInTexts::tr("Type its name only, like chat.example.org."),
         .maximumLength = kLongestHostName},
        {.id = accountSetting::kPort,
         .label = SignInTexts::tr("Port"),
         .kind = InputKind::Number,
         .placeholder = u"5222"_s,
         .pattern = u"\\s*\\d*\\s*"_s,
         .error = SignInTexts::tr("Type a whole number from 1 to 65535."),
         .minimum = 1,
         .maximum = kLastPort},
        {.id = accountSetting::kAuthority,
         .label = SignInTexts::tr("File of your organisation’s certificate authority"),
         .hint =
             SignInTexts::tr("Only when it makes its own certificates. Whoever runs the server has "
                             "the file."),
         .placeholder = u"/home/ana/authority.pem"_s},
        {.id = accountSetting::kProxy,
         .label = SignInTexts::tr("Proxy"),
         .hint = SignInTexts::tr("Only when this computer cannot reach the server directly. Begin "
                                 "with http:// if it is one for web pages."),
         .placeholder = u"proxy.example.org:1080"_s},
    };
}

QString inputOf(SignInField field)
{
    switch (field) {
    case SignInField::Address:
        break;
    case SignInField::Password:
        return signInInput::kPassword;
    case SignInField::Server:
        return accountSetting::kHost;
    case SignInField::Authority:
        return accountSetting::kAuthority;
    case SignInField::Proxy:
        return accountSetting::kProxy;
    }
    return signInInput::kAddress;
}

bool isAdvanced(SignInField field)
{
    return field != SignInField::Address && field != SignInField::Password;
}

} // namespace watchroom
