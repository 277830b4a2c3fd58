// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardInputs.h"

#include "ui/cards/InputEditor.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace watchroom {

namespace {

/// Whether a field can go on with this question: what makes another widget is the same.
bool isSameQuestion(const Input &field, const Input &input)
{
    return field.id == input.id && field.kind == input.kind && field.look == input.look &&
           field.several == input.several && field.choices == input.choices &&
           field.label == input.label && field.title == input.title &&
           field.maximumLength == input.maximumLength;
}

bool hasFocusInside(const QWidget *widget)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

} // namespace

CardInputs::CardInputs(ThemeHost *themes, QWidget *host)
    : QObject(host)
    , m_themes(themes)
    , m_host(host)
{
    connect(themes, &ThemeHost::changed, this, &CardInputs::clear);
}

void CardInputs::place(const std::vector<VisibleInput> &visible)
{
    std::vector<Field> before = std::exchange(m_fields, {});
    for (const VisibleInput &each : visible) {
        const auto known = std::ranges::find_if(before, [&each](const Field &field) {
            return field.editor && field.card == each.card &&
                   field.editor->input().id == each.input.id;
        });
        InputEditor *kept = known == before.end() ? nullptr : known->editor;
        const bool goesOn = kept && isSameQuestion(kept->input(), each.input);
        const bool hadFocus = kept && hasFocusInside(kept);
        InputEditor *editor = goesOn ? std::exchange(known->editor, nullptr) : make(each);
        update(*editor, each);
        m_fields.push_back({each.card, editor});
        if (hadFocus && !goesOn)
            editor->setFocus(Qt::OtherFocusReason);
    }
    for (const Field &gone : before) {
        if (!gone.editor)
            continue;
        const bool isHere = editor(gone.card, gone.editor->input().id) != nullptr;
        if (!isHere && hasFocusInside(gone.editor)) {
            gone.editor->move(0, -2 * gone.editor->height() - m_host->height());
            m_fields.push_back(gone); // scrolled away; typing goes on
        } else {
            gone.editor->hide();
            gone.editor->deleteLater();
        }
    }
}

InputEditor *CardInputs::make(const VisibleInput &visible)
{
    InputEditor *editor = InputEditor::make(m_themes, visible.input, m_host);
    connect(editor, &InputEditor::changed, this, [this, editor, card = visible.card] {
        Q_EMIT changed(card, editor->input().id, editor->value());
    });
    connect(editor, &InputEditor::submitted, this,
            [this, editor, card = visible.card] { Q_EMIT submitted(card, editor->input().id); });
    editor->setValue(visible.value);
    for (QWidget *part : editor->findChildren<QWidget *>())
        part->installEventFilter(this);
    editor->show();
    return editor;
}

void CardInputs::update(InputEditor &editor, const VisibleInput &visible)
{
    if (editor.value() != normalValue(visible.input, visible.value))
        editor.setValue(visible.value);
    editor.setProblem(visible.problem);
    editor.setGeometry(visible.rect);
    editor.raise(); // above what is pressed around it
}

void CardInputs::clear()
{
    for (const Field &field : std::exchange(m_fields, {})) {
        field.editor->hide();
        field.editor->deleteLater();
    }
}

InputEditor *CardInputs::editor(const QString &card, const QString &input) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const Field &field) {
        return field.card == card && field.editor->input().id == input;
    });
    return found == m_fields.end() ? nullptr : found->editor;
}

const CardInputs::Field *CardInputs::focusedField() const
{
    const auto found = std::ranges::find_if(
        m_fields, [](const Field &field) { return hasFocusInside(field.editor); });
    return found == m_fields.end() ? nullptr : &*found;
}

CardInputs::Focused CardInputs::focused() const
{
    const Field *field = focusedField();
    return field ? Focused{field->card, field->editor->input().id} : Focused{};
}

bool CardInputs::focus(const Focused &where, Qt::FocusReason reason)
{
    InputEditor *found = editor(where.card, where.input);
    if (found)
        found->setFocus(reason);
    return found != nullptr;
}

QList<QWidget *> CardInputs::stops(const QString &card, const QString &input) const
{
    QList<QWidget *> stops;
    const InputEditor *field = editor(card, input);
    if (!field)
        return stops;
    for (QWidget *part : field->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisibleTo(field) && part->focusPolicy() & Qt::TabFocus)
            stops += part;
    }
    return stops;
}

bool CardInputs::moveInside(bool next) const
{
    const Focused where = focused();
    const QList<QWidget *> all = stops(where.card, where.input);
    const auto now = std::ranges::find_if(all, hasFocusInside) - all.begin();
    const auto to = now + (next ? 1 : -1);
    if (now >= all.size() || to < 0 || to >= all.size())
        return false;
    all.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool CardInputs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &CardInputs::focusMoved, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace watchroom
