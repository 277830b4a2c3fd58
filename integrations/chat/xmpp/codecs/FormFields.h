// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// A data form as names and values (XEP-0004), which is what programs say to each other in one.
/// What people are asked stands in DataQuestions.h.
struct FormFields
{
    static constexpr size_t kMaximumFields = 200;
    static constexpr qsizetype kMaximumValues = 1000; ///< Of one field.

    QString type = QStringLiteral("submit"); ///< "form", "submit", "cancel" or "result".
    QString formType;                        ///< What form it is: its FORM_TYPE (XEP-0068).
    QMap<QString, QStringList> values;

    QString value(const QString &name) const { return values.value(name).value(0); }
    bool operator==(const FormFields &) const = default;
};

/// Reads the first data form; of a name that occurs twice the first field counts.
std::optional<FormFields> readFormFields(const XmlElement &parent);
/// The same, but the first form of that FORM_TYPE.
std::optional<FormFields> readFormFields(const XmlElement &parent, QStringView formType);
XmlElement writeFormFields(const FormFields &fields);

} // namespace watchroom::xmpp
