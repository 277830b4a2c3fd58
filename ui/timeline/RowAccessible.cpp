// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/RowAccessible.h"

#include "ui/timeline/TimelineAccessible.h"
#include "ui/timeline/TimelineView.h"

namespace watchroom {

namespace {

/// The sheet of a row, null where it is not laid out.
const Sheet *sheetOf(TimelineView *view, qint64 row)
{
    if (!view)
        return nullptr;
    const int index = view->rowsLayout().rows().indexOf(row);
    return index < 0 ? nullptr : view->rowsLayout().sheetIfMade(index);
}

QRect onScreen(const TimelineView *view, const QRect &inViewport)
{
    return {view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

} // namespace

RowAccessible::RowAccessible(TimelineView *view, qint64 row)
    : m_view(view)
    , m_row(row)
{
}

RowAccessible::~RowAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_targets))
        QAccessible::deleteAccessibleInterface(id);
}

bool RowAccessible::isValid() const
{
    return m_view && m_view->rowsLayout().rows().indexOf(m_row) >= 0;
}

QAccessibleInterface *RowAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

int RowAccessible::childCount() const
{
    const Sheet *sheet = sheetOf(m_view, m_row);
    return sheet ? static_cast<int>(sheet->targets.size()) : 0;
}

QAccessibleInterface *RowAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_targets.constFind(index); known != m_targets.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new TargetAccessible(m_view, m_row, index);
    m_targets.insert(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

int RowAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *target = dynamic_cast<const TargetAccessible *>(child);
    return target ? target->target() : -1;
}

QAccessibleInterface *RowAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

QString RowAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && m_view ? m_view->rowName(m_row) : QString();
}

QRect RowAccessible::rect() const
{
    return m_view ? onScreen(m_view, m_view->rowRect(m_row)) : QRect();
}

QAccessible::State RowAccessible::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.readOnly = true;
    if (!m_view)
        return state;
    state.focused = m_view->hasFocus() && m_view->focusedPlace() == TimelineView::Place{m_row, -1};
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
    return state;
}

TargetAccessible::TargetAccessible(TimelineView *view, qint64 row, int target)
    : m_view(view)
    , m_row(row)
    , m_target(target)
{
}

const CardTarget *TargetAccessible::targetData() const
{
    const Sheet *sheet = sheetOf(m_view, m_row);
    return sheet && m_target < static_cast<int>(sheet->targets.size())
               ? &sheet->targets[static_cast<size_t>(m_target)]
               : nullptr;
}

QAccessibleInterface *TargetAccessible::parent() const
{
    auto *list = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    return list ? static_cast<TimelineAccessible *>(list)->rowInterface(m_row) : nullptr;
}

QString TargetAccessible::text(QAccessible::Text kind) const
{
    const CardTarget *target = targetData();
    if (!target)
        return {};
    return kind == QAccessible::Name          ? target->name
           : kind == QAccessible::Description ? target->hint
                                              : QString();
}

QRect TargetAccessible::rect() const
{
    const CardTarget *target = targetData();
    return target ? onScreen(m_view, target->rect.translated(m_view->rowRect(m_row).topLeft()))
                  : QRect();
}

QAccessible::Role TargetAccessible::role() const
{
    const CardTarget *target = targetData();
    return target && target->kind == CardTarget::Kind::Link ? QAccessible::Link
                                                            : QAccessible::Button;
}

QAccessible::State TargetAccessible::state() const
{
    QAccessible::State state;
    const CardTarget *target = targetData();
    state.focusable = true;
    state.disabled = !target || !target->enabled;
    state.focused = m_view && m_view->hasFocus() &&
                    m_view->focusedPlace() == TimelineView::Place{m_row, m_target};
    return state;
}

void *TargetAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList TargetAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void TargetAccessible::doAction(const QString &name)
{
    if (!m_view)
        return;
    if (name == pressAction())
        m_view->activate({m_row, m_target});
    else if (name == setFocusAction())
        m_view->setFocusedPlace({m_row, m_target});
}

} // namespace watchroom
