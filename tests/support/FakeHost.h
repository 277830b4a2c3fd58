// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "tests/support/FakeHttpClient.h"
#include "tests/support/FakeProcessRunner.h"
#include "tests/support/ManualClock.h"
#include "tests/support/MemoryStorage.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace watchroom {

/// The world of one integration, in the hand of a test: time stands still, the network and programs
/// are scripted, and what is published is remembered. Storage and data folder stay while
/// integrations come and go, so a second service on the same host is a restart.
class FakeHost final : public Host
{
public:
    InstanceId instance() const override { return m_instance; }
    RoomId room() const override { return m_room; }
    QString dataFolder() const override { return m_folder.path(); }
    Clock &clock() override { return m_clock ? *m_clock : m_manualClock; }
    HttpClient &http() override { return m_http ? *m_http : m_fakeHttp; }
    ProcessRunner &processes() override { return m_processes ? *m_processes : m_fakeProcesses; }
    MemoryStorage &storage() override { return m_storage; }
    void publish(Event event) override;
    void whenStored(QObject *context, std::function<void()> callback) override;

    // Knobs.
    ManualClock &manualClock() { return m_manualClock; }
    FakeHttpClient &fakeHttp() { return m_fakeHttp; }
    FakeProcessRunner &fakeProcesses() { return m_fakeProcesses; }
    void setInstance(const QString &id) { m_instance = InstanceId(id); }
    void setRoom(const QString &id) { m_room = RoomId(id); }
    /// The real things instead of the fakes; they must outlive the host.
    void useClock(Clock &clock) { m_clock = &clock; }
    void useHttp(HttpClient &http) { m_http = &http; }
    void useProcesses(ProcessRunner &processes) { m_processes = &processes; }
    /// Called with each event after it was remembered.
    void onPublish(std::function<void(const Event &)> observer)
    {
        m_observer = std::move(observer);
    }

    /// Storing takes its time: what waits for it waits until storeNow().
    void setSlowToStore(bool slow) { m_slowToStore = slow; }
    void storeNow();

    // What was published.
    const std::vector<Event> &events() const { return m_events; }
    /// All so far, which are forgotten.
    std::vector<Event> takeEvents() { return std::exchange(m_events, {}); }
    /// Those of one kind: all<NotePosted>().
    template <typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const Event &event : m_events) {
            if (const T *wanted = std::get_if<T>(&event))
                found.push_back(*wanted);
        }
        return found;
    }
    /// As it stands now; none when it was never published or was removed.
    std::optional<Glance> lastGlance(const QString &id) const;
    /// The cards as a reader sees them: the newest revision of each, in the order they first came.
    std::vector<Card> cards() const;
    std::optional<Card> card(const QString &id) const;
    /// Every revision of one card, oldest first.
    std::vector<Card> revisions(const QString &id) const;
    /// What the instance offers by itself now.
    std::vector<ActionSpec> offers() const;

private:
    InstanceId m_instance{QStringLiteral("instance-1")};
    RoomId m_room{QStringLiteral("operations")};
    QTemporaryDir m_folder;
    ManualClock m_manualClock;
    FakeHttpClient m_fakeHttp{m_manualClock};
    FakeProcessRunner m_fakeProcesses{m_manualClock};
    MemoryStorage m_storage;
    Clock *m_clock = nullptr;
    HttpClient *m_http = nullptr;
    ProcessRunner *m_processes = nullptr;
    std::function<void(const Event &)> m_observer;
    bool m_slowToStore = false;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_waiters;
    std::vector<Event> m_events;
};

} // namespace watchroom
