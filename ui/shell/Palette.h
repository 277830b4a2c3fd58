// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Overlay.h"
#include "ui/shell/PaletteEntry.h"

class QLineEdit;
class QListView;

namespace watchroom {

class PaletteModel;
class PlainLabel;

/// "Find or do anything": rooms, actions, commands and messages behind one field.
class Palette final : public Overlay
{
    Q_OBJECT

public:
    enum class Scope { Everything, Actions, Messages };

    Palette(ThemeHost *themes, QWidget *over, Scope scope, std::vector<PaletteEntry> entries);

    /// What the engine found for the last searchRequested().
    void setFound(std::vector<PaletteEntry> messages);
    Scope scope() const { return m_scope; }

Q_SIGNALS:
    void chosen(const watchroom::PaletteEntry &entry);
    /// Search messages for these words.
    void searchRequested(const QString &words);

protected:
    QRect place(const QSize &window) const override;
    int cornerRadius() const override;
    bool hasScrim() const override { return true; }
    void pressedOutside() override { close(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void choose();

    Scope m_scope;
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    PlainLabel *m_empty;
};

} // namespace watchroom
