// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/cardtool/CardToolLine.h"
#include "integrations/formats/CardReport.h"
#include "ui/kit/ThemeHost.h"

#include <cstdio>

namespace watchroom {

/// Does for every file what the person asked for. One bad file costs the others nothing.
class CardTool
{
public:
    CardTool(const CardToolLine &line, Timestamp now);

    /// The exit status: 0, or 1 when a card cannot be shown, is wrong, or could not be written.
    int run();

private:
    void treat(const QString &path);
    void tell(const QString &path, const CardReport &report);
    void paint(const QString &path, const CardReport &report);
    void writeJson(const QString &path, const CardReport &report);
    Result<QByteArray> contentOf(const QString &path) const;
    bool write(const QString &path, const QByteArray &bytes);
    void complain(const QString &path, const QString &sentence);

    const CardToolLine &m_line;
    Timestamp m_now;
    ThemeHost *m_themes; ///< Lives as long as the application.
    QByteArray m_template;
    bool m_failed = false;
};

} // namespace watchroom
