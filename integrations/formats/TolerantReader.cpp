// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/TolerantReader.h"

#include "app/base/PlainText.h"
#include "integrations/formats/CardFormatTexts.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr qsizetype kTolerantReaderMaximumName = 60;

} // namespace

QString TolerantReader::anyLine(const char *key, qsizetype maximumLength) const
{
    const nlohmann::json *value = find(key);
    if (value && (value->is_number() || value->is_boolean()))
        return plainText(QString::fromStdString(value->dump()), maximumLength);
    return line(key, maximumLength);
}

void TolerantReader::expectOnly(std::initializer_list<const char *> keys) const
{
    if (!m_value.is_object())
        return;
    for (const auto &[key, value] : m_value.items()) {
        const bool isKnown = std::ranges::any_of(keys, [&](const char *k) { return key == k; });
        if (!isKnown && !value.is_null() && !value.empty())
            m_losses.add(CardFormatTexts::tr("“%1” is not shown.")
                             .arg(plainText(path(key.c_str()), kTolerantReaderMaximumName)));
    }
}

} // namespace watchroom
