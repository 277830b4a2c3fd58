// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardViewAccessible.h"

#include "ui/cards/CardInputs.h"
#include "ui/cards/CardView.h"
#include "ui/cards/InputEditor.h"
#include "ui/cards/RowsEditor.h"
#include "ui/cards/SpokenText.h"
#include "ui/cards/TargetButton.h"
#include "ui/cards/TargetButtons.h"

namespace watchroom {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className == QLatin1StringView(CardView::staticMetaObject.className()))
        return new CardViewAccessible(static_cast<CardView *>(object));
    if (className == QLatin1StringView(RowsEditor::staticMetaObject.className()))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installCardAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

CardViewAccessible::CardViewAccessible(CardView *view)
    : QAccessibleWidget(view, QAccessible::Grouping)
{
}

CardViewAccessible::~CardViewAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_texts))
        QAccessible::deleteAccessibleInterface(id);
}

CardView *CardViewAccessible::view() const
{
    return static_cast<CardView *>(widget());
}

int CardViewAccessible::childCount() const
{
    return static_cast<int>(spokenOrder(view()->sheet()).size());
}

QAccessibleInterface *CardViewAccessible::textAt(size_t piece) const
{
    if (const auto known = m_texts.constFind(piece); known != m_texts.constEnd())
        return QAccessible::accessibleInterface(*known);
    CardView *card = view();
    const auto pieceNow = [card, piece]() -> const Piece * {
        const auto &pieces = card->sheet().pieces;
        return piece < pieces.size() ? pieces[piece].get() : nullptr;
    };
    auto *made = new SpokenText(
        card, {.parent = [card] { return QAccessible::queryAccessibleInterface(card); },
               .words = [pieceNow] { return pieceNow() ? pieceNow()->spokenText() : QString(); },
               .rect =
                   [card, pieceNow] {
                       const QRect rect = pieceNow() ? pieceNow()->rect : QRect();
                       return QRect(card->mapToGlobal(rect.topLeft()), rect.size());
                   }});
    m_texts.insert(piece, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *CardViewAccessible::child(int index) const
{
    const std::vector<SheetSpot> spots = spokenOrder(view()->sheet());
    if (index < 0 || index >= static_cast<int>(spots.size()))
        return nullptr;
    const SheetSpot &spot = spots[static_cast<size_t>(index)];
    switch (spot.kind) {
    case SheetSpot::Kind::Piece:
        return textAt(spot.index);
    case SheetSpot::Kind::Target:
        return QAccessible::queryAccessibleInterface(view()->buttons()->all()[spot.index]);
    case SheetSpot::Kind::Input:
        break;
    }
    const QString &input = view()->sheet().inputs[spot.index].input.id;
    return QAccessible::queryAccessibleInterface(
        InputEditor::spokenPart(view()->inputs()->editor({}, input)));
}

int CardViewAccessible::indexOfChild(const QAccessibleInterface *wanted) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i) == wanted)
            return i;
    }
    return -1;
}

} // namespace watchroom
