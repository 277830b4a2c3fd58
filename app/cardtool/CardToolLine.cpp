// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardtool/CardToolLine.h"

#include "app/cardtool/CardToolTexts.h"

#include <QCommandLineParser>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> mistake(const QString &sentence)
{
    return failure(ErrorCode::InvalidArgument, sentence);
}

/// All options, in the order of the manual page.
void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(CardToolTexts::tr(
        "Checks cards, paints them and converts them, without a window. A card is in any format "
        "that Watchroom reads: its own, Adaptive Cards, MessageCard, HipChat, Slack, Mattermost, "
        "XMPP data forms."));
    parser.addOptions({
        {{u"h"_s, u"help"_s}, CardToolTexts::tr("Show this text.")},
        {{u"v"_s, u"version"_s}, CardToolTexts::tr("Show the version.")},
        {u"check"_s,
         CardToolTexts::tr("Say what is wrong and what is lost. This is done when nothing "
                           "else is asked for.")},
        {u"to-png"_s, CardToolTexts::tr("Paint every card into this folder."),
         CardToolTexts::tr("folder")},
        {u"to-json"_s,
         CardToolTexts::tr("Print the card as plain Adaptive Card 1.5. --to-json=FOLDER "
                           "writes it there, and the whole envelope beside it.")},
        {u"width"_s,
         CardToolTexts::tr("Width of the pictures, 200 to 1600; may be said several times. "
                           "Otherwise 320, 480 and 800."),
         CardToolTexts::tr("pixels")},
        {u"theme"_s,
         CardToolTexts::tr("light, dark or contrast; may be said several times. Otherwise "
                           "light and dark."),
         CardToolTexts::tr("name")},
        {u"template"_s, CardToolTexts::tr("Fill this template: the files are its data."),
         CardToolTexts::tr("file")},
        {u"data"_s, CardToolTexts::tr("Data for the template, as one of the files."),
         CardToolTexts::tr("file")},
    });
    parser.addPositionalArgument(u"file"_s,
                                 CardToolTexts::tr("Files to read; - is the standard input."),
                                 CardToolTexts::tr("file..."));
}

Result<QList<int>> widthsOf(const QStringList &values)
{
    QList<int> widths;
    for (const QString &value : values) {
        widths += value.toInt();
        if (widths.last() < 200 || widths.last() > 1600)
            return mistake(CardToolTexts::tr("--width takes a number from 200 to 1600."));
    }
    return widths;
}

Result<QStringList> themesOf(const QStringList &values)
{
    for (const QString &value : values) {
        if (value != "light"_L1 && value != "dark"_L1 && value != "contrast"_L1)
            return mistake(CardToolTexts::tr("--theme takes light, dark or contrast."));
    }
    return values;
}

/// "--to-json=FOLDER" has a value that may be left out, which the parser does not know of.
QString takeJsonFolder(QStringList &arguments)
{
    QString folder;
    for (QString &argument : arguments) {
        if (argument.startsWith("--to-json="_L1)) {
            folder = argument.sliced(10);
            argument = u"--to-json"_s;
        }
    }
    return folder;
}

} // namespace

Result<CardToolLine> parseCardToolLine(const QStringList &given)
{
    QStringList arguments = given;
    CardToolLine line{.jsonFolder = takeJsonFolder(arguments)};
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return mistake(CardToolTexts::tr("%1 Try --help.").arg(parser.errorText()));
    line.help = parser.isSet(u"help"_s);
    line.version = parser.isSet(u"version"_s);
    line.files = parser.positionalArguments() + parser.values(u"data"_s);
    line.cardTemplate = parser.value(u"template"_s);
    line.pictures = parser.value(u"to-png"_s);
    line.json = parser.isSet(u"to-json"_s);
    line.check = parser.isSet(u"check"_s) || (line.pictures.isEmpty() && !line.json);
    if (line.files.isEmpty() && !line.help && !line.version)
        return mistake(CardToolTexts::tr("Which card? Name a file, or - for the standard input."));
    if (line.cardTemplate.isEmpty() && parser.isSet(u"data"_s))
        return mistake(CardToolTexts::tr("--data belongs to a --template."));

    const auto widths = widthsOf(parser.values(u"width"_s));
    if (!widths)
        return std::unexpected(widths.error());
    if (!widths->isEmpty())
        line.widths = *widths;
    const auto themes = themesOf(parser.values(u"theme"_s));
    if (!themes)
        return std::unexpected(themes.error());
    line.themes = themes->isEmpty() ? QStringList{u"light"_s, u"dark"_s} : *themes;
    return line;
}

QString cardToolHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace watchroom
