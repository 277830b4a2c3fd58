// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/LinkedText.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownText.h"

#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace watchroom {

namespace {

void push(Runs &runs, const QString &text, const QString &link)
{
    if (!text.isEmpty())
        runs.push_back({.text = text, .link = link});
}

Runs linked(const QString &text)
{
    // A full stop, comma or bracket at the end belongs to the sentence.
    static const QRegularExpression kAddress(
        QStringLiteral(R"(\bhttps?://[^\s<>"]*[^\s<>".,;:!?'\)\]])"));
    Runs runs;
    qsizetype done = 0;
    for (const auto &match : kAddress.globalMatch(text)) {
        const QString link = allowedLink(match.captured());
        if (link.isEmpty())
            continue;
        push(runs, text.mid(done, match.capturedStart() - done), {});
        push(runs, match.captured(), link);
        done = match.capturedEnd();
    }
    push(runs, text.mid(done), {});
    return withMentions(std::move(runs));
}

} // namespace

RichText linkedText(const QString &text)
{
    RichText rich;
    QStringList lines;
    const auto endParagraph = [&] {
        if (Runs runs = linked(lines.join(u'\n')); !runs.empty())
            rich.blocks.push_back({Paragraph{std::move(runs)}});
        lines.clear();
    };
    for (const QString &line : plainMultilineText(text).split(u'\n')) {
        if (line.trimmed().isEmpty())
            endParagraph();
        else
            lines += line;
    }
    endParagraph();
    return rich;
}

} // namespace watchroom
