// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Avatar.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"

#include <QCoreApplication>

namespace watchroom {

namespace {

QColor presenceColour(PresenceRole presence, const Theme &theme)
{
    switch (presence) {
    case PresenceRole::Available:
        return theme.presenceAvailable;
    case PresenceRole::Away:
        return theme.presenceAway;
    case PresenceRole::Busy:
        return theme.presenceBusy;
    case PresenceRole::Offline:
    case PresenceRole::None:
        break;
    }
    return theme.presenceOffline;
}

void paintPresence(QPainter &painter, const QRect &avatar, PresenceRole presence,
                   const Theme &theme, const QColor &ground)
{
    constexpr double kDot = 9;
    constexpr double kRing = 2;
    const double dot = avatar.width() < 28 ? 6 : kDot;
    const double ring = avatar.width() < 28 ? 1.5 : kRing;
    const QRectF place(avatar.right() + 2 - dot, avatar.bottom() + 2 - dot, dot, dot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.isValid() ? ground : theme.colour.canvas);
    painter.drawEllipse(place.adjusted(-ring, -ring, ring, ring));
    painter.setBrush(presenceColour(presence, theme));
    painter.drawEllipse(place);
}

void paintInitials(QPainter &painter, const QRect &rect, const QString &name, const Theme &theme)
{
    const AvatarColours &tint = theme.avatar(name);
    paintBox(painter, rect, rect.width() / 2, tint.bg);
    QFont font = theme.font(TextRole::Caption);
    font.setPixelSize(qMax(7, rect.width() * 4 / 10));
    painter.setFont(font);
    painter.setPen(tint.text);
    painter.drawText(rect, Qt::AlignCenter, initials(name));
}

void paintFace(QPainter &painter, const QRect &rect, const QImage &face)
{
    QBrush brush(face);
    brush.setTransform(
        QTransform::fromTranslate(rect.x(), rect.y())
            .scale(double(rect.width()) / face.width(), double(rect.height()) / face.height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(rect);
}

} // namespace

QString initials(const QString &name)
{
    QString letters;
    bool atStart = true;
    for (qsizetype i = 0; i < name.size() && letters.size() < 2; ++i) {
        const QChar c = name.at(i);
        if (c.isLetterOrNumber()) {
            if (atStart)
                letters += c.toUpper();
            atStart = false;
        } else if (c.isSpace() || c == u'-' || c == u'_' || c == u'.') {
            atStart = true;
        }
    }
    return letters;
}

QString presenceWord(PresenceRole presence)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Presence", text); };
    switch (presence) {
    case PresenceRole::Available:
        return tr("Available");
    case PresenceRole::Away:
        return tr("Away");
    case PresenceRole::Busy:
        return tr("Busy");
    case PresenceRole::Offline:
        return tr("Offline");
    case PresenceRole::None:
        break;
    }
    return {};
}

QString lookAlikeWords(const QString &other)
{
    return QCoreApplication::translate("Presence", "Looks like “%1”, but is somebody else")
        .arg(plainText(other, 60));
}

void paintPerson(QPainter &painter, const QRect &rect, const QString &name, const Theme &theme,
                 PresenceRole presence, const QColor &ground, const QImage &face)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (face.isNull())
        paintInitials(painter, rect, name, theme);
    else
        paintFace(painter, rect, face);
    if (theme.choice.name == Theme::Name::HighContrast)
        paintBox(painter, rect, rect.width() / 2, Qt::transparent, theme.colour.line);
    if (presence != PresenceRole::None)
        paintPresence(painter, rect, presence, theme, ground);
    painter.restore();
}

void paintIntegration(QPainter &painter, const QRect &rect, const QString &icon, const Theme &theme,
                      ToneRole tone)
{
    const bool plain = tone == ToneRole::Neutral;
    const bool edged = plain || theme.choice.name == Theme::Name::HighContrast;
    paintBox(painter, rect, radius::kCard, plain ? theme.colour.surfaceAlt : theme.tone(tone).bg,
             edged ? (plain ? theme.colour.line : theme.tone(tone).border)
                   : QColor(Qt::transparent));
    const int side = rect.width() / 2;
    const QRect inner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                      side, side);
    paintIcon(painter, inner, icon.isEmpty() ? QStringLiteral("server") : icon,
              plain ? theme.colour.text2 : theme.tone(tone).text);
}

} // namespace watchroom
