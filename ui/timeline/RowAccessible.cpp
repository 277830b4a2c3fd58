// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/RowAccessible.h"

#include "app/base/PlainText.h"
#include "ui/cards/CardInputs.h"
#include "ui/cards/InputEditor.h"
#include "ui/cards/SpokenText.h"
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

QRect onScreen(const TimelineView *view, qint64 row, const QRect &inRow)
{
    return onScreen(view, inRow.translated(view->rowRect(row).topLeft()));
}

QAccessibleInterface *rowOf(TimelineView *view, qint64 row)
{
    auto *list = view ? QAccessible::queryAccessibleInterface(view) : nullptr;
    return list ? static_cast<TimelineAccessible *>(list)->rowInterface(row) : nullptr;
}

} // namespace

RowAccessible::RowAccessible(TimelineView *view, qint64 row)
    : m_view(view)
    , m_row(row)
{
}

RowAccessible::~RowAccessible()
{
    for (const auto &[spot, id] : m_children)
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

std::vector<SheetSpot> RowAccessible::spots() const
{
    const Sheet *sheet = sheetOf(m_view, m_row);
    if (!sheet)
        return {};
    std::vector<SheetSpot> spoken = spokenOrder(*sheet);
    const int index = m_view->rowsLayout().rows().indexOf(m_row);
    // A message says its words itself.
    if (!std::holds_alternative<CardRow>(m_view->rowsLayout().rows().at(index).content))
        std::erase_if(spoken,
                      [](const SheetSpot &spot) { return spot.kind == SheetSpot::Kind::Piece; });
    return spoken;
}

int RowAccessible::childCount() const
{
    return static_cast<int>(spots().size());
}

QAccessibleInterface *RowAccessible::child(int index) const
{
    const std::vector<SheetSpot> all = spots();
    if (index < 0 || index >= static_cast<int>(all.size()))
        return nullptr;
    const SheetSpot &spot = all[static_cast<size_t>(index)];
    switch (spot.kind) {
    case SheetSpot::Kind::Piece:
        return piece(spot.index);
    case SheetSpot::Kind::Target:
        return target(static_cast<int>(spot.index));
    case SheetSpot::Kind::Input:
        return input(spot.index);
    }
    return nullptr;
}

QAccessibleInterface *RowAccessible::known(const SheetSpot &spot) const
{
    const auto found = m_children.find({spot.kind, spot.index});
    return found == m_children.end() ? nullptr : QAccessible::accessibleInterface(found->second);
}

QAccessibleInterface *RowAccessible::keep(const SheetSpot &spot, QAccessibleInterface *made) const
{
    m_children[{spot.kind, spot.index}] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *RowAccessible::target(int index) const
{
    const SheetSpot spot{SheetSpot::Kind::Target, static_cast<size_t>(index)};
    QAccessibleInterface *made = known(spot);
    return made ? made : keep(spot, new TargetAccessible(m_view, m_row, index));
}

QAccessibleInterface *RowAccessible::piece(size_t index) const
{
    const SheetSpot spot{SheetSpot::Kind::Piece, index};
    if (QAccessibleInterface *made = known(spot))
        return made;
    const auto pieceNow = [view = m_view, row = m_row, index]() -> const Piece * {
        const Sheet *sheet = sheetOf(view, row);
        return sheet && index < sheet->pieces.size() ? sheet->pieces[index].get() : nullptr;
    };
    return keep(
        spot,
        new SpokenText(m_view, {.parent = [view = m_view, row = m_row] { return rowOf(view, row); },
                                .words =
                                    [pieceNow] {
                                        const Piece *piece = pieceNow();
                                        return piece ? piece->spokenText() : QString();
                                    },
                                .rect =
                                    [view = m_view, row = m_row, pieceNow] {
                                        const Piece *piece = pieceNow();
                                        return piece ? onScreen(view, row, piece->rect) : QRect();
                                    }}));
}

/// The field itself while it is there; only its name where it is out of sight.
QAccessibleInterface *RowAccessible::input(size_t index) const
{
    const InputSlot &slot = sheetOf(m_view, m_row)->inputs[index];
    const TimelineRows &rows = m_view->rowsLayout().rows();
    const QString card = CardViews::keyOf(rows.at(rows.indexOf(m_row)));
    if (InputEditor *editor = m_view->inputs()->editor(card, slot.input.id))
        return QAccessible::queryAccessibleInterface(InputEditor::spokenPart(editor));
    const SheetSpot spot{SheetSpot::Kind::Input, index};
    if (QAccessibleInterface *made = known(spot))
        return made;
    return keep(
        spot,
        new SpokenText(m_view, {.parent = [view = m_view, row = m_row] { return rowOf(view, row); },
                                .words = [label = plainText(slot.input.label)] { return label; },
                                .rect = [view = m_view, row = m_row,
                                         rect = slot.rect] { return onScreen(view, row, rect); }}));
}

int RowAccessible::indexOfChild(const QAccessibleInterface *wanted) const
{
    const int count = childCount();
    for (int i = 0; i < count; ++i) {
        if (child(i) == wanted)
            return i;
    }
    return -1;
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
    return rowOf(m_view, m_row);
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
    return target ? onScreen(m_view, m_row, target->rect) : QRect();
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
