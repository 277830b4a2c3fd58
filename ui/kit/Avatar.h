// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QImage>
#include <QPainter>
#include <QRect>
#include <QString>

namespace watchroom {

/// Where somebody is, as a dot on the avatar. None: no dot.
enum class PresenceRole { None, Available, Away, Busy, Offline };

/// At most two capitals that stand for a name: "Ana Belmonte" is AB, "ops" is O.
QString initials(const QString &name);

/// The word for a presence, for tooltips and accessible names.
QString presenceWord(PresenceRole presence);

/// What stands beside a name that can be taken for `other`'s.
QString lookAlikeWords(const QString &other);

/// A person: a circle with their picture or, where `face` is null, initials in a tint that belongs
/// to the name.
void paintPerson(QPainter &painter, const QRect &rect, const QString &name, const Theme &theme,
                 PresenceRole presence = PresenceRole::None, const QColor &ground = {},
                 const QImage &face = {});

/// An integration: a square with its icon, so that it can never look like a person.
void paintIntegration(QPainter &painter, const QRect &rect, const QString &icon, const Theme &theme,
                      ToneRole tone = ToneRole::Neutral);

} // namespace watchroom
