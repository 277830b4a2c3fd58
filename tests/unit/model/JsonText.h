// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// JSON written with single quotes, so that tests can be read. (moc does not take every raw
/// string.)
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace watchroom
