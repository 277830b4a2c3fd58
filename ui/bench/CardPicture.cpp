// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/CardPicture.h"

#include "ui/cards/CardView.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Panel.h"
#include "ui/kit/PictureDecoder.h"

#include <QPixmap>
#include <QVBoxLayout>

namespace watchroom {

namespace {

/// The pictures that a card brings along; for those elsewhere there are placeholders.
class EmbeddedPictures final : public PictureSource
{
public:
    PictureState picture(const QString &address, const QSize &size) override
    {
        const auto picture = PictureDecoder::decodeDataNow(address, size);
        return picture ? PictureState{PictureState::Kind::Ready, picture->image, {}}
                       : PictureState{PictureState::Kind::NotAsked, {}, {}};
    }
};

} // namespace

CardRow rowOf(const Card &card, Timestamp now)
{
    return CardRow{.card = card, .firstSeen = now, .updated = now};
}

QImage cardPicture(const Card &card, int width, ThemeHost *themes, Timestamp now)
{
    constexpr int kGround = 16;
    const int viewWidth = width + 2 * focusMargin(*themes->theme());

    EmbeddedPictures pictures;
    Panel ground(themes, &ThemeColours::canvas);
    ground.setPalette(themes->theme()->palette());
    auto *view = new CardView(themes, &ground);
    view->setPictures(&pictures);
    view->setNow(now);
    view->setCard(rowOf(card, now));
    view->setGeometry(kGround, kGround, viewWidth, view->heightForWidth(viewWidth));
    ground.resize(view->width() + 2 * kGround, view->height() + 2 * kGround);
    return ground.grab().toImage();
}

} // namespace watchroom
