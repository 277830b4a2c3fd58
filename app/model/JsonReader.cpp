// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/JsonReader.h"

#include "app/base/PlainText.h"
#include "app/model/JsonTexts.h"
#include "app/model/JsonWriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace watchroom {

namespace {

using nlohmann::json;

/// Whether brackets nest deeper than `maximum`. Needs no valid JSON: it looks at brackets outside
/// of texts alone, and a parser never goes deeper than those.
bool isTooDeep(const QByteArray &bytes, int maximum)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maximum)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<json> parseJson(const QByteArray &bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.maximumBytes)
        return failure(ErrorCode::ResourceExhausted,
                       JsonTexts::tr("This is longer than the %1 KB that are read.")
                           .arg(limits.maximumBytes / 1024));
    if (isTooDeep(bytes, limits.maximumDepth))
        return failure(ErrorCode::InvalidArgument,
                       JsonTexts::tr("This is nested too deeply to be read."));
    try {
        return json::parse(bytes.cbegin(), bytes.cend());
    } catch (const json::exception &problem) {
        return failure(ErrorCode::InvalidArgument, JsonTexts::tr("This is not JSON."),
                       plainText(QString::fromUtf8(problem.what())));
    }
}

void JsonProblem::report(const QString &sentence)
{
    constexpr qsizetype kMostSentences = 100;
    if (m_sentences.size() < kMostSentences)
        m_sentences += plainText(sentence); // it may quote a name from outside
}

JsonReader::JsonReader(const json &value, JsonProblem &problem, QString path)
    : m_value(value)
    , m_problem(problem)
    , m_path(std::move(path))
{
    if (!m_value.is_object())
        m_problem.report(m_path.isEmpty() ? JsonTexts::tr("This must be a JSON object.")
                                          : JsonTexts::tr("“%1” must be an object.").arg(m_path));
}

const json *JsonReader::peek(const char *key) const
{
    if (!m_value.is_object())
        return nullptr;
    const auto it = m_value.find(key);
    return it == m_value.end() ? nullptr : &*it;
}

const json *JsonReader::find(const char *key) const
{
    const json *value = peek(key);
    if (!value)
        return nullptr;
    m_read.push_back(value);
    return value->is_null() ? nullptr : value;
}

QString JsonReader::text(const char *key) const
{
    const json *value = find(key);
    if (!value)
        return {};
    if (value->is_string())
        return textOf(*value);
    m_problem.report(JsonTexts::tr("“%1” must be text.").arg(path(key)));
    return value->is_number() || value->is_boolean() ? QString::fromStdString(value->dump())
                                                     : QString();
}

QString JsonReader::line(const char *key, qsizetype maximumLength) const
{
    return plainText(text(key), maximumLength);
}

QString JsonReader::lines(const char *key, qsizetype maximumLength) const
{
    return plainMultilineText(text(key), maximumLength);
}

QStringList JsonReader::list(const char *key) const
{
    QStringList texts;
    size_t index = 0;
    for (const json &item : array(key)) {
        if (item.is_string())
            texts += plainText(textOf(item));
        else
            m_problem.report(JsonTexts::tr("“%1” must be text.").arg(path(key, index)));
        ++index;
    }
    return texts;
}

bool JsonReader::flag(const char *key, bool otherwise) const
{
    const json *value = find(key);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        m_problem.report(JsonTexts::tr("“%1” must be true or false.").arg(path(key)));
        return otherwise;
    }
    return value->get<bool>();
}

int JsonReader::integer(const char *key, int otherwise, int minimum, int maximum) const
{
    const std::optional<double> value = number(key);
    if (!value)
        return otherwise;
    if (*value < minimum || *value > maximum || std::trunc(*value) != *value) {
        m_problem.report(JsonTexts::tr("“%1” must be a whole number from %2 to %3.")
                             .arg(path(key))
                             .arg(minimum)
                             .arg(maximum));
        return otherwise;
    }
    return int(*value);
}

std::optional<double> JsonReader::number(const char *key) const
{
    const json *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        m_problem.report(JsonTexts::tr("“%1” must be a number.").arg(path(key)));
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<Timestamp> JsonReader::moment(const char *key) const
{
    if (!find(key))
        return std::nullopt;
    QDateTime moment = QDateTime::fromString(text(key), Qt::ISODateWithMs);
    if (!moment.isValid()) {
        m_problem.report(
            JsonTexts::tr("“%1” must be a time such as 2026-03-31T14:30:00Z.").arg(path(key)));
        return std::nullopt;
    }
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeZone(QTimeZone::UTC);
    return Timestamp(Milliseconds(moment.toMSecsSinceEpoch()));
}

const json::array_t &JsonReader::array(const char *key) const
{
    static const json::array_t kNone;
    const json *value = find(key);
    if (!value)
        return kNone;
    if (!value->is_array()) {
        m_problem.report(JsonTexts::tr("“%1” must be a list.").arg(path(key)));
        return kNone;
    }
    return value->get_ref<const json::array_t &>();
}

const json *JsonReader::object(const char *key) const
{
    const json *value = find(key);
    if (value && !value->is_object()) {
        m_problem.report(JsonTexts::tr("“%1” must be an object.").arg(path(key)));
        return nullptr;
    }
    return value;
}

void JsonReader::require(const char *key, bool given) const
{
    if (!given)
        m_problem.report(JsonTexts::tr("“%1” is missing.").arg(path(key)));
}

json JsonReader::unreadFields() const
{
    json fields = json::object();
    if (!m_value.is_object())
        return fields;
    for (auto field = m_value.begin(); field != m_value.end(); ++field) {
        if (!m_read.contains(&*field))
            fields[field.key()] = *field;
    }
    if (m_unreadWithin.is_object())
        fields.update(m_unreadWithin);
    return fields;
}

ExtraFields JsonReader::unread() const
{
    const json fields = unreadFields();
    return fields.empty() ? ExtraFields() : jsonBytes(fields);
}

void JsonReader::keepUnread(const char *key, const json &value) const
{
    m_unreadWithin[key] = value;
}

void JsonReader::keepUnreadElement(const char *key, const json &element) const
{
    m_unreadWithin[key].push_back(element);
}

void JsonReader::keepUnreadFields(const char *key, const JsonReader &inner) const
{
    if (json fields = inner.unreadFields(); !fields.empty())
        m_unreadWithin[key] = std::move(fields);
}

QString JsonReader::path(const char *key) const
{
    const QString name = QString::fromUtf8(key);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

QString JsonReader::path(const char *key, size_t index) const
{
    return path(key) + u'[' + QString::number(index) + u']';
}

QString textOf(const json &value)
{
    const auto &text = value.get_ref<const std::string &>();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace watchroom
