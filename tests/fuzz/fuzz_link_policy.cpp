// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/LinkPolicy.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace watchroom;

/// The first line is an address, the rest a text that is shown for it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString input = QString::fromUtf8(bytesOf(data, size));
    const QString address = input.section(u'\n', 0, 0);
    const QString link = allowedLink(address);
    if (!link.isEmpty()) {
        static constexpr std::array kSchemes{"http:", "https:", "mailto:", "xmpp:", "matrix:"};
        check(std::ranges::any_of(kSchemes, [&](const char *scheme) {
            return link.startsWith(QLatin1StringView(scheme));
        }));
        check(std::ranges::all_of(link, [](QChar c) { return c > u' ' && c < u'\x7F'; }));
        check(allowedLink(link) == link);
        check(QUrl(link).userInfo().isEmpty());
    }
    linkTextMisleads(input.section(u'\n', 1), address);
    return 0;
}
