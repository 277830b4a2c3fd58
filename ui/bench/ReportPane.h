// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardReport.h"
#include "ui/kit/Panel.h"

class QStackedWidget;
class QHBoxLayout;

namespace watchroom {

class Button;
class CodePane;

/// What the bench says about a card: its findings, and its JSON in two forms. One is shown at a
/// time.
class ReportPane final : public Panel
{
    Q_OBJECT

public:
    explicit ReportPane(ThemeHost *themes, QWidget *parent = nullptr);

    void setReport(const CardReport &report);
    /// Everything that stands in the findings, as lines.
    QString findings() const;
    void showPage(int page);

private:
    CodePane *addPage(const QString &title, const QString &language);

    QHBoxLayout *m_tabs;
    QStackedWidget *m_pages;
    std::vector<Button *> m_buttons;
    CodePane *m_findings;
    CodePane *m_lowered;
    CodePane *m_envelope;
};

} // namespace watchroom
