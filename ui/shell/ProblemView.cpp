// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProblemView.h"

#include "ui/kit/Button.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kTextWidth = 480;
}

ProblemView::ProblemView(ThemeHost *themes, const Error &error, bool canStartAfresh,
                         QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    auto *title = new PlainLabel(themes, TextRole::Heading);
    title->setPlainText(tr("Watchroom cannot open"));
    auto *text =
        new PlainLabel(themes, TextRole::Body, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    text->setPlainText(error.summary);
    auto *detail =
        new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3, PlainLabel::Lines::Wrapped);
    detail->setPlainText(error.detail);
    detail->setVisible(!error.detail.isEmpty());

    auto *quit = new Button(themes, Button::Kind::Secondary, tr("Close Watchroom"));
    connect(quit, &Button::clicked, this, &ProblemView::quitRequested);
    auto *buttons = new QHBoxLayout;
    if (canStartAfresh) {
        auto *afresh =
            new Button(themes, Button::Kind::Primary, tr("Keep the old file and start empty"));
        connect(afresh, &Button::clicked, this, &ProblemView::startAfreshRequested);
        buttons->addWidget(afresh);
    }
    buttons->addWidget(quit);
    buttons->addStretch();

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch();
    for (PlainLabel *label : {title, text, detail}) {
        label->setFixedWidth(themes->theme()->scaled(kTextWidth));
        column->addWidget(label);
    }
    column->addLayout(buttons);
    column->addStretch();
    auto *centre = new QHBoxLayout(this);
    centre->addStretch();
    centre->addLayout(column);
    centre->addStretch();
}

void ProblemView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes->theme()->colour.window);
}

} // namespace watchroom
