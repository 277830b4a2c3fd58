// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"

#include <QChar>

namespace watchroom {

namespace {

constexpr int kMaximumCombiningMarks = 4;

bool isHidden(char32_t c)
{
    switch (c) {
    case 0x200B: // zero width space
    case 0x2060: // word joiner
    case 0xFEFF: // byte order mark
    case 0x00AD: // soft hyphen
    case 0x180E: // Mongolian vowel separator
        return true;
    default:
        // 200C and 200D stay: Persian words and family emoji need them.
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E
            || c == 0x200F || (c >= 0xE0000 && c <= 0xE001F);
    }
}

QString cleaned(const QString &remote, qsizetype maximumLength, bool keepLines)
{
    QString out;
    out.reserve(std::min(remote.size(), maximumLength));
    int marks = 0;
    for (qsizetype i = 0; i < remote.size(); ++i) {
        char32_t c = remote.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < remote.size() && remote.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(remote.at(i), remote.at(++i));
        else if (QChar::isSurrogate(c))
            c = QChar::ReplacementCharacter;

        if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029 || c == '\r') {
            if (keepLines) {
                if (c != '\r')
                    out += c == '\t' ? QChar(u'\t') : QChar(u'\n');
            } else if (!out.endsWith(u' ')) {
                out += u' ';
            }
            marks = 0;
            continue;
        }
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || isHidden(c))
            continue;
        if (QChar::category(c) == QChar::Mark_NonSpacing) {
            if (++marks > kMaximumCombiningMarks)
                continue;
        } else {
            marks = 0;
        }
        if (out.size() >= maximumLength) {
            out += QChar(0x2026);
            break;
        }
        out += QStringView(QChar::fromUcs4(c));
    }
    return keepLines ? out : out.trimmed();
}

} // namespace

QString plainText(const QString &remote, qsizetype maximumLength)
{
    return cleaned(remote, maximumLength, false);
}

QString plainMultilineText(const QString &remote, qsizetype maximumLength)
{
    return cleaned(remote, maximumLength, true);
}

} // namespace watchroom
