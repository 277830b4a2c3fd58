// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "integrations/formats/CardReport.h"
#include "ui/kit/ThemeHost.h"

#include <QStringList>
#include <QWidget>

namespace watchroom {

class CardFileWatch;
class ErrorLine;
class PlainLabel;
class ReportPane;
class SpecimenWall;

/// The window for people who write cards: one card in three widths and two themes, what is wrong
/// with it, and its JSON. It follows the file; nothing that is pressed leaves it.
class CardBench final : public QWidget
{
    Q_OBJECT

public:
    /// One file, or several with a list at the left. "-" is the standard input.
    CardBench(ThemeHost *themes, const QStringList &files, QWidget *parent = nullptr);

    /// The sample cards that come with the program.
    static QStringList gallery();

    SpecimenWall *wall() const { return m_wall; }
    ReportPane *report() const { return m_report; }
    /// What would have been sent by the last press; empty before one.
    QString lastPress() const;
    /// Why the file cannot be shown; empty when it can.
    QString problem() const;
    QString format() const;

Q_SIGNALS:
    /// The card is there, or the sentence why not.
    void settled();

private:
    QWidget *makeHeader();
    QWidget *makeFoot();
    QWidget *makeList(const QStringList &files);
    void open(const QString &path);
    void showCard(const CardReport &report);
    void showProblem(const QString &why);
    void settle();
    void showPress(const Intent &intent);

    ThemeHost *m_themes;
    CardFileWatch *m_file = nullptr;
    PlainLabel *m_title;
    PlainLabel *m_format;
    ErrorLine *m_problem;
    PlainLabel *m_press;
    SpecimenWall *m_wall;
    ReportPane *m_report;
    CardReport m_shown;
};

} // namespace watchroom
