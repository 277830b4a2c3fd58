// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// A button that shows an icon alone. What it does is said by its tooltip and its accessible name,
/// so the words are asked for at once.
class IconButton : public QAbstractButton
{
    Q_OBJECT

public:
    IconButton(ThemeHost *themes, const QString &iconName, const QString &words,
               QWidget *parent = nullptr);

    void setIconName(const QString &name);
    void setWords(const QString &words);
    /// Paints the icon in the colour of a state.
    void setTone(ToneRole tone);
    /// A filled ground: the thing that it opens is open.
    void setActive(bool active);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    QString m_icon;
    ToneRole m_tone = ToneRole::Neutral;
    bool m_active = false;
};

} // namespace watchroom
