// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/formats/template/Budget.h"
#include "integrations/formats/template/Value.h"

#include <QDateTime>
#include <QLocale>

#include <span>
#include <vector>

namespace watchroom::templating {

/// What a function is called with. An argument of the wrong type is reported and reads as something
/// harmless, so that a function is one line and the evaluator looks at the problem once.
class Arguments
{
public:
    Arguments(std::vector<Value> values, Timestamp now, Budget &budget);

    size_t count() const { return m_values.size(); }
    /// JSON's null beyond the last one.
    const nlohmann::json &operator[](size_t index) const { return *value(index); }
    Value value(size_t index) const;

    QString text(size_t index); ///< Nothing is an empty text.
    QString text(size_t index, const QString &otherwise);
    double number(size_t index);
    qint64 whole(size_t index);
    const nlohmann::json::array_t &list(size_t index);
    QDateTime moment(size_t index); ///< ISO 8601; without a zone it is UTC.
    QLocale locale(size_t index);   ///< American English unless said.

    Timestamp now() const { return m_now; }
    /// Asks for more work or memory than reading the arguments once; reports where it is too much.
    bool pay(qint64 units);
    void report(const QString &sentence);
    const QString &problem() const { return m_problem; }

private:
    std::vector<Value> m_values;
    Timestamp m_now;
    Budget &m_budget;
    QString m_problem;
};

struct Function
{
    enum class Kind {
        OfValues,   ///< A call with something that is not in the data is not there either.
        OfAnything, ///< What is not in the data reads as null.
        // The evaluator's own: arguments that are worked out never, or once for every element.
        If,
        And,
        Or,
        Select,
        Where,
        Any,
        All,
    };

    const char *name;
    size_t fewest; ///< Arguments.
    size_t most;
    Value (*body)(Arguments &); ///< Null for the evaluator's own.
    Kind kind = Kind::OfValues;
};

constexpr size_t kAnyNumber = 1000;

std::span<const Function> logicFunctions();
std::span<const Function> mathFunctions();
std::span<const Function> textFunctions();
std::span<const Function> listFunctions();
std::span<const Function> timeFunctions();

/// The function of that name in whatever capitals; null where there is none.
const Function *functionCalled(const std::string &name);

} // namespace watchroom::templating
