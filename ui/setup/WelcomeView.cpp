// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/WelcomeView.h"

#include "ui/kit/Box.h"
#include "ui/kit/Button.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/ScrollColumn.h"

#include <QPainter>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMark = 44;
constexpr int kDoorsWidth = 1056;
constexpr int kDoorGap = 24;
constexpr int kDoorPadding = 24;

/// The box of one door; the picture's ground above, the words below.
class DoorBox final : public QWidget
{
public:
    DoorBox(ThemeHost *themes, int pictureHeight)
        : m_themes(themes)
        , m_pictureHeight(pictureHeight)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColours &c = m_themes->theme()->colour;
        QPainter painter(this);
        paintBox(painter, rect(), radius::kPopover, c.surface, c.line);
        painter.setClipRect(0, 0, width(), m_pictureHeight);
        paintBox(painter, rect(), radius::kPopover, c.surfaceAlt, c.line);
        painter.fillRect(0, m_pictureHeight - 1, width(), 1, c.line);
    }

private:
    ThemeHost *m_themes;
    int m_pictureHeight;
};

/// The program's mark in a tile of ink.
class Mark final : public QWidget
{
public:
    explicit Mark(ThemeHost *themes)
        : m_themes(themes)
    {
        setFixedSize(kMark, kMark);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), radius::kPopover, m_themes->theme()->colour.ink);
        paintIcon(painter, rect().adjusted(10, 10, -10, -10), u"watchroom"_s,
                  m_themes->theme()->colour.onInk);
    }

private:
    ThemeHost *m_themes;
};

} // namespace

WelcomeView::WelcomeView(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, {}, parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn;
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(32, 24, 32, 24);
    column->addStretch(1);

    const auto centred = [column](QWidget *widget) {
        column->addWidget(widget, 0, Qt::AlignHCenter);
    };
    centred(new Mark(themes));
    column->addSpacing(16);
    auto *title = new PlainLabel(themes, TextRole::Display);
    title->setPlainText(tr("Welcome to Watchroom"));
    centred(title);
    auto *text = new PlainLabel(themes, TextRole::Body, &ThemeColours::text2);
    text->setPlainText(tr("Talk, see what is happening, and do something about it."));
    centred(text);
    column->addSpacing(32);

    auto *doors = new QWidget;
    doors->setMaximumWidth(themes->theme()->scaled(kDoorsWidth));
    auto *row = new QHBoxLayout(doors);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kDoorGap);
    m_first = addDoor(row, {.subject = DoorPicture::Subject::Talk,
                            .title = tr("Join my team’s chat"),
                            .text = tr("Use the address and the password that you have already."),
                            .verb = tr("Sign in"),
                            .primary = true});
    Button *watch = addDoor(
        row, {.subject = DoorPicture::Subject::Watch,
              .title = tr("Watch something"),
              .text = tr("A web page, a certificate, this computer. No account is needed, and "
                         "what you see stays on this computer."),
              .verb = tr("Choose what to watch")});
    Button *practice =
        addDoor(row, {.subject = DoorPicture::Subject::Practice,
                      .title = tr("Practice incident"),
                      .text = tr("Ten minutes with a made-up outage. Every button works, nothing "
                                 "real happens."),
                      .verb = tr("Start practising")});
    connect(m_first, &Button::clicked, this, [this] {
        if (m_signedIn)
            Q_EMIT joinRequested();
        else
            Q_EMIT signInRequested();
    });
    connect(watch, &Button::clicked, this, &WelcomeView::watchRequested);
    connect(practice, &Button::clicked, this, &WelcomeView::practiceRequested);
    auto *doorsRow = new QHBoxLayout;
    doorsRow->addStretch(1);
    doorsRow->addWidget(doors, 1000);
    doorsRow->addStretch(1);
    column->addLayout(doorsRow);
    column->addSpacing(24);
    auto *note = new PlainLabel(themes, TextRole::Small, &ThemeColours::text3);
    note->setPlainText(tr("You can open the other doors at any time from “Find or do anything”."));
    centred(note);
    auto *room = new Button(themes, Button::Kind::Link, tr("Make a room on this computer"));
    connect(room, &Button::clicked, this, &WelcomeView::makeRoomRequested);
    centred(room);
    column->addStretch(1);
}

void WelcomeView::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void WelcomeView::setSignedIn(bool signedIn)
{
    m_signedIn = signedIn;
    m_first->setText(signedIn ? tr("Join a room") : tr("Sign in"));
    m_first->updateGeometry();
}

Button *WelcomeView::addDoor(QHBoxLayout *row, const Door &door)
{
    auto *picture = new DoorPicture(themes(), door.subject);
    auto *box = new DoorBox(themes(), picture->sizeHint().height());
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(picture);

    auto *words = new QVBoxLayout;
    words->setContentsMargins(kDoorPadding, 20, kDoorPadding, 0);
    words->setSpacing(6);
    auto *title = new PlainLabel(themes(), TextRole::Heading);
    title->setPlainText(door.title);
    words->addWidget(title);
    auto *text =
        new PlainLabel(themes(), TextRole::Body, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    text->setPlainText(door.text);
    words->addWidget(text);
    column->addLayout(words);
    column->addStretch(1);

    auto *button = new Button(
        themes(), door.primary ? Button::Kind::Primary : Button::Kind::Secondary, door.verb);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kDoorPadding - 4, 28, kDoorPadding - 4, kDoorPadding - 4);
    foot->addWidget(button);
    column->addLayout(foot);
    row->addWidget(box, 1);
    return button;
}

} // namespace watchroom
