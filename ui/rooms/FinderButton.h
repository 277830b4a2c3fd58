// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// Looks like a search field and opens the finder: "Find or do anything", with its shortcut.
class FinderButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FinderButton(ThemeHost *themes, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    QString m_keys;
};

} // namespace watchroom
