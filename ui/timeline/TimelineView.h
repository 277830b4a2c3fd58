// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/ThemeHost.h"
#include "ui/timeline/TimelineLayout.h"
#include "ui/timeline/TimelineSelection.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <optional>

class QMenu;

namespace watchroom {

class ActionPress;
class AttachmentPictures;
class CardInputs;
class RevisionFades;

/// The conversation of one room: messages, cards and notes, of which only what is seen is laid out.
///
/// It shows what it is given and says what the person wants; it asks nobody anything.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(ThemeHost *themes, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Where the pictures of messages are, and those of cards that came from the web.
    void setPictureFolders(const QString &attachments, const QString &web);
    /// Whose name can be taken for another's, with that one.
    void setLookAlikes(const QHash<PersonId, QString> &names);
    const QHash<PersonId, QString> &lookAlikes() const { return m_lookAlikes; }
    AttachmentPictures *pictures() const { return m_pictures; }
    void setNow(Timestamp now);

    /// Shows another room, or another part of it. Rows are in order; `firstUnreadRow` has the
    /// unread line above it, 0 for none.
    void reset(const RoomId &room, std::vector<TimelineItem> items, bool reachesStart,
               bool reachesEnd, qint64 firstUnreadRow);
    /// Replaces rows that are there and puts new ones in their place.
    void upsert(std::vector<TimelineItem> items);
    void remove(const std::vector<qint64> &rows);
    void prepend(std::vector<TimelineItem> items, bool reachesStart);
    void append(std::vector<TimelineItem> items, bool reachesEnd);

    /// Scrolls to a row that is loaded and marks it; false when it is not.
    bool showRow(qint64 row);
    void scrollToEnd();
    bool isAtEnd() const;

    QString selectedText() const;
    void copySelection() const;

    /// A row and one of its targets, -1 for the row itself; 0 and -1 for none.
    struct Place
    {
        qint64 row = 0;
        int target = -1;
        bool operator==(const Place &) const = default;
    };
    const Place &focusedPlace() const { return m_focus; }
    void setFocusedPlace(const Place &place);
    /// Presses a target, as a click on it does.
    void activate(const Place &place);

    // What accessibility and tests read.
    TimelineLayout &rowsLayout() { return m_layout; }
    QRect rowRect(qint64 row) const; ///< In the viewport.
    QString rowName(qint64 row) const;
    int heldUpdates() const { return static_cast<int>(m_held.size()); }
    ActionPress *presses() const { return m_press; }
    CardInputs *inputs() const { return m_inputs; }
    const RevisionFades *fades() const { return m_fades; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void editRequested(const watchroom::MessageId &message, const QString &markdown);
    void replyRequested(const watchroom::MessageId &message, const QString &name,
                        const QString &excerpt);
    void linkActivated(const QString &address);
    void attachmentActivated(const QString &sha256);
    /// Somebody is to be asked: write to them.
    void askRequested(const QString &name);
    /// The newest row came into view, or went out of it.
    void atEndChanged(bool atEnd);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyTheme();
    void refresh();
    void syncScrollBar();
    void askForMore();
    void paintEmpty(QPainter &painter) const;
    SheetState sheetState(qint64 row, int y) const;

    /// Puts a row in, new or in the place of its former self; the focus stays on the same target.
    void putRow(TimelineItem item);
    void fadeFormer(const TimelineItem &item);
    // Updates that would move what the pointer or the focus is on.
    std::optional<Place> heldPlace() const;
    bool mustWait(const TimelineItem &item, const Place &held) const;
    void releaseHeld();
    /// Tells what the pointer or the focus is on now; see ActionPress::lookAt().
    void tellLook();
    void holdSoonOver();
    /// Whether something waits until pointer and focus have left.
    bool isHolding() const { return !m_held.empty() || m_backToEnd || m_layout.holdsFolds(); }

    // Pointing.
    const CardTarget *targetOf(const Place &place) const;
    Place placeAt(const QPoint &point) const;
    TimelineSelection::Point textPointAt(const QPoint &point) const;
    void setHover(const QPoint &point);
    void selectAt(const QPoint &point, int clicks);

    // Keys.
    void moveFocus(int by);
    void focusRow(int index);
    bool moveStop(bool next);
    int focusedStop(const std::vector<SheetSpot> &stops, const Sheet &sheet) const;
    bool letterKey(const QKeyEvent &event);
    void fieldKey(QKeyEvent *event);
    void showLetters(int index, bool shown);

    // Fields in cards.
    void placeInputs();
    int indexOfCard(const QString &key) const;
    bool isEditing() const;
    void onTyped(const QString &card, const QString &input, const QString &value);
    void onSubmitted(const QString &card, const QString &input);
    void focusFirstProblem(int index);
    void focusInput(int index, size_t input, Qt::FocusReason reason);
    void onFieldFocusMoved();
    int foldingTarget(qint64 row) const;

    void toggleStorm(const Place &place);
    void openHistory(int index);
    void activateOnCard(int index, const CardTarget &target, const QRect &at);
    bool canPreview(const Place &place) const;
    /// "What will this do?", of the button there.
    void preview(const Place &place);
    /// Fetches a picture that a card names, now or from now on always.
    void showPicture(int index, const QString &address);
    void setPicturePolicy(int index, PicturePolicy policy, const QString &address);
    void addPictureEntries(QMenu *menu, int index, const QString &address);
    void activateOnMessage(int index, const CardTarget &target, const QRect &at);
    /// Lets the person choose an emoji for a message; the picker stands at `at`, in the viewport.
    void pickReaction(qint64 row, const QRect &at);
    void react(qint64 row, const QString &emoji);
    void showSending(const ActionRef &ref, const InvocationKey &key);
    void showMenu(int index, const Place &place, const QPoint &globalPosition);

    ThemeHost *m_themes;
    ActionPress *m_press;
    AttachmentPictures *m_pictures;
    QHash<PersonId, QString> m_lookAlikes;
    CardInputs *m_inputs;
    RevisionFades *m_fades;
    TimelineLayout m_layout;
    TimelineSelection m_selection;
    RoomId m_room;
    Timestamp m_now;
    bool m_reachesStart = true;
    bool m_reachesEnd = true;
    qint64 m_askedBefore = 0;
    bool m_askedLatest = false;

    Place m_focus;
    bool m_focusSeen = false; ///< The ring is shown: the focus came by key.
    Place m_hover;
    Place m_pressed;
    QPoint m_pointer{-1, -1};
    bool m_selecting = false;
    int m_clicks = 0;
    QElapsedTimer m_sinceClick;

    std::map<qint64, TimelineItem> m_held;
    bool m_backToEnd = false; ///< It stood at the end and shall again, when nothing is held.
    QTimer m_holdLimit;
    bool m_syncing = false;
    bool m_wasAtEnd = true;
};

} // namespace watchroom
