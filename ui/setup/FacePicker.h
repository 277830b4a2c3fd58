// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

class Button;
class PlainLabel;

/// One's own face, and what may be done about it: another one, or none.
class FacePicker final : public QWidget
{
    Q_OBJECT

public:
    FacePicker(ThemeHost *themes, const QString &person, const QString &name,
               QWidget *parent = nullptr);

Q_SIGNALS:
    /// The bytes of a picture; empty takes it away.
    void picked(const QByteArray &picture);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose();
    void refresh();
    QRect facePlace() const;

    ThemeHost *m_themes;
    QString m_person;
    QString m_name;
    Button *m_choose;
    Button *m_remove;
    PlainLabel *m_problem;
};

} // namespace watchroom
