// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "integrations/api/ServiceManifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject smallest()
{
    return object(
        json("{'id':'load','name':'Load','description':'Shows the load.','version':'1.0'}"));
}

QString problemOf(QJsonObject info, const QString &key, const QJsonValue &value)
{
    info.insert(key, value);
    const auto manifest = serviceManifest(info);
    return manifest ? QString() : manifest.error().summary;
}

} // namespace

class ServiceManifestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead()
    {
        const auto manifest = serviceManifest(object(json(
            "{"
            "'id': 'website', 'name': 'Website watch', 'description': 'Looks at addresses.',"
            "'icon': 'globe', 'version': '0.1', 'several': true, 'listed': false,"
            "'permissions': {'processes': true, 'actsForOthers': true, 'hosts': ['*', "
            "'example.org']},"
            "'settings': {'title': 'Watch a website', 'text': 'Which one?', 'submit': 'Watch it',"
            "'inputs': ["
            "{'id': 'address', 'label': 'Address', 'hint': 'With https', 'placeholder': 'https://',"
            "'required': true, 'pattern': 'https?://.+', 'error': 'Like https://example.org',"
            "'maximumLength': 200},"
            "{'id': 'every', 'label': 'Every', 'kind': 'number', 'initial': '60', 'minimum': 10,"
            "'maximum': 3600},"
            "{'id': 'how', 'label': 'How', 'kind': 'choice',"
            "'choices': [{'title': 'Fast', 'value': 'f'}, {'title': 'Slow', 'value': 's'}]}]}}")));
        ServiceManifest expected{.id = u"website"_s,
                                 .name = u"Website watch"_s,
                                 .description = u"Looks at addresses."_s,
                                 .icon = u"globe"_s,
                                 .version = u"0.1"_s,
                                 .several = true,
                                 .listed = false,
                                 .startsProcesses = true,
                                 .actsForOthers = true,
                                 .hosts = {u"*"_s, u"example.org"_s}};
        expected.settings = {
            .title = u"Watch a website"_s, .text = u"Which one?"_s, .submit = u"Watch it"_s};
        expected.settings.inputs = {{.id = u"address"_s,
                                     .label = u"Address"_s,
                                     .hint = u"With https"_s,
                                     .placeholder = u"https://"_s,
                                     .required = true,
                                     .pattern = u"https?://.+"_s,
                                     .error = u"Like https://example.org"_s,
                                     .maximumLength = 200},
                                    {.id = u"every"_s,
                                     .label = u"Every"_s,
                                     .kind = InputKind::Number,
                                     .initial = u"60"_s,
                                     .minimum = 10,
                                     .maximum = 3600},
                                    {.id = u"how"_s,
                                     .label = u"How"_s,
                                     .kind = InputKind::Choice,
                                     .choices = {{u"Fast"_s, u"f"_s}, {u"Slow"_s, u"s"_s}}}};
        QVERIFY(manifest == expected);
    }

    void whatIsNotSaidIsModest()
    {
        const auto manifest = serviceManifest(smallest());
        QVERIFY(manifest);
        QVERIFY(manifest->listed);
        QVERIFY(!manifest->several && !manifest->startsProcesses && !manifest->actsForOthers);
        QVERIFY(manifest->hosts.isEmpty() && manifest->settings.inputs.empty());
    }

    void everyKindOfInputHasAWord()
    {
        const QStringList words{u"text"_s, u"multiline"_s, u"number"_s, u"toggle"_s,
                                u"date"_s, u"time"_s,      u"secret"_s, u"folder"_s};
        const std::vector kinds{InputKind::Text,   InputKind::MultilineText, InputKind::Number,
                                InputKind::Toggle, InputKind::Date,          InputKind::Time,
                                InputKind::Secret, InputKind::Folder};
        for (qsizetype i = 0; i < words.size(); ++i) {
            QJsonObject info = smallest();
            const QJsonObject input{{u"id"_s, u"a"_s}, {u"label"_s, u"A"_s}, {u"kind"_s, words[i]}};
            info.insert(u"settings"_s, QJsonObject{{u"inputs"_s, QJsonArray{input}}});
            const auto manifest = serviceManifest(info);
            QVERIFY(manifest);
            QCOMPARE(manifest->settings.inputs.at(0).kind, kinds[size_t(i)]);
        }
    }

    void whatIsWrongIsNamed()
    {
        const QJsonObject good = smallest();
        QCOMPARE(serviceManifest({}).error().summary, u"“id” is missing."_s);
        QCOMPARE(serviceManifest({}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(problemOf(good, u"name"_s, QString()), u"“name” is missing."_s);
        QCOMPARE(problemOf(good, u"version"_s, 1), u"“version” must be text."_s);
        QCOMPARE(problemOf(good, u"several"_s, u"yes"_s), u"“several” must be true or false."_s);
        QCOMPARE(problemOf(good, u"permissions"_s, QJsonArray()),
                 u"“permissions” must be an object."_s);
        QCOMPARE(problemOf(good, u"permissions"_s, object(json("{'hosts':'*'}"))),
                 u"“permissions.hosts” must be a list."_s);
        QCOMPARE(problemOf(good, u"permissions"_s, object(json("{'hosts':[1]}"))),
                 u"“permissions.hosts” must be a list of texts."_s);
        QCOMPARE(
            problemOf(good, u"settings"_s, object(json("{'inputs':[{'id':'a','label':'A'},7]}"))),
            u"“settings.inputs[1]” must be an object."_s);
        QCOMPARE(problemOf(good, u"settings"_s, object(json("{'inputs':[{'id':'a'}]}"))),
                 u"“settings.inputs[0].label” is missing."_s);
        QCOMPARE(problemOf(good, u"settings"_s,
                           object(json("{'inputs':[{'id':'a','label':'A','kind':'dial'}]}"))),
                 u"“settings.inputs[0].kind” does not name a kind of input."_s);
        QCOMPARE(problemOf(good, u"settings"_s,
                           object(json("{'inputs':[{'id':'a','label':'A','kind':'choice'}]}"))),
                 u"“settings.inputs[0].choices” is missing."_s);
    }
};

QTEST_GUILESS_MAIN(ServiceManifestTest)
#include "ServiceManifestTest.moc"
