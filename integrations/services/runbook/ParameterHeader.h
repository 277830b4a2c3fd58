// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/runbook/HeaderLines.h"
#include "integrations/services/runbook/RunbookWire.h"

#include <QHash>

namespace watchroom {

/// Reads the lines that describe one parameter: label, type, choices and so on.
class ParameterHeader
{
public:
    ParameterHeader(const QString &file, const HeaderEntry &param);

    static QStringList keys();

    /// One line; its key is one of keys().
    Result<void> read(const HeaderEntry &entry);

    /// The parameter, once all its lines were read and fit together.
    Result<Parameter> finish();

private:
    using Reader = Result<void> (ParameterHeader::*)(const QString &value);
    static const QHash<QString, Reader> &readers();

    Result<void> readLabel(const QString &value);
    Result<void> readType(const QString &value);
    Result<void> readChoices(const QString &value);
    Result<void> readPattern(const QString &value);
    Result<void> readDefault(const QString &value);
    Result<void> readRequired(const QString &value);
    Result<void> readHint(const QString &value);
    Result<void> readError(const QString &value);
    Result<void> readMinimum(const QString &value);
    Result<void> readMaximum(const QString &value);
    Result<double> readNumber(const QString &value) const;

    Result<void> checkKind();
    Result<void> checkDefault();

    bool has(const QString &key) const { return m_lines.contains(key); }
    std::unexpected<Error> mistake(const QString &sentence) const;
    std::unexpected<Error> mistakeIn(const QString &key, const QString &sentence) const;

    QString m_file;
    int m_line = 0;              ///< Of the entry at hand.
    QHash<QString, int> m_lines; ///< Where each key stood.
    Parameter m_parameter;
};

} // namespace watchroom
