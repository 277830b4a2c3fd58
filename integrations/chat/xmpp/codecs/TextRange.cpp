// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/TextRange.h"

#include "integrations/chat/xmpp/codecs/Elements.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Where the code point of this number begins; the text's end when it is shorter.
qsizetype positionOf(const QString &text, int codePoint)
{
    qsizetype at = 0;
    for (; codePoint > 0 && at < text.size(); --codePoint) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        at += isPair ? 2 : 1;
    }
    return at;
}

} // namespace

std::optional<TextRange> readTextRange(const XmlElement &element, QStringView start,
                                       QStringView end)
{
    const std::optional<int> first = readNumber(element.attribute(start));
    const std::optional<int> last = readNumber(element.attribute(end));
    if (!first || !last || *first >= *last)
        return std::nullopt;
    return TextRange{*first, *last};
}

void writeTextRange(XmlElement &element, const QString &start, const QString &end,
                    const TextRange &range)
{
    element.set(start, QString::number(range.start)).set(end, QString::number(range.end));
}

QString textIn(const QString &text, const TextRange &range)
{
    const qsizetype start = positionOf(text, range.start);
    return text.sliced(start, positionOf(text, range.end) - start);
}

int countOf(const QString &text)
{
    return int(text.toUcs4().size());
}

} // namespace watchroom::xmpp
