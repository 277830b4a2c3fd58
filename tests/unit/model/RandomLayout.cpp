// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomCard.h"

#include "app/model/CardFields.h"
#include "app/model/CardWalk.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNodes = 60;
constexpr int kPictures = 18;
constexpr int kDeepest = 8; // in the levels of CardLimits

} // namespace

void RandomCard::startLayout(const std::vector<ActionSpec> &actions)
{
    m_actions = actions;
    m_nodesLeft = kNodes;
    m_picturesLeft = kPictures;
}

QString RandomCard::picture()
{
    static const QStringList kPicturesEverywhere{u"sha256:"_s + QString(64, u'a'),
                                                 u"https://example.org/p.png"_s,
                                                 u"data:image/png;base64,iVBORw0KGgo="_s};
    return kPicturesEverywhere[below(int(kPicturesEverywhere.size()))];
}

std::vector<CardNode> RandomCard::nodes(int level)
{
    std::vector<CardNode> nodes;
    for (int i = below(level == 0 ? 8 : 4); i > 0 && m_nodesLeft > 0; --i)
        nodes.push_back(node(level));
    return nodes;
}

CardNode RandomCard::node(int level)
{
    --m_nodesLeft;
    NodeContent content = level < kDeepest && seldom() ? holder(below(5), level) : leaf(below(13));
    ElementFrame around = frame(content);
    return {.content = std::move(content), .frame = std::move(around)};
}

NodeContent RandomCard::holder(int kind, int level)
{
    switch (kind) {
    case 0:
        return columns(level);
    case 1:
        return table(level);
    case 2:
        return buttons(level);
    case 3:
        return unknown(level);
    default:
        return box(level);
    }
}

NodeContent RandomCard::leaf(int kind)
{
    switch (kind) {
    case 0:
        return text();
    case 1:
        return facts();
    case 2:
        return m_picturesLeft > 0 ? NodeContent(image()) : NodeContent(text());
    case 3:
        return Badge{label()};
    case 4:
        return CodeBlock{line(), u"bash"_s, lines(), seldom(), seldom() ? below(99) : 0};
    case 5:
        return Progress{below(102) - 1, line(), line()};
    case 6:
        return sparkline();
    case 7:
        return question();
    case 8:
        return runs();
    case 9:
        return m_picturesLeft > 2 ? NodeContent(images()) : NodeContent(media());
    case 10:
        return TimeAgo{moment(), line()};
    case 11:
        return DiffStat{below(100), below(100), below(3)};
    default:
        return PersonRef{line(), line(), line()};
    }
}

ElementFrame RandomCard::frame(const NodeContent &content)
{
    if (std::holds_alternative<UnknownElement>(content))
        return {};
    const bool isInput = std::holds_alternative<Input>(content);
    const auto *picture = std::get_if<CardImage>(&content);
    ElementFrame frame;
    frame.id = seldom() && !isInput ? identifier() : QString();
    frame.visible = often();
    frame.separator = seldom();
    frame.spacing = seldom() ? oneOf<Spacing>(7) : Spacing::Default;
    frame.stretch = seldom() && (!picture || picture->height == 0);
    frame.extra = isInput ? QByteArray() : extra();
    return frame;
}

TextBlock RandomCard::text()
{
    TextBlock block;
    block.text = MarkupText(lines());
    block.style = oneOf<TextBlock::Style>(3);
    block.tone = maybeTone();
    block.maximumLines = seldom() ? below(20) : 0;
    block.size = oneOf<TextSize>(5);
    block.weight = oneOf<TextWeight>(3);
    block.mono = seldom();
    block.wrap = often();
    block.alignment = maybeAlignment();
    return block;
}

RichTextBlock RandomCard::runs()
{
    RichTextBlock block;
    for (int i = below(4); i > 0; --i) {
        InlineRun run{.text = lines(), .size = oneOf<TextSize>(5), .weight = oneOf<TextWeight>(3)};
        run.tone = maybeTone();
        run.mono = seldom();
        run.subtle = seldom();
        run.italic = seldom();
        run.strike = seldom();
        run.underline = seldom();
        run.highlight = seldom();
        run.select = select();
        run.extra = extra();
        block.runs.push_back(std::move(run));
    }
    block.alignment = maybeAlignment();
    return block;
}

Fact RandomCard::fact()
{
    Fact fact{line(), lines(), seldom(), maybeTone(), extra()};
    MarkupText markup(fact.value);
    if (seldom() && hasFormatting(markup)) {
        fact.value = markup.rich.toPlainText();
        fact.markup = std::move(markup);
    }
    return fact;
}

FactSet RandomCard::facts()
{
    FactSet set;
    for (int i = below(4); i > 0; --i)
        set.facts.push_back(fact());
    return set;
}

CardImage RandomCard::image()
{
    --m_picturesLeft;
    CardImage image{.address = picture(), .description = line()};
    image.width = seldom() ? below(4000) : 0;
    image.height = seldom() ? below(4000) : 0;
    image.size = oneOf<ImageSize>(5);
    image.person = seldom();
    image.playMark = seldom();
    image.background = seldom() ? u"#80FFaa00"_s : QString();
    image.alignment = maybeAlignment();
    image.select = select();
    return image;
}

ImageSet RandomCard::images()
{
    ImageSet set;
    for (int i = below(3); i > 0; --i) {
        set.images.push_back(image());
        set.images.back().extra = extra();
    }
    set.size = oneOf<ImageSize>(5);
    set.style = oneOf<ImageSet::Style>(3);
    return set;
}

Media RandomCard::media()
{
    Media media{.sources = {}, .poster = {}, .description = line()};
    for (int i = below(3); i > 0; --i)
        media.sources.push_back({link(), line(), extra()});
    if (m_picturesLeft > 0) {
        --m_picturesLeft;
        media.poster = picture();
    }
    return media;
}

Sparkline RandomCard::sparkline()
{
    Sparkline line;
    line.caption = this->line();
    for (int i = below(20); i > 0; --i)
        line.values.push_back(number());
    if (seldom())
        line.limit = number();
    line.tone = tone();
    return line;
}

Input RandomCard::question()
{
    Input question = input(below(50));
    question.inlineAction = select();
    return question;
}

std::optional<BackgroundImage> RandomCard::background()
{
    if (m_picturesLeft == 0 || !seldom())
        return std::nullopt;
    --m_picturesLeft;
    return BackgroundImage{picture(), oneOf<BackgroundImage::Fill>(4), oneOf<Alignment>(3),
                           oneOf<VerticalAlignment>(3), extra()};
}

ActionId RandomCard::select()
{
    const bool isOne = seldom() && !m_actions.empty();
    return isOne ? m_actions[size_t(below(int(m_actions.size())))].id : ActionId();
}

Container RandomCard::box(int level)
{
    Container box{.items = nodes(level + 1), .style = oneOf<ContainerStyle>(6), .select = select()};
    box.vertical = maybe<VerticalAlignment>(3);
    box.bleed = seldom();
    box.minimumHeight = seldom() ? below(500) : 0;
    box.rightToLeft = seldom() ? std::optional(often()) : std::nullopt;
    box.background = background();
    return box;
}

ColumnSet RandomCard::columns(int level)
{
    ColumnSet set;
    for (int i = below(4); i > 0 && m_nodesLeft > 0; --i) {
        --m_nodesLeft;
        CardColumn column{.frame = frame(Container()), .box = box(level + 2), .width = {}};
        column.width.kind = oneOf<ColumnWidth::Kind>(4);
        const bool hasValue = column.width.kind == ColumnWidth::Kind::Weight ||
                              column.width.kind == ColumnWidth::Kind::Pixels;
        column.width.value = hasValue ? 1 + below(90) : 1;
        set.columns.push_back(std::move(column));
    }
    set.style = oneOf<ContainerStyle>(6);
    set.select = select();
    set.bleed = seldom();
    set.minimumHeight = seldom() ? below(500) : 0;
    set.alignment = maybeAlignment();
    return set;
}

CardTable RandomCard::table(int level)
{
    const auto cells = [this] {
        return CellAlignment{maybeAlignment(), maybe<VerticalAlignment>(3)};
    };
    CardTable table;
    for (int i = below(4); i > 0; --i)
        table.columns.push_back(
            {{ColumnWidth::Kind::Weight, double(1 + below(4))}, cells(), extra()});
    for (int i = below(4); i > 0; --i) {
        TableRow row{.cells = {}, .style = oneOf<ContainerStyle>(6), .alignment = cells()};
        for (int j = below(3); j > 0 && m_nodesLeft > 0; --j) {
            --m_nodesLeft;
            row.cells.push_back({box(level + 3), extra()});
        }
        row.extra = extra();
        table.rows.push_back(std::move(row));
    }
    table.firstRowIsHeader = often();
    table.gridLines = often();
    table.gridStyle = oneOf<ContainerStyle>(6);
    table.cells = cells();
    return table;
}

ActionSet RandomCard::buttons(int level)
{
    ActionSet set;
    for (size_t i = 0; i < m_actions.size(); ++i) {
        if (!seldom())
            continue;
        const ActionSpec action = m_actions[i];
        set.actions.push_back(action.id);
        if (action.opensCard && often())
            set.cards.push_back({action.id, box(level + 2), {}, extra()});
    }
    set.alignment = maybeAlignment();
    return set;
}

UnknownElement RandomCard::unknown(int level)
{
    return {u"Rocket"_s, "{\"fallback\":\"drop\",\"thrust\":[7],\"type\":\"Rocket\"}",
            nodes(level + 1)};
}

CardFrame RandomCard::cardFrame()
{
    CardFrame frame;
    frame.language = seldom() ? u"de"_s : QString();
    frame.spoken = seldom() ? lines() : QString();
    frame.rightToLeft = seldom() ? std::optional(often()) : std::nullopt;
    frame.minimumHeight = seldom() ? below(500) : 0;
    frame.vertical = maybe<VerticalAlignment>(3);
    frame.background = background();
    frame.select = select();
    frame.webAddress = seldom() ? u"https://example.org/card"_s : QString();
    if (seldom())
        frame.refresh = CardRefresh{select(), {line(), line()}, moment(), extra()};
    frame.extra = extra();
    return frame;
}

/// They name no actions themselves, which would then stand no more at the foot.
std::vector<ShownCard> RandomCard::cardsAtTheFoot(const Card &card)
{
    const std::vector<ActionId> named = actionsInLayout(card);
    m_actions.clear();
    std::vector<ShownCard> cards;
    for (const ActionSpec &action : card.actions) {
        if (action.opensCard && std::ranges::find(named, action.id) == named.end())
            cards.push_back({action.id, box(3), {}, extra()});
    }
    return cards;
}

} // namespace watchroom
