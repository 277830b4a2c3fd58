// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace watchroom {

/// Several functions as one, for std::visit: each alternative goes to the one that takes it.
template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};

} // namespace watchroom
