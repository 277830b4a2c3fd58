// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace watchroom::xmpp {

// What the codecs have in common.
//
// Every codec is a value and two functions: readX() looks for it among the children of what it is
// handed (a stanza, a result, an item) and gives nothing when it is not there or not whole;
// writeX() gives the element to be added to such a parent. Identifiers and bodies stay as they
// came; names, titles and reasons, which are only ever shown, have passed plainText().

/// An element that has nothing in it yet.
XmlElement element(QStringView name, QStringView ns);
/// An element whose only content is this text.
XmlElement textElement(QStringView name, QStringView ns, const QString &text);

/// A whole number from 0 to `maximum`, written in digits and nothing else.
std::optional<int> readNumber(QStringView text, int maximum = std::numeric_limits<int>::max());
/// "1" or "true", as XML Schema writes the truth.
bool readFlag(QStringView text);

/// A moment as XEP-0082 writes it: with a date, a time and a zone; the basic format of old is no
/// such moment.
std::optional<Timestamp> readMoment(QStringView text);
/// In UTC; with milliseconds where there are any.
QString writeMoment(Timestamp moment);

/// At most `maximum` of them.
template <typename T>
std::span<T> firstOf(std::vector<T> &all, size_t maximum)
{
    return std::span(all).first(std::min(all.size(), maximum));
}

/// The word that the protocol has for a value.
template <typename T>
struct Word
{
    T value;
    QStringView word;
};

/// The value that a word stands for; nothing for a word that is not in the list.
template <typename T, size_t N>
std::optional<T> valueOf(const Word<T> (&words)[N], QStringView word)
{
    const auto found = std::ranges::find(words, word, &Word<T>::word);
    return found == std::end(words) ? std::nullopt : std::optional(found->value);
}

/// The word for a value; empty when the list has none.
template <typename T, size_t N>
QString wordOf(const Word<T> (&words)[N], T value)
{
    const auto found = std::ranges::find(words, value, &Word<T>::value);
    return found == std::end(words) ? QString() : found->word.toString();
}

} // namespace watchroom::xmpp
