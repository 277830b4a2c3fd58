// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteSettings.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/services/website/WebsiteTexts.h"

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

Result<QUrl> readAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       WebsiteTexts::tr("Type the address of a web page."));
    const QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       WebsiteTexts::tr("Leave the name and the password out of the address."));
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!isWeb || url.host().isEmpty() || allowedLink(url.toString(QUrl::FullyEncoded)).isEmpty())
        return failure(ErrorCode::InvalidArgument,
                       WebsiteTexts::tr("“%1” is not the address of a web page. One looks like "
                                        "https://example.org.")
                           .arg(plainText(text, 100)));
    return url;
}

/// A whole number between the two, or `otherwise` when nothing was typed.
template <typename T>
Result<T> readNumber(const QString &typed, int minimum, int maximum, T otherwise,
                     const QString &complaint)
{
    if (typed.trimmed().isEmpty())
        return otherwise;
    bool isNumber = false;
    const int number = typed.trimmed().toInt(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return failure(ErrorCode::InvalidArgument, complaint);
    return T(number);
}

} // namespace

Result<WebsiteSettings> websiteSettings(const FormValues &values)
{
    const auto address = readAddress(values.value(u"address"_s));
    if (!address)
        return std::unexpected(address.error());
    const auto status = readNumber<std::optional<int>>(
        values.value(u"status"_s), 100, 599, std::nullopt,
        WebsiteTexts::tr(
            "The expected status is a number from 100 to 599, or empty for any success."));
    if (!status)
        return std::unexpected(status.error());
    const auto seconds = readNumber<int>(
        values.value(u"interval"_s), 30, 900, 60,
        WebsiteTexts::tr("Choose to check every 30 seconds up to every 15 minutes."));
    if (!seconds)
        return std::unexpected(seconds.error());
    const auto days = readNumber<int>(
        values.value(u"warnDays"_s), 0, 365, 14,
        WebsiteTexts::tr("The warning before a certificate ends is a number of days up to 365."));
    if (!days)
        return std::unexpected(days.error());

    const QString name = plainText(values.value(u"name"_s), 80);
    return WebsiteSettings{.address = *address,
                           .name = name.isEmpty() ? plainText(address->host(), 80) : name,
                           .expectedStatus = *status,
                           .expectedText = values.value(u"text"_s).trimmed(),
                           .interval = Seconds(*seconds),
                           .warnDays = *days};
}

} // namespace watchroom
