// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchroom::xmpp {

/// Bytes that are written as Base64, with line breaks or without; nothing when they are not, when
/// there are none or more than `maximum`.
std::optional<QByteArray> readBase64(const QString &text, qsizetype maximum);

} // namespace watchroom::xmpp
