// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// What somebody or something is and can do (XEP-0030, section 3).
struct DiscoInfo
{
    struct Identity
    {
        QString category; ///< "conference"
        QString type;     ///< "text"
        QString language;
        QString name;

        bool operator==(const Identity &) const = default;
    };

    static constexpr size_t kMaximumIdentities = 50;
    static constexpr size_t kMaximumFeatures = 500;
    static constexpr size_t kMaximumForms = 10;

    QString node;
    std::vector<Identity> identities;
    QStringList features;
    std::vector<FormFields> forms; ///< XEP-0128.

    bool has(QStringView feature) const { return features.contains(feature); }
    /// Whether one of its identities is this.
    bool is(QStringView category, QStringView type) const;
    /// A field of the form of that FORM_TYPE.
    QString value(QStringView formType, const QString &name) const;
    bool operator==(const DiscoInfo &) const = default;
};

std::optional<DiscoInfo> readDiscoInfo(const XmlElement &iq);
XmlElement writeDiscoInfo(const DiscoInfo &info);
XmlElement writeDiscoInfoQuery(const QString &node = {});

} // namespace watchroom::xmpp
