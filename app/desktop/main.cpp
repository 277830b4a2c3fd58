// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: wiring and command line, nothing else.

#include "app/desktop/CommandLine.h"
#include "app/workspace/Engine.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/chat/xmpp/XmppAccount.h"
#include "integrations/net/KeychainSecretStore.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/NetworkPictureFetcher.h"
#include "integrations/net/SystemProcessRunner.h"
#include "ui/bench/CardBench.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ProblemWindow.h"
#include "ui/shell/Screenshot.h"
#include "ui/shell/WindowSettings.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <cstdio>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

/// A picture can be taken without a display.
void choosePlatform(const CommandLine &commandLine)
{
    const bool hasDisplay = !qEnvironmentVariableIsEmpty("DISPLAY") ||
                            !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                            !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    if (!commandLine.screenshot.isEmpty() && !hasDisplay)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

EngineOptions engineOptions(const Profile &profile, const CommandLine &commandLine)
{
    const QDir program(QCoreApplication::applicationDirPath());
    return EngineOptions{
        .profile = profile,
        .pluginFolders = QStringList{program.filePath(QStringLiteral(WATCHROOM_PLUGINS)),
                                     program.filePath(u"../lib/plugins"_s)} +
                         commandLine.plugins,
        .backends = {{u"local"_s,
                      [](Host &host, const Account &, const Secret &) {
                          return std::make_unique<LocalBackend>(host);
                      }},
                     {u"xmpp"_s, makeXmppBackend}},
        .makeSecretStore = [] { return std::make_unique<KeychainSecretStore>(); },
        .makeClock = [] { return std::make_unique<SystemClock>(); },
        .makeHttpClient = [] { return std::make_unique<NetworkHttpClient>(); },
        .makeProcessRunner = [] { return std::make_unique<SystemProcessRunner>(); },
        .makePictureFetcher =
            [](const QString &folder) { return std::make_unique<NetworkPictureFetcher>(folder); },
        .firstServices = {u"thiscomputer"_s, u"runbook"_s},
        .accountMakers = {{u"xmpp"_s, makeXmppAccountMaker}},
    };
}

WindowOptions windowOptions(const Profile &profile, const CommandLine &commandLine)
{
    return WindowOptions{
        .settingsFile = profile.settingsFile(),
        .attachmentFolder = profile.attachmentFolder(),
        .pictureFolder = profile.pictureFolder(),
        .theme = commandLine.theme,
        .textScale = commandLine.textScale,
        .size = commandLine.size,
        .open = commandLine.open,
        .drill = commandLine.drill,
        .drillSpeed = commandLine.speed,
        .drillUntil = commandLine.until,
        .stillPicture = !commandLine.screenshot.isEmpty(),
    };
}

/// The card bench: a window of its own that needs no profile and starts no engine.
int showCards(const CommandLine &commandLine)
{
    const WindowSettings settings{
        .theme = themeChoiceNamed(commandLine.theme),
        .textScale = commandLine.textScale > 0 ? commandLine.textScale : 1,
    };
    ThemeHost themes(settings.themeChoice());
    WatchroomStyle::install(&themes);
    CardBench bench(&themes, (commandLine.gallery ? CardBench::gallery() : QStringList()) +
                                 commandLine.cards);
    if (commandLine.size.isValid())
        bench.resize(commandLine.size);
    bench.show();
    Screenshot screenshot(bench, commandLine.screenshot);
    QObject::connect(&bench, &CardBench::settled, &screenshot, &Screenshot::take);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto commandLine = parseCommandLine(arguments);
    if (!commandLine) {
        print(stderr, u"watchroom: "_s + commandLine.error().summary);
        return 2;
    }
    if (commandLine->version) {
        print(stdout, u"watchroom "_s + QStringLiteral(WATCHROOM_VERSION));
        return 0;
    }
    if (commandLine->help) {
        int one = 1;
        const QCoreApplication program(one, argv); // the help text names it
        print(stdout, helpText());
        return 0;
    }

    choosePlatform(*commandLine);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"watchroom"_s);
    QApplication::setApplicationDisplayName(u"Watchroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(WATCHROOM_VERSION));
    QApplication::setDesktopFileName(u"org.watchroom.Watchroom"_s);
    if (!commandLine->log.isEmpty())
        QLoggingCategory::setFilterRules(QString(commandLine->log).replace(u';', u'\n'));
    // English too has a file: its plurals.
    QTranslator translator;
    if (translator.load(QLocale(), u"watchroom"_s, u"_"_s, u":/watchroom/translations"_s) ||
        translator.load(u":/watchroom/translations/watchroom_en.qm"_s))
        QApplication::installTranslator(&translator);

    if (!commandLine->cards.isEmpty() || commandLine->gallery)
        return showCards(*commandLine);

    const auto profile = Profile::open(commandLine->profile);
    if (!profile) {
        print(stderr, u"watchroom: "_s + profile.error().summary);
        if (!commandLine->screenshot.isEmpty())
            return 1;
        ProblemWindow window(profile.error());
        window.show();
        QApplication::exec();
        return 1;
    }

    Engine engine(engineOptions(*profile, *commandLine));
    MainWindow window(engine, windowOptions(*profile, *commandLine));
    window.show();
    Screenshot screenshot(window, commandLine->screenshot);
    QObject::connect(&window, &MainWindow::settled, &screenshot, &Screenshot::take);
    engine.start();
    return QApplication::exec();
}
