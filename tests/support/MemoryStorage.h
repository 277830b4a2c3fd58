// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Storage.h"

#include <QHash>

namespace watchroom {

/// A storage that lasts as long as the test. Kept while services come and go, it is a restart.
class MemoryStorage final : public Storage
{
public:
    QByteArray value(const QString &key) const override { return m_values.value(key); }
    Result<void> setValue(const QString &key, const QByteArray &value) override;

    /// From now on nothing can be stored, as on a full disk.
    void setFull(bool full) { m_full = full; }

private:
    QHash<QString, QByteArray> m_values;
    bool m_full = false;
};

} // namespace watchroom
