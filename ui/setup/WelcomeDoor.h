// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// One way to begin: a small picture of what one gets, what it is, and a button.
class WelcomeDoor final : public QWidget
{
    Q_OBJECT

public:
    enum class Picture { Talk, Watch, Practice };

    WelcomeDoor(ThemeHost *themes, Picture picture, const QString &title, const QString &text,
                const QString &verb, bool primary, QWidget *parent = nullptr);

Q_SIGNALS:
    void entered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTalk(QPainter &painter, const QRect &rect) const;
    void paintWatch(QPainter &painter, const QRect &rect) const;
    void paintPractice(QPainter &painter, const QRect &rect) const;

    ThemeHost *m_themes;
    Picture m_picture;
};

} // namespace watchroom
