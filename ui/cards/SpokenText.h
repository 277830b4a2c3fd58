// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Sheet.h"

#include <QAccessibleInterface>
#include <QPointer>
#include <QRect>
#include <QWidget>

#include <functional>

namespace watchroom {

/// What a screen reader finds on a sheet, in reading order: pieces that say something, targets and
/// fields.
inline std::vector<SheetSpot> spokenOrder(const Sheet &sheet)
{
    std::vector<SheetSpot> spoken;
    for (const SheetSpot &spot : sheet.order) {
        if (spot.kind != SheetSpot::Kind::Piece ||
            !sheet.pieces[spot.index]->spokenText().isEmpty())
            spoken.push_back(spot);
    }
    return spoken;
}

/// Painted text as a screen reader finds it: its words and where they are on the screen.
class SpokenText final : public QAccessibleInterface
{
public:
    /// Both are asked anew each time: the text may be laid out anew, or be gone (empty words).
    struct Source
    {
        std::function<QAccessibleInterface *()> parent;
        std::function<QString()> words;
        std::function<QRect()> rect;
    };

    SpokenText(QWidget *widget, Source source)
        : m_widget(widget)
        , m_source(std::move(source))
    {
    }

    bool isValid() const override { return m_widget && !m_source.words().isEmpty(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_widget ? m_source.parent() : nullptr; }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && m_widget ? m_source.words() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return m_widget ? m_source.rect() : QRect(); }
    QAccessible::Role role() const override { return QAccessible::StaticText; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

private:
    QPointer<QWidget> m_widget;
    Source m_source;
};

} // namespace watchroom
