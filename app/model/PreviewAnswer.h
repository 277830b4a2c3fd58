// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace watchroom {

/// One thing that an action would do: "From, to" and "4.19.0 → 4.18.2".
struct PreviewLine
{
    QString label; ///< May be empty.
    QString text;
    bool operator==(const PreviewLine &) const = default;
};

/// The executor's answer to "what will this do?", found out without doing anything.
struct PreviewAnswer
{
    std::vector<PreviewLine> lines; ///< At most 8 are shown; none when nothing more is known.
    bool operator==(const PreviewAnswer &) const = default;
};

} // namespace watchroom
