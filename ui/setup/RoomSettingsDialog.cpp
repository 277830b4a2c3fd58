// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/RoomSettingsDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"

#include <QVBoxLayout>

namespace watchroom {

RoomSettingsDialog::RoomSettingsDialog(ThemeHost *themes, QWidget *over, const Room &room)
    : Dialog(themes, over, tr("Settings of %1").arg(room.name))
    , m_room(room.id)
    , m_words(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_verb(new Button(themes, Button::Kind::Primary, tr("Change the settings")))
{
    const QString asking = tr("Asking the server what can be set…");
    m_words->setPlainText(asking);
    m_verb->setUnavailable(asking);
    content()->addWidget(m_words);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    footer()->addWidget(cancel);
    footer()->addWidget(m_verb);
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(m_verb, &Button::clicked, this, &RoomSettingsDialog::submit);
}

void RoomSettingsDialog::openAndAsk()
{
    open();
    Q_EMIT intent(AskRoomSettings{m_room});
}

void RoomSettingsDialog::setForm(const Form &form)
{
    if (m_form)
        return;
    m_words->setPlainText(form.text);
    m_words->setVisible(!form.text.isEmpty());
    m_form = new FormView(themes(), form.inputs);
    content()->addWidget(m_form);
    connect(m_form, &FormView::submitted, this, &RoomSettingsDialog::submit);
    m_verb->setUnavailable({});
    m_form->focusFirst();
}

void RoomSettingsDialog::setProblem(const QString &problem)
{
    m_words->setPlainText(problem);
    m_words->setTone(ToneRole::Critical);
    m_words->show();
    m_verb->setUnavailable(m_form ? QString() : problem);
}

void RoomSettingsDialog::submit()
{
    if (!m_form || !m_verb->isAvailable() || !m_form->validate())
        return;
    m_verb->setUnavailable(tr("The server is told…"));
    Q_EMIT intent(SetRoomSettings{m_room, m_form->values()});
}

} // namespace watchroom
