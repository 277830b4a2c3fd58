// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CardDescription.h"

#include "tests/support/DescriptionLine.h"
#include "tests/support/RichTextSketch.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndent = 2;

QString json(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

class Describer
{
public:
    void card(const Card &card);
    void nodes(const std::vector<CardNode> &nodes);
    void form(const Form &form);
    QString done() const { return m_lines.join(u'\n') + u'\n'; }

private:
    void line(const Line &line) { m_lines += QString(m_depth * kIndent, u' ') + line.done(); }
    template <typename Write>
    void inside(Write write)
    {
        ++m_depth;
        write();
        --m_depth;
    }

    void envelope(const Card &card);
    void action(const ActionSpec &action);
    void buttons(const ActionSet &set, const Line &line);
    void shown(const std::vector<ShownCard> &cards);
    void box(const Container &box, Line line);
    void input(const Input &input, Line line);
    void image(const CardImage &image, Line line);
    static Line framed(const char *name, const ElementFrame &frame);

    void content(const TextBlock &text, const ElementFrame &frame);
    void content(const RichTextBlock &text, const ElementFrame &frame);
    void content(const FactSet &set, const ElementFrame &frame);
    void content(const CardImage &image_, const ElementFrame &frame);
    void content(const ImageSet &set, const ElementFrame &frame);
    void content(const Media &media, const ElementFrame &frame);
    void content(const Badge &badge, const ElementFrame &frame);
    void content(const CodeBlock &code, const ElementFrame &frame);
    void content(const Progress &progress, const ElementFrame &frame);
    void content(const Sparkline &sparkline, const ElementFrame &frame);
    void content(const TimeAgo &time, const ElementFrame &frame);
    void content(const DiffStat &diff, const ElementFrame &frame);
    void content(const PersonRef &person, const ElementFrame &frame);
    void content(const Input &input_, const ElementFrame &frame);
    void content(const ActionSet &set, const ElementFrame &frame);
    void content(const Container &container, const ElementFrame &frame);
    void content(const ColumnSet &set, const ElementFrame &frame);
    void content(const CardTable &table, const ElementFrame &frame);
    void content(const UnknownElement &element, const ElementFrame &frame);

    QStringList m_lines;
    int m_depth = 0;
};

void Describer::card(const Card &card)
{
    line(Line(u"card"_s)
             .quote(card.title)
             .field("id", card.id.value)
             .number("rev", card.revision, 1)
             .one(kKinds, card.kind)
             .field("severity", card.severity == Severity::None
                                    ? QString()
                                    : QString(kSeverities.at(size_t(card.severity))))
             .one("notify", kNotifyLevels,
                  card.notify == NotifyLevel::Quiet ? std::nullopt : std::optional(card.notify))
             .flag("only-on-state-change", card.notifyOnStateChangeOnly)
             .field("group", card.group)
             .time("expires", card.expires));
    inside([&] {
        envelope(card);
        nodes(card.body);
        shown(card.shownCards);
        for (const ActionSpec &spec : card.actions)
            action(spec);
        if (card.origin) {
            for (const QString &loss : card.origin->losses)
                line(Line(u"loss"_s).quote(loss));
        }
    });
}

void Describer::envelope(const Card &card)
{
    const CardSource &source = card.source;
    if (!(source == CardSource{}))
        line(Line(u"source"_s)
                 .quote(source.name)
                 .field("app", source.app)
                 .field("icon", source.icon));
    if (!card.state.text.isEmpty())
        line(Line(u"state"_s).quote(card.state.text).tone(card.state.tone));
    if (!card.activity.isEmpty())
        line(Line(u"activity"_s).quote(card.activity));
    for (auto it = card.metadata.cbegin(); it != card.metadata.cend(); ++it)
        line(Line(u"metadata"_s).quote(it.key()).quote(it.value()));
    for (const CardLink &link : card.links)
        line(Line(u"link"_s).quote(link.title).word(link.address));
    for (const Evidence &file : card.evidence)
        line(Line(u"evidence"_s).quote(file.name).word(file.sha256));
    const CardFrame &frame = card.frame;
    const Line said =
        Line(u"frame"_s)
            .field("language", frame.language)
            .field("spoken", frame.spoken)
            .flag("right-to-left", frame.rightToLeft.value_or(false))
            .number("height", frame.minimumHeight)
            .field("select", frame.select.value)
            .field("web", frame.webAddress)
            .field("refresh", frame.refresh ? frame.refresh->action.value : u""_s)
            .field("background", frame.background ? frame.background->address : u""_s);
    if (said.done() != u"frame")
        line(said);
}

void Describer::action(const ActionSpec &action)
{
    line(Line(u"action"_s)
             .word(action.id.value)
             .quote(action.title)
             .word(kEffects.at(size_t(action.effect)))
             .flag("primary", action.primary)
             .flag("secondary", action.secondary)
             .flag("disabled", !action.enabled)
             .flag("one-shot", action.oneShot)
             .flag("without-inputs", !action.takesInputs)
             .flag("opens-card", action.opensCard)
             .field("hint", action.hint)
             .field("icon", action.icon + action.iconAddress)
             .field("opens", action.openAddress)
             .field("verb", action.verb)
             .field("data", json(action.data))
             .time("expires", action.expires)
             .field("who", action.whoMay.join(u','))
             .field("roles", action.roles.join(u','))
             .number("quorum", action.quorum, 1));
    inside([&] {
        if (const auto &ask = action.confirm)
            line(Line(u"confirm"_s)
                     .quote(ask->title)
                     .quote(ask->text)
                     .field("ok", ask->ok)
                     .field("type", ask->typeToConfirm));
        for (const VisibilityChange &change : action.toggles)
            line(Line(change.visible ? (*change.visible ? u"shows"_s : u"hides"_s) : u"toggles"_s)
                     .word(change.element));
        for (const Input &question : action.inputs)
            input(question, Line(u"input"_s));
    });
}

void Describer::form(const Form &form)
{
    line(Line(u"form"_s).quote(form.title).quote(form.text).field("submit", form.submit));
    inside([&] {
        for (const Input &question : form.inputs)
            input(question, Line(u"input"_s));
    });
}

Line Describer::framed(const char *name, const ElementFrame &frame)
{
    return Line(QString::fromLatin1(name))
        .field("id", frame.id)
        .flag("hidden", !frame.visible)
        .flag("separator", frame.separator)
        .flag("stretch", frame.stretch)
        .field("spacing", frame.spacing == Spacing::Default
                              ? QString()
                              : QString(kSpacings.at(size_t(frame.spacing))));
}

void Describer::nodes(const std::vector<CardNode> &nodes)
{
    for (const CardNode &node : nodes)
        std::visit([&](const auto &element) { content(element, node.frame); }, node.content);
}

void Describer::content(const TextBlock &text, const ElementFrame &frame)
{
    line(framed("text", frame)
             .one(kTextStyles, text.style)
             .one(kTextSizes, text.size)
             .one(kWeights, text.weight)
             .tone(text.tone)
             .flag("mono", text.mono)
             .flag("one-line", !text.wrap)
             .number("lines", text.maximumLines)
             .one("align", kAlignments, text.alignment)
             .word(sketch(text.text.rich)));
}

void Describer::content(const RichTextBlock &text, const ElementFrame &frame)
{
    line(framed("runs", frame).one("align", kAlignments, text.alignment));
    inside([&] {
        for (const InlineRun &run : text.runs)
            line(Line(u"run"_s)
                     .quote(run.text)
                     .one(kTextSizes, run.size)
                     .one(kWeights, run.weight)
                     .tone(run.tone)
                     .flag("mono", run.mono)
                     .flag("subtle", run.subtle)
                     .flag("italic", run.italic)
                     .flag("strike", run.strike)
                     .flag("underline", run.underline)
                     .flag("highlight", run.highlight)
                     .field("select", run.select.value));
    });
}

void Describer::content(const FactSet &set, const ElementFrame &frame)
{
    line(framed("facts", frame));
    inside([&] {
        for (const Fact &fact : set.facts)
            line(Line(u'"' + fact.label + u'"')
                     .word(fact.markup ? sketch(fact.markup->rich) : u'"' + fact.value + u'"')
                     .flag("mono", fact.mono)
                     .tone(fact.tone));
    });
}

void Describer::image(const CardImage &image, Line said)
{
    line(said.word(image.address)
             .quote(image.description)
             .number("width", image.width)
             .number("height", image.height)
             .one(kImageSizes, image.size)
             .flag("person", image.person)
             .flag("play-mark", image.playMark)
             .field("background", image.background)
             .one("align", kAlignments, image.alignment)
             .field("select", image.select.value));
}

void Describer::content(const CardImage &picture, const ElementFrame &frame)
{
    image(picture, framed("image", frame));
}

void Describer::content(const ImageSet &set, const ElementFrame &frame)
{
    line(framed("images", frame).one(kImageSizes, set.size).one(kSetStyles, set.style));
    inside([&] {
        for (const CardImage &picture : set.images)
            image(picture, Line(u"image"_s));
    });
}

void Describer::content(const Media &media, const ElementFrame &frame)
{
    line(framed("media", frame).quote(media.description).field("poster", media.poster));
    inside([&] {
        for (const MediaSource &source : media.sources)
            line(Line(u"source"_s).word(source.address).word(source.mimeType));
    });
}

void Describer::content(const Badge &badge, const ElementFrame &frame)
{
    line(framed("badge", frame).quote(badge.label.text).tone(badge.label.tone));
}

void Describer::content(const CodeBlock &code, const ElementFrame &frame)
{
    line(framed("code", frame)
             .field("language", code.language)
             .field("title", code.title)
             .flag("folded", code.folded)
             .number("first", code.firstLine)
             .quote(code.text));
}

void Describer::content(const Progress &progress, const ElementFrame &frame)
{
    line(framed("progress", frame)
             .number("percent", progress.percent, -1)
             .quote(progress.text)
             .field("remaining", progress.remaining));
}

void Describer::content(const Sparkline &sparkline, const ElementFrame &frame)
{
    QStringList values;
    for (const double value : sparkline.values)
        values += QString::number(value);
    line(framed("sparkline", frame)
             .quote(sparkline.caption)
             .field("values", values.join(u','))
             .tone(sparkline.tone));
}

void Describer::content(const TimeAgo &time, const ElementFrame &frame)
{
    line(framed("time", frame).quote(time.text).time("at", time.at));
}

void Describer::content(const DiffStat &diff, const ElementFrame &frame)
{
    line(framed("diff", frame)
             .number("added", diff.added)
             .number("removed", diff.removed)
             .number("files", diff.files));
}

void Describer::content(const PersonRef &person, const ElementFrame &frame)
{
    line(framed("person", frame)
             .quote(person.name)
             .field("detail", person.detail)
             .field("address", person.address));
}

void Describer::input(const Input &input, Line said)
{
    line(said.word(kInputs.at(size_t(input.kind)))
             .word(input.id)
             .quote(input.label)
             .quote(input.title)
             .flag("required", input.required)
             .field("hint", input.hint)
             .field("placeholder", input.placeholder)
             .field("initial", input.initial)
             .field("pattern", input.pattern)
             .field("error", input.error)
             .field("from", input.earliest)
             .field("to", input.latest)
             .field("minimum", input.minimum ? QString::number(*input.minimum) : QString())
             .field("maximum", input.maximum ? QString::number(*input.maximum) : QString())
             .number("length", input.maximumLength, Input::kDefaultMaximumLength)
             .one(kLooks, input.look)
             .flag("several", input.several)
             .field("on", input.valueOn == u"true" ? QString() : input.valueOn)
             .field("off", input.valueOff == u"false" ? QString() : input.valueOff)
             .flag("label-beside", input.labelBeside)
             .field("button", input.inlineAction.value));
    inside([&] {
        for (const Choice &choice : input.choices)
            line(Line(u"choice"_s).word(choice.value).quote(choice.title));
    });
}

void Describer::content(const Input &question, const ElementFrame &frame)
{
    input(question, framed("input", frame));
}

void Describer::buttons(const ActionSet &set, const Line &said)
{
    Line names = said;
    for (const ActionId &id : set.actions)
        names.word(id.value);
    line(names);
    inside([&] { shown(set.cards); });
}

void Describer::shown(const std::vector<ShownCard> &cards)
{
    for (const ShownCard &card : cards) {
        box(card.box, Line(u"opened-by"_s).word(card.action.value));
        if (!card.foot.actions.empty())
            inside([&] { buttons(card.foot, Line(u"foot"_s)); });
    }
}

void Describer::content(const ActionSet &set, const ElementFrame &frame)
{
    buttons(set, framed("buttons", frame).one("align", kAlignments, set.alignment));
}

void Describer::box(const Container &box, Line said)
{
    line(said.one(kBoxStyles, box.style)
             .field("folded-under", box.foldedUnder)
             .field("select", box.select.value)
             .number("height", box.minimumHeight)
             .flag("bleed", box.bleed)
             .field("background", box.background ? box.background->address : u""_s));
    inside([&] { nodes(box.items); });
}

void Describer::content(const Container &container, const ElementFrame &frame)
{
    box(container, framed("box", frame));
}

void Describer::content(const ColumnSet &set, const ElementFrame &frame)
{
    line(framed("columns", frame)
             .one(kBoxStyles, set.style)
             .field("select", set.select.value)
             .one("align", kAlignments, set.alignment));
    inside([&] {
        for (const CardColumn &column : set.columns) {
            const QString width = kWidths.at(size_t(column.width.kind));
            box(column.box,
                framed("column", column.frame).word(width).number("width", column.width.value, 1));
        }
    });
}

void Describer::content(const CardTable &table, const ElementFrame &frame)
{
    line(framed("table", frame)
             .number("columns", double(table.columns.size()))
             .flag("without-header", !table.firstRowIsHeader)
             .flag("without-lines", !table.gridLines));
    inside([&] {
        for (const TableRow &row : table.rows) {
            line(Line(u"row"_s).one(kBoxStyles, row.style));
            inside([&] {
                for (const TableCell &cell : row.cells)
                    box(cell.box, Line(u"cell"_s));
            });
        }
    });
}

void Describer::content(const UnknownElement &element, const ElementFrame &frame)
{
    line(framed("unknown", frame).quote(element.type));
    inside([&] { nodes(element.shown); });
}

} // namespace

QString describeCard(const Card &card)
{
    Describer describer;
    describer.card(card);
    return describer.done();
}

QString describeNodes(const std::vector<CardNode> &nodes)
{
    Describer describer;
    describer.nodes(nodes);
    return describer.done();
}

QString describeForm(const Form &form)
{
    Describer describer;
    describer.form(form);
    return describer.done();
}

} // namespace watchroom
