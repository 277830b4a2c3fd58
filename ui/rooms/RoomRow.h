// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// One line of the room list: a button that opens the room.
class RoomRow final : public QAbstractButton
{
    Q_OBJECT

public:
    RoomRow(ThemeHost *themes, const RoomSummary &summary, QWidget *parent = nullptr);

    const RoomSummary &summary() const { return m_summary; }
    void setSummary(const RoomSummary &summary);
    void setCurrent(bool current);

    QSize sizeHint() const override;

Q_SIGNALS:
    void renameRequested();
    void leaveRequested();
    void blockRequested();        ///< Or the contrary, where they are blocked.
    void moveRequested(int rows); ///< Focus should go this many rows down.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRect &box) const;
    int paintCounters(QPainter &painter, const QRect &box) const;
    QString spokenText() const;

    ThemeHost *m_themes;
    RoomSummary m_summary;
    bool m_current = false;
};

} // namespace watchroom
