// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/RowsEditor.h"

#include "app/base/PlainText.h"
#include "ui/cards/InputMeasure.h"
#include "ui/cards/MarkedRow.h"

#include <algorithm>

namespace watchroom {

RowsEditor::RowsEditor(ThemeHost *themes, const Input &input, QWidget *parent)
    : InputEditor(themes, input, parent)
{
    if (input.kind == InputKind::Toggle)
        addRow(new MarkedRow<QCheckBox>(themes, this), toggleWords(input));
    for (const Choice &choice : input.choices) {
        if (input.several)
            addRow(new MarkedRow<QCheckBox>(themes, this), choice.title);
        else
            addRow(new MarkedRow<QRadioButton>(themes, this), choice.title);
    }
    setField(m_rows.front());
    nameRows();
}

void RowsEditor::addRow(QAbstractButton *row, const QString &words)
{
    constexpr int kLongestTitle = 300;
    row->setText(
        plainText(words, kLongestTitle).replace(u'&', QStringLiteral("&&"))); // no shortcut in it
    connect(row, &QAbstractButton::clicked, this, &RowsEditor::changed);
    m_rows.push_back(row);
}

/// Each row says its own words; what they are about is said by the whole.
void RowsEditor::nameRows()
{
    setAccessibleName(plainText(input().label));
    m_rows.front()->setAccessibleName({});
    if (input().kind == InputKind::Toggle && !labelsItself(input()))
        m_rows.front()->setAccessibleDescription(plainText(input().label));
}

QString RowsEditor::value() const
{
    if (input().kind == InputKind::Toggle)
        return m_rows.front()->isChecked() ? input().valueOn : input().valueOff;
    QStringList chosen;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->isChecked())
            chosen += input().choices[i].value;
    }
    return chosen.join(u',');
}

void RowsEditor::setValue(const QString &value)
{
    if (input().kind == InputKind::Toggle) {
        m_rows.front()->setChecked(value == input().valueOn);
        return;
    }
    const QStringList chosen = input().several ? chosenValues(input(), value) : QStringList{value};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        // Of radio buttons that know each other one cannot be unchecked alone.
        m_rows[i]->setAutoExclusive(false);
        m_rows[i]->setChecked(chosen.contains(input().choices[i].value));
        m_rows[i]->setAutoExclusive(!input().several);
    }
    const auto checked = std::ranges::find_if(m_rows, &QAbstractButton::isChecked);
    setFocusProxy(checked == m_rows.end() ? m_rows.front() : *checked);
}

void RowsEditor::resizeEvent(QResizeEvent *)
{
    int y = 0;
    for (QAbstractButton *row : m_rows) {
        const int height = row->heightForWidth(width());
        row->setGeometry(0, y, width(), height);
        y += height;
    }
}

} // namespace watchroom
