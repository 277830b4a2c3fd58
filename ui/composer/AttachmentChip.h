// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// A file that goes with the message: its name, its size, and a button to leave it out.
class AttachmentChip final : public QWidget
{
    Q_OBJECT

public:
    AttachmentChip(ThemeHost *themes, const QString &path, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    QString m_path;
    QString m_icon;
};

} // namespace watchroom
