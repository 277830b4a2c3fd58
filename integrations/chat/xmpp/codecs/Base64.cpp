// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Base64.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<QByteArray> readBase64(const QString &text, qsizetype maximum)
{
    QByteArray written = text.toLatin1();
    written.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    if (written.size() / 4 * 3 > maximum + 3)
        return std::nullopt;
    const auto result =
        QByteArray::fromBase64Encoding(written, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty() || result.decoded.size() > maximum)
        return std::nullopt;
    return result.decoded;
}

} // namespace watchroom::xmpp
