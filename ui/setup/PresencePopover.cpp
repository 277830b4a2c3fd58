// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/PresencePopover.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/Button.h"
#include "ui/setup/FacePicker.h"

#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kPresence = u"presence"_s;
const QString kStatus = u"status"_s;
constexpr int kLongestStatus = 100;

struct Offered
{
    Presence presence;
    PresenceRole role;
    QString value;
};

const std::vector<Offered> &offered()
{
    static const std::vector<Offered> all{
        {Presence::Available, PresenceRole::Available, u"available"_s},
        {Presence::Away, PresenceRole::Away, u"away"_s},
        {Presence::Busy, PresenceRole::Busy, u"busy"_s}};
    return all;
}

std::vector<Input> presenceQuestions(const Person &self)
{
    Input presence{.id = kPresence,
                   .label = PresencePopover::tr("Others see you as"),
                   .kind = InputKind::Choice,
                   .initial = offered().front().value,
                   .required = true,
                   .look = ChoiceLook::Expanded};
    for (const Offered &each : offered()) {
        presence.choices.push_back({.title = presenceWord(each.role), .value = each.value});
        if (each.presence == self.presence)
            presence.initial = each.value;
    }
    return {presence,
            {.id = kStatus,
             .label = PresencePopover::tr("In a few words"),
             .placeholder = PresencePopover::tr("At lunch until one"),
             .initial = self.status,
             .maximumLength = kLongestStatus}};
}

} // namespace

PresencePopover::PresencePopover(ThemeHost *themes, QWidget *over, const QRect &anchor,
                                 const Person &self)
    : Popover(themes, over, anchor)
    , m_form(new FormView(themes, presenceQuestions(self)))
{
    setAccessibleName(tr("Presence"));
    auto *verb = new Button(themes, Button::Kind::Primary, tr("Tell the others"));
    auto *face = new FacePicker(themes, self.id.value, self.name);
    connect(face, &FacePicker::picked, this,
            [this](const QByteArray &picture) { Q_EMIT intent(SetOwnPicture{picture}); });
    content()->addWidget(face);
    content()->addWidget(m_form);
    content()->addWidget(verb, 0, Qt::AlignTrailing);
    connect(verb, &Button::clicked, this, &PresencePopover::submit);
    connect(m_form, &FormView::submitted, this, &PresencePopover::submit);
}

void PresencePopover::openAndAsk()
{
    open();
    m_form->focusFirst();
}

void PresencePopover::submit()
{
    if (!m_form->validate())
        return;
    const FormValues values = m_form->values();
    SetPresence wanted{.status = values.value(kStatus).trimmed()};
    for (const Offered &each : offered()) {
        if (each.value == values.value(kPresence))
            wanted.presence = each.presence;
    }
    close();
    Q_EMIT intent(wanted);
}

} // namespace watchroom
