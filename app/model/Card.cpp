// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Card.h"

#include "app/base/Overloaded.h"
#include "app/model/CardWalk.h"
#include "app/model/DateMacros.h"
#include "app/model/Markdown.h"

#include <QStringList>

#include <algorithm>

namespace watchroom {

namespace {

/// The words of one node, without what it holds.
void collectText(const CardNode &node, QStringList &out)
{
    std::visit(Overloaded{
                   [&](const TextBlock &text) { out += text.text.rich.toPlainText(); },
                   [&](const RichTextBlock &text) {
                       QString line;
                       for (const InlineRun &run : text.runs)
                           line += run.text;
                       out += line;
                   },
                   [&](const FactSet &set) {
                       for (const Fact &fact : set.facts)
                           out += fact.label + QStringLiteral(": ") + fact.value;
                   },
                   [&](const CardImage &image) { out += image.description; },
                   [&](const ImageSet &set) {
                       for (const CardImage &image : set.images)
                           out += image.description;
                   },
                   [&](const Media &media) { out += media.description; },
                   [&](const Badge &badge) { out += badge.label.text; },
                   [&](const CodeBlock &code) { out << code.title << code.text; },
                   [&](const Progress &progress) { out << progress.text << progress.remaining; },
                   [&](const Sparkline &line) { out += line.caption; },
                   [&](const TimeAgo &time) { out += time.text; },
                   [&](const PersonRef &person) { out << person.name << person.detail; },
                   [&](const Input &input) {
                       out << input.label << input.title << input.hint << input.placeholder;
                       for (const Choice &choice : input.choices)
                           out += choice.title;
                   },
                   [&](const Container &container) { out += container.foldedUnder; },
                   [&](const auto &) {},
               },
               node.content);
}

/// Moments in a text stand as this person's zone and language write them.
RichText readFormatted(const QString &source)
{
    if (!source.contains(u"{{"))
        return parseMarkdown(source);
    return parseMarkdown(expandDateMacros(source, QTimeZone::systemTimeZone(), QLocale()));
}

} // namespace

MarkupText::MarkupText(QString markdown)
    : source(std::move(markdown))
    , rich(readFormatted(source))
{
}

QString elementId(const CardNode &node)
{
    const auto *input = std::get_if<Input>(&node.content);
    return input ? input->id : node.frame.id;
}

const ActionSpec *Card::action(const ActionId &actionId) const
{
    const auto it = std::ranges::find(actions, actionId, &ActionSpec::id);
    return it == actions.end() ? nullptr : &*it;
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::None:
        return Tone::Neutral;
    case Severity::Info:
        return Tone::Info;
    case Severity::Success:
        return Tone::Good;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Error:
        return Tone::Attention;
    case Severity::Critical:
        return Tone::Critical;
    }
    return Tone::Neutral;
}

QString searchableText(const Card &card)
{
    QStringList parts{card.title, card.source.name, card.state.text, card.fallback};
    forEachNode(card, [&](const CardNode &node) { collectText(node, parts); });
    for (const ActionSpec &action : card.actions)
        parts += action.title;
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace watchroom
