// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Message.h"

namespace watchroom {

/// Copies a file that a person chose into the attachment folder under its SHA-256; a photo without
/// what says where it was taken. Only regular files of at most 20 MiB. Errors: NotFound,
/// PermissionDenied, InvalidArgument (not a file), ResourceExhausted (too large, disk full), with a
/// sentence that names the file.
Result<Attachment> keepAttachment(const QString &folder, const QString &file);

} // namespace watchroom
