// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionQuestions.h"

#include "app/base/PlainText.h"
#include "ui/cards/FormView.h"
#include "ui/cards/PreviewLines.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr Milliseconds kWakeAfter(500);

Button::Kind verbKind(const ActionSpec &action)
{
    return action.effect == Effect::Danger ? Button::Kind::DangerSolid : Button::Kind::Primary;
}

PlainLabel *wrapped(ThemeHost *themes, const QString &text,
                    ColourRole colour = &ThemeColours::text2)
{
    auto *label = new PlainLabel(themes, TextRole::Small, colour, PlainLabel::Lines::Wrapped);
    label->setPlainText(text);
    return label;
}

PlainLabel *heading(ThemeHost *themes, const QString &text)
{
    auto *label =
        new PlainLabel(themes, TextRole::Title, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    label->setPlainText(text);
    return label;
}

} // namespace

ConfirmPopover::ConfirmPopover(ThemeHost *themes, Clock &clock, QWidget *over, const QRect &at,
                               const Confirmation &confirmation, const ActionSpec &action)
    : Popover(themes, over, at)
    , m_themes(themes)
    , m_clock(clock)
    , m_cancel(new Button(themes, Button::Kind::Secondary, tr("Cancel")))
    , m_verb(new Button(themes, verbKind(action), confirmation.ok))
{
    setAccessibleName(confirmation.title);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_verb->setObjectName(QStringLiteral("verb"));
    if (!action.icon.isEmpty())
        m_verb->setIconName(action.icon);
    content()->addWidget(heading(themes, confirmation.title));
    if (!confirmation.text.isEmpty())
        content()->addWidget(wrapped(themes, confirmation.text));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_verb);
    content()->addLayout(row);
    connect(m_cancel, &Button::clicked, this, &ConfirmPopover::close);
    connect(m_verb, &Button::clicked, this, &ConfirmPopover::answer);
}

void ConfirmPopover::openQuestion()
{
    letVerbSleep();
    open(m_cancel);
}

void ConfirmPopover::letVerbSleep()
{
    m_verb->setUnavailable(tr("One moment, so that a double click answers nothing."));
    m_clock.callLater(kWakeAfter, this, [this, nap = ++m_naps] {
        if (nap == m_naps)
            m_verb->setUnavailable({});
    });
}

PreviewLines *ConfirmPopover::preview()
{
    if (!m_preview) {
        m_preview = new PreviewLines(m_themes);
        content()->insertWidget(content()->count() - 1, m_preview);
        // The answer moves the verb; nobody presses it by accident.
        connect(m_preview, &PreviewLines::answered, this, &ConfirmPopover::letVerbSleep);
    }
    return m_preview;
}

void ConfirmPopover::answer()
{
    if (!m_verb->isAvailable())
        return;
    close();
    Q_EMIT confirmed();
}

TypeToConfirmDialog::TypeToConfirmDialog(ThemeHost *themes, QWidget *over,
                                         const Confirmation &confirmation, const ActionSpec &action)
    : Dialog(themes, over, confirmation.title)
    , m_name(confirmation.typeToConfirm)
    , m_field(new QLineEdit)
    , m_missing(new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3))
    , m_verb(new Button(themes, verbKind(action), confirmation.ok))
{
    m_field->setObjectName(QStringLiteral("name"));
    m_verb->setObjectName(QStringLiteral("verb"));
    if (!confirmation.text.isEmpty())
        content()->addWidget(wrapped(themes, confirmation.text));
    const QString label = tr("Type %1 to confirm").arg(m_name);
    content()->addWidget(wrapped(themes, label, &ThemeColours::text));
    m_field->setAccessibleName(label);
    m_field->setFont(themes->theme()->font(TextRole::Code));
    content()->addWidget(m_field);
    content()->addWidget(m_missing);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    footer()->addWidget(cancel);
    footer()->addWidget(m_verb);
    connect(cancel, &Button::clicked, this, &TypeToConfirmDialog::close);
    connect(m_verb, &Button::clicked, this, &TypeToConfirmDialog::answer);
    connect(m_field, &QLineEdit::textChanged, this, &TypeToConfirmDialog::onTyped);
    connect(m_field, &QLineEdit::returnPressed, this, &TypeToConfirmDialog::answer);
    onTyped();
}

void TypeToConfirmDialog::openQuestion()
{
    open(m_field);
}

QString TypeToConfirmDialog::missing() const
{
    const QString typed = m_field->text();
    if (typed == m_name)
        return {};
    const auto left = static_cast<int>(m_name.size() - typed.size());
    if (m_name.startsWith(typed))
        return left == 1 ? tr("1 more letter") : tr("%n more letters", nullptr, left);
    return tr("This is not %1 yet.").arg(m_name);
}

void TypeToConfirmDialog::onTyped()
{
    m_missing->setPlainText(missing());
    m_verb->setUnavailable(missing());
}

void TypeToConfirmDialog::answer()
{
    if (!missing().isEmpty())
        return;
    close();
    Q_EMIT confirmed();
}

ActionFormDialog::ActionFormDialog(ThemeHost *themes, QWidget *over, const ActionSpec &action)
    : Dialog(themes, over, plainText(action.title, 200))
    , m_themes(themes)
    , m_form(new FormView(themes, action.inputs))
{
    m_form->setObjectName(QStringLiteral("form"));
    if (!action.hint.isEmpty())
        content()->addWidget(wrapped(themes, action.hint));
    content()->addWidget(m_form);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    const bool asksMore = action.confirm || action.effect == Effect::Danger;
    const QString title = plainText(action.title, 80);
    auto *verb =
        new Button(themes, Button::Kind::Primary, asksMore ? title + QChar(0x2026) : title);
    cancel->setObjectName(QStringLiteral("cancel"));
    verb->setObjectName(QStringLiteral("verb"));
    if (action.previews)
        addPreview();
    footer()->addWidget(cancel);
    footer()->addWidget(verb);
    connect(cancel, &Button::clicked, this, &ActionFormDialog::close);
    connect(verb, &Button::clicked, this, &ActionFormDialog::answer);
    connect(m_form, &FormView::submitted, this, &ActionFormDialog::answer);
}

void ActionFormDialog::addPreview()
{
    auto *ask = new Button(m_themes, Button::Kind::Quiet, tr("What will this do?"));
    ask->setObjectName(QStringLiteral("preview"));
    ask->setIconName(QStringLiteral("eye"));
    footer()->insertWidget(0, ask);
    connect(ask, &Button::clicked, this, [this] {
        if (!m_form->validate())
            return;
        delete m_preview;
        m_preview = new PreviewLines(m_themes);
        content()->addWidget(m_preview);
        Q_EMIT previewRequested(m_form->values(), m_preview);
    });
}

void ActionFormDialog::openForm()
{
    open();
    m_form->focusFirst();
}

void ActionFormDialog::answer()
{
    if (!m_form->validate())
        return;
    const FormValues values = m_form->values();
    close();
    Q_EMIT answered(values);
}

} // namespace watchroom
