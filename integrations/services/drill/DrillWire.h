// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Form.h"
#include "app/model/Ids.h"
#include "app/model/Person.h"

#include <QFlags>

#include <map>
#include <variant>
#include <vector>

namespace watchroom::drill {

// A practice script, as resources/drill/*.json holds it; see DrillScript.h for the format.

/// What is so in the simulated shop: a step waits for it, or is left out because of it.
enum class Condition : quint32 {
    Alerting = 1 << 0,          ///< There was an alert.
    Incident = 1 << 1,          ///< The incident was opened; stays true.
    Acknowledged = 1 << 2,      ///< By anybody.
    AcknowledgedByYou = 1 << 3, ///< By the person who practises.
    StatusUpdated = 1 << 4,     ///< By anybody.
    StatusUpdatedByYou = 1 << 5,
    RollingBack = 1 << 6, ///< A roll back is running now.
    RollingBackByYou = 1 << 7,
    Stopped = 1 << 8, ///< The last roll back was stopped half way and none runs now.
    StoppedByYou = 1 << 9,
    RolledBack = 1 << 10, ///< All servers are back on the good version.
    RolledBackByYou = 1 << 11,
    Recovered = 1 << 12, ///< The incident is over.
};
Q_DECLARE_FLAGS(Conditions, Condition)
Q_DECLARE_OPERATORS_FOR_FLAGS(Conditions)

/// Somebody invented. `id` is short in the script ("ana"), "practice/ana" outside.
struct Actor
{
    QString id;
    QString name;
    Presence presence = Presence::Available;
    bool isMachine = false;
    QString whenAdded; ///< What they say when they are called as a responder.
};

/// What the simulated shop is like.
struct ShopFacts
{
    QString service; ///< "checkout-api"
    QString goodVersion;
    QString badVersion;
    QString incidentTitle;
    QString incidentText; ///< Effect first, in plain words.
    QString onCall;       ///< As the glance shows it: "Ana B."
    int servers = 12;
    int secondsPerServer = 15;        ///< Of a roll back.
    int releaseSecondsPerServer = 5;  ///< Of the release that breaks it.
    double usualErrorRate = 0.2;      ///< Percent.
    double peakErrorRate = 15.6;      ///< Percent, with every server on the bad version.
    double usualLatency = 0.4;        ///< Seconds.
    double latencyPerPercent = 0.256; ///< Seconds more for each percent of errors.
    int visitors = 18200;
    int secondsPerAlert = 8;
    int maximumAlerts = 37;
    QStringList alertKinds;
    quint32 seed = 1;
};

struct SayStep
{
    QString id; ///< For replies; may be empty.
    QString who;
    QString markdown; ///< "{learned}" becomes what the person can take from this practice.
    QString replyTo;  ///< The id of an earlier message.
};
struct NoteStep
{
    QString text;
    QString icon;
};
struct PersonStep
{
    QString who;
    Presence presence = Presence::Available;
};
/// From now on this card is in the room and follows the shop: "release", "alerts", "incident".
struct CardStep
{
    QString card;
};
/// A colleague does something: "release", or one of the incident card's actions.
struct ActStep
{
    QString who;
    QString action;
    FormValues arguments;
};
/// The story is over.
struct EndStep
{
};

struct Step
{
    Seconds at{0};       ///< Not before this time of the story.
    Conditions when;     ///< Waits until all of these hold ...
    Seconds held{0};     ///< ... and have held for so long.
    Conditions unless;   ///< When it is due and one of these holds, it is left out.
    bool repeat = false; ///< Plays each time its conditions become true anew.
    std::variant<SayStep, NoteStep, PersonStep, CardStep, ActStep, EndStep> content;
};

struct Script
{
    QString name;
    Seconds length{600}; ///< The moment at which the story ends when nobody presses anything.
    ShopFacts shop;
    std::vector<Actor> people;
    std::vector<QString> glances; ///< In their order.
    std::vector<Step> steps;      ///< Those due in the same second play in this order.

    const Actor *actor(const QString &id) const
    {
        for (const Actor &actor : people) {
            if (actor.id == id)
                return &actor;
        }
        return nullptr;
    }
};

} // namespace watchroom::drill
