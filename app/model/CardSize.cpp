// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardSize.h"

#include "app/model/CardTexts.h"
#include "app/model/JsonWriter.h"

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

/// What is parsed at all of what comes from others.
constexpr qsizetype kMaximumBytes = 1024 * 1024;

/// Keeps what comes first. Names and short texts stay, so that what is kept makes sense; lists and
/// long texts end where there is no more room.
class Shortening
{
public:
    explicit Shortening(size_t room)
        : m_room(room)
    {
    }

    void shorten(json &value)
    {
        if (value.is_object())
            shortenObject(value);
        else if (value.is_array())
            shortenArray(value.get_ref<json::array_t &>());
        else if (value.is_string())
            shortenText(value.get_ref<std::string &>());
        else
            spend(kNumber);
    }

private:
    static constexpr size_t kPunctuation = 4; // quotes, colon, comma
    static constexpr size_t kNumber = 8;      // about as long as numbers are
    static constexpr size_t kShortText = 100;

    void shortenObject(json &object)
    {
        for (auto field = object.begin(); field != object.end(); ++field) {
            spend(field.key().size() + kPunctuation);
            if (!field->is_structured())
                shorten(*field);
        }
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (field->is_structured())
                shorten(*field);
        }
    }

    void shortenArray(json::array_t &array)
    {
        for (size_t i = 0; i < array.size(); ++i) {
            if (m_room == 0) {
                array.resize(i);
                return;
            }
            spend(1);
            shorten(array[i]);
        }
    }

    void shortenText(std::string &text)
    {
        if (text.size() > std::max(m_room, kShortText)) {
            size_t end = std::max(m_room, kShortText);
            while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
                --end; // not within a character
            text.resize(end);
        }
        spend(text.size());
    }

    void spend(size_t bytes) { m_room -= std::min(m_room, bytes); }

    size_t m_room;
};

} // namespace

Result<json> parseCardJson(const QByteArray &bytes, CardLimits &limits)
{
    JsonLimits parsed = limits.json();
    if (limits.areForOthers())
        parsed.maximumBytes = kMaximumBytes;
    Result<json> value = parseJson(bytes, parsed);
    const size_t most = limits.maximumSize();
    const bool mayBeTooLong = limits.areForOthers() && size_t(bytes.size()) > most;
    if (!value || !mayBeTooLong || value->dump().size() <= most)
        return value;
    Shortening(most).shorten(*value);
    limits.leaveOut(CardTexts::tr("it is longer than %1 KB").arg(most / 1024));
    return value;
}

} // namespace watchroom
