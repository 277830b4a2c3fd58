// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/Palette.h"
#include "ui/shell/ScreenState.h"

#include <QObject>
#include <QPointer>

namespace watchroom {

class ActionPress;

/// Fills the palette with what there is and does what is chosen.
class PaletteController final : public QObject
{
    Q_OBJECT

public:
    PaletteController(ThemeHost *themes, QWidget *window, const ScreenState &state);
    ~PaletteController() override;

    void openEverything();
    void openActions();
    void openMessages();
    ActionPress *presses() const { return m_press; }
    void setAnswer(int number, const std::vector<SearchResult> &results);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void newRoomRequested();
    void settingsRequested();
    void servicesRequested();
    void joinRequested();
    void conversationRequested();
    void signInRequested();
    void accountsRequested();

private:
    enum Command {
        NewRoom = 1,
        StartPractice,
        StopPractice,
        Settings,
        Services,
        Join,
        Converse,
        SignIn,
        Accounts,
    };

    void open(Palette::Scope scope);
    std::vector<PaletteEntry> roomEntries() const;
    std::vector<PaletteEntry> actionEntries() const;
    std::vector<PaletteEntry> commandEntries() const;
    void carryOut(const PaletteEntry &entry);
    void carryOut(Command command);

    ThemeHost *m_themes;
    QWidget *m_window;
    const ScreenState &m_state;
    ActionPress *m_press;
    QPointer<Palette> m_palette;
    int m_searchNumber = 0;
};

} // namespace watchroom
