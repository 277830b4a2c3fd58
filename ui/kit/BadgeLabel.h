// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Badge.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// A badge as a widget.
class BadgeLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeLabel(ThemeHost *themes, QWidget *parent = nullptr);

    void setBadge(const BadgeLook &badge);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    BadgeLook m_badge;
};

} // namespace watchroom
