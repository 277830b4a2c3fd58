// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QPainter>
#include <QRect>

namespace watchroom {

/// The mark before a choice.
struct ChoiceMark
{
    bool round = false; ///< One of several can be taken.
    bool taken = false;
    bool wrong = false;
    bool hovered = false;
};

void paintChoiceMark(QPainter &painter, const QRect &rect, const ChoiceMark &mark,
                     const Theme &theme);

} // namespace watchroom
