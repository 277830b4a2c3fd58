// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Budget.h"

namespace watchroom::templating {

using nlohmann::json;

bool Budget::spend(const json &value)
{
    if (const auto *text = value.get_ptr<const std::string *>())
        return spend(qint64(1 + text->size() / 16));
    if (const auto *items = value.get_ptr<const json::array_t *>()) {
        for (const json &item : *items) {
            if (!spend(item))
                return false;
        }
    } else if (const auto *fields = value.get_ptr<const json::object_t *>()) {
        for (const auto &[name, field] : *fields) {
            if (!spend(qint64(1 + name.size() / 16)) || !spend(field))
                return false;
        }
    }
    return spend(1);
}

} // namespace watchroom::templating
