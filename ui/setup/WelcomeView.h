// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Panel.h"
#include "ui/setup/DoorPicture.h"

class QHBoxLayout;

namespace watchroom {

class Button;

/// The first page: three doors of equal size, one of them filled. Nothing here needs an account.
class WelcomeView final : public Panel
{
    Q_OBJECT

public:
    explicit WelcomeView(ThemeHost *themes, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
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
};

} // namespace watchroom
