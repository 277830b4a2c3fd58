// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <utility>

namespace watchroom {

/// A text identifier that cannot be mistaken for one of another kind. Empty means "none".
template <typename Tag>
struct Id
{
    QString value;

    Id() = default;
    explicit Id(QString text)
        : value(std::move(text))
    {
    }

    /// A new identifier nobody else has.
    static Id random() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const
    {
        return value.compare(other.value) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

} // namespace watchroom
