// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteEntry.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kWordStart = 8;
constexpr int kInRow = 5;
constexpr int kAnywhere = 1;

/// How well the letters match, and where; nothing when they do not all occur in order.
std::optional<int> score(const QString &title, const QString &typed, std::vector<int> &matched)
{
    int total = 0;
    int at = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        // The beginning of a word is what people mean, if there is one further on.
        int next = -1;
        for (int i = at + 1; i < title.size(); ++i) {
            if (title.at(i).toCaseFolded() != letter.toCaseFolded())
                continue;
            const bool startsWord = i == 0 || !title.at(i - 1).isLetterOrNumber();
            if (next < 0 || startsWord)
                next = i;
            if (startsWord || i == at + 1)
                break;
        }
        if (next < 0)
            return std::nullopt;
        const bool startsWord = next == 0 || !title.at(next - 1).isLetterOrNumber();
        total += startsWord ? kWordStart : next == at + 1 ? kInRow : kAnywhere;
        matched.push_back(next);
        at = next;
    }
    return total;
}

} // namespace

std::vector<PaletteEntry> matchingEntries(const std::vector<PaletteEntry> &entries,
                                          const QString &typed)
{
    std::vector<std::pair<int, PaletteEntry>> hits;
    for (const PaletteEntry &entry : entries) {
        PaletteEntry hit = entry;
        hit.matched.clear();
        if (const auto points = score(entry.title, typed, hit.matched))
            hits.emplace_back(*points * 4 + entry.weight, std::move(hit));
    }
    std::ranges::stable_sort(hits, std::ranges::greater{},
                             [](const auto &hit) { return hit.first; });
    if (!hits.empty() && hits.front().second.isDanger) {
        const auto harmless =
            std::ranges::find_if(hits, [](const auto &hit) { return !hit.second.isDanger; });
        if (harmless != hits.end())
            std::rotate(hits.begin(), harmless, harmless + 1);
    }
    std::vector<PaletteEntry> result;
    result.reserve(hits.size());
    for (auto &[points, entry] : hits)
        result.push_back(std::move(entry));
    return result;
}

} // namespace watchroom
