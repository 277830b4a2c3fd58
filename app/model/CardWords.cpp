// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardWords.h"

#include "app/base/PlainText.h"
#include "app/model/JsonTexts.h"

namespace watchroom {

namespace {

/// The text under `key`, unless it is empty; anything else is reported.
QString peekWord(const JsonReader &reader, const char *key)
{
    const nlohmann::json *value = reader.peek(key);
    if (!value || value->is_null())
        return {};
    return value->is_string() ? textOf(*value) : reader.text(key);
}

} // namespace

std::optional<size_t> indexOfWord(const JsonReader &reader, const char *key,
                                  std::span<const char *const> words)
{
    const QString word = peekWord(reader, key);
    if (word.isEmpty()) {
        reader.find(key);
        return std::nullopt;
    }
    for (size_t i = 0; i < words.size(); ++i) {
        if (word.compare(QLatin1StringView(words[i]), Qt::CaseInsensitive) == 0) {
            reader.find(key);
            return i;
        }
    }
    reader.problem().report(JsonTexts::tr("“%1” has the word “%2”, which is not known.")
                                .arg(reader.path(key), plainText(word, 60)));
    return std::nullopt;
}

bool hasWord(const JsonReader &reader, const char *key, const char *word, const char *otherwise)
{
    const std::array words{otherwise, word};
    return indexOfWord(reader, key, words) == 1;
}

} // namespace watchroom
