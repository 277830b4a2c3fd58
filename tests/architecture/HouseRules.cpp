// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HouseRules.h"

#include "CodeText.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct Level
{
    int level;
    QString room; ///< One that ends in "/" stands for each of its folders.
};

const std::vector<Level> kLevels{
    {0, u"app/base"_s},           {1, u"app/model"_s},
    {2, u"integrations/api"_s},   {2, u"app/store"_s},
    {3, u"integrations/net"_s},   {3, u"integrations/formats"_s},
    {4, u"integrations/chat/"_s}, {4, u"integrations/services/"_s},
    {5, u"app/workspace"_s},      {6, u"ui/kit"_s},
    {7, u"ui/cards"_s},           {8, u"ui/timeline"_s},
    {8, u"ui/glances"_s},         {8, u"ui/rooms"_s},
    {8, u"ui/composer"_s},        {8, u"ui/incident"_s},
    {8, u"ui/setup"_s},           {8, u"ui/bench"_s},
    {9, u"ui/shell"_s},           {10, u"app/desktop"_s},
    {10, u"app/host"_s},          {10, u"app/cardtool"_s},
};

/// Rooms that look at less than what is below them: the first pattern that fits the room counts.
struct View
{
    QRegularExpression room;
    QRegularExpression mayInclude;
};

const std::vector<View> kViews{
    {QRegularExpression(u"^ui/kit$"_s), QRegularExpression(u"^app/base$"_s)},
    {QRegularExpression(u"^ui/bench$"_s),
     QRegularExpression(u"^(app/(base|model)|integrations/formats|ui/(kit|cards))$"_s)},
    {QRegularExpression(u"^ui/"_s), QRegularExpression(u"^(app/(base|model|workspace)|ui/.*)$"_s)},
    {QRegularExpression(u"^app/workspace$"_s),
     QRegularExpression(u"^(app/.*|integrations/api)$"_s)},
    {QRegularExpression(u"^integrations/services/"_s),
     QRegularExpression(u"^(app/(base|model)|integrations/(api|formats))$"_s)},
    {QRegularExpression(u"^integrations/"_s),
     QRegularExpression(u"^(app/(base|model)|integrations/.*)$"_s)},
};

struct Ban
{
    QRegularExpression pattern;
    QRegularExpression allowedIn; ///< Paths; never matches for what is allowed nowhere.
    QString instead;
};

const QRegularExpression kNowhere(u"(?!)"_s);

const std::vector<Ban> kBans{
    {QRegularExpression(uR"(\bQDesktopServices\b)"_s),
     QRegularExpression(u"^ui/kit/LinkOpener\\.cpp$"_s),
     u"links are opened by ui/kit/LinkOpener alone"_s},
    {QRegularExpression(
         uR"(\b(QImageReader|QMovie|loadFromData)\b|\bQ(Image|Pixmap)::(fromData|load|loadFromData)\b|\b(image|pixmap|picture)\.load\()"_s,
         QRegularExpression::CaseInsensitiveOption),
     QRegularExpression(u"^ui/kit/PictureDecoder\\.cpp$"_s),
     u"pictures are decoded by ui/kit/PictureDecoder alone"_s},
    {QRegularExpression(uR"(\bQSvg(Renderer|Widget)\b)"_s),
     QRegularExpression(u"^ui/kit/Icons\\.cpp$"_s),
     u"SVG is read from our own resources by ui/kit/Icons alone"_s},
    {QRegularExpression(
         uR"(\bQProcess\b|(?<![.>\w])(fork|vfork|system|popen|exec[lv]p?e?|execvpe)\s*\(|\bposix_spawnp?\b)"_s),
     QRegularExpression(u"^integrations/net/(SystemProcessRunner|RunningProcess)\\.(h|cpp)$"_s),
     u"programs are started by integrations/net/SystemProcessRunner alone"_s},
    {QRegularExpression(uR"(\bQKeychain\b)"_s),
     QRegularExpression(u"^integrations/net/KeychainSecretStore\\.(h|cpp)$"_s),
     u"secrets are kept by integrations/net/KeychainSecretStore alone"_s},
    {QRegularExpression(
         uR"(\b(setHtml|insertHtml|toHtml|setMarkdown|QTextBrowser|Qt::RichText|Qt::AutoText)\b)"_s),
     kNowhere, u"rich text is laid out from our own tree, never from HTML"_s},
    {QRegularExpression(uR"(\bQMessageBox\b)"_s), kNowhere,
     u"questions are asked by ui/kit/Dialog"_s},
    {QRegularExpression(uR"(\bQLabel\b)"_s), QRegularExpression(u"^ui/kit/"_s),
     u"a QLabel guesses HTML; use ui/kit/PlainLabel"_s},
    {QRegularExpression(
         uR"(\bsetToolTip\s*\((?!\s*(toolTipText\(|tr\(""\)\)))|\bQToolTip::showText\s*\((?!.*\btoolTipText\())"_s),
     QRegularExpression(u"^ui/kit/"_s),
     u"a tool tip guesses HTML; give it toolTipText() of ui/kit"_s},
    {QRegularExpression(
         uR"(\bQThread::(sleep|msleep|usleep)\b|\bsleep_(for|until)\b|(?<![.>\w])u?sleep\s*\(|\bprocessEvents\b)"_s),
     kNowhere, u"nothing waits by sleeping or by a loop inside of the event loop"_s},
};

/// The level of a room, or -1.
int levelOf(const QString &room)
{
    const auto it = std::ranges::find_if(kLevels, [&](const Level &level) {
        return level.room.endsWith(u'/') ? room.startsWith(level.room) : room == level.room;
    });
    return it == kLevels.end() ? -1 : it->level;
}

bool mayLookInto(const QString &from, const QString &to)
{
    const auto view =
        std::ranges::find_if(kViews, [&](const View &v) { return v.room.match(from).hasMatch(); });
    return view == kViews.end() || view->mayInclude.match(to).hasMatch();
}

/// What is wrong with an include of `included`, in a few words; empty when nothing is.
QString includeProblem(const QString &from, const QString &included)
{
    const QString to = roomOf(included);
    if (to.isEmpty())
        return u"is not the path of a file in a room"_s;
    if (to == from)
        return {};
    const int own = levelOf(from);
    const int other = levelOf(to);
    if (other > own)
        return u"looks up"_s;
    if (other == own)
        return u"looks sideways"_s;
    return mayLookInto(from, to) ? QString() : u"is not for %1"_s.arg(from);
}

QString place(const QString &path, qsizetype line)
{
    return u"%1:%2: "_s.arg(path).arg(line + 1);
}

} // namespace

QString roomOf(const QString &path)
{
    for (const Level &level : kLevels) {
        if (!level.room.endsWith(u'/')) {
            if (path.startsWith(level.room + u'/'))
                return level.room;
        } else if (path.startsWith(level.room)) {
            const qsizetype end = path.indexOf(u'/', level.room.size());
            return end < 0 ? QString() : path.left(end);
        }
    }
    return {};
}

QStringList includeProblems(const QString &path, const QString &text)
{
    static const QRegularExpression kInclude(uR"x(^\s*#\s*include\s*"([^"]+)")x"_s);
    const QString room = roomOf(path);
    if (room.isEmpty())
        return {path + u": stands in no room"_s};
    QStringList problems;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto include = kInclude.match(lines[i]);
        const QString included = include.captured(1);
        if (!include.hasMatch() || included.endsWith(u".moc"_s))
            continue;
        if (const QString problem = includeProblem(room, included); !problem.isEmpty())
            problems += place(path, i) + u"“%1” %2"_s.arg(included, problem);
    }
    return problems;
}

QStringList banProblems(const QString &path, const QString &text)
{
    QStringList problems;
    const QStringList lines = codeLines(text);
    for (const Ban &ban : kBans) {
        if (ban.allowedIn.match(path).hasMatch())
            continue;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const auto found = ban.pattern.match(lines[i]); found.hasMatch())
                problems +=
                    place(path, i) + u"“%1”: %2"_s.arg(found.captured(0).trimmed(), ban.instead);
        }
    }
    return problems;
}

QStringList licenceProblems(const QString &path, const QString &text)
{
    constexpr qsizetype kFirstLines = 5; // a script begins with its interpreter
    const QString start = text.section(u'\n', 0, kFirstLines - 1);
    QStringList problems;
    for (const QString &needed : {u"SPDX-FileCopyrightText: Watchroom contributors"_s,
                                  u"SPDX-License-Identifier: GPL-3.0-or-later"_s}) {
        if (!start.contains(needed))
            problems += path + u": lacks “%1”"_s.arg(needed);
    }
    return problems;
}

QStringList nameProblems(const QString &path)
{
    static const QRegularExpression kClass(u"^[A-Z][A-Za-z0-9]*\\.(h|cpp)$"_s);
    static const QRegularExpression kFuzzTarget(u"^tests/fuzz/fuzz_[a-z_]+\\.cpp$"_s);
    static const QRegularExpression kFolder(u"^[a-z][a-z0-9]*$"_s);
    QStringList folders = path.split(u'/');
    const QString name = folders.takeLast();
    QStringList problems;
    if (!kClass.match(name).hasMatch() && name != u"main.cpp" &&
        !kFuzzTarget.match(path).hasMatch())
        problems += path + u": a file is named like its class"_s;
    for (const QString &folder : folders) {
        if (!kFolder.match(folder).hasMatch())
            problems += path + u": the folder “%1” is not one lower-case word"_s.arg(folder);
    }
    return problems;
}

} // namespace watchroom
