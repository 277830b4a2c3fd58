// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/SectionHeading.h"

#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QLocale>

namespace watchroom {

namespace {
constexpr int kSectionHeadingHeight = 36;
}

SectionHeading::SectionHeading(ThemeHost *themes, const QString &words, int sidePadding,
                               QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(themes, TextRole::Caption, &ThemeColours::text2))
    , m_count(new PlainLabel(themes, TextRole::Caption, &ThemeColours::text2))
    , m_row(new QHBoxLayout(this))
{
    setMinimumHeight(themes->theme()->scaled(kSectionHeadingHeight));
    m_row->setContentsMargins(sidePadding, 6, sidePadding, 0);
    m_row->setSpacing(4);
    m_row->addWidget(m_words, 1);
    m_row->addWidget(m_count);
    m_count->setVisible(false);
    setWords(words);
}

void SectionHeading::setWords(const QString &words)
{
    m_words->setPlainText(words);
}

void SectionHeading::setCount(int count)
{
    m_count->setVisible(count >= 0);
    m_count->setPlainText(QLocale().toString(count));
}

void SectionHeading::addButton(QWidget *button)
{
    const QMargins margins = m_row->contentsMargins();
    m_row->setContentsMargins(margins.left(), 4, margins.right() - 8, 0);
    m_row->addWidget(button);
}

} // namespace watchroom
