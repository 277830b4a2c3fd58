// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Avatar.h"

#include <QAbstractListModel>

#include <vector>

namespace watchroom {

/// A line of a RowList.
struct ListRow
{
    QString key; ///< Stays the same while the row says something new.
    QString title;
    QString subtitle;
    QString note; ///< At the end of the title's line.
    QString icon; ///< Empty: a person.
    PresenceRole presence = PresenceRole::None;
    QString name = {};    ///< Of the person, where that is not the title.
    QString person = {};  ///< Whose face it is; see FaceGallery.
    QString warning = {}; ///< In place of the subtitle, with a sign.
};

class RowModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<ListRow> rows);
    const ListRow &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }
    /// -1 when there is none.
    int find(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ListRow> m_rows;
};

} // namespace watchroom
