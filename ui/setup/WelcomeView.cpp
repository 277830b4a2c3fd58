// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/WelcomeView.h"

#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/setup/WelcomeDoor.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr int kMark = 46;
constexpr int kDoorGap = 24;

/// Our mark: the eye on ink.
class Mark final : public QWidget
{
public:
    Mark(ThemeHost *themes, QWidget *parent)
        : QWidget(parent)
        , m_themes(themes)
    {
        setFixedSize(kMark, kMark);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = *m_themes->theme();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour.ink);
        painter.drawRoundedRect(rect(), 10, 10);
        paintIcon(painter, rect().adjusted(11, 11, -11, -11), QStringLiteral("eye"),
                  theme.colour.onInk);
    }

private:
    ThemeHost *m_themes;
};

} // namespace

WelcomeView::WelcomeView(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, {}, parent)
{
    auto *title = new PlainLabel(themes, TextRole::Display);
    title->setPlainText(tr("Welcome to Watchroom"));
    auto *line = new PlainLabel(themes, TextRole::Title, &ThemeColours::text2);
    line->setPlainText(tr("Talk, see what is happening, and do something about it."));
    auto *foot = new PlainLabel(themes, TextRole::Small, &ThemeColours::text3);
    foot->setPlainText(tr("You can open the other doors at any time with Ctrl+K."));

    auto *room = new WelcomeDoor(themes, WelcomeDoor::Picture::Talk, tr("Make a room"),
                                 tr("Talk, keep notes and press buttons on this computer. Signing in to "
                                    "a team’s chat comes with a later version."),
                                 tr("Make a room"), true);
    auto *watch = new WelcomeDoor(themes, WelcomeDoor::Picture::Watch, tr("Watch something"),
                                  tr("A web page, a certificate, this computer. No account is needed, "
                                     "and what you see stays here."),
                                  tr("Choose what to watch"), false);
    auto *practice = new WelcomeDoor(themes, WelcomeDoor::Picture::Practice, tr("Practice incident"),
                                     tr("Ten minutes with a made-up outage. Every button works, nothing "
                                        "real happens."),
                                     tr("Start practising"), false);
    connect(room, &WelcomeDoor::entered, this, &WelcomeView::roomRequested);
    connect(watch, &WelcomeDoor::entered, this, &WelcomeView::watchRequested);
    connect(practice, &WelcomeDoor::entered, this, &WelcomeView::practiceRequested);

    auto *doors = new QHBoxLayout;
    doors->setSpacing(kDoorGap);
    doors->addStretch();
    for (WelcomeDoor *door : {room, watch, practice})
        doors->addWidget(door, 1);
    doors->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(new Mark(themes, this), 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(line, 0, Qt::AlignHCenter);
    column->addSpacing(40);
    column->addLayout(doors);
    column->addSpacing(28);
    column->addWidget(foot, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

} // namespace watchroom
