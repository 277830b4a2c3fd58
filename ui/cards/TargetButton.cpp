// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/TargetButton.h"

#include "ui/kit/ToolTipText.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace watchroom {

TargetButton::TargetButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TargetButton::setTarget(const CardTarget &target)
{
    m_target = target;
    setGeometry(target.rect);
    setAccessibleName(target.name);
    setAccessibleDescription(target.hint);
    setToolTip(toolTipText(target.hint));
    setCursor(target.enabled ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TargetButton::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_target.kind != CardTarget::Kind::Action)
        return event->ignore();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("What will this do?"), this, &TargetButton::previewRequested);
    menu->popup(event->globalPos());
}

void TargetButton::keyPressEvent(QKeyEvent *event)
{
    if (m_target.kind == CardTarget::Kind::Action && event->key() == Qt::Key_Question)
        Q_EMIT previewRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

bool TargetButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        if (parentWidget())
            parentWidget()->update();
        break;
    default:
        return QAbstractButton::event(event);
    }
    const bool isTaken = QAbstractButton::event(event);
    Q_EMIT lookChanged();
    return isTaken;
}

} // namespace watchroom
