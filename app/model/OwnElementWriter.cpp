// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFields.h"
#include "app/model/CardWriting.h"
#include "app/model/JsonWriter.h"

#include <algorithm>
#include <cmath>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kOwnElementWriterMaximumFallback = 500;

json textElement(const QStringList &words)
{
    QStringList said = words;
    said.removeAll(QString());
    return json{{"type", "TextBlock"},
                {"text", jsonText(said.join(QStringLiteral(" · ")))},
                {"wrap", true}};
}

/// An element of ours, with what other clients show in its place; for them, that alone.
json own(const char *type, json fallback, const CardWriting &writing, json fields)
{
    if (writing.strict)
        return fallback;
    fields["type"] = type;
    fields["fallback"] = std::move(fallback);
    return fields;
}

/// Date and time as whoever shows it writes them.
QString macroOf(Timestamp moment)
{
    const QString withoutFraction = textOf(jsonMoment(moment)).section(u'.', 0, 0) + u'Z';
    return QStringLiteral("{{DATE(%1,COMPACT)}} {{TIME(%1)}}").arg(withoutFraction);
}

} // namespace

json leafToJson(const Badge &badge, const CardWriting &writing)
{
    json fallback = textElement({badge.label.text});
    putTextTone(fallback, badge.label.tone, true);
    return own(
        "x-watchroom.Badge", std::move(fallback), writing,
        {{"text", jsonText(badge.label.text)}, {"tone", jsonText(toneName(badge.label.tone))}});
}

json leafToJson(const CodeBlock &code, const CardWriting &writing)
{
    // Whoever knows our element does not need the text twice.
    const QString text =
        writing.strict ? code.text : code.text.left(kOwnElementWriterMaximumFallback);
    json fallback =
        textElement({code.title, code.title.isEmpty() || writing.strict ? text : QString()});
    fallback["fontType"] = "monospace";
    json fields{{"text", jsonText(code.text)}};
    putText(fields, "title", code.title);
    putText(fields, "language", code.language);
    putFlag(fields, "folded", code.folded);
    if (code.firstLine > 0)
        fields["firstLine"] = code.firstLine;
    return own("x-watchroom.CodeBlock", std::move(fallback), writing, std::move(fields));
}

json leafToJson(const Progress &progress, const CardWriting &writing)
{
    json fields = json::object();
    const int percent = std::min(progress.percent, 100);
    if (percent >= 0)
        fields["percent"] = percent;
    putText(fields, "text", progress.text);
    putText(fields, "remaining", progress.remaining);
    const QString share = percent < 0 ? QString() : QStringLiteral("%1 %").arg(percent);
    return own("x-watchroom.Progress", textElement({progress.text, share, progress.remaining}),
               writing, std::move(fields));
}

json leafToJson(const Sparkline &line, const CardWriting &writing)
{
    json values = json::array();
    for (const double value : line.values) {
        if (std::isfinite(value))
            values.push_back(value);
    }
    json fields{{"values", std::move(values)}, {"tone", jsonText(toneName(line.tone))}};
    putText(fields, "caption", line.caption);
    if (line.limit && std::isfinite(*line.limit))
        fields["limit"] = *line.limit;
    return own("x-watchroom.Sparkline", textElement({line.caption}), writing, std::move(fields));
}

json leafToJson(const TimeAgo &time, const CardWriting &writing)
{
    json fields{{"at", jsonMoment(time.at)}};
    putText(fields, "text", time.text);
    return own("x-watchroom.TimeAgo", textElement({time.text, macroOf(time.at)}), writing,
               std::move(fields));
}

json leafToJson(const DiffStat &stat, const CardWriting &writing)
{
    json fields = json::object();
    const auto put = [&](const char *key, int count) {
        if (count > 0)
            fields[key] = count;
    };
    put("added", stat.added);
    put("removed", stat.removed);
    put("files", stat.files);
    return own("x-watchroom.DiffStat",
               textElement({QStringLiteral("+%1 −%2").arg(stat.added).arg(stat.removed)}), writing,
               std::move(fields));
}

json leafToJson(const PersonRef &person, const CardWriting &writing)
{
    json fields{{"name", jsonText(person.name)}};
    putText(fields, "detail", person.detail);
    putText(fields, "address", person.address);
    return own("x-watchroom.PersonRef", textElement({person.name, person.detail}), writing,
               std::move(fields));
}

} // namespace watchroom
