// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardTree.h"

#include <QCoreApplication>

namespace watchroom::drill {

/// A translatable text of the practice.
inline QString text(const char *source, int count = -1)
{
    return QCoreApplication::translate("Drill", source, nullptr, count);
}

/// A paragraph of a card.
inline CardNode paragraph(const QString &words)
{
    return {TextBlock{MarkupText(words)}};
}

} // namespace watchroom::drill
