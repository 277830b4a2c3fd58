// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/RoomRow.h"

#include "app/base/PlainText.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/ToolTipText.h"
#include "ui/rooms/MemberWords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kComfortableHeight = 32;
constexpr int kCompactHeight = 28; // 26 in the look, but no target is lower than 28
constexpr int kOuter = 8;          // from the panel's edge to the filled row
constexpr int kInner = 8;
constexpr int kMark = 16;
constexpr int kRoomRowGap = 8;
constexpr int kPill = 20;

} // namespace

RoomRow::RoomRow(ThemeHost *themes, const RoomSummary &summary, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSummary(summary);
    connect(&themes->faces(), &FaceGallery::changed, this, qOverload<>(&QWidget::update));
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RoomRow::setSummary(const RoomSummary &summary)
{
    m_summary = summary;
    setText(plainText(summary.room.name, 120));
    setAccessibleName(spokenText());
    setToolTip(toolTipText(summary.partner ? presenceText(*summary.partner)
                                           : plainText(summary.room.topic)));
    update();
}

void RoomRow::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("Open") : QString());
    update();
}

QSize RoomRow::sizeHint() const
{
    const Theme &theme = *m_themes->theme();
    const bool compact = theme.choice.density == Theme::Density::Compact;
    return {160, theme.scaled(compact ? kCompactHeight : kComfortableHeight)};
}

void RoomRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    const QRect box = rect().adjusted(kOuter, 0, -kOuter, 0);
    QPainter painter(this);
    if (m_current || isDown() || underMouse())
        paintBox(painter, box, radius::kControl,
                 m_current  ? c.selected
                 : isDown() ? c.pressed
                            : c.hover);
    if (hasFocus())
        paintBox(painter, box, radius::kControl, Qt::transparent, c.focus, theme.focusWidth);

    paintMark(painter, box);
    const int end = paintCounters(painter, box);
    const int start = box.x() + kInner + theme.scaled(kMark) + kRoomRowGap;
    QFont font = theme.font(TextRole::Small);
    const bool strong = m_summary.unreadMessages > 0 || m_summary.mentioned;
    if (strong)
        font.setWeight(QFont::DemiBold);
    const QRect words = QStyle::visualRect(
        layoutDirection(), box, {start, box.y(), end - start - kRoomRowGap, box.height()});
    paintLine(painter, words, text(), font, strong || m_current ? c.text : c.text2);
}

void RoomRow::paintMark(QPainter &painter, const QRect &box) const
{
    const Theme &theme = *m_themes->theme();
    const int side = theme.scaled(kMark);
    const QRect place =
        QStyle::visualRect(layoutDirection(), box,
                           {box.x() + kInner, box.y() + (box.height() - side) / 2, side, side});
    if (m_summary.hasIncident)
        paintIcon(painter, place, toneIcon(ToneRole::Critical),
                  theme.tone(ToneRole::Critical).text);
    else if (m_summary.room.kind == RoomKind::Direct)
        paintPerson(
            painter, place.adjusted(-2, -2, 2, 2), text(), theme,
            m_summary.partner ? presenceRole(m_summary.partner->presence) : PresenceRole::None,
            m_current ? theme.colour.selected : theme.colour.window,
            m_summary.partner ? m_themes->faces().face(m_summary.partner->id.value) : QImage());
    else
        paintIcon(painter, place,
                  m_summary.room.kind == RoomKind::Practice ? u"target"_s : u"hash"_s,
                  theme.colour.text2);
}

int RoomRow::paintCounters(QPainter &painter, const QRect &box) const
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    const auto placed = [&](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), box, r);
    };
    int end = box.right() + 1 - kInner;

    if (m_summary.unreadMessages > 0 || m_summary.mentioned) {
        const QFont font = theme.font(TextRole::Caption);
        QString number =
            m_summary.unreadMessages > 99 ? u"99+"_s : QLocale().toString(m_summary.unreadMessages);
        if (m_summary.mentioned)
            number = m_summary.unreadMessages > 0 ? u"@ "_s + number : u"@"_s;
        const int height = theme.scaled(kPill);
        const int width = qMax(height, textWidth(font, number) + 14);
        const QRect pill =
            placed({end - width, box.y() + (box.height() - height) / 2, width, height});
        paintBox(painter, pill, height / 2, m_summary.mentioned ? c.accent : c.ink);
        paintLine(painter, pill, number, font, m_summary.mentioned ? c.onAccent : c.onInk,
                  Qt::AlignCenter);
        end -= width + kRoomRowGap;
    }
    if (m_summary.unreadMachine > 0) {
        const QFont font = theme.font(TextRole::Meta);
        const QString number = QLocale().toString(m_summary.unreadMachine);
        const int width = textWidth(font, number);
        const int side = theme.scaled(13);
        paintLine(painter, placed({end - width, box.y(), width, box.height()}), number, font,
                  c.text3, Qt::AlignCenter);
        paintIcon(painter,
                  placed({end - width - 4 - side, box.y() + (box.height() - side) / 2, side, side}),
                  u"server"_s, c.text3);
        end -= width + 4 + side + kRoomRowGap;
    }
    if (m_summary.hasDraft && !m_current) {
        const int side = theme.scaled(14);
        paintIcon(painter, placed({end - side, box.y() + (box.height() - side) / 2, side, side}),
                  u"draft"_s, c.text3);
        end -= side + kRoomRowGap;
    }
    return end;
}

QString RoomRow::spokenText() const
{
    QStringList parts{text()};
    if (m_summary.partner)
        parts += presenceText(*m_summary.partner);
    if (m_summary.hasIncident)
        parts += tr("open incident");
    if (m_summary.mentioned)
        parts += tr("mentions you");
    if (m_summary.unreadMessages > 0)
        parts += tr("%n unread message(s)", nullptr, m_summary.unreadMessages);
    if (m_summary.unreadMachine > 0)
        parts += tr("%n from machines", nullptr, m_summary.unreadMachine);
    if (m_summary.hasDraft)
        parts += tr("has a draft");
    return parts.join(u", "_s);
}

void RoomRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Home:
        Q_EMIT moveRequested(-100'000);
        return;
    case Qt::Key_End:
        Q_EMIT moveRequested(100'000);
        return;
    case Qt::Key_F2:
        Q_EMIT renameRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RoomRow::contextMenuEvent(QContextMenuEvent *event)
{
    const QColor ink = m_themes->theme()->colour.text2;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rename = menu->addAction(watchroom::icon(u"edit"_s, ink), tr("Rename…\tF2"));
    connect(rename, &QAction::triggered, this, &RoomRow::renameRequested);
    QAction *leave = menu->addAction(watchroom::icon(u"door"_s, ink), tr("Leave…"));
    connect(leave, &QAction::triggered, this, &RoomRow::leaveRequested);
    if (m_summary.partner) {
        QAction *block =
            menu->addAction(watchroom::icon(u"no-entry"_s, ink), m_summary.partner->isBlocked
                                                                     ? tr("Unblock %1").arg(text())
                                                                     : tr("Block %1…").arg(text()));
        connect(block, &QAction::triggered, this, &RoomRow::blockRequested);
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

} // namespace watchroom
