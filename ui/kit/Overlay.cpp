// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Overlay.h"

#include "ui/kit/Box.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

#include <algorithm>

namespace watchroom {

namespace {

/// Of radio buttons that know each other Tab reaches the checked one; the arrows move on from
/// there.
bool isCoveredByChecked(const QWidget *widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    if (!radio || radio->isChecked() || !radio->autoExclusive())
        return false;
    const auto siblings =
        radio->parentWidget()->findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(siblings, &QRadioButton::isChecked);
}

/// All descendants that Tab can reach, in their order.
QList<QWidget *> tabStops(QWidget *panel)
{
    QList<QWidget *> stops;
    for (QWidget *w = panel->nextInFocusChain(); w && w != panel; w = w->nextInFocusChain()) {
        if (panel->isAncestorOf(w) && w->isVisibleTo(panel) && w->isEnabled() &&
            (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy() && !isCoveredByChecked(w))
            stops += w;
    }
    return stops;
}

} // namespace

Overlay::Overlay(ThemeHost *themes, QWidget *over)
    : QWidget(over->window())
    , m_themes(themes)
    , m_panel(new QWidget(this))
    , m_focusBefore(QApplication::focusWidget())
{
    setVisible(false);
    setAttribute(Qt::WA_DeleteOnClose);
    parentWidget()->installEventFilter(this);
    m_panel->installEventFilter(this);
    connect(themes, &ThemeHost::changed, this, &Overlay::arrange);
}

void Overlay::open(QWidget *first)
{
    setGeometry(parentWidget()->rect());
    m_panel->ensurePolished();
    arrange();
    raise();
    show();
    const QList<QWidget *> stops = tabStops(m_panel);
    if (!first && !stops.isEmpty())
        first = stops.first();
    if (first)
        first->setFocus(Qt::PopupFocusReason);
    else
        setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (m_closing)
        return;
    m_closing = true;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void Overlay::arrange()
{
    m_panel->setGeometry(place(size()));
    update();
}

bool Overlay::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        arrange();
    }
    // The panel, or what scrolls in it, needs another height.
    if (watched != parentWidget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &Overlay::arrange, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = tabStops(m_panel);
    if (stops.isEmpty())
        return true;
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto to = at < 0 ? 0 : (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        pressedOutside();
    event->accept();
}

void Overlay::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    if (hasScrim())
        painter.fillRect(rect(), theme.colour.scrim);
    paintShadow(painter, m_panel->geometry(), cornerRadius(), theme.colour.shadow);
    paintBox(painter, m_panel->geometry(), cornerRadius(), theme.colour.raised, theme.colour.line);
}

} // namespace watchroom
