// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class Button;
class FormView;
class PlainLabel;

/// What a server has to set about a room, in the server's own words. Stays until it was taken over.
class RoomSettingsDialog final : public Dialog
{
    Q_OBJECT

public:
    RoomSettingsDialog(ThemeHost *themes, QWidget *over, const Room &room);

    const RoomId &room() const { return m_room; }
    void openAndAsk();
    void setForm(const Form &form);
    /// Why the settings cannot be seen, or were not taken over.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    RoomId m_room;
    PlainLabel *m_words;
    FormView *m_form = nullptr; ///< Null before the server has answered.
    Button *m_verb;
};

} // namespace watchroom
