// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Question.h"

#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/Popover.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace watchroom {

void askBefore(ThemeHost *themes, QWidget *over, const QRect &anchor, const Question &question,
               QObject *context, std::function<void()> yes)
{
    auto *popover = new Popover(themes, over, anchor);
    popover->setAccessibleName(question.title);
    auto *title =
        new PlainLabel(themes, TextRole::Title, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    title->setPlainText(question.title);
    auto *text =
        new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    text->setPlainText(question.text);
    auto *cancel = new Button(themes, Button::Kind::Secondary,
                              QCoreApplication::translate("Question", "Cancel"));
    auto *verb = new Button(themes, Button::Kind::DangerSolid, question.verb);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(verb);
    popover->content()->addWidget(title);
    popover->content()->addWidget(text);
    popover->content()->addLayout(buttons);
    QObject::connect(cancel, &Button::clicked, popover, &Popover::close);
    QObject::connect(verb, &Button::clicked, popover, &Popover::close);
    QObject::connect(verb, &Button::clicked, context, std::move(yes));
    popover->open(cancel);
}

} // namespace watchroom
