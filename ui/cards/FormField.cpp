// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/FormField.h"

#include "app/base/PlainText.h"
#include "ui/kit/Button.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAreaLines = 4;
constexpr int kRingRoom = 4; ///< Fields paint themselves this far inside; labels line up with them.

QString tr(const char *text)
{
    return QCoreApplication::translate("FormField", text);
}

/// A row without gaps for an editor with a button beside it.
QHBoxLayout *rowIn(QWidget *box)
{
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

} // namespace

FormField::FormField(ThemeHost *themes, Input input, Hooks hooks)
    : m_themes(themes)
    , m_input(std::move(input))
    , m_hooks(std::move(hooks))
    , m_widget(new QWidget)
    , m_error(new ErrorLine(themes))
{
    auto *column = new QVBoxLayout(m_widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_input.kind != InputKind::Toggle)
        addLabel(column);
    column->addWidget(makeEditor());
    nameEditor();

    const auto indented = [column](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    if (!m_input.hint.isEmpty()) {
        auto *hint = new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3,
                                    PlainLabel::Lines::Wrapped);
        hint->setPlainText(m_input.hint);
        indented(hint);
    }
    indented(m_error);
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_editor->setProperty(WatchroomStyle::kFieldError, !sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence.isEmpty() ? plainText(m_input.hint) : sentence);
    m_editor->update();
}

void FormField::focus()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FormField::addLabel(QVBoxLayout *column)
{
    auto *label = new PlainLabel(m_themes, TextRole::Button);
    label->setPlainText(m_input.required ? m_input.label : tr("%1 (optional)").arg(m_input.label));
    label->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
    column->addWidget(label);
}

QWidget *FormField::makeEditor()
{
    switch (m_input.kind) {
    case InputKind::Toggle:
        return makeToggle();
    case InputKind::Choice:
        return makeChoice();
    case InputKind::MultilineText:
        return makeArea();
    case InputKind::Secret:
        return makeSecret();
    case InputKind::Folder:
        return makeFolder();
    default:
        return makeLine();
    }
}

QWidget *FormField::makeLine()
{
    auto *line = new QLineEdit;
    line->setFont(m_themes->theme()->font(TextRole::Body));
    line->setMaxLength(m_input.maximumLength);
    QString placeholder = plainText(m_input.placeholder);
    if (placeholder.isEmpty() && m_input.kind == InputKind::Date)
        placeholder = u"2026-03-31"_s;
    if (placeholder.isEmpty() && m_input.kind == InputKind::Time)
        placeholder = u"14:30"_s;
    line->setPlaceholderText(placeholder);
    if (m_input.kind == InputKind::Number)
        line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_editor = line;
    m_read = [line] { return line->text(); };
    m_write = [line](const QString &value) { line->setText(value); };
    QObject::connect(line, &QLineEdit::textEdited, m_widget, [this] { onChanged(); });
    QObject::connect(line, &QLineEdit::returnPressed, m_widget, [this] { m_hooks.submitted(); });
    return line;
}

QWidget *FormField::makeSecret()
{
    auto *box = new QWidget;
    QHBoxLayout *row = rowIn(box);
    row->addWidget(makeLine(), 1);
    auto *line = static_cast<QLineEdit *>(m_editor);
    line->setEchoMode(QLineEdit::Password);
    auto *show = new IconButton(m_themes, u"eye"_s, tr("Show what is typed"));
    show->setCheckable(true);
    row->addWidget(show);
    QObject::connect(show, &IconButton::toggled, line, [line, show](bool shown) {
        line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        show->setActive(shown);
    });
    return box;
}

QWidget *FormField::makeFolder()
{
    auto *box = new QWidget;
    QHBoxLayout *row = rowIn(box);
    row->addWidget(makeLine(), 1);
    auto *line = static_cast<QLineEdit *>(m_editor);
    auto *choose = new Button(m_themes, Button::Kind::Secondary, tr("Choose…"));
    row->addWidget(choose);
    QObject::connect(choose, &Button::clicked, line, [this, line] {
        const QString folder =
            QFileDialog::getExistingDirectory(line, plainText(m_input.label), line->text());
        if (folder.isEmpty())
            return;
        line->setText(folder);
        onChanged();
    });
    return box;
}

QWidget *FormField::makeArea()
{
    auto *area = new QPlainTextEdit;
    area->setFont(m_themes->theme()->font(TextRole::Body));
    area->setTabChangesFocus(true);
    area->setPlaceholderText(plainText(m_input.placeholder));
    area->setFixedHeight(kAreaLines * m_themes->theme()->line(TextRole::Body) + 30);
    m_editor = area;
    m_read = [area] { return area->toPlainText(); };
    m_write = [area](const QString &value) { area->setPlainText(value); };
    QObject::connect(area, &QPlainTextEdit::textChanged, m_widget, [this] { onChanged(); });
    return area;
}

QWidget *FormField::makeToggle()
{
    auto *box = new QCheckBox(plainText(m_input.label).replace(u'&', u"&&"_s));
    box->setFont(m_themes->theme()->font(TextRole::Small));
    m_editor = box;
    m_read = [box] { return box->isChecked() ? u"true"_s : u"false"_s; };
    m_write = [box](const QString &value) { box->setChecked(value == u"true"); };
    QObject::connect(box, &QCheckBox::clicked, m_widget, [this] { onChanged(); });
    return box;
}

QWidget *FormField::makeChoice()
{
    auto *combo = new QComboBox;
    combo->setFont(m_themes->theme()->font(TextRole::Body));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const bool listed = std::ranges::any_of(
        m_input.choices, [this](const Choice &choice) { return choice.value == m_input.initial; });
    if (!listed)
        combo->addItem(tr("Choose…"), QString());
    for (const Choice &choice : m_input.choices)
        combo->addItem(plainText(choice.title), choice.value);
    m_editor = combo;
    m_read = [combo] { return combo->currentData().toString(); };
    m_write = [combo](const QString &value) {
        const int at = combo->findData(value);
        combo->setCurrentIndex(at < 0 ? 0 : at);
    };
    QObject::connect(combo, &QComboBox::activated, m_widget, [this] { onChanged(); });
    return combo;
}

void FormField::nameEditor()
{
    m_editor->setAccessibleName(plainText(m_input.label));
    m_editor->setAccessibleDescription(plainText(m_input.hint));
    m_editor->setObjectName(u"input_"_s + m_input.id);
}

void FormField::onChanged()
{
    if (!m_error->text().isEmpty())
        setError({});
    m_hooks.changed();
}

} // namespace watchroom
