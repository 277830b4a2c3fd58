// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CommandLine.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// All options, in the order of the manual page.
void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        CommandLineTexts::tr("A desktop client for teams that run things together in chat."));
    parser.addOptions({
        {{u"h"_s, u"help"_s}, CommandLineTexts::tr("Show this text.")},
        {{u"v"_s, u"version"_s}, CommandLineTexts::tr("Show the version.")},
        {u"profile"_s, CommandLineTexts::tr("Keep everything below this folder."),
         CommandLineTexts::tr("folder")},
        {u"drill"_s, CommandLineTexts::tr(
                         "Start a practice incident: made up, ten minutes, nothing real happens.")},
        {u"speed"_s,
         CommandLineTexts::tr("How fast the practice incident plays: 0.1 to 1000, usually 1."),
         CommandLineTexts::tr("times")},
        {u"until"_s, CommandLineTexts::tr("Let the practice incident stand still at this second."),
         CommandLineTexts::tr("seconds")},
        {u"screenshot"_s,
         CommandLineTexts::tr("Write a picture of the window once it has settled, then exit."),
         CommandLineTexts::tr("file.png")},
        {u"theme"_s, CommandLineTexts::tr("light, dark or contrast."),
         CommandLineTexts::tr("name")},
        {u"size"_s, CommandLineTexts::tr("Size of the window, such as 1440x900."),
         CommandLineTexts::tr("size")},
        {u"text-size"_s, CommandLineTexts::tr("Size of the text in percent: 80 to 200."),
         CommandLineTexts::tr("percent")},
        {u"open"_s,
         CommandLineTexts::tr(
             "What to open for a picture: glance, actions, search, settings or sign-in."),
         CommandLineTexts::tr("part")},
        {u"card"_s,
         CommandLineTexts::tr(
             "Show a card file while it is being written, in place of the rooms; - is the standard "
             "input. See watchroom-card for the same without a window."),
         CommandLineTexts::tr("file")},
        {u"gallery"_s, CommandLineTexts::tr("Show sample cards in place of the rooms.")},
        {u"plugins"_s, CommandLineTexts::tr("Look for integrations in this folder too."),
         CommandLineTexts::tr("folder")},
        {u"log"_s, CommandLineTexts::tr("What to log, such as watchroom.*=true."),
         CommandLineTexts::tr("rules")},
    });
}

Result<double> numberOption(const QCommandLineParser &parser, const QString &name, double least,
                            double most, double otherwise)
{
    if (!parser.isSet(name))
        return otherwise;
    bool isNumber = false;
    const double value = parser.value(name).toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return failure(
        ErrorCode::InvalidArgument,
        CommandLineTexts::tr("--%1 takes a number from %2 to %3.").arg(name).arg(least).arg(most));
}

Result<QSize> sizeOption(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() == 2 && size.width() >= 320 && size.height() >= 240 && size.width() <= 8000 &&
        size.height() <= 8000) {
        return size;
    }
    return failure(ErrorCode::InvalidArgument,
                   CommandLineTexts::tr("--size takes a width and a height: 1440x900."));
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        return failure(ErrorCode::InvalidArgument,
                       CommandLineTexts::tr("%1 Try --help.").arg(parser.errorText()));
    }
    if (!parser.positionalArguments().isEmpty()) {
        return failure(ErrorCode::InvalidArgument,
                       CommandLineTexts::tr("“%1” is not an option. Try --help.")
                           .arg(parser.positionalArguments().first()));
    }
    CommandLine result{
        .help = parser.isSet(u"help"_s),
        .version = parser.isSet(u"version"_s),
        .profile = parser.value(u"profile"_s),
        .drill = parser.isSet(u"drill"_s),
        .screenshot = parser.value(u"screenshot"_s),
        .log = parser.value(u"log"_s),
        .theme = parser.value(u"theme"_s),
        .size = {},
        .open = parser.value(u"open"_s),
        .plugins = parser.values(u"plugins"_s),
        .cards = parser.values(u"card"_s),
        .gallery = parser.isSet(u"gallery"_s),
    };
    const auto speed = numberOption(parser, u"speed"_s, 0.1, 1000, 1);
    const auto until = numberOption(parser, u"until"_s, 0, 3600, 0);
    const auto textSize = numberOption(parser, u"text-size"_s, 80, 200, 0);
    for (const auto *number : {&speed, &until, &textSize}) {
        if (!*number)
            return std::unexpected(number->error());
    }
    result.speed = *speed;
    result.until = *until;
    result.textScale = *textSize / 100;
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeOption(parser.value(u"size"_s));
        if (!size)
            return std::unexpected(size.error());
        result.size = *size;
    }
    if (!QStringList{QString(), u"light"_s, u"dark"_s, u"contrast"_s}.contains(result.theme))
        return failure(ErrorCode::InvalidArgument,
                       CommandLineTexts::tr("--theme takes light, dark or contrast."));
    const QStringList parts{QString(),   u"glance"_s,   u"actions"_s,
                            u"search"_s, u"settings"_s, u"sign-in"_s};
    if (!parts.contains(result.open))
        return failure(
            ErrorCode::InvalidArgument,
            CommandLineTexts::tr("--open takes glance, actions, search, settings or sign-in."));
    return result;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace watchroom
