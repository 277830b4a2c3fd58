// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Icons.h"

#include <QCache>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPixmap>
#include <QSet>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCachedPictures = 400;
constexpr double kIconsStroke = 1.5;  // px, at every size
constexpr double kWidestStroke = 2.0; // units of the 24 px grid, so that small icons stay open

struct PictureKey
{
    QString name;
    QSize pixels;
    int side = 0; // in device-independent px: decides on the stroke
    QRgb colour = 0;

    bool operator==(const PictureKey &) const = default;
    friend size_t qHash(const PictureKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.name, key.pixels.width(), key.pixels.height(), key.side,
                          key.colour);
    }
};

QString pathOf(const QString &name)
{
    return u":/watchroom/icons/"_s + name + u".svg"_s;
}

/// The drawing with its one colour and the stroke for its size put in. Empty for an unknown name.
QByteArray drawing(const QString &name, int side, const QColor &colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        static QSet<QString> warned;
        if (!warned.contains(name)) {
            warned.insert(name);
            qWarning("There is no icon \"%s\".", qPrintable(name));
        }
        return {};
    }
    const double stroke =
        std::clamp(kIconsStroke * 24 / std::max(side, 1), kIconsStroke, kWidestStroke);
    return file.readAll()
        .replace("currentColor", colour.name().toLatin1())
        .replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(stroke) + "\"");
}

QPixmap render(const QString &name, const QSize &pixels, int side, const QColor &colour)
{
    const QByteArray svg = drawing(name, side, colour);
    if (svg.isEmpty() || pixels.isEmpty())
        return {};
    QPixmap picture(pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(colour.alphaF());
    QSvgRenderer(svg).render(&painter);
    return picture;
}

QPixmap cached(const QString &name, const QSize &pixels, int side, const QColor &colour)
{
    static QCache<PictureKey, QPixmap> cache(kCachedPictures);
    const PictureKey key{name, pixels, side, colour.rgba()};
    if (const QPixmap *known = cache.object(key))
        return *known;
    const QPixmap picture = render(name, pixels, side, colour);
    cache.insert(key, new QPixmap(picture));
    return picture;
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, const QColor &colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, m_colour);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return cached(m_name, size, size.width(), m_colour);
    }
    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_colour); }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const double ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const QSize pixels(int(std::lround(rect.width() * ratio)),
                       int(std::lround(rect.height() * ratio)));
    const QPixmap picture = cached(name, pixels, rect.width(), colour);
    if (!picture.isNull())
        painter.drawPixmap(rect, picture);
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new LineIconEngine(name, colour));
}

bool iconExists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QString toneIcon(ToneRole tone)
{
    switch (tone) {
    case ToneRole::Info:
        return u"circle-i"_s;
    case ToneRole::Good:
        return u"circle-check"_s;
    case ToneRole::Warning:
        return u"triangle-bang"_s;
    case ToneRole::Attention:
        return u"diamond-bang"_s;
    case ToneRole::Critical:
        return u"octagon-bang"_s;
    case ToneRole::Neutral:
        break;
    }
    return u"circle-dash"_s;
}

} // namespace watchroom
