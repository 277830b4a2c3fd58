// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QTest>

#include <vector>

namespace watchroom {

namespace {

std::vector<TestProgram::Maker> &makers()
{
    static std::vector<TestProgram::Maker> all;
    return all;
}

} // namespace

bool TestProgram::add(const Maker &maker)
{
    makers().push_back(maker);
    return true;
}

int TestProgram::run(int argc, char **argv)
{
    int failures = 0;
    for (const Maker &maker : makers())
        failures += QTest::qExec(maker().get(), argc, argv);
    return failures;
}

} // namespace watchroom

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return watchroom::TestProgram::run(argc, argv);
}
