// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

#include <functional>

class QObject;

namespace watchroom {

/// Makes of a picture file what others see of a person: its middle, 256 x 256, as a PNG or, where
/// that is much larger, a JPEG; nothing else of the file is in it. Works off the UI thread and
/// calls `done` on the thread of `context`, unless that is gone by then.
void makeFacePicture(const QString &file, QObject *context,
                     std::function<void(Result<QByteArray>)> done);

} // namespace watchroom
