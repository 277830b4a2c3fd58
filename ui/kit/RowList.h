// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/RowModel.h"
#include "ui/kit/ThemeHost.h"

#include <QListView>

namespace watchroom {

/// A list of things with a line or two about each, as long as it may be. Either it takes the focus
/// itself, or a field above it keeps the focus and moves its selection with step().
class RowList final : public QListView
{
    Q_OBJECT

public:
    explicit RowList(ThemeHost *themes, QWidget *parent = nullptr);

    /// What is selected stays so while it is there.
    void setRows(std::vector<ListRow> rows);
    /// -1 when nothing is selected.
    int currentRow() const { return currentIndex().row(); }
    QRect currentRect() const { return visualRect(currentIndex()); }
    void step(int by);
    /// As high as its rows, but not higher than so many.
    void setVisibleRows(int least, int most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A row was clicked, or Enter pressed on it.
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RowModel *m_model;
    int m_least = 0;
    int m_most = 8;
};

} // namespace watchroom
