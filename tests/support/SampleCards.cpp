// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleCards.h"

#include "tests/support/SampleRows.h"

namespace watchroom::samples {

using namespace Qt::StringLiterals;

namespace {

CardRow row(const QString &id, const QString &title)
{
    CardRow row;
    row.instance = InstanceId(u"samples"_s);
    row.card.id = CardId(id);
    row.card.source = {u"samples"_s, u"Sample desk"_s, u"bolt"_s};
    row.card.title = title;
    row.card.fallback = title;
    row.firstSeen = row.updated = at(14, 2);
    return row;
}

CardNode text(const QString &markdown)
{
    return {TextBlock{.text = MarkupText(markdown)}};
}

CardNode subtle(const QString &markdown)
{
    return {TextBlock{.text = MarkupText(markdown), .style = TextBlock::Style::Subtle}};
}

CardNode sized(const QString &words, TextSize size, TextWeight weight = TextWeight::Default)
{
    return {TextBlock{.text = MarkupText(words), .size = size, .weight = weight}};
}

CardColumn column(ColumnWidth width, std::vector<CardNode> items)
{
    CardColumn column;
    column.width = width;
    column.box.items = std::move(items);
    return column;
}

constexpr ColumnWidth kAuto{ColumnWidth::Kind::Auto, 0};
constexpr ColumnWidth kStretch{ColumnWidth::Kind::Stretch, 1};

CardNode picture(ImageSize size, const QString &words)
{
    CardImage image;
    image.address = u"https://example.org/picture.png"_s;
    image.description = words;
    image.size = size;
    return {image};
}

CardNode airport(const QString &city, const QString &code, Alignment alignment)
{
    Container box;
    TextBlock name{.text = MarkupText(city), .style = TextBlock::Style::Subtle};
    name.alignment = alignment;
    TextBlock sign{.text = MarkupText(code), .size = TextSize::ExtraLarge};
    sign.alignment = alignment;
    box.items = {{name}, {sign}};
    return {box};
}

CardNode styled(ContainerStyle style, const QString &words, bool bleed = false)
{
    Container box;
    box.style = style;
    box.bleed = bleed;
    box.items = {text(words)};
    return {box};
}

TableCell cell(const QString &words, ContainerStyle style = ContainerStyle::Default)
{
    TableCell cell;
    cell.box.items = {text(words)};
    cell.box.style = style;
    return cell;
}

Input input(const QString &id, const QString &label, InputKind kind)
{
    Input input;
    input.id = id;
    input.label = label;
    input.kind = kind;
    return input;
}

std::vector<Choice> choices()
{
    return {{u"European Union"_s, u"eu"_s, {}},
            {u"North America, with Canada and Mexico"_s, u"na"_s, {}},
            {u"Everywhere"_s, u"all"_s, {}}};
}

} // namespace

CardRow columnsCard()
{
    CardRow sample = row(u"columns"_s, u"Flight to Amsterdam"_s);
    sample.card.state = {u"On time"_s, Tone::Good};
    ActionSpec details = action(u"details"_s, u"Show the booking"_s);
    sample.card.actions = {details, action(u"check"_s, u"Check in"_s)};

    ColumnSet flight;
    flight.columns = {column(kStretch, {airport(u"San Francisco"_s, u"SFO"_s, Alignment::Start)}),
                      column(kAuto, {text(u"→"_s)}),
                      column(kStretch, {airport(u"Amsterdam"_s, u"AMS"_s, Alignment::End)})};
    flight.columns[1].box.vertical = VerticalAlignment::Center;

    ColumnSet person;
    person.columns = {column(kAuto, {picture(ImageSize::Small, u"Ana's face"_s)}),
                      column(kStretch, {sized(u"Ana Belmonte"_s, {}, TextWeight::Bolder),
                                        subtle(u"Travels on Tuesday 24 November"_s)})};
    std::get<CardImage>(person.columns[0].box.items[0].content).person = true;
    person.columns[1].box.vertical = VerticalAlignment::Center;

    ColumnSet weighted;
    for (const double weight : {1.0, 2.0, 1.0}) {
        CardColumn one = column({ColumnWidth::Kind::Weight, weight},
                                {subtle(u"Gate"_s), text(u"Words in a column that wrap"_s)});
        one.frame.separator = weight == 2.0;
        one.box.style = weight == 2.0 ? ContainerStyle::Emphasis : ContainerStyle::Default;
        weighted.columns.push_back(one);
    }

    ColumnSet pressed;
    pressed.select = ActionId(u"details"_s);
    pressed.style = ContainerStyle::Emphasis;
    pressed.columns = {column({ColumnWidth::Kind::Pixels, 60}, {text(u"Seat"_s)}),
                       column(kStretch, {text(u"12 A, at the [window](https://example.org)"_s)})};

    CardNode separated{pressed};
    separated.frame.separator = true;
    separated.frame.spacing = Spacing::Large;
    sample.card.body = {{flight},
                        {person},
                        {weighted},
                        separated,
                        styled(ContainerStyle::Good, u"The gate is open."_s),
                        styled(ContainerStyle::Warning, u"Boarding ends soon."_s),
                        styled(ContainerStyle::Attention, u"Reaches to both edges."_s, true),
                        styled(ContainerStyle::Accent, u"For your information."_s)};
    return sample;
}

CardRow tableCard()
{
    CardRow sample = row(u"table"_s, u"Load of the web servers"_s);
    sample.card.actions = {action(u"drain"_s, u"Drain it"_s)};
    CardTable table;
    table.columns.resize(5);
    table.columns[0].width.value = 2;
    table.columns[2].cells.horizontal = Alignment::End;
    table.rows.push_back(
        {{cell(u"Server"_s), cell(u"Region"_s), cell(u"Load"_s), cell(u"Since"_s), cell(u"Do"_s)}});
    for (int i = 1; i <= 8; ++i) {
        TableRow line;
        line.cells = {
            cell(u"web-%1.production"_s.arg(i)), cell(u"eu-west"_s), cell(u"%1.4"_s.arg(i)),
            cell(i == 3 ? u"a long while, since the last deploy"_s : u"14:02"_s), cell(u"–"_s)};
        if (i == 3) {
            line.cells[2].box.style = ContainerStyle::Attention;
            line.cells[4].box.items = {{ActionSet{.actions = {ActionId(u"drain"_s)}}}};
        }
        table.rows.push_back(line);
    }
    CardTable plain = table;
    plain.gridLines = false;
    plain.rows.resize(3);
    sample.card.body = {text(u"Every minute."_s), {table}, {plain}};
    return sample;
}

CardRow textsCard()
{
    CardRow sample = row(u"texts"_s, u"How texts look"_s);
    sample.card.actions = {action(u"owner"_s, u"Show who owns it"_s)};
    RichTextBlock runs;
    InlineRun run;
    const auto add = [&](const QString &words, auto change) {
        InlineRun next = run;
        next.text = words;
        change(next);
        runs.runs.push_back(next);
    };
    add(u"Plain, "_s, [](InlineRun &) {});
    add(u"bold, "_s, [](InlineRun &r) { r.weight = TextWeight::Bolder; });
    add(u"italic, "_s, [](InlineRun &r) { r.italic = true; });
    add(u"struck, "_s, [](InlineRun &r) { r.strike = true; });
    add(u"underlined, "_s, [](InlineRun &r) { r.underline = true; });
    add(u"highlighted"_s, [](InlineRun &r) { r.highlight = true; });
    add(u", mono, "_s, [](InlineRun &r) { r.mono = true; });
    add(u"critical, "_s, [](InlineRun &r) { r.tone = Tone::Critical; });
    add(u"large "_s, [](InlineRun &r) { r.size = TextSize::Large; });
    add(u"and something to press that is long enough to be broken over two lines"_s,
        [](InlineRun &r) { r.select = ActionId(u"owner"_s); });
    add(u" to its end."_s, [](InlineRun &r) { r.subtle = true; });

    TextBlock centred{.text = MarkupText(u"In the middle"_s)};
    centred.alignment = Alignment::Center;
    TextBlock end{.text = MarkupText(u"At the end"_s), .tone = Tone::Warning};
    end.alignment = Alignment::End;
    TextBlock line{.text = MarkupText(u"One line that is cut where it ends. "_s.repeated(12))};
    line.wrap = false;
    TextBlock mono{.text = MarkupText(u"mono 0123456789"_s)};
    mono.mono = true;
    sample.card.body = {
        sized(u"Extra large"_s, TextSize::ExtraLarge),
        sized(u"Large and bolder"_s, TextSize::Large, TextWeight::Bolder),
        sized(u"Medium"_s, TextSize::Medium),
        sized(u"Small"_s, TextSize::Small, TextWeight::Lighter),
        {runs},
        {centred},
        {end},
        {line},
        {mono},
        text(u"- one\n- two with [a link](https://example.org)\n\n`code` as well"_s),
        {CodeBlock{.title = u"Log"_s, .language = u"bash"_s, .text = u"echo 1\nls"_s}},
        {TimeAgo{.at = at(13, 50), .text = u"Started"_s}},
        {DiffStat{.added = 12, .removed = 3, .files = 4}},
        {PersonRef{.name = u"Ana Belmonte"_s, .detail = u"on call until 18:00"_s}},
        {Badge{{u"Merged"_s, Tone::Good}}},
        {Progress{.percent = 66, .text = u"8 of 12"_s, .remaining = u"1 min"_s}},
        {UnknownElement{
            .type = u"Carousel"_s, .json = "{}", .shown = {text(u"In place of a carousel"_s)}}}};
    return sample;
}

CardRow picturesCard()
{
    CardRow sample = row(u"pictures"_s, u"Pictures of the day"_s);
    sample.card.actions = {action(u"album"_s, u"Open the album"_s)};
    ImageSet set;
    ImageSet stacked;
    stacked.style = ImageSet::Style::Stacked;
    stacked.size = ImageSize::Small;
    for (int i = 1; i <= 7; ++i) {
        CardImage image;
        image.address = u"https://example.org/%1.png"_s.arg(i);
        image.description = u"Number %1"_s.arg(i);
        set.images.push_back(image);
        image.person = true;
        stacked.images.push_back(image);
    }
    CardNode pressed = picture(ImageSize::Medium, u"To press"_s);
    std::get<CardImage>(pressed.content).select = ActionId(u"album"_s);
    std::get<CardImage>(pressed.content).alignment = Alignment::Center;
    CardNode exact = picture({}, u"Exact"_s);
    std::get<CardImage>(exact.content).width = 900;
    std::get<CardImage>(exact.content).height = 300;
    CardNode own = picture({}, u"Own file"_s);
    std::get<CardImage>(own.content).address = u"sha256:"_s + QString(64, u'a');
    sample.card.body = {picture(ImageSize::Small, u"Small"_s),
                        pressed,
                        picture(ImageSize::Large, u"Large"_s),
                        picture(ImageSize::Stretch, u"Wide"_s),
                        exact,
                        own,
                        {set},
                        {stacked},
                        {Media{.sources = {{u"https://example.org/film.mp4"_s, u"video/mp4"_s, {}}},
                               .poster = {},
                               .description = u"How the pump is changed"_s}}};
    return sample;
}

CardRow formCard()
{
    CardRow sample = row(u"form"_s, u"Open an incident"_s);
    ActionSpec open = action(u"open"_s, u"Open the incident"_s);
    open.primary = true;
    sample.card.actions = {action(u"look"_s, u"Look it up"_s), open,
                           action(u"drop"_s, u"Discard"_s)};

    Input title = input(u"title"_s, u"What is wrong?"_s, InputKind::Text);
    title.required = true;
    title.hint = u"One sentence that customers would understand."_s;
    Input service = input(u"service"_s, u"Service"_s, InputKind::Text);
    service.inlineAction = ActionId(u"look"_s);
    service.initial = u"checkout-api"_s;
    Input beside = input(u"count"_s, u"Customers"_s, InputKind::Number);
    beside.labelBeside = true;
    Input region = input(u"region"_s, u"Where?"_s, InputKind::Choice);
    region.choices = choices();
    region.look = ChoiceLook::Expanded;
    region.initial = u"na"_s;
    Input several = region;
    several.id = u"several"_s;
    several.label = u"Tell also"_s;
    several.several = true;
    several.initial = u"eu,all"_s;
    Input compact = input(u"compact"_s, u"Severity"_s, InputKind::Choice);
    compact.choices = choices();
    compact.initial = u"eu"_s;
    Input toggle =
        input(u"page"_s, u"Page whoever is on call, wherever they are"_s, InputKind::Toggle);
    toggle.initial = u"true"_s;
    Input note = input(u"note"_s, u"Anything else?"_s, InputKind::MultilineText);
    note.placeholder = u"Write as much as you want"_s;

    ColumnSet dates;
    dates.columns = {column(kStretch, {{input(u"from"_s, u"From"_s, InputKind::Date)}}),
                     column(kStretch, {{input(u"at"_s, u"At"_s, InputKind::Time)}})};
    sample.card.body = {{title},   {service},
                        {beside},  {region},
                        {several}, {compact},
                        {dates},   {toggle},
                        {note},    {input(u"key"_s, u"Your token"_s, InputKind::Secret)}};
    return sample;
}

CardRow unfoldingCard()
{
    CardRow sample = row(u"unfolding"_s, u"Approve the change"_s);
    ActionSpec comment = action(u"comment"_s, u"Comment"_s);
    comment.opensCard = true;
    ActionSpec reject = action(u"reject"_s, u"Reject"_s);
    reject.opensCard = true;
    ActionSpec late = action(u"late"_s, u"Remind me later"_s);
    late.secondary = true;
    ActionSpec off = action(u"off"_s, u"Merge at once"_s);
    off.enabled = false;
    sample.card.actions = {comment, action(u"send"_s, u"Send the comment"_s), off, late,
                           reject,  action(u"sure"_s, u"Reject it now"_s)};

    ShownCard write;
    write.action = comment.id;
    write.box.items = {{input(u"words"_s, u"Your comment"_s, InputKind::MultilineText)}};
    write.foot.actions = {ActionId(u"send"_s)};
    ActionSet set;
    set.actions = {comment.id, off.id, late.id};
    set.cards = {write};
    set.alignment = Alignment::End;

    ShownCard why;
    why.action = reject.id;
    why.box.items = {text(u"The author is told why."_s)};
    why.foot.actions = {ActionId(u"sure"_s)};
    sample.card.shownCards = {why};

    Container folded;
    folded.foldedUnder = u"What has changed"_s;
    folded.items = {text(u"Twelve lines in four files"_s)};
    CardNode hidden = text(u"Only after a press"_s);
    hidden.frame.id = u"hidden"_s;
    hidden.frame.visible = false;
    sample.card.body = {text(u"A change waits for you."_s), {folded}, hidden, {set}};
    return sample;
}

CardRow framedCard()
{
    CardRow sample = row(u"framed"_s, u"كل شيء على ما يرام"_s);
    sample.card.actions = {action(u"whole"_s, u"Open the report"_s),
                           action(u"other"_s, u"Archive"_s)};
    sample.card.frame.rightToLeft = true;
    sample.card.frame.minimumHeight = 300;
    sample.card.frame.vertical = VerticalAlignment::Center;
    sample.card.frame.select = ActionId(u"whole"_s);
    sample.card.links = {{.title = u"Incident 2107"_s, .address = u"https://example.org/2107"_s}};
    sample.card.evidence = {
        {.name = u"checkout.log"_s, .sha256 = QString(64, u'b'), .size = 41000}};
    Container leftAgain;
    leftAgain.rightToLeft = false;
    leftAgain.items = {text(u"From the left again, with [a link](https://example.org/left)"_s)};
    sample.card.body = {text(u"مرحبا بكم في [التقرير](https://example.org/right)"_s),
                        {leftAgain},
                        {ActionSet{.actions = {ActionId(u"other"_s)}}}};
    return sample;
}

CardRow nestedCard()
{
    CardRow sample = row(u"nested"_s, u"Boxes in boxes"_s);
    sample.card.actions = {action(u"deep"_s, u"Press the innermost"_s)};
    CardNode inner{ActionSet{.actions = {ActionId(u"deep"_s)}}};
    for (int depth = 0; depth < 12; ++depth) {
        if (depth % 3 == 2) {
            ColumnSet set;
            set.columns = {column(kAuto, {text(u"Left %1"_s.arg(depth))}),
                           column(kStretch, {inner})};
            inner = {set};
            continue;
        }
        Container box;
        box.style = depth % 2 ? ContainerStyle::Emphasis : ContainerStyle::Default;
        box.items = {text(u"Depth %1"_s.arg(depth)), inner};
        inner = {box};
    }
    sample.card.body = {inner};
    return sample;
}

std::vector<CardRow> everyElement()
{
    return {columnsCard(), tableCard(),     textsCard(),  picturesCard(),
            formCard(),    unfoldingCard(), framedCard(), nestedCard()};
}

} // namespace watchroom::samples
