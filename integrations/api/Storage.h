// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace watchroom {

/// A few small values that an integration keeps between starts; its own, nobody else's.
class Storage
{
public:
    Storage() = default;
    virtual ~Storage() = default;
    Q_DISABLE_COPY_MOVE(Storage)

    /// What was stored under the key; empty when nothing was.
    virtual QByteArray value(const QString &key) const = 0;

    /// Durable when it returns. At most 1 MiB a value.
    virtual Result<void> setValue(const QString &key, const QByteArray &value) = 0;
};

} // namespace watchroom
