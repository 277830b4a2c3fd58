// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Form.h"

#include <QJsonObject>
#include <QStringList>

namespace watchroom {

/// What a plugin says about itself in its info.json; read without loading its code.
struct ServiceManifest
{
    QString id;          ///< The folder's name: "website".
    QString name;        ///< "Website watch"
    QString description; ///< One sentence of plain language.
    QString icon;
    QString version;
    bool several = false; ///< More than one instance makes sense: one website each.
    bool listed = true;   ///< Offered to people; the drill is started another way.
    Form settings;
    bool startsProcesses = false;
    bool actsForOthers = false; ///< May speak as other people, in practice rooms only.
    QStringList hosts;          ///< Hosts it may reach; "*" for what the person typed.

    bool operator==(const ServiceManifest &) const = default;
};

/// Reads info.json. Keys: id, name, description, icon, version, several, listed, permissions
/// {processes, actsForOthers, hosts}, settings {title, text, submit, inputs [{id, label, kind,
/// hint, placeholder, initial, required, pattern, error, minimum, maximum, maximumLength, choices
/// [{title, value}]}]}. Error: InvalidArgument naming the key.
Result<ServiceManifest> serviceManifest(const QJsonObject &info);

} // namespace watchroom
