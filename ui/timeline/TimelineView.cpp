// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "app/base/Duration.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/AttachmentPictures.h"
#include "ui/cards/CardInputs.h"
#include "ui/cards/RichTextPiece.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/FocusRing.h"
#include "ui/timeline/RevisionFades.h"
#include "ui/timeline/StormSheet.h"
#include "ui/timeline/TimelineAccessible.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// Longer than this nothing waits for the pointer to leave.
constexpr int kLongestHoldMs = 5000;

} // namespace

TimelineView::TimelineView(ThemeHost *themes, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_themes(themes)
    , m_press(new ActionPress(themes, viewport()))
    , m_pictures(new AttachmentPictures(this))
    , m_inputs(new CardInputs(themes, viewport()))
    , m_fades(new RevisionFades(themes, viewport()))
{
    installTimelineAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    m_holdLimit.setSingleShot(true);
    m_holdLimit.setInterval(kLongestHoldMs);
    connect(&m_holdLimit, &QTimer::timeout, this, &TimelineView::releaseHeld);
    connect(m_themes, &ThemeHost::changed, this, &TimelineView::applyTheme);
    connect(m_pictures, &AttachmentPictures::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&m_themes->faces(), &FaceGallery::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_inputs, &CardInputs::changed, this, &TimelineView::onTyped);
    connect(m_inputs, &CardInputs::submitted, this, &TimelineView::onSubmitted);
    connect(m_inputs, &CardInputs::focusMoved, this, &TimelineView::onFieldFocusMoved);
    connect(m_pictures, &AttachmentPictures::changed, this, [this] {
        m_layout.invalidateAll();
        refresh();
    });
    connect(m_press, &ActionPress::intent, this, &TimelineView::intent);
    connect(m_press, &ActionPress::sent, this, &TimelineView::showSending);
    connect(m_press, &ActionPress::linkActivated, this, &TimelineView::linkActivated);
    connect(m_press, &ActionPress::askRequested, this, &TimelineView::askRequested);
    applyTheme();
}

TimelineView::~TimelineView() = default;

void TimelineView::setPictureFolders(const QString &attachments, const QString &web)
{
    m_pictures->setFolders(attachments, web);
    viewport()->update();
}

void TimelineView::setLookAlikes(const QHash<PersonId, QString> &names)
{
    if (names == m_lookAlikes)
        return;
    m_lookAlikes = names;
    applyTheme();
}

void TimelineView::setNow(Timestamp now)
{
    m_now = now;
    m_layout.setNow(now);
    refresh();
}

void TimelineView::applyTheme()
{
    m_pictures->setPixelRatio(devicePixelRatioF());
    m_layout.setContext({.theme = m_themes->theme(),
                         .now = m_now,
                         .direction = layoutDirection(),
                         .pictures = m_pictures,
                         .faces = &m_themes->faces(),
                         .lookAlikes = m_lookAlikes});
    refresh();
}

void TimelineView::reset(const RoomId &room, std::vector<TimelineItem> items, bool reachesStart,
                         bool reachesEnd, qint64 firstUnreadRow)
{
    m_held.clear();
    m_holdLimit.stop();
    m_backToEnd = false;
    m_selection.clear();
    m_inputs->clear();
    m_focus = m_hover = m_pressed = {};
    m_fades->clear();
    m_room = room;
    m_reachesStart = reachesStart;
    m_reachesEnd = reachesEnd;
    m_askedBefore = 0;
    m_askedLatest = false;
    m_layout.reset(std::move(items), firstUnreadRow);
    refresh();
}

void TimelineView::prepend(std::vector<TimelineItem> items, bool reachesStart)
{
    m_reachesStart = reachesStart;
    m_layout.prepend(std::move(items));
    refresh();
}

void TimelineView::append(std::vector<TimelineItem> items, bool reachesEnd)
{
    m_reachesEnd = reachesEnd;
    m_askedLatest = false;
    m_layout.append(std::move(items));
    refresh();
}

bool TimelineView::showRow(qint64 row)
{
    m_layout.showFolded(row);
    const int index = m_layout.rows().indexOf(row);
    if (index < 0)
        return false;
    m_layout.reveal(index);
    m_focus = {row, -1};
    m_focusSeen = true;
    refresh();
    return true;
}

void TimelineView::scrollToEnd()
{
    m_layout.scrollToEnd();
    refresh();
}

bool TimelineView::isAtEnd() const
{
    return m_layout.isAtEnd() && m_reachesEnd;
}

QString TimelineView::selectedText() const
{
    return m_selection.text(m_layout.rows());
}

void TimelineView::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TimelineView::refresh()
{
    m_layout.settle();
    placeInputs();
    if (const qint64 line = m_layout.rows().lineThatHides(m_focus.row); line != 0)
        m_focus = {line, -1};
    syncScrollBar();
    askForMore();
    if (std::exchange(m_wasAtEnd, isAtEnd()) != isAtEnd())
        Q_EMIT atEndChanged(isAtEnd());
    if (viewport()->underMouse())
        setHover(m_pointer);
    else
        tellLook();
    viewport()->update();
}

void TimelineView::syncScrollBar()
{
    m_syncing = true;
    const int page = viewport()->height();
    const auto most = std::max<qint64>(0, m_layout.contentHeight() - page);
    verticalScrollBar()->setRange(0, static_cast<int>(most));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_themes->theme()->line(TextRole::Body));
    verticalScrollBar()->setValue(static_cast<int>(m_layout.scrollValue()));
    m_syncing = false;
}

void TimelineView::askForMore()
{
    if (m_layout.rows().count() == 0 || m_layout.viewport().isEmpty())
        return;
    const qint64 first = m_layout.rows().firstLoaded();
    if (!m_reachesStart && first != m_askedBefore &&
        m_layout.scrollValue() < m_layout.viewport().height()) {
        m_askedBefore = first;
        Q_EMIT intent(LoadOlder{m_room, first});
    }
    if (!m_reachesEnd && m_layout.isAtEnd() && !m_askedLatest) {
        m_askedLatest = true;
        Q_EMIT intent(ShowLatest{m_room});
    }
}

// --- painting -----------------------------------------------------------------------------------

SheetState TimelineView::sheetState(qint64 row, int y) const
{
    SheetState state;
    const auto rectOf = [this](const Place &place) {
        const CardTarget *target = targetOf(place);
        return target ? target->rect : QRect();
    };
    if (m_hover.row == row) {
        state.hovered = rectOf(m_hover);
        state.pressed = m_pressed == m_hover ? state.hovered : QRect();
    }
    if (m_focus.row == row && m_focusSeen && hasFocus())
        state.focused = rectOf(m_focus);
    state.pointer = m_pointer - QPoint(0, y);
    state.visibleTop = -y;
    state.widget = viewport();
    std::tie(state.selectionStart, state.selectionEnd) = m_selection.rangeIn(row);
    return state;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = *m_themes->theme();
    painter.fillRect(event->rect(), theme.colour.canvas);
    if (m_layout.rows().count() == 0)
        return paintEmpty(painter);
    for (const auto &[index, y] : m_layout.visible()) {
        const Sheet &sheet = m_layout.sheet(index);
        if (y > event->rect().bottom() || y + sheet.size.height() < event->rect().top())
            continue;
        const qint64 row = m_layout.rows().at(index).row;
        painter.save();
        painter.translate(0, y);
        sheet.paint(painter, theme, sheetState(row, y));
        m_fades->paint(painter, row, sheet.size);
        painter.restore();
        if (m_focus == Place{row, -1} && m_focusSeen && hasFocus()) {
            const int inset = focusMargin(theme) + 4;
            paintFocusRing(painter, rowRect(row).adjusted(inset, 0, -inset, 4), 6, theme);
        }
    }
}

void TimelineView::paintEmpty(QPainter &painter) const
{
    const Theme &theme = *m_themes->theme();
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int middle = area.height() / 2;
    paintLine(painter, QRect(area.x(), middle - 24, area.width(), 24),
              tr("Nothing has been said here yet"), theme.font(TextRole::Title), theme.colour.text,
              Qt::AlignCenter);
    paintLine(painter, QRect(area.x(), middle + 4, area.width(), 20),
              tr("Write the first message below."), theme.font(TextRole::Small), theme.colour.text2,
              Qt::AlignCenter);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    m_layout.setViewport(viewport()->size());
    refresh();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyTheme();
}

QRect TimelineView::rowRect(qint64 row) const
{
    const int index = m_layout.rows().indexOf(row);
    if (index < 0)
        return {};
    return {0, m_layout.yOf(index), viewport()->width(), m_layout.heightOf(index)};
}

QString TimelineView::rowName(qint64 row) const
{
    const TimelineRows &rows = m_layout.rows();
    const int index = rows.indexOf(row);
    if (index < 0)
        return {};
    const CardStorm *storm = rows.storms().lineAt(row);
    if (!storm)
        return accessibleRowName(rows.at(index), m_lookAlikes);
    const QString line = stormText(*storm, std::get<CardRow>(rows.at(index).content), m_now);
    return rows.storms().isUnfolded(row)
               ? line + u". "_s + accessibleRowName(rows.at(index), m_lookAlikes)
               : line;
}

} // namespace watchroom
