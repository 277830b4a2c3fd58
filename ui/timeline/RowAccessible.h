// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Sheet.h"

#include <QAccessibleInterface>
#include <QPointer>

#include <map>

namespace watchroom {

class TimelineView;

/// A row of the conversation. Of a card that is laid out the children are its texts, buttons and
/// fields in reading order; of other rows what can be pressed.
class RowAccessible final : public QAccessibleInterface
{
public:
    RowAccessible(TimelineView *view, qint64 row);
    ~RowAccessible() override;

    qint64 row() const { return m_row; }
    /// What stands for a target of the row's sheet.
    QAccessibleInterface *target(int index) const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

private:
    std::vector<SheetSpot> spots() const;
    QAccessibleInterface *piece(size_t index) const;
    QAccessibleInterface *input(size_t index) const;
    QAccessibleInterface *keep(const SheetSpot &spot, QAccessibleInterface *made) const;
    QAccessibleInterface *known(const SheetSpot &spot) const;

    QPointer<TimelineView> m_view;
    qint64 m_row;
    mutable std::map<std::pair<SheetSpot::Kind, size_t>, QAccessible::Id> m_children;
};

/// Something to press on a row.
class TargetAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    TargetAccessible(TimelineView *view, qint64 row, int target);

    int target() const { return m_target; }

    bool isValid() const override { return targetData() != nullptr; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const CardTarget *targetData() const;

    QPointer<TimelineView> m_view;
    qint64 m_row;
    int m_target;
};

} // namespace watchroom
