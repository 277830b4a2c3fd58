// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/Delta.h"
#include "app/workspace/Engine.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/ScreenState.h"
#include "ui/shell/WindowOptions.h"
#include "ui/shell/WindowSettings.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace watchroom {

class AccountLine;
class Composer;
class GlancePanel;
class NoticeLine;
class PaletteController;
class PeopleController;
class RoomHeader;
class RoomList;
class SettingsController;
class TimelineView;
class TypingLine;
class WelcomeView;

/// The window: rooms at the left, the timeline in the middle above the composer, glances at the
/// right. Shows what the engine tells and passes on what the person wants; decides nothing else.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Engine &engine, const WindowOptions &options);
    ~MainWindow() override;

Q_SIGNALS:
    /// Everything that was to be shown is shown, and nothing more came for a moment.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildColumns();
    void connectViews();
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, std::function<void()> action);

    // What the engine tells (MainWindowDeltas.cpp)
    void apply(const std::vector<Delta> &deltas);
    void apply(const SelfUpdated &delta);
    void apply(const AccountsUpdated &delta);
    void apply(const RoomsUpdated &delta);
    void apply(const PeopleUpdated &delta);
    void apply(const FacesUpdated &delta);
    void apply(const MembersUpdated &delta);
    void apply(const AbsentMembersAnswered &delta);
    void apply(const LookAlikesUpdated &delta);
    void apply(const RoomPasswordWanted &delta);
    void apply(const InvitationsUpdated &delta);
    void apply(const RoomsListed &delta);
    void apply(const RoomSettingsAnswered &delta);
    void apply(const RegistrationAnswered &delta);
    void apply(const RoomOpened &delta);
    void apply(const RowsChanged &delta);
    void apply(const OlderRows &delta);
    void apply(const TypingUpdated &delta);
    void apply(const GlancesUpdated &delta);
    void apply(const GlanceDetailUpdated &delta);
    void apply(const OffersUpdated &delta);
    void apply(const ServicesUpdated &delta);
    void apply(const SearchAnswered &delta);
    void apply(const PreviewAnswered &delta);
    void apply(const CardHistoryOpened &delta);
    void apply(const PictureArrived &delta);
    void apply(const PictureFailed &delta);
    void apply(const IntentFailed &delta);
    void apply(const ServiceConfigured &delta);
    void apply(const StoreTrouble &delta);
    void apply(const ProfileUnusable &delta);
    void apply(const Ready &delta);
    /// Remembers my newest message among the rows, for changing it with the Up key.
    void noteOwnMessages(const std::vector<TimelineItem> &items);
    void openFirstRoom();
    void showCentre();
    /// Says above the composer when the open room's account is not connected.
    void showAccount();

    /// Passes on what the person wants; what is about the window alone ends here.
    void submit(Intent intent);
    void openRoom(const RoomId &room);
    void stepRoom(int by, bool unreadOnly);
    void closeGlance();
    void toggleGlances();
    void updateGlanceWidth();
    void markReadIfSeen();
    /// Tells the engine whether somebody looks.
    void followAttention();
    void changeTextScale(double by);
    void openForPicture();
    void tick();

    Engine &m_engine;
    WindowOptions m_options;
    WindowSettings m_settings;
    ThemeHost m_themes;
    ScreenState m_state;

    struct OwnMessage
    {
        qint64 row = 0;
        MessageId message;
        QString markdown;
    } m_lastOwn;

    RoomList *m_rooms = nullptr;
    QStackedWidget *m_centre = nullptr;
    WelcomeView *m_welcome = nullptr;
    QWidget *m_roomColumn = nullptr;
    RoomHeader *m_header = nullptr;
    TimelineView *m_timeline = nullptr;
    AccountLine *m_account = nullptr;
    NoticeLine *m_notice = nullptr;
    TypingLine *m_typing = nullptr;
    Composer *m_composer = nullptr;
    GlancePanel *m_glances = nullptr;
    PaletteController *m_palette = nullptr;
    SettingsController *m_setup = nullptr;
    PeopleController *m_people = nullptr;
    QTimer m_settle;
    QTimer m_ticker;
};

} // namespace watchroom
