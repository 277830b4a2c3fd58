// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackRichText.h"

#include "app/base/PlainText.h"
#include "integrations/formats/EpochSeconds.h"
#include "integrations/formats/Mrkdwn.h"
#include "integrations/formats/SlackTexts.h"

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

constexpr int kMaximumIndent = 8;

TextRun styleOf(const JsonReader &element)
{
    TextRun style;
    const json *named = element.object("style");
    if (!named)
        return style;
    const JsonReader fields(*named, element.problem(), element.path("style"));
    style.bold = fields.flag("bold");
    style.italic = fields.flag("italic");
    style.strike = fields.flag("strike");
    style.code = fields.flag("code");
    return style;
}

/// The character of an emoji where it is told, its name where it is not.
QString emoji(const JsonReader &element)
{
    QString text;
    for (const QString &code : element.text("unicode").split(u'-', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const uint c = code.toUInt(&isNumber, 16);
        if (!isNumber || c < 0x20 || c > QChar::LastValidCodePoint || QChar::isSurrogate(c))
            return u':' + element.line("name") + u':';
        text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    return text.isEmpty() ? u':' + element.line("name") + u':' : text;
}

/// What an element would be in angle brackets; empty for one that is not written so.
QString inBrackets(const JsonReader &element)
{
    const QString type = element.text("type");
    if (type == u"user")
        return u'@' + element.line("user_id");
    if (type == u"usergroup")
        return u"!subteam^"_s + element.line("usergroup_id");
    if (type == u"team")
        return u'@' + element.line("team_id");
    if (type == u"channel")
        return u'#' + element.line("channel_id");
    if (type == u"broadcast")
        return u'!' + element.line("range");
    return {};
}

QString link(const JsonReader &element)
{
    const QString words = element.line("text");
    const QString address = element.text("url").replace(u'|', u"%7C"_s);
    return words.isEmpty() ? address : address + u'|' + words;
}

QString date(const JsonReader &element)
{
    const Timestamp moment = momentOfSeconds(element, "timestamp").value_or(Timestamp{});
    const qint64 seconds = std::chrono::duration_cast<Seconds>(moment.time_since_epoch()).count();
    return u"!date^"_s + QString::number(seconds) + u"^^"_s +
           element.text("url").replace(u'^', u"%5E"_s) + u'|' + element.line("fallback");
}

void addRuns(const JsonReader &element, Runs &runs, CardDraft &draft)
{
    const TextRun style = styleOf(element);
    const QString type = element.text("type");
    const auto add = [&](const QString &text) {
        if (!text.isEmpty()) {
            runs.push_back(style);
            runs.back().text = text;
        }
    };
    const auto addBracketed = [&](const QString &content) {
        const Runs bracketed = runsOfBrackets(content, style, draft.losses);
        runs.insert(runs.end(), bracketed.begin(), bracketed.end());
        return !bracketed.empty();
    };
    const auto addLink = [&] {
        if (!addBracketed(link(element)))
            add(element.line("url"));
    };
    if (type == u"emoji")
        add(emoji(element));
    else if (type == u"color")
        add(element.line("value"));
    else if (type == u"date")
        addBracketed(date(element));
    else if (type == u"link")
        addLink();
    else if (const QString content = inBrackets(element); !content.isEmpty())
        addBracketed(content);
    else
        add(element.lines("text"));
}

Runs runsOf(const JsonReader &section, CardDraft &draft)
{
    Runs runs;
    for (const json &element : section.array("elements"))
        addRuns(JsonReader(element, draft.problem, section.path("elements")), runs, draft);
    return runs;
}

RichBlock preformatted(const JsonReader &block, CardDraft &draft)
{
    CodeText code;
    for (const TextRun &run : runsOf(block, draft))
        code.text += run.text;
    if (code.text.endsWith(u'\n'))
        code.text.chop(1);
    return {std::move(code)};
}

/// The blocks into which a list of this indent goes: those of the last item, so many levels down.
std::vector<RichBlock> &blocksAt(int indent, std::vector<RichBlock> &blocks)
{
    if (indent == 0 || blocks.empty())
        return blocks;
    auto *list = std::get_if<List>(&blocks.back().content);
    return list && !list->items.empty() ? blocksAt(indent - 1, list->items.back().blocks) : blocks;
}

/// Slack tells every level as a list of its own; what has a greater indent belongs into the item in
/// front of it.
void addList(const JsonReader &block, std::vector<RichBlock> &blocks, CardDraft &draft)
{
    std::vector<RichBlock> &to = blocksAt(block.integer("indent", 0, 0, kMaximumIndent), blocks);
    const bool ordered = block.text("style") == u"ordered";
    const int offset = block.integer("offset", 0, 0, 1'000'000);
    auto *list = to.empty() ? nullptr : std::get_if<List>(&to.back().content);
    if (!list || list->ordered != ordered) {
        to.push_back({List{.ordered = ordered, .start = offset + 1, .items = {}}});
        list = std::get_if<List>(&to.back().content);
    }
    for (const json &item : block.array("elements")) {
        const JsonReader section(item, draft.problem, block.path("elements"));
        list->items.push_back({{RichBlock{Paragraph{runsOf(section, draft)}}}});
    }
}

} // namespace

RichText slackRichText(const JsonReader &block, CardDraft &draft)
{
    RichText text;
    for (const json &part : block.array("elements")) {
        const JsonReader fields(part, draft.problem, block.path("elements"));
        const QString type = fields.text("type");
        if (type == u"rich_text_list")
            addList(fields, text.blocks, draft);
        else if (type == u"rich_text_preformatted")
            text.blocks.push_back(preformatted(fields, draft));
        else if (Runs runs = runsOf(fields, draft); runs.empty())
            continue;
        else if (type == u"rich_text_quote")
            text.blocks.push_back({Quote{{RichBlock{Paragraph{std::move(runs)}}}}});
        else
            text.blocks.push_back({Paragraph{std::move(runs)}});
    }
    return text;
}

} // namespace watchroom
