// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/PreviewLines.h"

#include "app/base/PlainText.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/PlainLabel.h"

#include <QGridLayout>

namespace watchroom {

namespace {

constexpr size_t kPreviewLinesMostLines = 8;
constexpr qsizetype kPreviewLinesLongestLabel = 40;
constexpr qsizetype kLongestText = 300;

} // namespace

PreviewLines::PreviewLines(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void PreviewLines::add(const QString &label, const QString &text)
{
    const QString words = plainText(text, kLongestText);
    if (words.isEmpty())
        return;
    const int row = m_grid->rowCount();
    // Both wrap, so that their first lines stand on one baseline.
    auto *value =
        new PlainLabel(m_themes, TextRole::Small, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    value->setPlainText(words);
    const QString title = plainText(label, kPreviewLinesLongestLabel);
    if (title.isEmpty()) {
        m_grid->addWidget(value, row, 0, 1, 2, Qt::AlignTop);
        return;
    }
    auto *name =
        new PlainLabel(m_themes, TextRole::Small, &ThemeColours::text3, PlainLabel::Lines::Wrapped);
    name->setPlainText(title);
    name->setMinimumWidth(textWidth(m_themes->theme()->font(TextRole::Small), title));
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
}

void PreviewLines::showAsking()
{
    m_status =
        new PlainLabel(m_themes, TextRole::Small, &ThemeColours::text3, PlainLabel::Lines::Wrapped);
    m_status->setObjectName(QStringLiteral("asking"));
    m_status->setPlainText(tr("Asking what exactly it would do…"));
    m_grid->addWidget(m_status, m_grid->rowCount(), 0, 1, 2);
}

void PreviewLines::showAnswer(const PreviewAnswer &answer, const QString &problem)
{
    if (!m_status)
        return;
    for (size_t i = 0; i < std::min(answer.lines.size(), kPreviewLinesMostLines); ++i)
        add(answer.lines[i].label, answer.lines[i].text);
    if (!problem.isEmpty())
        m_status->setPlainText(tr("Nothing more is known: %1").arg(plainText(problem)));
    else if (answer.lines.empty())
        m_status->setPlainText(tr("Nothing more is known."));
    else
        m_status->hide();
    Q_EMIT answered();
}

} // namespace watchroom
