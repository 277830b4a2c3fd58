// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

class ActionPress;
class CardInputs;
class TargetButtons;

/// One card outside the conversation: the card bench, the gallery, a card's history. It looks and
/// behaves as in a room: the same layout, words and questions; what is pressed comes out as an
/// intent.
class CardView final : public QWidget
{
    Q_OBJECT

public:
    explicit CardView(ThemeHost *themes, QWidget *parent = nullptr);
    ~CardView() override;

    /// Shows a card, or a newer state of the same one: what the person opened and typed stays.
    /// `room` is told when something is pressed.
    void setCard(const CardRow &card, const RoomId &room = {});
    void setNow(Timestamp now);
    /// Where its pictures come from; outlives the view.
    void setPictures(PictureSource *pictures);

    const Sheet &sheet() const { return m_sheet; }
    const CardViewState &viewState() const { return m_view; }
    ActionPress *presses() const { return m_press; }
    CardInputs *inputs() const { return m_inputs; }
    TargetButtons *buttons() const { return m_buttons; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    /// Narrower it may become, but nothing of it is ever cut off below.
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void linkActivated(const QString &address);
    void pictureActivated(const QString &sha256);
    void askRequested(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Sheet layOut(int width) const;
    void layOutAgain();
    void placeInputs();
    void orderTabs();
    void onTyped(const QString &input, const QString &value);
    void focusFirstProblem();
    void activate(const CardTarget &target);
    void activateTarget(int index);
    void showMore(const CardTarget &target);
    void showLetters(bool shown);
    void showSending(const ActionRef &ref, const InvocationKey &key);
    ActionRef place() const;

    ThemeHost *m_themes;
    ActionPress *m_press;
    TargetButtons *m_buttons;
    CardInputs *m_inputs;
    PictureSource *m_pictures = nullptr;
    CardRow m_card;
    RoomId m_room;
    CardViewState m_view;
    Timestamp m_now;
    Sheet m_sheet;
};

} // namespace watchroom
