// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// A thing to choose: an icon, a name and a sentence about it. It leads on, so a chevron stands at
/// its end.
class ChoiceRow final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceRow(ThemeHost *themes, const QString &icon, const QString &name, const QString &sentence,
              QWidget *parent = nullptr);

    /// Paints the sentence as a problem.
    void setProblem(bool problem);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect sentenceRect(int width) const;

    ThemeHost *m_themes;
    QString m_icon;
    QString m_sentence;
    bool m_problem = false;
};

} // namespace watchroom
