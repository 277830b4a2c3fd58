// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Extra.h"
#include "app/model/Ids.h"
#include "app/model/RichText.h"
#include "app/model/Tone.h"

#include <optional>
#include <vector>

namespace watchroom {

// The leaves of a card's tree: what is read, without what holds it. Their names and meaning are
// those of Adaptive Cards 1.5 where it has them; Badge, CodeBlock, Progress, Sparkline, TimeAgo,
// DiffStat and PersonRef are our own.

/// Where something stands in the width that it has; where people read from the right, Start is
/// there.
enum class Alignment { Start, Center, End };

enum class TextSize { Default, Small, Medium, Large, ExtraLarge };
enum class TextWeight { Default, Lighter, Bolder };

/// Text with its source, so that it is parsed once, away from the UI thread.
struct MarkupText
{
    QString source;
    RichText rich;

    MarkupText() = default;
    explicit MarkupText(QString markdown);
    bool operator==(const MarkupText &) const = default;
};

struct TextBlock
{
    enum class Style { Body, Heading, Subtle };
    MarkupText text;
    Style style = Style::Body;
    std::optional<Tone> tone;
    int maximumLines = 0; ///< 0 for all; the renderer offers "More" beyond.
    TextSize size = TextSize::Default;
    TextWeight weight = TextWeight::Default;
    bool mono = false;
    bool wrap = true;                   ///< Without, it is one line and elided.
    std::optional<Alignment> alignment; ///< The container's when not said.
    bool operator==(const TextBlock &) const = default;
};

/// A stretch of a RichTextBlock in one style. Its text is as it stands, not Markdown.
struct InlineRun
{
    QString text;
    TextSize size = TextSize::Default;
    TextWeight weight = TextWeight::Default;
    std::optional<Tone> tone;
    bool mono = false;
    bool subtle = false;
    bool italic = false;
    bool strike = false;
    bool underline = false;
    bool highlight = false;
    ActionId select; ///< Pressed with the text; empty for none.
    ExtraFields extra = {};
    bool operator==(const InlineRun &) const = default;
};

/// One paragraph whose stretches are styled one by one.
struct RichTextBlock
{
    std::vector<InlineRun> runs;
    std::optional<Alignment> alignment;
    bool operator==(const RichTextBlock &) const = default;
};

struct Fact
{
    QString label;
    QString value; ///< Plain text.
    bool mono = false;
    std::optional<Tone> tone; ///< With it the tone's icon stands before the value.
    ExtraFields extra = {};
    /// The value with its formatting, where it has some; `value` has its words alone.
    std::optional<MarkupText> markup = {};
    bool operator==(const Fact &) const = default;
};

struct FactSet
{
    std::vector<Fact> facts;
    bool operator==(const FactSet &) const = default;
};

enum class ImageSize { Auto, Stretch, Small, Medium, Large };

struct CardImage
{
    /// An http or https address, "sha256:..." for a picture in the attachment folder, or
    /// "data:image/...;base64,...".
    QString address;
    QString description; ///< For who does not see it.
    int width = 0;       ///< Pixels, 0 when not said.
    int height = 0;
    ImageSize size = ImageSize::Auto;
    bool person = false;   ///< Cut to a circle.
    bool playMark = false; ///< Stands for a film that opens elsewhere.
    QString background;    ///< "#AARRGGBB" or "#RRGGBB"; seen through a transparent picture.
    std::optional<Alignment> alignment;
    ActionId select;
    ExtraFields extra = {}; ///< Of a picture in an ImageSet; a node of its own has the frame's.
    bool operator==(const CardImage &) const = default;
};

struct ImageSet
{
    enum class Style { Default, Stacked, Grid };
    std::vector<CardImage> images;
    ImageSize size = ImageSize::Auto;
    Style style = Style::Default;
    bool operator==(const ImageSet &) const = default;
};

struct MediaSource
{
    QString address;
    QString mimeType;
    ExtraFields extra = {};
    bool operator==(const MediaSource &) const = default;
};

/// A film or sound. It is shown as its poster with a play mark and opens in the browser.
struct Media
{
    std::vector<MediaSource> sources;
    QString poster; ///< An address as CardImage has it; may be empty.
    QString description;
    bool operator==(const Media &) const = default;
};

struct Badge
{
    StateLabel label;
    bool operator==(const Badge &) const = default;
};

struct CodeBlock
{
    QString title; ///< Shown on the folded line: "Full log".
    QString language;
    QString text;
    bool folded = false;
    int firstLine = 0; ///< The number of its first line, when lines are to be numbered.
    bool operator==(const CodeBlock &) const = default;
};

struct Progress
{
    int percent = -1; ///< 0 to 100, or -1 for "busy".
    QString text;     ///< "8 of 12 servers"
    QString remaining;
    bool operator==(const Progress &) const = default;
};

struct Sparkline
{
    QString caption;
    std::vector<double> values;  ///< Oldest first, evenly spaced.
    std::optional<double> limit; ///< Values beyond it take the tone.
    Tone tone = Tone::Neutral;
    bool operator==(const Sparkline &) const = default;
};

/// How long ago something was (or how long until it is); the words go with the clock.
struct TimeAgo
{
    Timestamp at;
    QString text; ///< Before it: "Started".
    bool operator==(const TimeAgo &) const = default;
};

/// The size of a change: lines added and removed.
struct DiffStat
{
    int added = 0;
    int removed = 0;
    int files = 0; ///< 0 when not said.
    bool operator==(const DiffStat &) const = default;
};

/// A person by name.
struct PersonRef
{
    QString name;
    QString detail;  ///< What they are here: "on call until 18:00".
    QString address; ///< Their chat address; may be empty.
    bool operator==(const PersonRef &) const = default;
};

} // namespace watchroom
