// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/PaletteEntry.h"

#include <QAbstractListModel>

namespace watchroom {

/// The matching entries as a list; names for screen readers come with it.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    const PaletteEntry &entry(const QModelIndex &index) const
    {
        return m_entries.at(size_t(index.row()));
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

} // namespace watchroom
