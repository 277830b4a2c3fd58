// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace watchroom {

/// What the command line asks of the window.
struct WindowOptions
{
    QString settingsFile;
    QString attachmentFolder;
    QString pictureFolder; ///< Pictures of cards that came from the web.
    QString theme;         ///< "light", "dark", "contrast", or empty for the stored choice.
    double textScale = 0;  ///< 0 for the stored choice.
    QSize size;            ///< Invalid for the stored one.
    QString open;          ///< "glance", "actions", "search", "settings" or empty.
    bool drill = false;
    double drillSpeed = 1;
    double drillUntil = 0;
    bool stillPicture = false; ///< For a screenshot: nothing turns, nothing blinks.
};

} // namespace watchroom
