// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"
#include "integrations/api/Storage.h"

namespace watchroom {

/// An integration's own values, kept in the store under its instance.
class StoreStorage final : public Storage
{
public:
    StoreStorage(Store &store, InstanceId instance);

    QByteArray value(const QString &key) const override;
    Result<void> setValue(const QString &key, const QByteArray &value) override;

private:
    Store &m_store;
    InstanceId m_instance;
};

} // namespace watchroom
