// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/SpecimenWall.h"

#include "ui/cards/AttachmentPictures.h"
#include "ui/cards/CardView.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Panel.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"

#include <QChildEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr std::array kWidths = {480, 320, 680};

} // namespace

SpecimenWall::SpecimenWall(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_pictures(new AttachmentPictures(this))
{
    connect(m_pictures, &AttachmentPictures::changed, this, [this] { setCard(m_card); });
    connect(m_pictures, &AttachmentPictures::arrived, this, [this] { setCard(m_card); });
    auto *grounds = new QVBoxLayout(this);
    grounds->setContentsMargins({});
    grounds->setSpacing(0);
    const Theme::Name shown = themes->choice().name;
    grounds->addWidget(makeGround(shown));
    grounds->addWidget(
        makeGround(shown == Theme::Name::Light ? Theme::Name::Dark : Theme::Name::Light), 1);
}

/// A ground in one theme: the narrow widths beside one another, the wide one below.
QWidget *SpecimenWall::makeGround(Theme::Name name)
{
    auto *themes = new ThemeHost({.name = name}, this);
    auto *ground = new Panel(themes, &ThemeColours::canvas, {}, this);
    ground->setPalette(themes->theme()->palette());
    auto *style = new WatchroomStyle(themes);
    style->setParent(this);
    ground->setStyle(style);
    ground->installEventFilter(this);
    auto *grid = new QGridLayout(ground);
    grid->setContentsMargins(24, 16, 24, 24);
    grid->setSpacing(16);
    grid->addLayout(makeSpecimen(themes, ground, kWidths[0]), 0, 0);
    grid->addLayout(makeSpecimen(themes, ground, kWidths[1]), 0, 1);
    grid->addLayout(makeSpecimen(themes, ground, kWidths[2]), 1, 0, 1, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(2, 1);
    return ground;
}

/// The program has one style; whatever appears in a column takes the column's.
bool SpecimenWall::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildPolished) {
        QObject *child = static_cast<QChildEvent *>(event)->child();
        QList<QWidget *> widgets = child->findChildren<QWidget *>();
        if (auto *widget = qobject_cast<QWidget *>(child))
            widgets.prepend(widget);
        for (QWidget *widget : std::as_const(widgets)) {
            widget->setStyle(static_cast<QWidget *>(watched)->style());
            widget->installEventFilter(this);
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// The card in one width, under a caption.
QLayout *SpecimenWall::makeSpecimen(ThemeHost *themes, QWidget *ground, int width)
{
    auto *caption = new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2,
                                   PlainLabel::Lines::One, ground);
    caption->setPlainText(tr("%1 px").arg(width));
    auto *view = new CardView(themes, ground);
    view->setPictures(m_pictures);
    view->setFixedWidth(width + 2 * focusMargin(*themes->theme()));
    connect(view, &CardView::intent, this, [this, view](const Intent &intent) {
        Q_EMIT this->intent(intent);
        forget(view);
    });
    connect(view, &CardView::linkActivated, this, &SpecimenWall::linkActivated);
    m_views.push_back(view);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(caption);
    column->addWidget(view);
    column->addStretch(1);
    return column;
}

/// Nothing is sent from here, so a pressed button waits for no answer.
void SpecimenWall::forget(CardView *view)
{
    QMetaObject::invokeMethod(view, [this, view] { view->setCard(m_card); }, Qt::QueuedConnection);
}

void SpecimenWall::setCard(const CardRow &card)
{
    m_card = card;
    for (CardView *view : m_views) {
        view->setNow(card.updated);
        view->setCard(card);
    }
}

} // namespace watchroom
