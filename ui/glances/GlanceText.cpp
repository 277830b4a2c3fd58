// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/GlanceText.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/Tones.h"
#include "ui/kit/Icons.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct GlanceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Glance)
};

bool wasEverHeard(const GlanceSummary &glance)
{
    return glance.glance.updatedAt.time_since_epoch().count() > 0;
}

} // namespace

bool isStale(const GlanceSummary &glance, Timestamp now)
{
    return wasEverHeard(glance) && now - glance.glance.updatedAt > glance.glance.staleAfter;
}

GlanceGroup glanceGroup(const GlanceSummary &glance, Timestamp now)
{
    if (!wasEverHeard(glance) || isStale(glance, now))
        return GlanceGroup::NoFreshNews;
    switch (glance.glance.state.tone) {
    case Tone::Warning:
    case Tone::Attention:
    case Tone::Critical:
        return GlanceGroup::NeedsAttention;
    default:
        return GlanceGroup::AsUsual;
    }
}

QString glanceIcon(const GlanceSummary &glance, Timestamp now)
{
    if (glanceGroup(glance, now) == GlanceGroup::NoFreshNews)
        return wasEverHeard(glance) ? u"wifi-off"_s : u"clock"_s;
    const Glance &shown = glance.glance;
    if (shown.state.tone == Tone::Neutral && iconExists(shown.icon))
        return shown.icon;
    return toneIcon(toneRole(shown.state.tone));
}

QString glanceStateLine(const GlanceSummary &glance, Timestamp now)
{
    if (!wasEverHeard(glance))
        return GlanceTexts::tr("Waiting for the first news");
    if (isStale(glance, now))
        return GlanceTexts::tr("Last heard %1 ago")
            .arg(durationText(now - glance.glance.updatedAt));
    const QString state = plainText(glance.glance.state.text, 80);
    // Since when matters for what is not as it should be; the rest is quiet.
    if (!glance.stateSince || glance.glance.state.tone < Tone::Warning)
        return state;
    return GlanceTexts::tr("%1 since %2").arg(state, momentText(*glance.stateSince, now));
}

QString glanceValue(const Glance &glance)
{
    if (!glance.valueText.isEmpty())
        return plainText(glance.valueText, 40);
    return glance.value ? numberText(*glance.value) : QString();
}

QString numberText(double value)
{
    if (!std::isfinite(value))
        return u"–"_s;
    const double size = std::abs(value);
    const int decimals = size >= 100 || value == std::floor(value) ? 0 : size >= 10 ? 1 : 2;
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (decimals > 0 && text.contains(point)) {
        while (text.endsWith(QLocale().zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Info:
        return GlanceTexts::tr("Notice");
    case Tone::Good:
        return GlanceTexts::tr("Good");
    case Tone::Warning:
        return GlanceTexts::tr("Warning");
    case Tone::Attention:
        return GlanceTexts::tr("Attention");
    case Tone::Critical:
        return GlanceTexts::tr("Critical");
    case Tone::Neutral:
        break;
    }
    return GlanceTexts::tr("Usual");
}

QString glanceSpokenText(const GlanceSummary &glance, Timestamp now)
{
    QStringList parts{plainText(glance.glance.name, 120)};
    if (const QString value = glanceValue(glance.glance); !value.isEmpty())
        parts += (value + u' ' + plainText(glance.glance.unit, 20)).trimmed();
    if (glance.glance.state.tone != Tone::Neutral && !isStale(glance, now))
        parts += toneWord(glance.glance.state.tone);
    parts += glanceStateLine(glance, now);
    return parts.join(u", "_s);
}

} // namespace watchroom
