// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/NodeWidths.h"

#include "ui/cards/ButtonPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace watchroom {

namespace {

constexpr int kMostWanted = 1200;
constexpr int kMeasured = 400;   ///< Characters of a text that are looked at.
constexpr int kLongestWord = 20; ///< Longer ones may break.
constexpr int kReadable = 56;    ///< Words that wrap want at least this.
constexpr int kNodeWidthsFieldLeast = 120;
constexpr int kFieldWanted = 220;
constexpr int kButtonMost = 120;
constexpr int kWide = 240;

int widthIn(const QFont &font, QStringView text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text.toString())) + 1);
}

NodeWidths widthsOfText(const QString &text, const QFont &font, bool wraps, const Theme &theme)
{
    NodeWidths widths;
    const QStringView looked = QStringView(text).left(kMeasured);
    for (const QStringView line : looked.split(u'\n'))
        widths.wanted = std::max(widths.wanted, widthIn(font, line));
    QStringView longest;
    for (const QStringView word : looked.split(u' ')) {
        if (word.size() > longest.size())
            longest = word;
    }
    widths.least = widthIn(font, longest.left(kLongestWord));
    if (!wraps || widths.wanted < theme.scaled(kReadable))
        widths.least = std::min(widths.wanted, theme.scaled(kReadable));
    else
        widths.least = std::max(widths.least, theme.scaled(kReadable));
    return widths;
}

/// Measures one node.
class Measure
{
public:
    explicit Measure(const NodeScope &scope)
        : m_scope(scope)
        , m_theme(scope.theme())
    {
    }

    NodeWidths operator()(const TextBlock &text) const
    {
        return widthsOfText(text.text.rich.toPlainText(), fontOfText(text, m_scope), text.wrap,
                            m_theme);
    }
    NodeWidths operator()(const RichTextBlock &text) const
    {
        QString words;
        TextSize size = TextSize::Default;
        for (const InlineRun &run : text.runs) {
            words += run.text;
            size = std::max(size, run.size);
        }
        return widthsOfText(words, textStyleOf(size, {}, false, {}, m_theme).font, true, m_theme);
    }
    NodeWidths operator()(const FactSet &set) const
    {
        NodeWidths widths;
        const QFont font = m_theme.font(TextRole::Button);
        for (const Fact &fact : set.facts) {
            widths.include(widthsOfText(fact.label, font, true, m_theme));
            widths.include(widthsOfText(fact.value, font, true, m_theme));
        }
        return widths;
    }
    NodeWidths operator()(const CardImage &image) const
    {
        const int width = pictureSizeOf(image, m_scope, kWide).width();
        const bool shrinks = image.size == ImageSize::Auto || image.size == ImageSize::Stretch;
        return {shrinks ? std::min(width, kReadable) : width, width};
    }
    NodeWidths operator()(const ImageSet &set) const
    {
        return {std::max(pictureWidthOf(set.size), kReadable), kWide};
    }
    NodeWidths operator()(const Badge &badge) const
    {
        return widthsOfText(badge.label.text, m_theme.font(TextRole::Meta), false, m_theme)
            .padded(m_theme.scaled(36));
    }
    NodeWidths operator()(const DiffStat &) const { return fixed(120); }
    NodeWidths operator()(const TimeAgo &time) const
    {
        return widthsOfText(time.text, m_theme.font(TextRole::Small), true, m_theme).padded(80);
    }
    NodeWidths operator()(const PersonRef &person) const
    {
        return widthsOfText(person.name, m_theme.font(TextRole::Button), true, m_theme)
            .padded(m_theme.scaled(32));
    }
    NodeWidths operator()(const Input &) const
    {
        return {m_theme.scaled(kNodeWidthsFieldLeast), m_theme.scaled(kFieldWanted)};
    }
    NodeWidths operator()(const ActionSet &set) const
    {
        NodeWidths widths;
        for (const ActionId &id : set.actions) {
            const ActionSpec *action = m_scope.action(id);
            if (!action)
                continue;
            const int width =
                widthIn(m_theme.font(TextRole::Button), action->title) + m_theme.scaled(48);
            widths.wanted += width;
            widths.firm = std::max(widths.firm, std::min(width, m_theme.scaled(kButtonMost)));
        }
        widths.least = widths.firm;
        return widths;
    }
    NodeWidths operator()(const Container &box) const { return widthsOf(box, m_scope); }
    NodeWidths operator()(const ColumnSet &set) const
    {
        NodeWidths widths;
        for (const CardColumn &column : set.columns) {
            const NodeWidths one = widthsOf(column.box, m_scope);
            widths.wanted += one.wanted + columnSpacingOf(column.frame.spacing, m_theme);
            widths.least = std::max(widths.least, one.least); // they can stand under each other
            widths.firm = std::max(widths.firm, one.firm);
        }
        return widths;
    }
    NodeWidths operator()(const UnknownElement &element) const
    {
        return widthsOf(element.shown, m_scope);
    }
    NodeWidths operator()(const CardTable &table) const
    {
        const int columns = std::max<int>(1, static_cast<int>(table.columns.size()));
        return {std::min(columns * kReadable, kWide), std::max(columns * 2 * kReadable, kWide)};
    }
    template <typename Wide>
    NodeWidths operator()(const Wide &) const
    {
        return {m_theme.scaled(kNodeWidthsFieldLeast), m_theme.scaled(kWide)};
    }

private:
    NodeWidths fixed(int px) const { return {m_theme.scaled(px), m_theme.scaled(px)}; }

    const NodeScope &m_scope;
    const Theme &m_theme;
};

/// What each column gets before anybody is found too narrow.
std::vector<int> firstShares(const std::vector<ColumnAsk> &columns, int room, const Theme &theme)
{
    std::vector<int> widths(columns.size());
    double weights = 0;
    int weighted = 0;
    for (const ColumnAsk &column : columns) {
        if (column.width.kind == ColumnWidth::Kind::Weight) {
            weights += std::max(0.0, column.width.value);
            ++weighted;
        }
    }
    const double usual = weighted > 0 && weights > 0 ? weights / weighted : 1;
    double shares = 0;
    int left = room;
    const auto shareOf = [usual](const ColumnWidth &width) {
        if (width.kind == ColumnWidth::Kind::Weight)
            return width.value > 0 ? width.value : usual;
        return width.kind == ColumnWidth::Kind::Stretch ? usual : 0;
    };
    for (size_t i = 0; i < columns.size(); ++i) {
        const ColumnAsk &column = columns[i];
        if (column.width.kind == ColumnWidth::Kind::Pixels)
            widths[i] = std::clamp(theme.scaled(static_cast<int>(column.width.value)), 1, room);
        else if (column.width.kind == ColumnWidth::Kind::Auto)
            widths[i] = std::min(column.content.wanted, room);
        left -= widths[i];
        shares += shareOf(column.width);
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        if (const double share = shareOf(columns[i].width); share > 0)
            widths[i] = static_cast<int>(std::max(0, left) * share / shares);
    }
    return widths;
}

/// The width to which the widest have to come down so that all of them fit.
int widestThatFits(std::vector<int> widths, int room)
{
    std::ranges::sort(widths);
    int left = room;
    for (size_t i = 0; i < widths.size(); ++i) {
        const int share = left / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return std::max(1, share);
        left -= widths[i];
    }
    return room;
}

/// The least widths, brought down until they fit: words wrap before buttons are cut.
std::vector<int> affordableLeasts(const std::vector<ColumnAsk> &columns, int room)
{
    int firm = 0;
    for (const ColumnAsk &column : columns)
        firm += column.content.firm;
    const bool keepsFirm = firm <= room / 2;
    std::vector<int> leasts;
    std::vector<int> soft;
    for (const ColumnAsk &column : columns) {
        const int kept = keepsFirm ? column.content.firm : 0;
        leasts.push_back(kept);
        soft.push_back(column.content.least - kept);
    }
    const int cap = widestThatFits(soft, room - (keepsFirm ? firm : 0));
    for (size_t i = 0; i < leasts.size(); ++i)
        leasts[i] += std::min(soft[i], cap);
    return leasts;
}

} // namespace

void NodeWidths::include(const NodeWidths &other)
{
    least = std::max(least, other.least);
    wanted = std::max(wanted, other.wanted);
    firm = std::max(firm, other.firm);
}

NodeWidths NodeWidths::padded(int by) const
{
    return {least + by, wanted + by, firm > 0 ? firm + by : 0};
}

NodeWidths widthsOf(const std::vector<CardNode> &nodes, const NodeScope &scope)
{
    NodeWidths widths;
    for (const CardNode &node : nodes) {
        if (isVisible(elementId(node), node.frame, scope.context))
            widths.include(std::visit(Measure(scope), node.content));
    }
    widths.least = std::min(widths.least, kMostWanted);
    widths.wanted = std::clamp(widths.wanted, widths.least, kMostWanted);
    return widths;
}

NodeWidths widthsOf(const Container &container, const NodeScope &scope)
{
    const bool grounded = container.style != ContainerStyle::Default || container.background;
    return widthsOf(container.items, scope).padded(grounded ? 2 * boxPaddingOf(scope.theme()) : 0);
}

std::vector<int> shareWidth(const std::vector<ColumnAsk> &columns, int room, const Theme &theme)
{
    std::vector<int> widths = firstShares(columns, room, theme);
    const std::vector<int> leasts = affordableLeasts(columns, room);

    // Who is too narrow to be read takes from those who have more than they need.
    int over = -room;
    int spare = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        widths[i] = std::max(widths[i], leasts[i]);
        over += widths[i];
        spare += widths[i] - leasts[i];
    }
    for (size_t i = 0; i < widths.size() && over > 0 && spare > 0; ++i) {
        const int gives = static_cast<int>(
            std::ceil(double(widths[i] - leasts[i]) * std::min(over, spare) / spare));
        widths[i] = std::max(1, widths[i] - gives);
    }
    return widths;
}

} // namespace watchroom
