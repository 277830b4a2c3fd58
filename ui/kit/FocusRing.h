// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QPainter>
#include <QRect>

namespace watchroom {

/// Paints the focus ring around a control's painted edge, `focusOffset` away from it.
void paintFocusRing(QPainter &painter, const QRect &control, int radius, const Theme &theme);

/// How much room around a control its focus ring needs. Controls paint themselves this far inside
/// their rectangle, so that nothing else has to know about the ring.
int focusMargin(const Theme &theme);

} // namespace watchroom
