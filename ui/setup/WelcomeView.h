// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Panel.h"
#include "ui/setup/DoorPicture.h"

class QHBoxLayout;

namespace watchroom {

class Button;

/// The first page: three doors of equal size, one of them filled. Only the first one needs an
/// account.
class WelcomeView final : public Panel
{
    Q_OBJECT

public:
    explicit WelcomeView(ThemeHost *themes, QWidget *parent = nullptr);

    void focusFirst();
    /// The first door leads to a room, now that one is signed in.
    void setSignedIn(bool signedIn);

Q_SIGNALS:
    void signInRequested();
    void joinRequested();
    void makeRoomRequested();
    void watchRequested();
    void practiceRequested();

private:
    struct Door
    {
        DoorPicture::Subject subject;
        QString title;
        QString text;
        QString verb;
        bool primary = false;
    };

    Button *addDoor(QHBoxLayout *row, const Door &door);

    Button *m_first = nullptr;
    bool m_signedIn = false;
};

} // namespace watchroom
