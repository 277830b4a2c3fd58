// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/CardBench.h"

#include "app/base/PlainText.h"
#include "ui/bench/CardFileWatch.h"
#include "ui/bench/CardPicture.h"
#include "ui/bench/ReportPane.h"
#include "ui/bench/SpecimenWall.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/LinkOpener.h"
#include "ui/kit/Panel.h"
#include "ui/kit/PlainLabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QString &path)
{
    return path == "-"_L1 ? CardBench::tr("Standard input") : QFileInfo(path).fileName();
}

/// "01-alert.json" of the gallery is "Alert".
QString galleryTitle(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName().section(u'-', 1).replace(u'-', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

QStringList CardBench::gallery()
{
    const QDir folder(u":/watchroom/gallery"_s);
    QStringList paths;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return paths;
}

CardBench::CardBench(ThemeHost *themes, const QStringList &files, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new PlainLabel(themes, TextRole::Title))
    , m_format(new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2))
    , m_problem(new ErrorLine(themes))
    , m_press(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_wall(new SpecimenWall(themes))
    , m_report(new ReportPane(themes))
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_wall);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *splitter = new QSplitter(Qt::Horizontal);
    if (files.size() > 1)
        splitter->addWidget(makeList(files));
    splitter->addWidget(scroll);
    splitter->addWidget(m_report);
    splitter->setStretchFactor(splitter->count() - 2, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes(files.size() > 1 ? QList<int>{160, 920, 360} : QList<int>{1080, 360});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(splitter, 1);
    column->addWidget(makeFoot());
    connect(m_wall, &SpecimenWall::intent, this, &CardBench::showPress);
    connect(m_wall, &SpecimenWall::linkActivated, this,
            [](const QString &address) { LinkOpener::open(address); });
    resize(1440, 900);
    if (!files.isEmpty())
        open(files.first());
}

QWidget *CardBench::makeHeader()
{
    auto *header = new Panel(m_themes, &ThemeColours::window, Qt::BottomEdge);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(24, 8, 24, 8);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_format);
    column->addWidget(m_problem);
    return header;
}

QWidget *CardBench::makeFoot()
{
    auto *foot = new Panel(m_themes, &ThemeColours::window, Qt::TopEdge);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(24, 8, 24, 8);
    m_press->setPlainText(tr("What you press here is shown here and sent to nobody."));
    column->addWidget(m_press);
    return foot;
}

QWidget *CardBench::makeList(const QStringList &files)
{
    constexpr int kRow = 32;
    auto *pane = new Panel(m_themes, &ThemeColours::window, Qt::RightEdge);
    auto *list = new QListWidget;
    (new QVBoxLayout(pane))->addWidget(list);
    pane->layout()->setContentsMargins(8, 8, 8, 8);
    list->setAccessibleName(tr("Cards"));
    list->setFrameShape(QFrame::NoFrame);
    list->setMinimumWidth(144);
    list->viewport()->setAutoFillBackground(false);
    for (const QString &path : files) {
        auto *item = new QListWidgetItem(
            plainText(path.startsWith(u':') ? galleryTitle(path) : titleOf(path)), list);
        item->setData(Qt::UserRole, path);
        item->setSizeHint({0, kRow});
    }
    list->setCurrentRow(0);
    connect(list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            open(item->data(Qt::UserRole).toString());
    });
    return pane;
}

void CardBench::open(const QString &path)
{
    delete m_file;
    m_file = new CardFileWatch(path, this);
    m_shown = {};
    connect(m_file, &CardFileWatch::cardRead, this, &CardBench::showCard);
    connect(m_file, &CardFileWatch::unreadable, this, &CardBench::showProblem);
    m_title->setPlainText(plainText(titleOf(path)));
    setWindowTitle(plainText(titleOf(path)));
    m_file->readNow();
}

void CardBench::showCard(const CardReport &report)
{
    m_problem->setText({});
    m_format->setPlainText(formatTitle(report.format));
    if (report != m_shown) {
        m_shown = report;
        m_wall->setEnabled(true);
        m_wall->setCard(rowOf(report.card, SystemClock().now()));
        m_report->setReport(report);
    }
    QMetaObject::invokeMethod(this, &CardBench::settle, Qt::QueuedConnection);
}

/// The last good card stays, said to be old.
void CardBench::showProblem(const QString &why)
{
    const bool hasOldCard = !m_shown.envelope.isEmpty();
    m_problem->setText(hasOldCard ? tr("%1 Below is the card as it was before.").arg(plainText(why))
                                  : plainText(why));
    QMetaObject::invokeMethod(this, &CardBench::settle, Qt::QueuedConnection);
}

/// The layouts around a card follow its height from the inside out: the ground's, the wall's, the
/// scroll area. Each pass reaches the next.
void CardBench::settle()
{
    constexpr int kLayouts = 3;
    for (int pass = 0; pass < kLayouts; ++pass)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    Q_EMIT settled();
}

void CardBench::showPress(const Intent &intent)
{
    const auto *invoke = std::get_if<Invoke>(&intent);
    const ActionSpec *action = invoke ? m_shown.card.action(invoke->action.action) : nullptr;
    if (!action)
        return;
    QStringList values;
    for (const auto &[name, value] : invoke->arguments.asKeyValueRange())
        values += u"%1 = “%2”"_s.arg(plainText(name), plainText(value));
    const QString verb = action->verb.isEmpty() ? action->id.value : action->verb;
    m_press->setPlainText(values.isEmpty() ? tr("“%1” would send: %2, without values.")
                                                 .arg(plainText(action->title), plainText(verb))
                                           : tr("“%1” would send: %2, with %3.")
                                                 .arg(plainText(action->title), plainText(verb),
                                                      values.join(", "_L1)));
}

QString CardBench::lastPress() const
{
    return m_press->plain();
}

QString CardBench::problem() const
{
    return m_problem->text();
}

QString CardBench::format() const
{
    return m_format->plain();
}

} // namespace watchroom
