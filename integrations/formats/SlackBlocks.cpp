// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackBlocks.h"

#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/SideBySide.h"
#include "integrations/formats/SlackControls.h"
#include "integrations/formats/SlackObjects.h"
#include "integrations/formats/SlackRichText.h"
#include "integrations/formats/SlackSection.h"
#include "integrations/formats/SlackTable.h"
#include "integrations/formats/SlackTexts.h"

#include <QHash>

#include <utility>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

TextBlock heading(const QString &words)
{
    TextBlock text;
    text.text = MarkupText(escapedMarkdown(words));
    text.style = TextBlock::Style::Heading;
    return text;
}

TextBlock subtle(MarkupText words)
{
    TextBlock text;
    text.text = std::move(words);
    text.style = TextBlock::Style::Subtle;
    return text;
}

class SlackBlockReader
{
public:
    SlackBlockReader(CardDraft &draft, int depth)
        : m_draft(draft)
        , m_depth(depth)
    {
    }

    void readAll(const JsonReader &parent, const char *key, CardNodes &to)
    {
        bool divided = false;
        for (const json &block : parent.array(key)) {
            const JsonReader fields(block, m_draft.problem, parent.path(key));
            if (fields.text("type") == u"divider") {
                divided = true;
                continue;
            }
            const size_t before = to.size();
            read(fields, to);
            if (to.size() > before && std::exchange(divided, false))
                to[before].frame.separator = true;
        }
    }

private:
    using Read = void (SlackBlockReader::*)(const JsonReader &, CardNodes &);

    void read(const JsonReader &block, CardNodes &to)
    {
        static const QHash<QString, Read> kReaders{
            {u"header"_s, &SlackBlockReader::readHeader},
            {u"section"_s, &SlackBlockReader::readSection},
            {u"context"_s, &SlackBlockReader::readContext},
            {u"image"_s, &SlackBlockReader::readImage},
            {u"rich_text"_s, &SlackBlockReader::readRichText},
            {u"markdown"_s, &SlackBlockReader::readMarkdown},
            {u"table"_s, &SlackBlockReader::readTable},
            {u"data_table"_s, &SlackBlockReader::readTable},
            {u"alert"_s, &SlackBlockReader::readAlert},
            {u"card"_s, &SlackBlockReader::readCard},
            {u"carousel"_s, &SlackBlockReader::readCarousel},
            {u"container"_s, &SlackBlockReader::readContainer},
            {u"video"_s, &SlackBlockReader::readVideo},
            {u"file"_s, &SlackBlockReader::readFile},
            {u"actions"_s, &SlackBlockReader::readActions},
            {u"context_actions"_s, &SlackBlockReader::readActions},
            {u"input"_s, &SlackBlockReader::readInput},
            {u"plan"_s, &SlackBlockReader::readPlan},
            {u"task_card"_s, &SlackBlockReader::readTask},
        };
        const QString type = block.text("type");
        if (const Read reader = kReaders.value(type))
            (this->*reader)(block, to);
        else
            readUnknown(type, block, to);
    }

    void readHeader(const JsonReader &block, CardNodes &to)
    {
        m_draft.add(to, heading(slackLine(block, "text", m_draft)));
    }

    void readSection(const JsonReader &block, CardNodes &to)
    {
        addSlackSection(block, to, m_draft);
    }
    void readContext(const JsonReader &block, CardNodes &to)
    {
        addSlackContext(block, to, m_draft);
    }
    void readTable(const JsonReader &block, CardNodes &to) { addSlackTable(block, to, m_draft); }

    void readImage(const JsonReader &block, CardNodes &to)
    {
        m_draft.add(to, subtle(slackMarkup(block, "title", m_draft)));
        if (auto image = slackImage(block, m_draft))
            m_draft.add(to, CardNode{std::move(*image)});
        else
            m_draft.add(to, subtle(MarkupText(escapedMarkdown(block.line("alt_text")))));
    }

    void readRichText(const JsonReader &block, CardNodes &to)
    {
        TextBlock text;
        text.text = MarkupText(toMarkdown(slackRichText(block, m_draft)));
        m_draft.add(to, std::move(text));
    }

    void readMarkdown(const JsonReader &block, CardNodes &to)
    {
        TextBlock text;
        text.text = MarkupText(block.lines("text"));
        m_draft.add(to, std::move(text));
    }

    void readAlert(const JsonReader &block, CardNodes &to)
    {
        static const QHash<QString, ContainerStyle> kStyles{
            {u"info"_s, ContainerStyle::Accent},
            {u"success"_s, ContainerStyle::Good},
            {u"warning"_s, ContainerStyle::Warning},
            {u"error"_s, ContainerStyle::Attention},
        };
        Container box;
        box.style = kStyles.value(block.text("level"), ContainerStyle::Emphasis);
        TextBlock text;
        text.text = slackMarkup(block, "text", m_draft);
        m_draft.add(box.items, std::move(text));
        m_draft.add(to, CardNode{std::move(box)});
    }

    /// A card in the card: its picture, title, text and buttons in a frame.
    void readCard(const JsonReader &block, CardNodes &to)
    {
        Container box;
        box.style = ContainerStyle::Emphasis;
        addPicture(block, "hero_image", ImageSize::Stretch, box.items);
        addTitle(block, box.items);
        TextBlock body;
        body.text = slackMarkup(block, "body", m_draft);
        m_draft.add(box.items, std::move(body));
        m_draft.add(box.items, subtle(slackMarkup(block, "subtext", m_draft)));
        addActions(block, "actions", box.items);
        m_draft.add(to, CardNode{std::move(box)});
    }

    void readCarousel(const JsonReader &block, CardNodes &to)
    {
        m_draft.losses.add(
            SlackTexts::tr("Cards that are turned over in Slack stand under each other."));
        addBlocks(block, "elements", to);
    }

    /// Title and subtitle with the small picture in front of them.
    void addTitle(const JsonReader &block, CardNodes &to)
    {
        CardNodes texts;
        m_draft.add(texts, heading(slackLine(block, "title", m_draft)));
        m_draft.add(texts, subtle(slackMarkup(block, "subtitle", m_draft)));
        CardNodes icon;
        addPicture(block, "icon", ImageSize::Small, icon);
        addBeside(std::move(icon), std::move(texts), to, m_draft);
    }

    void addPicture(const JsonReader &block, const char *key, ImageSize size, CardNodes &to)
    {
        const json *element = block.object(key);
        if (!element)
            return;
        if (auto image = slackImage(JsonReader(*element, m_draft.problem), m_draft)) {
            image->size = size;
            m_draft.add(to, CardNode{std::move(*image)});
        }
    }

    void readContainer(const JsonReader &block, CardNodes &to)
    {
        Container box;
        QString title = slackLine(block, "title", m_draft);
        if (const json *rich = block.object("rich_text_title"))
            title =
                MarkupText(toMarkdown(slackRichText(JsonReader(*rich, m_draft.problem), m_draft)))
                    .rich.toPlainText();
        const bool folds = block.flag("is_collapsible");
        if (folds && block.flag("default_collapsed"))
            box.foldedUnder = title;
        else
            addTitle(block, box.items);
        if (folds && !block.flag("default_collapsed"))
            m_draft.losses.add(SlackTexts::tr("A part that could be folded away stays open."));
        addBlocks(block, "child_blocks", box.items);
        m_draft.add(to, CardNode{std::move(box)});
    }

    void addBlocks(const JsonReader &block, const char *key, CardNodes &to)
    {
        if (m_draft.allowsDepth(m_depth + 1))
            addSlackBlocks(block, key, to, m_draft, m_depth + 1);
    }

    void readVideo(const JsonReader &block, CardNodes &to)
    {
        addLinked(block, to);
        Media media;
        media.poster = pictureLink(block.text("thumbnail_url"));
        media.description = block.line("alt_text");
        if (const QString address = allowedLink(block.text("video_url")); !address.isEmpty())
            media.sources.push_back({.address = address, .mimeType = u"text/html"_s});
        if (!media.sources.empty())
            m_draft.add(to, CardNode{std::move(media)});
        else
            m_draft.losses.add(
                SlackTexts::tr("A film with an address that may not be opened is left out."));
        m_draft.add(to, subtle(slackMarkup(block, "description", m_draft)));
        const QStringList from{block.line("author_name"), block.line("provider_name")};
        m_draft.add(to, subtle(MarkupText(escapedMarkdown(from.join(u' ').trimmed()))));
    }

    /// The title of a film, leading to its page.
    void addLinked(const JsonReader &block, CardNodes &to)
    {
        TextRun title{.text = slackLine(block, "title", m_draft), .bold = true};
        title.link = allowedLink(block.text("title_url"));
        TextBlock text;
        text.text = MarkupText(toMarkdown({{RichBlock{Paragraph{{title}}}}}));
        m_draft.add(to, std::move(text));
    }

    void readFile(const JsonReader &block, CardNodes &to)
    {
        m_draft.losses.add(SlackTexts::tr("A file that is kept in Slack is only named."));
        const QString name = block.line("external_id");
        m_draft.add(
            to, subtle(MarkupText(escapedMarkdown(SlackTexts::tr("File in Slack: %1").arg(name)))));
    }

    void readActions(const JsonReader &block, CardNodes &to) { addActions(block, "elements", to); }

    void addActions(const JsonReader &block, const char *key, CardNodes &to)
    {
        std::vector<ActionId> actions;
        for (const json &element : block.array(key))
            addSlackActions(JsonReader(element, m_draft.problem, block.path(key)), actions,
                            m_draft);
        m_draft.addButtons(to, actions);
    }

    void readInput(const JsonReader &block, CardNodes &to)
    {
        const json *element = block.object("element");
        if (!element)
            return;
        Input input =
            slackInput(JsonReader(*element, m_draft.problem, block.path("element")), m_draft);
        input.label = slackLine(block, "label", m_draft);
        if (const QString hint = slackLine(block, "hint", m_draft); !hint.isEmpty())
            input.hint = hint;
        input.required = !block.flag("optional");
        if (block.flag("dispatch_action"))
            m_draft.losses.add(SlackTexts::tr("What is typed is sent with a button only."));
        m_draft.add(to, CardNode{std::move(input)});
    }

    void readPlan(const JsonReader &block, CardNodes &to)
    {
        m_draft.add(to, heading(slackLine(block, "title", m_draft)));
        if (!m_draft.allowsDepth(m_depth + 1))
            return;
        for (const json &task : block.array("tasks"))
            readTask(JsonReader(task, m_draft.problem, block.path("tasks")), to);
    }

    /// A step of a plan: its state, its title, what came of it.
    void readTask(const JsonReader &block, CardNodes &to)
    {
        static const QHash<QString, StateLabel> kStates{
            {u"pending"_s, {SlackTexts::tr("Waiting"), Tone::Neutral}},
            {u"in_progress"_s, {SlackTexts::tr("In progress"), Tone::Info}},
            {u"complete"_s, {SlackTexts::tr("Done"), Tone::Good}},
            {u"error"_s, {SlackTexts::tr("Failed"), Tone::Attention}},
        };
        CardNodes badge;
        if (const auto state = kStates.constFind(block.text("status")); state != kStates.cend())
            m_draft.add(badge, CardNode{Badge{*state}});
        CardNodes texts;
        TextBlock title;
        title.text = slackMarkup(block, "title", m_draft);
        m_draft.add(texts, std::move(title));
        for (const char *key : {"details", "output"}) {
            if (const json *rich = block.object(key))
                readRichText(JsonReader(*rich, m_draft.problem, block.path(key)), texts);
        }
        addBeside(std::move(badge), std::move(texts), to, m_draft);
    }

    void readUnknown(const QString &type, const JsonReader &block, CardNodes &to)
    {
        m_draft.losses.add(
            SlackTexts::tr("A part that is not known here is left out: %1.").arg(type));
        m_draft.add(to, subtle(slackMarkup(block, "text", m_draft)));
    }

    CardDraft &m_draft;
    const int m_depth;
};

} // namespace

void addSlackBlocks(const JsonReader &parent, const char *key, CardNodes &to, CardDraft &draft,
                    int depth)
{
    SlackBlockReader(draft, depth).readAll(parent, key, to);
}

} // namespace watchroom
