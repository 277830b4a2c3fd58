// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/PagedDialog.h"

#include "ui/kit/PlainLabel.h"

#include <QVBoxLayout>

#include <utility>

namespace watchroom {

QWidget *PagedDialog::startPage(const QString &title, const QString &text)
{
    if (m_page) {
        m_page->hide();
        std::exchange(m_page, nullptr)->deleteLater();
    }
    for (QWidget *button : std::exchange(m_footButtons, {})) {
        footer()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    setTitle(title);
    m_page = new QWidget;
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (!text.isEmpty()) {
        auto *label = new PlainLabel(themes(), TextRole::Small, &ThemeColours::text2,
                                     PlainLabel::Lines::Wrapped);
        label->setPlainText(text);
        column->addWidget(label);
    }
    content()->addWidget(m_page);
    m_page->show();
    return m_page;
}

Button *PagedDialog::addFooterButton(Button::Kind kind, const QString &words)
{
    auto *button = new Button(themes(), kind, words);
    footer()->addWidget(button);
    button->show();
    m_footButtons.push_back(button);
    return button;
}

} // namespace watchroom
