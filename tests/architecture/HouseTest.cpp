// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HouseRules.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

struct SourceFile
{
    QString path; ///< From the root.
    QString text;
};

std::vector<SourceFile> filesIn(const QStringList &folders, const QStringList &patterns)
{
    const QDir root(QStringLiteral(SOURCE_ROOT));
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back(
                    {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

/// Fails with every problem on a line of its own.
void verifyNone(const QStringList &problems)
{
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

} // namespace

/// Walks through the whole house.
class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rooms = filesIn({u"app"_s, u"ui"_s, u"integrations"_s}, {u"*.h"_s, u"*.cpp"_s});
        QVERIFY2(m_rooms.size() > 50, "The sources were not found");
    }

    void roomsLookDownOnly()
    {
        QStringList problems;
        for (const SourceFile &file : m_rooms)
            problems += includeProblems(file.path, file.text);
        verifyNone(problems);
    }

    void whatIsDangerousIsDoneInOnePlace()
    {
        QStringList problems;
        for (const SourceFile &file : m_rooms)
            problems += banProblems(file.path, file.text);
        verifyNone(problems);
    }

    void everyFileSaysItsLicence()
    {
        QStringList problems;
        const auto files = filesIn(
            {u"app"_s, u"ui"_s, u"integrations"_s, u"tests"_s, u"packaging"_s},
            {u"*.h"_s, u"*.cpp"_s, u"*.in"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.sh"_s});
        for (const SourceFile &file : files)
            problems += licenceProblems(file.path, file.text);
        verifyNone(problems);
    }

    void filesAreNamedLikeTheirClass()
    {
        QStringList problems;
        for (const SourceFile &file :
             filesIn({u"app"_s, u"ui"_s, u"integrations"_s, u"tests"_s}, {u"*.h"_s, u"*.cpp"_s}))
            problems += nameProblems(file.path);
        verifyNone(problems);
    }

private:
    std::vector<SourceFile> m_rooms;
};

QTEST_GUILESS_MAIN(HouseTest)
#include "HouseTest.moc"
