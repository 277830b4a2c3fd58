// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/cards/ActionBar.h"
#include "ui/composer/Composer.h"
#include "ui/composer/TypingLine.h"
#include "ui/glances/GlanceDetailView.h"
#include "ui/glances/GlancePanel.h"
#include "ui/kit/LinkOpener.h"
#include "ui/kit/Panel.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/rooms/AccountLine.h"
#include "ui/rooms/RoomList.h"
#include "ui/setup/WelcomeView.h"
#include "ui/shell/NoticeLine.h"
#include "ui/shell/PaletteController.h"
#include "ui/shell/PeopleController.h"
#include "ui/shell/RoomHeader.h"
#include "ui/shell/SettingsController.h"
#include "ui/timeline/TimelineView.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kMinimum{880, 560};
constexpr QSize kFirstSize{1280, 800};
constexpr int kRoomsWidth = 248;
/// 24 px, less the room that the composer keeps for its focus ring.
constexpr int kComposerSide = 20;
constexpr int kNoticeSide = 24;
/// Under this width the glances become a strip of icons.
constexpr int kNarrowWindow = 1080;
constexpr int kSettleMs = 900;
constexpr int kTickMs = 1000;

Timestamp now()
{
    return SystemClock().now();
}

WindowSettings chosenSettings(const WindowOptions &options)
{
    WindowSettings settings = WindowSettings::load(options.settingsFile);
    if (!options.theme.isEmpty())
        settings.theme = themeChoiceNamed(options.theme);
    if (options.textScale > 0)
        settings.textScale = options.textScale;
    return settings;
}

Theme::Choice themeChoice(const WindowSettings &settings, bool still)
{
    Theme::Choice choice = settings.themeChoice();
    choice.reducedMotion = choice.reducedMotion || still;
    return choice;
}

} // namespace

MainWindow::MainWindow(Engine &engine, const WindowOptions &options)
    : m_engine(engine)
    , m_options(options)
    , m_settings(chosenSettings(options))
    , m_themes(themeChoice(m_settings, options.stillPicture))
{
    WatchroomStyle::install(&m_themes);
    setWindowTitle(tr("Watchroom"));
    setWindowIcon(QIcon(u":/watchroom/icons/app/watchroom.svg"_s));
    setMinimumSize(kMinimum);
    if (options.size.isValid())
        resize(options.size);
    else if (!restoreGeometry(m_settings.geometry))
        resize(kFirstSize);

    buildColumns();
    m_palette = new PaletteController(&m_themes, this, m_state);
    m_setup = new SettingsController(&m_themes, this, m_state);
    m_people = new PeopleController(&m_themes, this, m_state);
    connectViews();
    addShortcuts();
    connect(&engine, &Engine::updated, this,
            [this](const std::vector<Delta> &deltas) { apply(deltas); });
    followAttention();

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_state.ready || m_state.unusable)
            Q_EMIT settled();
    });
    connect(&m_ticker, &QTimer::timeout, this, &MainWindow::tick);
    m_ticker.start(kTickMs);
    tick();
}

MainWindow::~MainWindow()
{
    // While the theme is there: what goes with an open dialog still looks at the style.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void MainWindow::buildColumns()
{
    m_rooms = new RoomList(&m_themes);
    m_rooms->setWorkspaceName(tr("This computer"));

    m_header = new RoomHeader(&m_themes);
    m_timeline = new TimelineView(&m_themes);
    m_timeline->setPictureFolders(m_options.attachmentFolder, m_options.pictureFolder);
    m_account = new AccountLine(&m_themes);
    m_notice = new NoticeLine(&m_themes);
    m_typing = new TypingLine(&m_themes);
    m_composer = new Composer(&m_themes);
    m_roomColumn = new Panel(&m_themes, &ThemeColours::canvas);
    auto *column = new QVBoxLayout(m_roomColumn);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_timeline, 1);
    auto *accountRow = new QHBoxLayout;
    accountRow->setContentsMargins(kNoticeSide, 0, kNoticeSide, 4);
    accountRow->addWidget(m_account);
    column->addLayout(accountRow);
    column->addWidget(m_notice);
    auto *writing = new QVBoxLayout; // stands in line with the timeline's rows
    writing->setContentsMargins(kComposerSide, 0, kComposerSide, 12);
    writing->setSpacing(2);
    writing->addWidget(m_typing);
    writing->addWidget(m_composer);
    column->addLayout(writing);

    m_welcome = new WelcomeView(&m_themes);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_roomColumn);
    m_centre->addWidget(m_welcome);

    m_glances = new GlancePanel(&m_themes);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_rooms);
    columns->addWidget(m_centre, 1);
    columns->addWidget(m_glances);

    m_rooms->setFixedWidth(m_themes.theme()->scaled(kRoomsWidth));
    updateGlanceWidth();
    m_header->setGlancesShown(m_settings.glancesShown);
}

void MainWindow::connectViews()
{
    connect(m_rooms, &RoomList::intent, this, &MainWindow::submit);
    connect(m_timeline, &TimelineView::intent, this, &MainWindow::submit);
    connect(m_composer, &Composer::intent, this, &MainWindow::submit);
    connect(m_glances, &GlancePanel::intent, this, &MainWindow::submit);
    connect(m_palette, &PaletteController::intent, this, &MainWindow::submit);
    connect(m_setup, &SettingsController::intent, this, &MainWindow::submit);
    connect(m_people, &PeopleController::intent, this, &MainWindow::submit);
    connect(m_people, &PeopleController::signInRequested, m_setup, &SettingsController::openSignIn);
    connect(m_account, &AccountLine::intent, this, &MainWindow::submit);
    connect(m_account, &AccountLine::passwordRequested, m_setup, &SettingsController::openPassword);
    connect(m_rooms, &RoomList::passwordRequested, m_setup, &SettingsController::openPassword);

    connect(m_rooms, &RoomList::switcherRequested, m_palette, &PaletteController::openEverything);
    connect(m_rooms, &RoomList::settingsRequested, m_setup, &SettingsController::openSettings);
    connect(m_rooms, &RoomList::presenceRequested, m_people, &PeopleController::openPresence);
    connect(m_header, &RoomHeader::membersRequested, m_people, &PeopleController::openMembers);
    connect(m_header, &RoomHeader::searchRequested, m_palette, &PaletteController::openMessages);
    connect(m_header, &RoomHeader::glancesToggled, this, &MainWindow::toggleGlances);
    connect(m_timeline, &TimelineView::editRequested, m_composer, &Composer::startEdit);
    connect(m_timeline, &TimelineView::replyRequested, m_composer,
            [this](const MessageId &message, const QString &name) {
                m_composer->startReply(message, name);
            });
    connect(m_timeline, &TimelineView::atEndChanged, this, [this] { markReadIfSeen(); });
    connect(m_timeline, &TimelineView::linkActivated, this, &LinkOpener::open);
    connect(m_glances->detail()->actions(), &ActionBar::linkActivated, this, &LinkOpener::open);
    connect(m_timeline, &TimelineView::askRequested, m_composer, [this](const QString &name) {
        m_composer->insertText(u'@' + name + u' ');
        m_composer->focusEdit();
    });
    connect(m_composer, &Composer::editLastRequested, this, [this] {
        if (!m_lastOwn.message.isEmpty())
            m_composer->startEdit(m_lastOwn.message, m_lastOwn.markdown);
    });
    connect(m_composer, &Composer::actionsRequested, m_palette, &PaletteController::openActions);
    connect(m_glances, &GlancePanel::addRequested, m_setup, &SettingsController::openToAdd);
    connect(m_glances, &GlancePanel::manageRequested, m_setup, &SettingsController::openToManage);
    connect(m_glances, &GlancePanel::wantedWidthChanged, this, &MainWindow::updateGlanceWidth);
    connect(m_welcome, &WelcomeView::signInRequested, m_setup, &SettingsController::openSignIn);
    connect(m_welcome, &WelcomeView::joinRequested, m_people, &PeopleController::openJoin);
    connect(m_welcome, &WelcomeView::makeRoomRequested, m_rooms,
            [this] { m_rooms->startNewRoom(); });
    connect(m_welcome, &WelcomeView::watchRequested, m_setup, &SettingsController::openToAdd);
    connect(m_welcome, &WelcomeView::practiceRequested, this,
            [this] { m_engine.submit(StartDrill{}); });
    connect(m_palette, &PaletteController::newRoomRequested, m_rooms,
            [this] { m_rooms->startNewRoom(); });
    connect(m_palette, &PaletteController::joinRequested, m_people, &PeopleController::openJoin);
    connect(m_palette, &PaletteController::conversationRequested, m_people,
            &PeopleController::openConversation);
    connect(m_palette, &PaletteController::signInRequested, m_setup,
            &SettingsController::openSignIn);
    connect(m_palette, &PaletteController::accountsRequested, m_setup,
            &SettingsController::openAccounts);
    connect(m_palette, &PaletteController::settingsRequested, m_setup,
            &SettingsController::openSettings);
    connect(m_palette, &PaletteController::servicesRequested, m_setup,
            &SettingsController::openToAdd);
    connect(m_setup, &SettingsController::lookChanged, this,
            [this](const WindowSettings &settings) {
                m_settings.theme = settings.theme;
                m_settings.density = settings.density;
                m_settings.textScale = settings.textScale;
                m_themes.setChoice(themeChoice(m_settings, m_options.stillPicture));
            });
    m_setup->setLook(m_settings);
    connect(&m_themes, &ThemeHost::changed, this, [this] {
        m_rooms->setFixedWidth(m_themes.theme()->scaled(kRoomsWidth));
        updateGlanceWidth();
        update();
    });
}

void MainWindow::addShortcut(const QKeySequence &keys, std::function<void()> action)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void MainWindow::addShortcuts()
{
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { m_palette->openEverything(); });
    addShortcut(Qt::CTRL | Qt::Key_T, [this] { m_palette->openEverything(); });
    addShortcut(Qt::CTRL | Qt::Key_F, [this] { m_palette->openMessages(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_palette->openMessages(); });
    addShortcut(Qt::CTRL | Qt::Key_Period, [this] { toggleGlances(); });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { m_setup->openSettings(); });
    addShortcut(Qt::CTRL | Qt::Key_N, [this] { m_rooms->startNewRoom(); });
    addShortcut(Qt::ALT | Qt::Key_Down, [this] { stepRoom(1, false); });
    addShortcut(Qt::ALT | Qt::Key_Up, [this] { stepRoom(-1, false); });
    addShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { stepRoom(1, true); });
    addShortcut(Qt::ALT | Qt::SHIFT | Qt::Key_Up, [this] { stepRoom(-1, true); });
    addShortcut(Qt::CTRL | Qt::Key_Plus, [this] { changeTextScale(0.1); });
    addShortcut(Qt::CTRL | Qt::Key_Equal, [this] { changeTextScale(0.1); });
    addShortcut(Qt::CTRL | Qt::Key_Minus, [this] { changeTextScale(-0.1); });
    addShortcut(Qt::CTRL | Qt::Key_0, [this] { changeTextScale(0); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    addShortcut(Qt::CTRL | Qt::Key_W, [this] { close(); });
}

void MainWindow::submit(Intent intent)
{
    if (std::holds_alternative<CloseGlance>(intent))
        closeGlance();
    // What is pressed beside the timeline is told to the room that is open.
    if (auto *invoke = std::get_if<Invoke>(&intent); invoke && invoke->action.room.isEmpty())
        invoke->action.room = m_state.openRoom;
    m_engine.submit(std::move(intent));
}

void MainWindow::openRoom(const RoomId &room)
{
    m_engine.submit(OpenRoom{room});
}

void MainWindow::stepRoom(int by, bool unreadOnly)
{
    const int count = int(m_state.rooms.size());
    const auto current = std::ranges::find(m_state.rooms, m_state.openRoom,
                                           [](const RoomSummary &each) { return each.room.id; });
    const int at = current == m_state.rooms.end() ? 0 : int(current - m_state.rooms.begin());
    for (int step = 1; step <= count; ++step) {
        const int index = ((at + by * step) % count + count) % count;
        const RoomSummary &room = m_state.rooms[size_t(index)];
        if (!unreadOnly || room.unreadMessages > 0 || room.mentioned) {
            openRoom(room.room.id);
            return;
        }
    }
}

void MainWindow::closeGlance()
{
    m_state.detail.reset();
    m_glances->closeDetail();
    updateGlanceWidth();
}

void MainWindow::toggleGlances()
{
    m_settings.glancesShown = !m_settings.glancesShown;
    m_header->setGlancesShown(m_settings.glancesShown);
    showCentre();
}

void MainWindow::updateGlanceWidth()
{
    m_glances->setNarrow(width() < kNarrowWindow);
    m_glances->setFixedWidth(std::min(m_glances->wantedWidth(), width() / 2));
}

void MainWindow::changeTextScale(double by)
{
    m_settings.textScale = by == 0 ? 1.0 : std::clamp(m_settings.textScale + by, 0.8, 2.0);
    m_setup->setLook(m_settings);
    m_themes.setChoice(themeChoice(m_settings, m_options.stillPicture));
}

void MainWindow::markReadIfSeen()
{
    if (isActiveWindow() && m_timeline->isAtEnd() && !m_state.openRoom.isEmpty())
        m_engine.submit(MarkRead{m_state.openRoom});
}

void MainWindow::tick()
{
    m_timeline->setNow(now());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_composer->saveDraft();
    m_settings.geometry = saveGeometry();
    m_settings.room = m_state.openRoom.value;
    if (!m_options.stillPicture)
        m_settings.save(m_options.settingsFile);
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGlanceWidth();
}

/// What a dialog in front of it is looked at for is the same conversation.
void MainWindow::followAttention()
{
    const auto tell = [this](Qt::ApplicationState state) {
        m_engine.submit(SetWatched{state == Qt::ApplicationActive});
    };
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, tell);
    tell(QGuiApplication::applicationState());
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        markReadIfSeen();
    return QWidget::event(event);
}

} // namespace watchroom
