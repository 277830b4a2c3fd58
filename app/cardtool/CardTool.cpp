// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardtool/CardTool.h"

#include "app/cardtool/CardToolTexts.h"
#include "ui/bench/CardPicture.h"
#include "ui/kit/WatchroomStyle.h"

#include <QDir>
#include <QFileInfo>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// Far over any card; what is longer is none, and is not read to its end.
constexpr qint64 kLongestFile = 4 * 1024 * 1024;

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

QString titleOf(const QString &path)
{
    return path == "-"_L1 ? u"stdin"_s : path;
}

QString baseOf(const QString &path)
{
    return path == "-"_L1 ? u"stdin"_s : QFileInfo(path).completeBaseName();
}

Theme::Name themeNamed(const QString &name)
{
    return name == "dark"_L1       ? Theme::Name::Dark
           : name == "contrast"_L1 ? Theme::Name::HighContrast
                                   : Theme::Name::Light;
}

} // namespace

CardTool::CardTool(const CardToolLine &line, Timestamp now)
    : m_line(line)
    , m_now(now)
    , m_themes(new ThemeHost({}, qApp))
{
    WatchroomStyle::install(m_themes);
}

int CardTool::run()
{
    for (const QString &folder : {m_line.pictures, m_line.jsonFolder}) {
        if (!folder.isEmpty() && !QDir().mkpath(folder)) {
            complain(folder, CardToolTexts::tr("This folder cannot be made."));
            return 1;
        }
    }
    if (!m_line.cardTemplate.isEmpty()) {
        const auto content = contentOf(m_line.cardTemplate);
        if (!content) {
            complain(m_line.cardTemplate, content.error().summary);
            return 1;
        }
        m_template = *content;
    }
    for (const QString &path : m_line.files)
        treat(path);
    return m_failed ? 1 : 0;
}

void CardTool::treat(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return complain(path, content.error().summary);
    const auto report = reportOn(
        {.name = baseOf(path), .bytes = *content, .cardTemplate = m_template, .now = m_now});
    if (!report)
        return complain(path, report.error().summary);
    for (const QString &mistake : report->mistakes)
        complain(path, mistake);
    if (m_line.check)
        tell(path, *report);
    if (!m_line.pictures.isEmpty())
        paint(path, *report);
    if (m_line.json)
        writeJson(path, *report);
}

void CardTool::tell(const QString &path, const CardReport &report)
{
    for (const QString &hint : report.hints)
        print(stdout, CardToolTexts::tr("%1: note: %2").arg(titleOf(path), hint));
    for (const QString &loss : report.losses)
        print(stdout, CardToolTexts::tr("%1: lost: %2").arg(titleOf(path), loss));
    if (report.mistakes.isEmpty() && report.hints.isEmpty() && report.losses.isEmpty())
        print(stdout,
              CardToolTexts::tr("%1: fine: %2").arg(titleOf(path), formatTitle(report.format)));
}

void CardTool::paint(const QString &path, const CardReport &report)
{
    for (const QString &theme : m_line.themes) {
        m_themes->setChoice({.name = themeNamed(theme)});
        for (const int width : m_line.widths) {
            const QString name = u"%1-%2-%3.png"_s.arg(baseOf(path)).arg(width).arg(theme);
            const QString file = QDir(m_line.pictures).filePath(name);
            if (!cardPicture(report.card, width, m_themes, m_now).save(file, "PNG"))
                complain(file, CardToolTexts::tr("The picture cannot be written."));
        }
    }
}

void CardTool::writeJson(const QString &path, const CardReport &report)
{
    if (m_line.jsonFolder.isEmpty()) {
        print(stdout, QString::fromUtf8(report.lowered));
        return;
    }
    const QDir folder(m_line.jsonFolder);
    write(folder.filePath(baseOf(path) + ".card.json"_L1), report.lowered);
    write(folder.filePath(baseOf(path) + ".envelope.json"_L1), report.envelope);
}

Result<QByteArray> CardTool::contentOf(const QString &path) const
{
    QFile file(path);
    const bool isOpen =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::Unavailable,
                       CardToolTexts::tr("The file cannot be read: %1.").arg(file.errorString()));
    QByteArray content = file.read(kLongestFile + 1);
    if (content.size() > kLongestFile)
        return failure(ErrorCode::ResourceExhausted,
                       CardToolTexts::tr("The file is too long for a card."));
    return content;
}

bool CardTool::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes + '\n') > 0 && file.flush();
    if (!written)
        complain(path,
                 CardToolTexts::tr("The file cannot be written: %1.").arg(file.errorString()));
    return written;
}

void CardTool::complain(const QString &path, const QString &sentence)
{
    print(stderr, CardToolTexts::tr("%1: error: %2").arg(titleOf(path), sentence));
    m_failed = true;
}

} // namespace watchroom
