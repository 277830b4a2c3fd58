// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"

#include "app/model/JsonReader.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <QHash>
#include <QTimeZone>

#include <cmath>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

const json kNull;
const json::array_t kEmptyList;

} // namespace

Arguments::Arguments(std::vector<Value> values, Timestamp now, Budget &budget)
    : m_values(std::move(values))
    , m_now(now)
    , m_budget(budget)
{
    for (Value &value : m_values) {
        if (!value)
            value = borrowed(kNull);
        m_budget.spend(*value);
    }
    pay(1);
}

Value Arguments::value(size_t index) const
{
    return index < m_values.size() ? m_values[index] : borrowed(kNull);
}

QString Arguments::text(size_t index)
{
    const json &value = (*this)[index];
    if (!value.is_string() && !value.is_null())
        report(TemplateTexts::tr("“%1” is not text.").arg(wordsOf(value)));
    return value.is_string() ? textOf(value) : QString();
}

QString Arguments::text(size_t index, const QString &otherwise)
{
    return index < count() ? text(index) : otherwise;
}

double Arguments::number(size_t index)
{
    const json &value = (*this)[index];
    if (!value.is_number())
        report(TemplateTexts::tr("“%1” is not a number.").arg(wordsOf(value)));
    return value.is_number() ? value.get<double>() : 0;
}

qint64 Arguments::whole(size_t index)
{
    const json &value = (*this)[index];
    if (isWhole(value))
        return value.get<qint64>();
    const double number = this->number(index);
    if (std::trunc(number) != number || std::abs(number) > 9e15) {
        report(TemplateTexts::tr("“%1” is not a whole number.").arg(wordsOf(value)));
        return 0;
    }
    return qint64(number);
}

const json::array_t &Arguments::list(size_t index)
{
    const json &value = (*this)[index];
    if (const auto *items = value.get_ptr<const json::array_t *>())
        return *items;
    report(TemplateTexts::tr("“%1” is not a list.").arg(wordsOf(value)));
    return kEmptyList;
}

QDateTime Arguments::moment(size_t index)
{
    const QString written = text(index);
    QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::UTC);
    if (moment.isValid() && moment.date().year() >= 1 && moment.date().year() <= 9999)
        return moment.toUTC();
    report(TemplateTexts::tr("“%1” is not a time like 2026-01-31T12:00:00Z.").arg(written));
    return QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
}

QLocale Arguments::locale(size_t index)
{
    return index < count() ? QLocale(text(index))
                           : QLocale(QLocale::English, QLocale::UnitedStates);
}

bool Arguments::pay(qint64 units)
{
    if (!m_budget.spend(units))
        report(TemplateTexts::tr("This template asks for too much work."));
    return !m_budget.isSpent();
}

void Arguments::report(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

const Function *functionCalled(const std::string &name)
{
    static const auto table = [] {
        QHash<QByteArray, const Function *> functions;
        for (const auto group : {logicFunctions(), mathFunctions(), textFunctions(),
                                 listFunctions(), timeFunctions()}) {
            for (const Function &function : group)
                functions.insert(QByteArray(function.name).toLower(), &function);
        }
        return functions;
    }();
    return table.value(QByteArray::fromStdString(name).toLower());
}

} // namespace watchroom::templating
