// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// The small still picture on a door of the welcome page. It says nothing that the words do not
/// say.
class DoorPicture final : public QWidget
{
    Q_OBJECT

public:
    enum class Subject { Talk, Watch, Practice };

    DoorPicture(ThemeHost *themes, Subject subject, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTalk(QPainter &painter, const QRect &area) const;
    void paintWatch(QPainter &painter, const QRect &area) const;
    void paintPractice(QPainter &painter, const QRect &area) const;
    void paintBars(QPainter &painter, const QRect &area, double upper, double lower) const;
    const Theme &theme() const { return *m_themes->theme(); }

    ThemeHost *m_themes;
    Subject m_subject;
};

} // namespace watchroom
