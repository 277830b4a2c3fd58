// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Glance.h"
#include "app/model/Person.h"
#include "app/model/PicturePolicy.h"
#include "app/model/Room.h"
#include "app/model/TimelineItem.h"

#include <vector>

namespace watchroom {

// What the panels beside the timeline show: values, complete, made by the engine.

/// A line of the room list.
struct RoomSummary
{
    Room room;
    int unreadMessages = 0;   ///< By people: bold and an ink pill.
    int unreadMachine = 0;    ///< By integrations: a grey number, never bold.
    bool mentioned = false;   ///< One of the unread messages names the person.
    bool hasIncident = false; ///< A critical card in it is not over.
    bool hasDraft = false;
    /// The other one in a conversation, as far as they are known now.
    std::optional<Person> partner = {};
    qint64 largestFile = kLargestAttachment; ///< That can be sent in it, in bytes; 0: none.
    bool operator==(const RoomSummary &) const = default;
};

/// A line of the glance panel.
struct GlanceSummary
{
    InstanceId instance;
    Glance glance;
    QString source; ///< The integration's name.
    std::optional<Timestamp> stateSince;
    std::vector<GlanceSample> trend; ///< The last hour, oldest first, at most 60.
    ActionStatuses actions;
    bool operator==(const GlanceSummary &) const = default;
};

/// A glance with its day, for the detail panel.
struct GlanceDetail
{
    GlanceSummary summary;
    std::vector<GlanceSample> day;     ///< The last 24 hours, oldest first, at most 600.
    std::vector<GlanceSample> changes; ///< Moments at which its state changed, newest first.
    bool operator==(const GlanceDetail &) const = default;
};

/// An action that an integration offers by itself, for the Actions menu.
struct ActionOffer
{
    InstanceId instance;
    QString source; ///< The integration's name.
    ActionSpec action;
    ActionStatus status;
    bool operator==(const ActionOffer &) const = default;
};

/// An integration as the settings list it.
struct ServiceSummary
{
    InstanceId instance;
    QString plugin;
    QString name;
    QString icon;
    QString problem; ///< Why it cannot do its work; empty when it can.
    RoomId room;
    FormValues settings;
    PicturePolicy pictures = PicturePolicy::OnClick; ///< Of the pictures in its cards.
    bool operator==(const ServiceSummary &) const = default;
};

/// A kind of integration that can be set up.
struct ServiceKind
{
    QString plugin;
    QString name;
    QString description;
    QString icon;
    bool several = false;
    Form settings;
    bool operator==(const ServiceKind &) const = default;
};

/// What a search found.
struct SearchResult
{
    qint64 row = 0;
    RoomId room;
    QString roomName;
    QString who;
    QString excerpt;
    Timestamp time;
    bool operator==(const SearchResult &) const = default;
};

} // namespace watchroom
