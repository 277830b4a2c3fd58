// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Palette.h"

#include "ui/kit/Box.h"
#include "ui/kit/PlainLabel.h"
#include "ui/shell/PaletteDelegate.h"
#include "ui/shell/PaletteModel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kWidth = 640;
constexpr int kPaletteHeight = 440;
constexpr int kLeast = 110;
constexpr int kTop = 96;
constexpr int kPalettePadding = 12;

QString prompt(Palette::Scope scope)
{
    switch (scope) {
    case Palette::Scope::Actions:
        return Palette::tr("What shall be done?");
    case Palette::Scope::Messages:
        return Palette::tr("Search messages and cards");
    case Palette::Scope::Everything:
        break;
    }
    return Palette::tr("Find or do anything");
}

QString nothingFound(Palette::Scope scope)
{
    switch (scope) {
    case Palette::Scope::Actions:
        return Palette::tr(
            "There is nothing to do by that name. Scripts in the runbook folder appear "
            "here as actions.");
    case Palette::Scope::Messages:
        return Palette::tr("Type a word that was said, or that stands on a card.");
    case Palette::Scope::Everything:
        break;
    }
    return Palette::tr("Nothing is called that.");
}

} // namespace

Palette::Palette(ThemeHost *themes, QWidget *over, Scope scope, std::vector<PaletteEntry> entries)
    : Overlay(themes, over)
    , m_scope(scope)
    , m_entries(std::move(entries))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new PaletteModel(this))
    , m_empty(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
{
    m_field->setPlaceholderText(prompt(scope));
    m_field->setAccessibleName(prompt(scope));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(themes, m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus, arrows move the selection
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->setPlainText(nothingFound(scope));

    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(kPalettePadding, kPalettePadding, kPalettePadding, kPalettePadding);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    refresh();
    open(m_field);
}

QRect Palette::place(const QSize &window) const
{
    const int width = std::min(themes()->theme()->scaled(kWidth), window.width() - 32);
    const int top = std::min(kTop, window.height() / 8);
    // As high as what was found, so that an almost empty list is a small box.
    const int row = m_list->sizeHintForRow(0);
    const int list =
        m_list->isVisibleTo(panel()) ? row * m_model->rowCount() : m_empty->sizeHint().height();
    const int wanted = m_field->sizeHint().height() + list + 2 * kPalettePadding + 12;
    const int height =
        std::min({themes()->theme()->scaled(kPaletteHeight), window.height() - top - 16,
                  std::max(wanted, themes()->theme()->scaled(kLeast))});
    return {(window.width() - width) / 2, top, width, height};
}

int Palette::cornerRadius() const
{
    return radius::kDialog;
}

void Palette::setFound(std::vector<PaletteEntry> messages)
{
    m_found = std::move(messages);
    refresh();
}

void Palette::refresh()
{
    const QString typed = m_field->text().trimmed();
    if (sender() == m_field && m_scope != Scope::Actions) {
        if (typed.size() >= 2)
            Q_EMIT searchRequested(typed);
        else
            m_found.clear();
    }
    std::vector<PaletteEntry> shown;
    if (m_scope != Scope::Messages)
        shown = matchingEntries(m_entries, typed);
    shown.insert(shown.end(), m_found.begin(), m_found.end());
    m_empty->setVisible(shown.empty());
    m_list->setVisible(!shown.empty());
    m_model->setEntries(std::move(shown));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    if (isVisible())
        arrange();
}

void Palette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model->entry(index);
    close();
    Q_EMIT chosen(entry);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (rows == 0)
            return true;
        const int step = key->key() == Qt::Key_Down ? 1 : rows - 1;
        m_list->setCurrentIndex(m_model->index((row + step) % rows));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace watchroom
