// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/CardElements.h"
#include "app/model/Form.h"

#include <QStringList>

namespace watchroom {

/// What XEP-0122 says a field's answer has to be.
struct DataFormRule
{
    QString datatype; ///< "xs:integer"; empty when nothing is said.
    QString minimum;
    QString maximum;
    QString pattern;
    bool open = false;    ///< Other answers than the options are welcome.
    bool counted = false; ///< How many options may be taken is limited.
};

struct DataFormField
{
    QString name;
    QString type; ///< "text-single"; as it was written.
    QString label;
    QString description;
    QStringList values; ///< As they came, for identifiers; never for the screen.
    std::vector<Choice> options;
    bool required = false;
    DataFormRule rule;
    std::optional<CardImage> picture;
    bool hasLostMedia = false; ///< It brought something that is no picture of the web.
};

/// A data form as it is written.
struct DataFormDocument
{
    QString type; ///< "form", "submit", "cancel" or "result".
    QString title;
    QStringList instructions;
    std::vector<DataFormField> fields;
    std::vector<DataFormField> reported; ///< The columns of a result with items.
    std::vector<std::vector<DataFormField>> items;
    bool wasCut = false; ///< There was more than we read.
};

/// Reads the first data form in a piece of XML. Declarations of types and entities are refused.
/// At most 64 KiB, 32 levels, 200 fields or columns, 500 options a field and 100 items.
Result<DataFormDocument> readDataForm(const QByteArray &xml);

} // namespace watchroom
