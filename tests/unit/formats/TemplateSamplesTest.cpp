// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/TemplateExpander.h"

#include "app/model/JsonReader.h"

#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

QDir samples()
{
    return QDir(qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES)) +
                u"/adaptivecards"_s);
}

json jsonIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseJson(file.readAll()).value_or(json());
}

json filled(const QString &card, const json &data, const json &host = {})
{
    return expandTemplate(jsonIn(card), {.data = data, .host = host}).value().value;
}

} // namespace

#define COMPARE_JSON(actual, expected)                                                             \
    QCOMPARE(QByteArray::fromStdString((actual).dump(2)),                                          \
             QByteArray::fromStdString((expected).dump(2)))

/// Published templates become what was published with them.
class TemplateSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!samples().exists(u"templating"_s))
            QSKIP("There are no Adaptive Cards samples beside this checkout (../shared/fixtures)");
    }

    void aCardIsFilledFromItsData()
    {
        const QDir cases(samples().filePath(u"templating/template-test-resources"_s));
        COMPARE_JSON(filled(cases.filePath(u"complex-template.json"_s),
                            jsonIn(cases.filePath(u"complex-template.data.json"_s))),
                     jsonIn(cases.filePath(u"complex-template.output.json"_s)));
    }

    void theHostGivesDataToo()
    {
        const QDir cases(samples().filePath(u"templating/template-test-resources"_s));
        const json host = {
            {"title", "Publish Adaptive Card Schema"},
            {"description", jsonIn(cases.filePath(u"complex-template.data.json"_s))["description"]},
            {"creator", jsonIn(cases.filePath(u"complex-template.data.json"_s))["creator"]}};
        COMPARE_JSON(filled(cases.filePath(u"complex-template-host.json"_s),
                            jsonIn(cases.filePath(u"complex-template-host.data.json"_s)), host),
                     jsonIn(cases.filePath(u"complex-template-host.output.json"_s)));
    }

    void theVersionOfTheLanguageCanBeAsked_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("version-template-success") << u"version-template-success.output.json"_s;
        QTest::newRow("version-template-fail") << u"version-template-fail-invalid.output.json"_s;
        QTest::newRow("version-template-invalid") << u"version-template-fail-invalid.output.json"_s;
    }

    void theVersionOfTheLanguageCanBeAsked()
    {
        QFETCH(QString, output);
        const QDir cases(samples().filePath(u"templating/template-test-resources"_s));
        const QString card = QString::fromLatin1(QTest::currentDataTag()) + u".json"_s;
        COMPARE_JSON(filled(cases.filePath(card), json::object()), jsonIn(cases.filePath(output)));
    }

    void everySampleIsFilledWhole_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("data");
        QDirIterator files(samples().filePath(u"samples/Templates/Scenarios"_s),
                           {u"*.template.json"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString card = files.next();
            const QString data = QString(card).replace(u".template.json"_s, u".data.json"_s);
            if (QFile::exists(data)) // some are published without any
                QTest::newRow(qPrintable(files.fileName())) << card << data;
        }
    }

    void everySampleIsFilledWhole()
    {
        QFETCH(QString, card);
        QFETCH(QString, data);
        const json payload = jsonIn(data);
        QVERIFY(!payload.is_null());
        const auto result = expandTemplate(jsonIn(card), {.data = payload});
        QVERIFY(result);
        QVERIFY(result->value.is_object());
        for (const QString &finding : result->findings)
            QVERIFY2(finding.contains(u"in the data"_s), qPrintable(finding));
    }
};

QTEST_GUILESS_MAIN(TemplateSamplesTest)
#include "TemplateSamplesTest.moc"
