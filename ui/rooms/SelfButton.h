// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Avatar.h"
#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// Who I am, and how others see me. Pressed, it asks for a change.
class SelfButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SelfButton(ThemeHost *themes, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Whose face it is; see FaceGallery.
    void setPerson(const QString &person);
    void setNote(const QString &note);
    /// None: there is nobody who could see it, and nothing to press.
    void setPresence(PresenceRole presence);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameIt();

    ThemeHost *m_themes;
    QString m_person;
    QString m_note;
    PresenceRole m_presence = PresenceRole::None;
};

} // namespace watchroom
