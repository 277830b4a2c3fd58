// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/RoomNameEdit.h"

#include "ui/kit/ErrorLine.h"
#include "ui/kit/WatchroomStyle.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kMaximumNameLength = 80;
}

RoomNameEdit::RoomNameEdit(ThemeHost *themes, const QString &name,
                           std::function<QString(const QString &)> problemWith, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(name))
    , m_error(new ErrorLine(themes))
    , m_problemWith(std::move(problemWith))
{
    m_edit->setAccessibleName(tr("Name of the room"));
    m_edit->setPlaceholderText(tr("Name of the room"));
    m_edit->setMaxLength(kMaximumNameLength);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, &RoomNameEdit::accept);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_error->setText({});
        m_edit->setProperty(WatchroomStyle::kFieldError, false);
        m_edit->update();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(0);
    column->addWidget(m_edit);
    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(8, 0, 8, 4);
    errorRow->addWidget(m_error);
    column->addLayout(errorRow);
}

void RoomNameEdit::setFocusToName()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

bool RoomNameEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RoomNameEdit::accept()
{
    const QString name = m_edit->text().simplified();
    const QString problem = m_problemWith(name);
    m_error->setText(problem);
    m_edit->setProperty(WatchroomStyle::kFieldError, !problem.isEmpty());
    m_edit->update();
    if (problem.isEmpty())
        Q_EMIT accepted(name);
}

} // namespace watchroom
