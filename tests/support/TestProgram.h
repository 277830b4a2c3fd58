// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace watchroom {

/// Several test classes in one program, each in a file of its own: for small tests, since linking
/// one program takes much less time than linking twenty.
class TestProgram
{
public:
    using Maker = std::function<std::unique_ptr<QObject>()>;

    /// Returns true, so that it can be called before main().
    static bool add(const Maker &maker);
    /// Runs them all; how many functions failed.
    static int run(int argc, char **argv);
};

} // namespace watchroom

/// Stands at the end of each file, in place of QTEST_GUILESS_MAIN.
#define TEST_OF_PROGRAM(Class)                                                                     \
    static const bool k##Class##IsListed =                                                         \
        watchroom::TestProgram::add([] { return std::make_unique<Class>(); });
