// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"
#include "app/model/JsonReader.h"
#include "tests/support/JsonSchema.h"

#include <QDirIterator>
#include <QTest>

#include <set>

using namespace watchroom;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

const QString kFixtures = QStringLiteral(SHARED_FIXTURES "/adaptivecards");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a person sees of an object of the source.
QStringList wordsOf(const json &object)
{
    QStringList words;
    const auto take = [&](const char *key) {
        if (const auto field = object.find(key); field != object.end() && field->is_string())
            words += MarkupText(textOf(*field)).rich.toPlainText();
    };
    const std::string type = object.value("type", json()).is_string()
                                 ? object["type"].get<std::string>()
                                 : std::string();
    if (type == "TextRun" && object.contains("text") && object["text"].is_string())
        words += textOf(object["text"]); // it is no Markdown
    if (type == "TextBlock" || type.empty())
        take("text");
    if (type.starts_with("Action.") || type.empty() || type == "Input.Toggle")
        take("title");
    if (type.empty())
        take("value"); // of a fact
    if (type.starts_with("Input."))
        take("label");
    if (type == "Image" || type == "Media")
        take("altText");
    return words;
}

bool isReplaced(const json &object)
{
    return object.contains("fallback") || object.contains("requires");
}

/// Calls `visit` for every object that stands in the layout: not for what is sent along, for what
/// stands in for something else, or for what cannot be there.
template <typename Visit>
void forEachObject(const json &value, Visit visit)
{
    if (value.is_object()) {
        if (isReplaced(value))
            return;
        visit(value);
        for (const auto &[key, field] : value.items()) {
            const bool isAside = key == "data" || key == "authentication" ||
                                 key == "inlineAction" || key == "choices" || key == "refresh";
            if (!isAside)
                forEachObject(field, visit);
        }
    } else if (value.is_array()) {
        for (const json &item : value)
            forEachObject(item, visit);
    }
}

void collectNames(const json &value, std::set<std::string> &names)
{
    if (!value.is_structured())
        return;
    for (const auto &[key, field] : value.items()) {
        if (value.is_object())
            names.insert(key);
        collectNames(field, names);
    }
}

} // namespace

/// What becomes of the published samples of Adaptive Cards.
class AdaptiveSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleIsRead_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(kFixtures + u"/samples"_s, {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        bool isAny = false;
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains(u"/HostConfig/") || path.endsWith(u".data.json"))
                continue;
            QTest::addRow("%s", qPrintable(path.section(u'/', -3))) << path;
            isAny = true;
        }
        if (!isAny)
            QSKIP("The published samples are not here: ../shared/fixtures/adaptivecards.");
    }

    void everySampleIsRead()
    {
        QFETCH(QString, path);
        const QByteArray bytes = contentOf(path);
        const json source = parseJson(bytes).value();
        Result<Card> card = cardFromAdaptiveJson(bytes);
        QVERIFY2(card, card ? "" : qPrintable(card.error().summary));

        const json lowered = parseJson(loweredCardJson(*card)).value();
        QCOMPARE(schema().problemWith(lowered), QString());

        card->id = CardId(u"sample"_s);
        const QByteArray written = cardToJson(*card);
        QVERIFY(storedCardFromJson(written) == card);
        nothingUnknownIsLost(
            source, parseJson(written, {.maximumBytes = 10'000'000, .maximumDepth = 160}).value());
        if (!path.contains(u"/Templates/")) // whose words are not there yet
            everyWordIsThere(source, searchableText(*card));
    }

private:
    static const JsonSchema &schema()
    {
        static const JsonSchema kSchema(
            parseJson(contentOf(kFixtures + u"/schemas/1.5.0/adaptive-card.json"_s)).value());
        return kSchema;
    }

    /// The names that the specification gives to fields. One of these may be left out when it says
    /// what goes without saying; a name that nobody knows has to stay.
    static const std::set<std::string> &knownNames()
    {
        static const std::set<std::string> kNames = [] {
            std::set<std::string> names{"firstRowAsHeaders"};
            for (const QString &version : {u"1.5.0"_s, u"1.6.0"_s})
                collectNames(parseJson(contentOf(kFixtures + u"/schemas/"_s + version +
                                                 u"/adaptive-card.json"_s))
                                 .value(),
                             names);
            return names;
        }();
        return kNames;
    }

    static void nothingUnknownIsLost(const json &source, const json &written)
    {
        std::set<std::string> before;
        std::set<std::string> after;
        collectNames(source, before);
        collectNames(written, after);
        for (const std::string &name : before)
            QVERIFY2(knownNames().contains(name) || after.contains(name), name.c_str());
    }

    static void everyWordIsThere(const json &source, const QString &text)
    {
        forEachObject(source, [&](const json &object) {
            for (const QString &words : wordsOf(object))
                QVERIFY2(text.simplified().contains(words.simplified()), qPrintable(words));
        });
    }
};

QTEST_GUILESS_MAIN(AdaptiveSamplesTest)
#include "AdaptiveSamplesTest.moc"
