// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/StoreStorage.h"

#include "app/base/Log.h"

#include <QCoreApplication>

namespace watchroom {

namespace {
constexpr qsizetype kMaximumValue = 1024 * 1024;
}

StoreStorage::StoreStorage(Store &store, InstanceId instance)
    : m_store(store)
    , m_instance(std::move(instance))
{
}

QByteArray StoreStorage::value(const QString &key) const
{
    auto value = m_store.value(m_instance, key);
    if (!value)
        qCWarning(lcStore) << "value" << key << "of" << m_instance.value << value.error().detail;
    return value.value_or(QByteArray());
}

Result<void> StoreStorage::setValue(const QString &key, const QByteArray &value)
{
    if (value.size() > kMaximumValue) {
        return failure(ErrorCode::ResourceExhausted,
                       QCoreApplication::translate("Storage", "This is too much to be kept."), key);
    }
    return m_store.setValue(m_instance, key, value);
}

} // namespace watchroom
