// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/RowList.h"

#include "ui/kit/RowDelegate.h"

#include <QKeyEvent>

#include <algorithm>

namespace watchroom {

RowList::RowList(ThemeHost *themes, QWidget *parent)
    : QListView(parent)
    , m_model(new RowModel(this))
{
    setModel(m_model);
    setItemDelegate(new RowDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(&themes->faces(), &FaceGallery::changed, viewport(), qOverload<>(&QWidget::update));
    connect(themes, &ThemeHost::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void RowList::setRows(std::vector<ListRow> rows)
{
    const QString current = currentIndex().isValid() ? m_model->row(currentIndex()).key : QString();
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(std::max(0, m_model->find(current))));
    updateGeometry();
}

void RowList::step(int by)
{
    const int count = m_model->rowCount();
    if (count > 0)
        setCurrentIndex(m_model->index(((currentRow() + by) % count + count) % count));
}

void RowList::setVisibleRows(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

QSize RowList::sizeHint() const
{
    const int row = itemDelegate()->sizeHint({}, {}).height();
    return {200, row * std::clamp(m_model->rowCount(), m_least, m_most)};
}

void RowList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        Q_EMIT chosen(currentRow());
    else
        QListView::keyPressEvent(event);
}

} // namespace watchroom
