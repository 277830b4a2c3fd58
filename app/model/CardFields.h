// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardWords.h"

namespace watchroom {

class CardLimits;

// Fields that many elements of a card have, both ways.

/// Leaves the id to the reader of an input.
ElementFrame readFrame(const JsonReader &element, bool withId = true);
void putFrame(nlohmann::json &element, const ElementFrame &frame);

/// A tone by our own word.
std::optional<Tone> readTone(const JsonReader &element, const char *key);
void putTone(nlohmann::json &element, const char *key, Tone tone);

/// The tone of a text: our own word, or what the colours of Adaptive Cards mean.
std::optional<Tone> readTextTone(const JsonReader &element);
/// The colour of a tone; our own word only where others are allowed too.
void putTextTone(nlohmann::json &element, const std::optional<Tone> &tone, bool strict);

/// "120px" as 120; other ways to say a size ("auto", "stretch") stay unread and count as 0.
int readPixels(const JsonReader &element, const char *key);
void putPixels(nlohmann::json &element, const char *key, int pixels);

/// Whether a text has formatting, so that it is not shown as it stands.
bool hasFormatting(const MarkupText &text);

std::optional<bool> readMaybeFlag(const JsonReader &element, const char *key);
void putMaybeFlag(nlohmann::json &element, const char *key, const std::optional<bool> &flag);

/// The address of a picture as it may be fetched or decoded: http, https, a picture of our own
/// folder, or a picture in the address itself (PNG, JPEG, GIF, WebP). Else empty.
QString pictureAddress(const QString &address);
/// The same of a field. An address that is refused is reported and stays unread.
QString readPicture(const JsonReader &element, const char *key);

/// "#RRGGBB" or "#AARRGGBB"; anything else stays unread.
QString readColor(const JsonReader &element, const char *key);

std::optional<BackgroundImage> readBackground(const JsonReader &element, CardLimits &limits);
void putBackground(nlohmann::json &element, const std::optional<BackgroundImage> &background,
                   bool strict);

} // namespace watchroom
