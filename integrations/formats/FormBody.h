// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// The JSON of a webhook's body, which some send as the field `payload` of a form.
inline QByteArray payloadOf(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (!trimmed.startsWith("payload="))
        return trimmed;
    const qsizetype end = trimmed.indexOf('&');
    QByteArray value = trimmed.sliced(8, (end < 0 ? trimmed.size() : end) - 8);
    value.replace('+', ' ');
    return QByteArray::fromPercentEncoding(value);
}

} // namespace watchroom
