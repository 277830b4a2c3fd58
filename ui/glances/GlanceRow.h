// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// One glance: a button that opens its detail. In the narrow strip only its icon is left.
class GlanceRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit GlanceRow(ThemeHost *themes, QWidget *parent = nullptr);

    const GlanceSummary &summary() const { return m_summary; }
    void setSummary(const GlanceSummary &summary, Timestamp now);
    void setNow(Timestamp now);
    void setNarrow(bool narrow);

    QSize sizeHint() const override;

Q_SIGNALS:
    void moveRequested(int rows); ///< Focus should go this many rows down.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int paintValue(QPainter &painter, const QRect &area) const;
    int paintTrend(QPainter &painter, const QRect &area) const;
    void paintWords(QPainter &painter, const QRect &area) const;
    QRect placed(const QRect &rect) const;
    bool isFresh() const;

    ThemeHost *m_themes;
    GlanceSummary m_summary;
    Timestamp m_now;
    bool m_narrow = false;
};

} // namespace watchroom
