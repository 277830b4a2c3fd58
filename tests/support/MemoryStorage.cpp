// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MemoryStorage.h"

namespace watchroom {

Result<void> MemoryStorage::setValue(const QString &key, const QByteArray &value)
{
    if (m_full || value.size() > 1024 * 1024)
        return failure(ErrorCode::ResourceExhausted, QStringLiteral("There is no space left."));
    m_values.insert(key, value);
    return {};
}

} // namespace watchroom
