// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/ReportPane.h"

#include "app/base/PlainText.h"
#include "ui/bench/CodePane.h"
#include "ui/kit/Button.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

ReportPane::ReportPane(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::surface, Qt::LeftEdge, parent)
    , m_tabs(new QHBoxLayout)
    , m_pages(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 0, 0);
    column->setSpacing(8);
    m_tabs->setContentsMargins(8, 0, 8, 0);
    m_tabs->setSpacing(0);
    m_findings = addPage(tr("Findings"), {});
    m_findings->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_lowered = addPage(tr("Adaptive Card"), u"JSON"_s);
    m_envelope = addPage(tr("Envelope"), u"JSON"_s);
    m_tabs->addStretch(1);
    column->addLayout(m_tabs);
    m_pages->setContentsMargins(12, 0, 4, 12);
    column->addWidget(m_pages, 1);
    showPage(0);
}

CodePane *ReportPane::addPage(const QString &title, const QString &language)
{
    auto *pane = new CodePane(themes(), language);
    pane->setAccessibleName(title);
    auto *tab = new Button(themes(), Button::Kind::Quiet, title);
    const int page = m_pages->addWidget(pane);
    tab->setCheckable(true);
    connect(tab, &Button::clicked, this, [this, page] { showPage(page); });
    m_tabs->addWidget(tab);
    m_buttons.push_back(tab);
    return pane;
}

void ReportPane::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const bool isShown = int(i) == page;
        m_buttons[i]->setChecked(isShown);
        m_buttons[i]->setKind(isShown ? Button::Kind::Secondary : Button::Kind::Quiet);
    }
}

void ReportPane::setReport(const CardReport &report)
{
    QStringList lines;
    for (const QString &mistake : report.mistakes)
        lines += tr("Wrong: %1").arg(plainText(mistake));
    for (const QString &hint : report.hints)
        lines += tr("Better: %1").arg(plainText(hint));
    for (const QString &loss : report.losses)
        lines += tr("Lost: %1").arg(plainText(loss));
    if (lines.isEmpty())
        lines += tr("Nothing is wrong, and nothing was lost.");
    m_findings->setCode(lines.join("\n\n"_L1));
    m_lowered->setCode(QString::fromUtf8(report.lowered));
    m_envelope->setCode(QString::fromUtf8(report.envelope));
}

QString ReportPane::findings() const
{
    return m_findings->toPlainText();
}

} // namespace watchroom
