// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/formats/Mrkdwn.h"
#include "integrations/formats/SlackTexts.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;

TextRun run(const TextRun &style, const QString &text, const QString &link = {})
{
    TextRun result = style;
    result.text = plainText(text);
    result.link = link;
    return result;
}

/// "@ann" for "U1|ann". Without the name its id has to do.
TextRun named(QChar mark, const QString &id, const QString &label, const TextRun &style,
              Losses &losses)
{
    if (label.isEmpty())
        losses.add(
            SlackTexts::tr("People and channels that Slack names by a code stand with that code."));
    const QString name = label.isEmpty() ? id : label;
    TextRun result = run(style, name.startsWith(mark) ? name : mark + name);
    result.mention = mark == u'@';
    return result;
}

/// "date^1392734382^{date_short}^https://...|18 February 2014": the words behind the bar are what
/// Slack shows where it cannot write the date itself.
TextRun date(const QString &content, const QString &label, const TextRun &style)
{
    const QStringList parts = content.split(u'^');
    constexpr qint64 kYear3000 = 32'503'680'000;
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(
        std::clamp<qint64>(parts.value(1).toLongLong(), 0, kYear3000), QTimeZone::UTC);
    const QString text = label.isEmpty() ? moment.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : label;
    return run(style, text, allowedLink(parts.value(3)));
}

/// "!here", "!subteam^S1|@ops", "!date^...".
TextRun command(const QString &content, const QString &label, const TextRun &style, Losses &losses)
{
    if (content.startsWith(u"date^"))
        return date(content, label, style);
    if (content.startsWith(u"subteam^"))
        return named(u'@', content.section(u'^', 1), label, style, losses);
    return named(u'@', content, label.isEmpty() ? content.section(u'^', 0, 0) : label, style,
                 losses);
}

/// What is shown for an address without words of its own.
QString shownAddress(const QString &address)
{
    return address.startsWith(u"mailto:") ? address.sliced(7) : address;
}

} // namespace

QString withoutSlackEntities(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
}

Runs runsOfBrackets(const QString &content, const TextRun &style, Losses &losses)
{
    const qsizetype bar = content.indexOf(u'|');
    const QString target = withoutSlackEntities(bar < 0 ? content : content.first(bar));
    const QString label = bar < 0 ? QString() : withoutSlackEntities(content.sliced(bar + 1));
    if (target.size() > 1 && target[0] == u'@')
        return {named(u'@', target.sliced(1), label, style, losses)};
    if (target.size() > 1 && target[0] == u'#')
        return {named(u'#', target.sliced(1), label, style, losses)};
    if (target.size() > 1 && target[0] == u'!')
        return {command(target.sliced(1), label, style, losses)};

    const QString address = allowedLink(target);
    if (!address.isEmpty())
        return {run(style, label.isEmpty() ? shownAddress(target) : label, address)};
    if (label.isEmpty())
        return {};
    losses.add(SlackTexts::tr("A link with an address that may not be opened is plain text."));
    return {run(style, label)};
}

} // namespace watchroom
