// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ComboEditor.h"

#include "app/base/PlainText.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace watchroom {

namespace {

/// Changes by the wheel only while it has the focus: scrolling past it must not answer.
class Combo final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

ComboEditor::ComboEditor(ThemeHost *themes, const Input &input, QWidget *parent)
    : InputEditor(themes, input, parent)
    , m_combo(new Combo(this))
{
    m_combo->setFont(theme().font(TextRole::Body));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    const bool starts = std::ranges::contains(input.choices, input.initial, &Choice::value);
    const bool isFiltered = input.look == ChoiceLook::Filtered;
    if (!isFiltered && (!starts || !input.required)) {
        const QString words = plainText(input.placeholder);
        m_combo->addItem(words.isEmpty() ? tr("Choose…") : words, QString());
    }
    for (const Choice &choice : input.choices)
        m_combo->addItem(plainText(choice.title), choice.value);
    row()->addWidget(m_combo, 1);
    if (isFiltered)
        letItBeFiltered();
    setField(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ComboEditor::changed);
}

void ComboEditor::letItBeFiltered()
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    const QString words = plainText(input().placeholder);
    m_combo->lineEdit()->setPlaceholderText(words.isEmpty() ? tr("Choose…") : words);
    setValue(input().initial);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &ComboEditor::changed);
    connect(m_combo->lineEdit(), &QLineEdit::returnPressed, this, &ComboEditor::submitted);
}

QString ComboEditor::value() const
{
    if (!m_combo->isEditable())
        return m_combo->currentData().toString();
    const QString typed = m_combo->currentText();
    const int at = m_combo->findText(typed, Qt::MatchFixedString);
    return at < 0 ? typed : m_combo->itemData(at).toString();
}

void ComboEditor::setValue(const QString &value)
{
    const int at = m_combo->findData(value);
    m_combo->setCurrentIndex(m_combo->isEditable() ? at : std::max(at, 0));
    if (m_combo->isEditable() && at < 0)
        m_combo->setEditText(value);
}

} // namespace watchroom
