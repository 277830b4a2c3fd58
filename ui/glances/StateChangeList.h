// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// When a glance changed its state, from what to what, and how long that lasted. Newest first.
class StateChangeList final : public QWidget
{
    Q_OBJECT

public:
    explicit StateChangeList(ThemeHost *themes, QWidget *parent = nullptr);

    void setChanges(const std::vector<GlanceSample> &changes, const QString &unit, Timestamp now);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString lengthOf(size_t index) const;
    QString valueOf(const GlanceSample &sample) const;

    ThemeHost *m_themes;
    std::vector<GlanceSample> m_changes;
    QString m_unit;
    Timestamp m_now;
};

} // namespace watchroom
