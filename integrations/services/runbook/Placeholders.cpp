// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/Placeholders.h"

#include <QRegularExpression>

namespace watchroom {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral(R"(\{([A-Za-z][A-Za-z0-9_-]*)\})"));
    return expression;
}

} // namespace

QStringList placeholders(const QString &text)
{
    QStringList names;
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(text))
        names += match.captured(1);
    return names;
}

QString withValues(const QString &text, const FormValues &values)
{
    QString out;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(text)) {
        const auto value = values.constFind(match.captured(1));
        if (value == values.cend())
            continue;
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += *value;
        from = match.capturedEnd();
    }
    out += QStringView(text).sliced(from);
    return out;
}

} // namespace watchroom
