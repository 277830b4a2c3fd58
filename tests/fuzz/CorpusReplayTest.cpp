// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include <QDir>
#include <QTest>

/// Gives a fuzz target every input of its corpus: what once went wrong stays right.
class CorpusReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputIsTaken_data()
    {
        QTest::addColumn<QByteArray>("input");
        const QDir corpus(QStringLiteral(CORPUS));
        const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
        QVERIFY2(!names.isEmpty(), "The corpus was not found");
        for (const QString &name : names) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::addRow("%s", qPrintable(name)) << file.readAll();
        }
        QTest::newRow("nothing") << QByteArray();
    }

    void everyInputIsTaken()
    {
        QFETCH(QByteArray, input);
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()),
                                        size_t(input.size())),
                 0);
    }
};

QTEST_GUILESS_MAIN(CorpusReplayTest)
#include "CorpusReplayTest.moc"
