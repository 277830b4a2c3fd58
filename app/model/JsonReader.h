// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/model/Extra.h"

#include <QByteArray>
#include <QStringList>
#include <QVarLengthArray>

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

/// What was wrong in a document, a sentence each. Readers of its parts share one. Whether it makes
/// the document unreadable is for its reader to decide: some refuse it with the first sentence,
/// others read on and hand the sentences to who wrote it.
class JsonProblem
{
public:
    /// Remembers the sentence; beyond a hundred no more are kept.
    void report(const QString &sentence);
    bool isEmpty() const { return m_sentences.isEmpty(); }
    const QStringList &sentences() const { return m_sentences; }
    /// The first sentence.
    Error error() const
    {
        return Error{ErrorCode::InvalidArgument, m_sentences.value(0), {}, false};
    }

private:
    QStringList m_sentences;
};

/// Reads the fields of one JSON object. A field that is not there, or is null, has its default; one
/// of another type is reported by its path ("card.body[2].text") and has its default too, so that
/// reading is a straight list of fields with one look at the problem at its end. It remembers which
/// fields it was asked for; unread() has the others. So it is handed on by reference.
class JsonReader
{
public:
    /// `value` and `problem` outlive the reader. Reports a value that is not an object.
    JsonReader(const nlohmann::json &value, JsonProblem &problem, QString path = {});
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// Text as it is: for identifiers and patterns, never for the screen. A number or a truth value
    /// is reported, and is the text that it is written as.
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
    /// The same without counting it as read.
    const nlohmann::json *peek(const char *key) const;

    /// Calls `visit` with a reader for every object in an array; others are reported.
    template <typename Visit>
    void forEach(const char *key, Visit visit) const
    {
        size_t index = 0;
        for (const nlohmann::json &item : array(key))
            visitObject(JsonReader(item, m_problem, path(key, index++)), visit);
    }
    /// Calls `visit` with a reader for the object, if there is one; what `visit` does not read of
    /// it counts as unread here.
    template <typename Visit>
    void within(const char *key, Visit visit) const
    {
        if (const nlohmann::json *value = object(key)) {
            const JsonReader inner(*value, m_problem, path(key));
            visit(inner);
            keepUnreadFields(key, inner);
        }
    }

    /// Counts a field as unread although it was asked for, since nothing could be made of it.
    void keepUnread(const char *key, const nlohmann::json &value) const;
    /// The same with one element of a list, in order.
    void keepUnreadElement(const char *key, const nlohmann::json &element) const;
    /// The fields that nobody has asked for, and what was kept as unread; see Extra.h.
    ExtraFields unread() const;

    /// Reports a field that must not be empty.
    void require(const char *key, bool given) const;

    QString path(const char *key) const;
    QString path(const char *key, size_t index) const;
    JsonProblem &problem() const { return m_problem; }
    const nlohmann::json &value() const { return m_value; }

private:
    template <typename Visit>
    static void visitObject(const JsonReader &element, Visit &visit)
    {
        if (element.value().is_object())
            visit(element);
    }
    nlohmann::json unreadFields() const;
    void keepUnreadFields(const char *key, const JsonReader &inner) const;

    const nlohmann::json &m_value;
    JsonProblem &m_problem;
    QString m_path;
    mutable QVarLengthArray<const nlohmann::json *, 16> m_read;
    mutable nlohmann::json m_unreadWithin; ///< Of objects that were read in part.
};

/// A JSON text as it is in memory.
QString textOf(const nlohmann::json &value);

} // namespace watchroom
