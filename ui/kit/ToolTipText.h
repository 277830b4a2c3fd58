// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// Plain text for a tooltip. Qt guesses whether a tooltip is HTML; with every special character
/// escaped and the guess taken away, what a person wrote is shown as it is.
inline QString toolTipText(const QString &plain)
{
    return plain.isEmpty()
               ? QString()
               : QStringLiteral("<qt>") + plain.toHtmlEscaped() + QStringLiteral("</qt>");
}

} // namespace watchroom
