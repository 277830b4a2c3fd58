// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/api/ServiceManifest.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace watchroom {

namespace {

// The words of input kinds in info.json, in the order of the enumeration.
constexpr std::array kInputKinds{"text", "multiline", "number", "toggle", "choice",
                                 "date", "time",      "secret", "folder"};

struct ServiceManifestTexts
{
    Q_DECLARE_TR_FUNCTIONS(ServiceManifest)
};

/// Reads the fields of an object and remembers the first that is wrong. A sibling of JsonReader for
/// our own files.
class Fields
{
public:
    Fields(const QJsonObject &object, QString &problem, QString path = {})
        : m_object(object)
        , m_problem(problem)
        , m_path(std::move(path))
    {
    }

    QString text(QLatin1StringView key) const
    {
        const QJsonValue value =
            checked(key, QJsonValue::String, ServiceManifestTexts::tr("“%1” must be text."));
        return value.toString();
    }

    QString neededText(QLatin1StringView key) const
    {
        const QString value = text(key);
        if (value.isEmpty())
            report(ServiceManifestTexts::tr("“%1” is missing."), key);
        return value;
    }

    bool flag(QLatin1StringView key, bool otherwise = false) const
    {
        return checked(key, QJsonValue::Bool,
                       ServiceManifestTexts::tr("“%1” must be true or false."))
            .toBool(otherwise);
    }

    std::optional<double> number(QLatin1StringView key) const
    {
        const QJsonValue value =
            checked(key, QJsonValue::Double, ServiceManifestTexts::tr("“%1” must be a number."));
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }

    Fields object(QLatin1StringView key) const
    {
        const QJsonValue value =
            checked(key, QJsonValue::Object, ServiceManifestTexts::tr("“%1” must be an object."));
        return Fields(value.toObject(), m_problem, path(key));
    }

    std::vector<Fields> objects(QLatin1StringView key) const
    {
        std::vector<Fields> items;
        for (const QJsonValue &item : array(key)) {
            const QString itemPath = path(key) + u'[' + QString::number(items.size()) + u']';
            if (!item.isObject() && m_problem.isEmpty())
                m_problem = ServiceManifestTexts::tr("“%1” must be an object.").arg(itemPath);
            items.push_back(Fields(item.toObject(), m_problem, itemPath));
        }
        return items;
    }

    QStringList texts(QLatin1StringView key) const
    {
        QStringList items;
        for (const QJsonValue &item : array(key)) {
            if (!item.isString())
                report(ServiceManifestTexts::tr("“%1” must be a list of texts."), key);
            items += item.toString();
        }
        return items;
    }

    void report(const QString &sentence, QLatin1StringView key) const
    {
        if (m_problem.isEmpty())
            m_problem = sentence.arg(path(key));
    }

private:
    QJsonArray array(QLatin1StringView key) const
    {
        return checked(key, QJsonValue::Array, ServiceManifestTexts::tr("“%1” must be a list."))
            .toArray();
    }

    QJsonValue checked(QLatin1StringView key, QJsonValue::Type type, const QString &sentence) const
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.type() == type)
            return value;
        report(sentence, key);
        return QJsonValue(QJsonValue::Undefined);
    }

    QString path(QLatin1StringView key) const
    {
        return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
    }

    QJsonObject m_object;
    QString &m_problem;
    QString m_path;
};

InputKind readKind(const Fields &fields)
{
    const QString word = fields.text(QLatin1StringView("kind"));
    for (size_t i = 0; i < kInputKinds.size(); ++i) {
        if (word == QLatin1StringView(kInputKinds[i]))
            return InputKind(i);
    }
    if (!word.isEmpty())
        fields.report(ServiceManifestTexts::tr("“%1” does not name a kind of input."),
                      QLatin1StringView("kind"));
    return InputKind::Text;
}

Input readInput(const Fields &fields)
{
    using Key = QLatin1StringView;
    Input input;
    input.id = fields.neededText(Key("id"));
    input.label = fields.neededText(Key("label"));
    input.kind = readKind(fields);
    input.hint = fields.text(Key("hint"));
    input.placeholder = fields.text(Key("placeholder"));
    input.initial = fields.text(Key("initial"));
    input.required = fields.flag(Key("required"));
    input.pattern = fields.text(Key("pattern"));
    input.error = fields.text(Key("error"));
    input.minimum = fields.number(Key("minimum"));
    input.maximum = fields.number(Key("maximum"));
    if (const auto length = fields.number(Key("maximumLength")))
        input.maximumLength = int(std::clamp(*length, 1.0, 1e6));
    for (const Fields &choice : fields.objects(Key("choices")))
        input.choices.push_back({choice.neededText(Key("title")), choice.text(Key("value"))});
    if (input.kind == InputKind::Choice && input.choices.empty())
        fields.report(ServiceManifestTexts::tr("“%1” is missing."), Key("choices"));
    return input;
}

Form readForm(const Fields &fields)
{
    using Key = QLatin1StringView;
    Form form{.title = fields.text(Key("title")),
              .text = fields.text(Key("text")),
              .submit = fields.text(Key("submit"))};
    for (const Fields &input : fields.objects(Key("inputs")))
        form.inputs.push_back(readInput(input));
    return form;
}

} // namespace

Result<ServiceManifest> serviceManifest(const QJsonObject &info)
{
    using Key = QLatin1StringView;
    QString problem;
    const Fields fields(info, problem);
    const Fields permissions = fields.object(Key("permissions"));
    ServiceManifest manifest{
        .id = fields.neededText(Key("id")),
        .name = fields.neededText(Key("name")),
        .description = fields.neededText(Key("description")),
        .icon = fields.text(Key("icon")),
        .version = fields.neededText(Key("version")),
        .several = fields.flag(Key("several")),
        .listed = fields.flag(Key("listed"), true),
        .settings = readForm(fields.object(Key("settings"))),
        .startsProcesses = permissions.flag(Key("processes")),
        .actsForOthers = permissions.flag(Key("actsForOthers")),
        .hosts = permissions.texts(Key("hosts")),
    };
    if (!problem.isEmpty())
        return failure(ErrorCode::InvalidArgument, problem);
    return manifest;
}

} // namespace watchroom
