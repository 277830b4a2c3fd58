// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom::drill {

/// A translatable text of the practice.
inline QString text(const char *source, int count = -1)
{
    return QCoreApplication::translate("Drill", source, nullptr, count);
}

} // namespace watchroom::drill
