// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Sheet.h"

#include <QAccessibleWidget>
#include <QHash>

namespace watchroom {

class CardView;

/// Makes cards speak; called by each, done once.
void installCardAccessibility();

/// A card as a group: its texts, buttons and fields in reading order.
class CardViewAccessible final : public QAccessibleWidget
{
public:
    explicit CardViewAccessible(CardView *view);
    ~CardViewAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    CardView *view() const;
    QAccessibleInterface *textAt(size_t piece) const;

    mutable QHash<size_t, QAccessible::Id> m_texts; ///< By piece.
};

} // namespace watchroom
