// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Panel.h"

namespace watchroom {

/// The strip under the room list: who I am here, and the way to the settings.
class SelfBar final : public Panel
{
    Q_OBJECT

public:
    explicit SelfBar(ThemeHost *themes, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Where I am.
    void setNote(const QString &note);

Q_SIGNALS:
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_note;
};

} // namespace watchroom
