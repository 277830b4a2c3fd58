// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/RowModel.h"

#include "ui/kit/ToolTipText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

void RowModel::setRows(std::vector<ListRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowModel::find(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &ListRow::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListRow &shown = row(index);
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role == Qt::ToolTipRole)
        return toolTipText(shown.warning);
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{shown.title, shown.warning, shown.note, shown.subtitle};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    return {};
}

} // namespace watchroom
