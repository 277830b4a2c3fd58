// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MattermostBlocks.h"

#include "integrations/formats/AttachmentColour.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/MattermostControls.h"
#include "integrations/formats/MattermostTexts.h"
#include "integrations/formats/SideBySide.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

constexpr int kMattermostBlocksMaximumPixels = 10'000;

Spacing spacingOf(const QString &gap)
{
    static const QHash<QString, Spacing> kGaps{
        {u"none"_s, Spacing::None},         {u"small"_s, Spacing::Small},
        {u"medium"_s, Spacing::Medium},     {u"large"_s, Spacing::Large},
        {u"xlarge"_s, Spacing::ExtraLarge},
    };
    return kGaps.value(gap, Spacing::Default);
}

ImageSize sizeOf(const QString &size)
{
    static const QHash<QString, ImageSize> kSizes{
        {u"auto"_s, ImageSize::Auto},   {u"xsmall"_s, ImageSize::Small},
        {u"small"_s, ImageSize::Small}, {u"medium"_s, ImageSize::Medium},
        {u"large"_s, ImageSize::Large},
    };
    return kSizes.value(size, ImageSize::Stretch);
}

std::optional<Alignment> alignmentOf(const QString &alignment)
{
    if (alignment == u"left")
        return Alignment::Start;
    if (alignment == u"center")
        return Alignment::Center;
    return alignment == u"right" ? std::optional(Alignment::End) : std::nullopt;
}

/// Puts the gap between things that stand under each other.
void space(CardNodes &nodes, const QString &gap)
{
    const Spacing spacing = spacingOf(gap);
    for (size_t i = 1; i < nodes.size(); ++i)
        nodes[i].frame.spacing = spacing;
}

class BlockReader
{
public:
    BlockReader(const JsonReader *registry, CardDraft &draft)
        : m_registry(registry)
        , m_draft(draft)
    {
    }

    /// Buttons that follow each other stand in one row; a divider is a line above what follows.
    void readAll(const json::array_t &blocks, CardNodes &to)
    {
        std::vector<ActionId> buttons;
        bool divided = false;
        for (const json &block : blocks) {
            const JsonReader fields(block, m_draft.problem);
            const QString type = fields.text("type");
            if (type == u"button" || type == u"static_select") {
                addMattermostControl(fields, m_registry, buttons, m_draft);
                continue;
            }
            endButtons(buttons, divided, to);
            if (type == u"divider")
                divided = true;
            else
                readDivided(type, fields, divided, to);
        }
        endButtons(buttons, divided, to);
    }

private:
    using Read = void (BlockReader::*)(const JsonReader &, CardNodes &);

    void endButtons(std::vector<ActionId> &buttons, bool &divided, CardNodes &to)
    {
        const size_t before = to.size();
        m_draft.addButtons(to, std::exchange(buttons, {}));
        if (to.size() > before)
            to[before].frame.separator = std::exchange(divided, false);
    }

    void readDivided(const QString &type, const JsonReader &block, bool &divided, CardNodes &to)
    {
        const size_t before = to.size();
        read(type, block, to);
        if (to.size() > before)
            to[before].frame.separator = std::exchange(divided, false);
    }

    void read(const QString &type, const JsonReader &block, CardNodes &to)
    {
        static const QHash<QString, Read> kReaders{
            {u"text"_s, &BlockReader::readText},
            {u"image"_s, &BlockReader::readImage},
            {u"container"_s, &BlockReader::readContainer},
            {u"collapsible"_s, &BlockReader::readCollapsible},
            {u"column_set"_s, &BlockReader::readColumns},
        };
        if (const Read reader = kReaders.value(type))
            (this->*reader)(block, to);
        else
            m_draft.losses.add(
                MattermostTexts::tr("A part that is not known here is left out: %1.").arg(type));
    }

    void readText(const JsonReader &block, CardNodes &to)
    {
        TextBlock text;
        text.text = MarkupText(block.lines("text"));
        if (block.flag("is_subtle"))
            text.style = TextBlock::Style::Subtle;
        if (block.text("size") == u"small")
            text.size = TextSize::Small;
        if (text.text.source.contains(u"mmaction:"))
            m_draft.losses.add(MattermostTexts::tr("A button inside of a text is plain text."));
        m_draft.add(to, std::move(text));
    }

    void readImage(const JsonReader &block, CardNodes &to)
    {
        CardImage image;
        image.address = pictureLink(block.text("url"));
        image.description = block.line("alt_text");
        if (image.description.isEmpty())
            image.description = block.line("title");
        image.size = sizeOf(block.text("size"));
        image.width = block.integer("max_width", 0, 0, kMattermostBlocksMaximumPixels);
        image.height = block.integer("max_height", 0, 0, kMattermostBlocksMaximumPixels);
        image.person = block.text("image_style") == u"person";
        image.alignment = alignmentOf(block.text("horizontal_alignment"));
        if (!image.address.isEmpty())
            m_draft.add(to, CardNode{std::move(image)});
        else
            m_draft.losses.add(MattermostTexts::tr(
                "A picture with an address that may not be fetched is left out."));
    }

    void readContainer(const JsonReader &block, CardNodes &to)
    {
        Container box;
        if (const QString colour = block.text("accent_color"); !colour.isEmpty())
            box.style = styleOf(severityOfColour(colour));
        else if (block.text("background") == u"gray" || block.flag("border"))
            box.style = ContainerStyle::Emphasis;
        const QString height = block.text("max_height");
        if (!height.isEmpty() && height != u"none")
            m_draft.losses.add(MattermostTexts::tr("A part that would scroll is shown whole."));
        addInside(block, "content", box.items);
        if (block.text("flow") == u"horizontal")
            box.items = inARow(std::move(box.items));
        else
            space(box.items, block.text("gap"));
        m_draft.add(to, CardNode{std::move(box)});
    }

    CardNodes inARow(CardNodes items)
    {
        if (items.size() < 2)
            return items;
        ColumnSet row;
        for (CardNode &item : items) {
            CardNodes alone;
            alone.push_back(std::move(item));
            row.columns.push_back(columnOf(std::move(alone), ColumnWidth::Kind::Auto));
        }
        CardNodes result;
        m_draft.add(result, CardNode{std::move(row)});
        return result;
    }

    void readCollapsible(const JsonReader &block, CardNodes &to)
    {
        Container box;
        CardNodes header;
        addInside(block, "header", header);
        if (block.flag("collapsed")) {
            box.foldedUnder = wordsOf(header);
        } else {
            m_draft.losses.add(MattermostTexts::tr("A part that could be folded away stays open."));
            box.items = std::move(header);
        }
        addInside(block, "content", box.items);
        m_draft.add(to, CardNode{std::move(box)});
    }

    static QString wordsOf(const CardNodes &nodes)
    {
        QStringList words;
        for (const CardNode &node : nodes) {
            if (const auto *text = std::get_if<TextBlock>(&node.content))
                words += text->text.rich.toPlainText();
        }
        return words.isEmpty() ? MattermostTexts::tr("More") : words.join(u' ');
    }

    void readColumns(const JsonReader &block, CardNodes &to)
    {
        ColumnSet set;
        for (const json &item : block.array("columns")) {
            const JsonReader fields(item, m_draft.problem, block.path("columns"));
            CardColumn column;
            addInside(fields, "items", column.box.items);
            space(column.box.items, fields.text("gap"));
            column.width = widthOf(fields);
            column.frame.spacing = spacingOf(block.text("gap"));
            set.columns.push_back(std::move(column));
        }
        if (!set.columns.empty())
            m_draft.add(to, CardNode{std::move(set)});
    }

    /// "auto", "stretch", or a weight.
    static ColumnWidth widthOf(const JsonReader &column)
    {
        const json *width = column.find("width");
        if (width && width->is_number() && width->get<double>() > 0)
            return {ColumnWidth::Kind::Weight, std::min(width->get<double>(), 1000.0)};
        return {width && width->is_string() && textOf(*width) == u"auto"
                    ? ColumnWidth::Kind::Auto
                    : ColumnWidth::Kind::Stretch,
                1};
    }

    void addInside(const JsonReader &block, const char *key, CardNodes &to)
    {
        if (!m_draft.allowsDepth(m_depth + 1))
            return;
        ++m_depth;
        readAll(block.array(key), to);
        --m_depth;
    }

    const JsonReader *m_registry;
    CardDraft &m_draft;
    int m_depth = 0;
};

} // namespace

void addMattermostBlocks(const json::array_t &blocks, const JsonReader *registry, CardNodes &to,
                         CardDraft &draft)
{
    BlockReader(registry, draft).readAll(blocks, to);
}

bool isMattermostBlock(const json &value)
{
    static const QStringList kTypes{u"text"_s,        u"image"_s,         u"divider"_s,
                                    u"button"_s,      u"static_select"_s, u"container"_s,
                                    u"collapsible"_s, u"column_set"_s};
    return value.is_object() && value.contains("type") && value["type"].is_string() &&
           kTypes.contains(textOf(value["type"]));
}

} // namespace watchroom
