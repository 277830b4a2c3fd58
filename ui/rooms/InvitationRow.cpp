// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/InvitationRow.h"

#include "ui/kit/Box.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/ToolTipText.h"

#include <QPainter>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInvitationOuter = 8;
constexpr int kInvitationInner = 10;
constexpr int kRingRoom = 4;

QString sentenceFor(const Invitation &invitation)
{
    if (invitation.kind == Invitation::Kind::Contact)
        return InvitationRow::tr("Asks to see when you are there");
    return invitation.who.isEmpty() ? InvitationRow::tr("You are invited")
                                    : InvitationRow::tr("%1 invites you").arg(invitation.who);
}

} // namespace

InvitationRow::InvitationRow(ThemeHost *themes, const Invitation &invitation, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_invitation(invitation)
{
    const bool isRoom = invitation.kind == Invitation::Kind::Room;
    const QString name = isRoom ? invitation.name : invitation.address;
    auto *title = new PlainLabel(themes, TextRole::Button);
    title->setPlainText(name);
    auto *words =
        new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    words->setPlainText(sentenceFor(invitation));
    QStringList more{invitation.address};
    if (!invitation.reason.isEmpty())
        more += invitation.reason;
    setToolTip(toolTipText(more.join(u'\n')));
    setAccessibleName(name + u", "_s + words->plain());

    auto *yes = new Button(themes, Button::Kind::Secondary, isRoom ? tr("Join") : tr("Allow"));
    auto *no = new Button(themes, Button::Kind::Quiet, tr("Decline"));
    yes->setAccessibleName(isRoom ? tr("Join %1").arg(name) : tr("Allow %1").arg(name));
    no->setAccessibleName(tr("Decline %1").arg(name));
    auto *answers = new QHBoxLayout;
    answers->setContentsMargins(0, 0, 0, 0);
    answers->addSpacing(-kRingRoom); // buttons keep room for their focus ring
    answers->setSpacing(0);
    answers->addWidget(yes);
    answers->addWidget(no);
    answers->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kInvitationOuter + kInvitationInner, kInvitationInner - 2,
                               kInvitationOuter + kInvitationInner, kInvitationInner - 4);
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(words);
    column->addLayout(answers);
    connect(yes, &Button::clicked, this, [this] {
        Q_EMIT intent(AcceptInvitation{m_invitation.account, m_invitation.address});
    });
    connect(no, &Button::clicked, this, [this] {
        Q_EMIT intent(DeclineInvitation{m_invitation.account, m_invitation.address});
    });
}

void InvitationRow::paintEvent(QPaintEvent *)
{
    const ThemeColours &c = m_themes->theme()->colour;
    QPainter painter(this);
    paintBox(painter, rect().adjusted(kInvitationOuter, 2, -kInvitationOuter, -2), radius::kCard,
             c.surface, c.line);
}

} // namespace watchroom
