// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace watchroom {

/// What a reader of JSON insists on before it looks at a value.
struct JsonLimits
{
    qsizetype maximumBytes = 1024 * 1024;
    int maximumDepth = 64;
};

/// Parses JSON (RFC 8259, strict UTF-8) that may come from anybody. The depth is checked before
/// anything is built, so a hundred thousand brackets cost nothing. Of a name that occurs twice in
/// an object the last one counts. Errors: ResourceExhausted (too long), InvalidArgument (too deep,
/// not JSON).
Result<nlohmann::json> parseJson(const QByteArray &json, const JsonLimits &limits = {});

/// The first thing that was wrong in a document. Readers of its parts share one.
class JsonProblem
{
public:
    /// Remembers the sentence unless there is one already.
    void report(const QString &sentence);
    bool isEmpty() const { return m_sentence.isEmpty(); }
    Error error() const { return Error{ErrorCode::InvalidArgument, m_sentence, {}, false}; }

private:
    QString m_sentence;
};

/// Reads the fields of one JSON object. A field that is not there, or is null, has its default; one
/// of another type is reported by its path ("card.body[2].text") and has its default too, so that
/// reading is a straight list of fields with one look at the problem at its end.
class JsonReader
{
public:
    /// `value` and `problem` outlive the reader. Reports a value that is not an object.
    JsonReader(const nlohmann::json &value, JsonProblem &problem, QString path = {});

    /// Text as it is: for identifiers and patterns, never for the screen.
    QString text(const char *key) const;
    /// Text for the screen: one line, through plainText().
    QString line(const char *key, qsizetype maximumLength = 500) const;
    /// Text for the screen: several lines, through plainMultilineText().
    QString lines(const char *key, qsizetype maximumLength = 100'000) const;
    /// Several lines of text for the screen, each through plainText(); for lists of names.
    QStringList list(const char *key) const;

    bool flag(const char *key, bool otherwise = false) const;
    /// A whole number; one beyond the limits is reported.
    int integer(const char *key, int otherwise, int minimum, int maximum) const;
    std::optional<double> number(const char *key) const;
    /// ISO 8601 with a zone, or UTC.
    std::optional<Timestamp> moment(const char *key) const;

    /// The elements of an array; empty when there is none.
    const nlohmann::json::array_t &array(const char *key) const;
    /// The field if it is there and an object.
    const nlohmann::json *object(const char *key) const;
    /// The field if it is there, of whatever type.
    const nlohmann::json *find(const char *key) const;

    /// Reports a field that must not be empty.
    void require(const char *key, bool given) const;

    QString path(const char *key) const;
    QString path(const char *key, size_t index) const;
    JsonProblem &problem() const { return m_problem; }

private:
    const nlohmann::json &m_value;
    JsonProblem &m_problem;
    QString m_path;
};

/// A JSON text as it is in memory.
QString textOf(const nlohmann::json &value);

} // namespace watchroom
