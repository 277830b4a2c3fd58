// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/AreaEditor.h"

#include "app/base/PlainText.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace watchroom {

AreaEditor::AreaEditor(ThemeHost *themes, const Input &input, QWidget *parent)
    : InputEditor(themes, input, parent)
    , m_area(new QPlainTextEdit(this))
{
    m_area->setFont(theme().font(TextRole::Body));
    m_area->setTabChangesFocus(true);
    m_area->setPlaceholderText(plainText(input.placeholder));
    row()->addWidget(m_area, 1);
    setField(m_area);
    connect(m_area, &QPlainTextEdit::textChanged, this, &AreaEditor::changed);
}

QString AreaEditor::value() const
{
    return m_area->toPlainText();
}

void AreaEditor::setValue(const QString &value)
{
    const QSignalBlocker silent(m_area);
    m_area->setPlainText(value);
}

} // namespace watchroom
