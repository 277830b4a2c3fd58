// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

class PlainLabel;

/// The sentence under a field or above a composer that says what is wrong and what to do, behind
/// the octagon. Hidden while there is nothing to say; told to screen readers when it appears.
class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(ThemeHost *themes, QWidget *parent = nullptr);

    void setText(const QString &sentence);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    PlainLabel *m_label;
};

} // namespace watchroom
