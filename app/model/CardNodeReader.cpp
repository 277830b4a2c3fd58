// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardNodeJson.h"

#include "app/base/PlainText.h"
#include "app/model/InputJson.h"
#include "app/model/LinkPolicy.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr int kMaximumPixels = 100'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

std::optional<Tone> readTone(const JsonReader &fields, const char *key)
{
    return toneFromName(fields.text(key));
}

/// The tone of a text: our own word, or what the colours of Adaptive Cards mean.
std::optional<Tone> readTextTone(const JsonReader &element)
{
    if (const auto tone = readTone(element, "x-watchroom.tone"))
        return tone;
    const QString color = element.text("color").toLower();
    if (color == u"accent")
        return Tone::Info;
    return color == u"default" ? std::nullopt : toneFromName(color);
}

TextBlock::Style readTextStyle(const JsonReader &element)
{
    const QString size = element.text("size").toLower();
    const bool isBold = element.text("weight").compare(u"bolder", Qt::CaseInsensitive) == 0;
    if (element.text("style").compare(u"heading", Qt::CaseInsensitive) == 0 || size == u"large" ||
        size == u"extralarge" || (size == u"medium" && isBold))
        return TextBlock::Style::Heading;
    return element.flag("isSubtle") ? TextBlock::Style::Subtle : TextBlock::Style::Body;
}

/// "120px" as 120; other ways to say a size ("auto", "stretch") as unknown.
int readPixels(const JsonReader &element, const char *key)
{
    const json *value = element.find(key);
    if (!value || !value->is_string())
        return 0;
    const QString text = textOf(*value);
    bool isNumber = false;
    const int pixels = text.endsWith(u"px") ? text.chopped(2).toInt(&isNumber) : 0;
    return isNumber ? std::clamp(pixels, 0, kMaximumPixels) : 0;
}

/// The address of a picture as it may be fetched, or empty.
QString pictureAddress(const QString &address)
{
    if (address.startsWith(u"sha256:")) {
        const QStringView digest = QStringView(address).sliced(7);
        const bool isHex = std::ranges::all_of(
            digest, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
        return digest.size() == 64 && isHex ? address : QString();
    }
    const QString allowed = allowedLink(address);
    return allowed.startsWith(u"http://") || allowed.startsWith(u"https://") ? allowed : QString();
}

/// Reads elements into nodes.
class NodeReader
{
public:
    NodeReader(CardLimits &limits, int depth)
        : m_limits(limits)
        , m_depth(depth)
    {
    }

    void readAll(const JsonReader &object, const char *key, std::vector<CardNode> &out) const
    {
        size_t index = 0;
        for (const json &item : object.array(key)) {
            if (!m_limits.takeNode())
                return;
            readElement(JsonReader(item, object.problem(), object.path(key, index++)), out);
        }
    }

private:
    using Read = void (NodeReader::*)(const JsonReader &, std::vector<CardNode> &) const;

    void readElement(const JsonReader &element, std::vector<CardNode> &out) const
    {
        static const QHash<QString, Read> kReaders{
            {QStringLiteral("TextBlock"), &NodeReader::readText},
            {QStringLiteral("FactSet"), &NodeReader::readFacts},
            {QStringLiteral("Image"), &NodeReader::readImage},
            {QStringLiteral("Container"), &NodeReader::readContainer},
            {QStringLiteral("ActionSet"), &NodeReader::readActions},
            {QStringLiteral("x-watchroom.Badge"), &NodeReader::readBadge},
            {QStringLiteral("x-watchroom.CodeBlock"), &NodeReader::readCode},
            {QStringLiteral("x-watchroom.Progress"), &NodeReader::readProgress},
            {QStringLiteral("x-watchroom.Sparkline"), &NodeReader::readSparkline},
        };
        const QString type = element.text("type");
        if (const Read read = kReaders.value(type))
            (this->*read)(element, out);
        else if (isInputType(type))
            out.push_back({readInput(element)});
        else
            readUnknown(element, type, out);
    }

    void readText(const JsonReader &element, std::vector<CardNode> &out) const
    {
        TextBlock block;
        block.text = MarkupText(element.lines("text", m_limits.maximumText()));
        block.style = readTextStyle(element);
        block.tone = readTextTone(element);
        block.maximumLines = element.integer("maxLines", 0, 0, std::numeric_limits<int>::max());
        out.push_back({std::move(block)});
    }

    void readFacts(const JsonReader &element, std::vector<CardNode> &out) const
    {
        FactSet set;
        size_t index = 0;
        for (const json &item : element.array("facts")) {
            const JsonReader fact(item, element.problem(), element.path("facts", index++));
            set.facts.push_back({.label = fact.line("title"),
                                 .value = fact.lines("value", 4000),
                                 .mono = fact.flag("x-watchroom.mono"),
                                 .tone = readTone(fact, "x-watchroom.tone")});
        }
        out.push_back({std::move(set)});
    }

    void readImage(const JsonReader &element, std::vector<CardNode> &out) const
    {
        CardImage image;
        image.address = pictureAddress(element.text("url"));
        image.description = element.line("altText");
        image.width = readPixels(element, "width");
        image.height = readPixels(element, "height");
        if (image.address.isEmpty())
            addSubtleLine(Texts::tr("A picture is not shown: its address may not be opened."), out);
        else
            out.push_back({std::move(image)});
    }

    void readContainer(const JsonReader &element, std::vector<CardNode> &out) const
    {
        if (m_depth >= CardLimits::kMaximumContainerDepth) {
            m_limits.leaveOut(Texts::tr("it is nested too deeply"));
            return;
        }
        Container container;
        NodeReader(m_limits, m_depth + 1).readAll(element, "items", container.items);
        out.push_back({std::move(container)});
    }

    void readActions(const JsonReader &element, std::vector<CardNode> &out) const
    {
        ActionSet set;
        size_t index = 0;
        for (const json &item : element.array("actions")) {
            const JsonReader button(item, element.problem(), element.path("actions", index++));
            set.actions.emplace_back(button.text("id"));
        }
        out.push_back({std::move(set)});
    }

    void readBadge(const JsonReader &element, std::vector<CardNode> &out) const
    {
        Badge badge;
        badge.label = {element.line("text"), readTone(element, "tone").value_or(Tone::Neutral)};
        out.push_back({std::move(badge)});
    }

    void readCode(const JsonReader &element, std::vector<CardNode> &out) const
    {
        CodeBlock code;
        code.title = element.line("title");
        code.language = element.line("language", 50);
        code.text = element.lines("text", m_limits.maximumText());
        code.folded = element.flag("folded");
        out.push_back({std::move(code)});
    }

    void readProgress(const JsonReader &element, std::vector<CardNode> &out) const
    {
        Progress progress;
        progress.percent = element.integer("percent", -1, -1, 100);
        progress.text = element.line("text");
        progress.remaining = element.line("remaining");
        out.push_back({std::move(progress)});
    }

    void readSparkline(const JsonReader &element, std::vector<CardNode> &out) const
    {
        Sparkline line;
        line.caption = element.line("caption");
        size_t index = 0;
        for (const json &value : element.array("values")) {
            if (value.is_number())
                line.values.push_back(value.get<double>());
            else
                element.problem().report(
                    Texts::tr("“%1” must be a number.").arg(element.path("values", index)));
            ++index;
        }
        line.limit = element.number("limit");
        line.tone = readTone(element, "tone").value_or(Tone::Neutral);
        out.push_back({std::move(line)});
    }

    void readUnknown(const JsonReader &element, const QString &type,
                     std::vector<CardNode> &out) const
    {
        const json *fallback = element.find("fallback");
        if (fallback && fallback->is_string() && textOf(*fallback) == u"drop")
            return;
        // A fallback may have a fallback; the depth of JSON, which is capped, ends that.
        if (fallback && fallback->is_object()) {
            readElement(JsonReader(*fallback, element.problem(), element.path("fallback")), out);
            return;
        }
        addSubtleLine(
            Texts::tr("A part of this card is not shown: this version does not know “%1”.")
                .arg(plainText(type, 60)),
            out);
    }

    static void addSubtleLine(const QString &text, std::vector<CardNode> &out)
    {
        TextBlock block;
        block.text = MarkupText(text);
        block.style = TextBlock::Style::Subtle;
        out.push_back({std::move(block)});
    }

    CardLimits &m_limits;
    int m_depth;
};

} // namespace

std::vector<CardNode> readNodes(const JsonReader &object, const char *key, CardLimits &limits)
{
    std::vector<CardNode> nodes;
    NodeReader(limits, 0).readAll(object, key, nodes);
    return nodes;
}

void addNoteOfLimits(std::vector<CardNode> &nodes, const CardLimits &limits)
{
    if (const QString note = limits.note(); !note.isEmpty()) {
        TextBlock block;
        block.text = MarkupText(note);
        block.style = TextBlock::Style::Subtle;
        nodes.push_back({std::move(block)});
    }
}

} // namespace watchroom
