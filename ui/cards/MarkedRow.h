// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QCheckBox>
#include <QRadioButton>

namespace watchroom {

/// Paints a check or radio button as a row whose words wrap; see markedRowHeight().
void paintMarkedRow(QAbstractButton &row, const Theme &theme);
int markedRowHeightOf(const QAbstractButton &row, const Theme &theme, int width);

/// A check or radio button whose words wrap. Screen readers know it as what it is.
template <typename Button>
class MarkedRow final : public Button
{
public:
    MarkedRow(ThemeHost *themes, QWidget *parent)
        : Button(parent)
        , m_themes(themes)
    {
        this->setAttribute(Qt::WA_Hover);
    }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return markedRowHeightOf(*this, *m_themes->theme(), width);
    }

protected:
    void paintEvent(QPaintEvent *) override { paintMarkedRow(*this, *m_themes->theme()); }
    bool hitButton(const QPoint &point) const override { return this->rect().contains(point); }

private:
    ThemeHost *m_themes;
};

} // namespace watchroom
