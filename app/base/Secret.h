// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

#include <utility>

namespace watchroom {

/// A password or token on its way between a person, the keychain and a server. It cannot be printed
/// by accident; who needs the text says so with reveal(). Never stored but by SecretStore.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &reveal() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    bool operator==(const Secret &) const = default;

    friend QDebug operator<<(QDebug debug, const Secret &) = delete;

private:
    QString m_text;
};

} // namespace watchroom
