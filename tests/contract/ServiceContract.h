// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"
#include "tests/support/FakeHost.h"

#include <functional>
#include <memory>

namespace watchroom {

/// What the contract suite has to know of a service to test it.
struct ServiceContractFactory
{
    /// A press of a button that the service offers while the world answers.
    struct Press
    {
        QString card; ///< Empty for an action of a glance or of the service itself.
        QString action;
        FormValues arguments;
    };

    QString folder; ///< Its folder's name: "website".
    std::function<std::unique_ptr<Service>(Host &)> make;

    /// Settings it accepts; may put into the host's data folder what they speak of.
    std::function<FormValues(FakeHost &)> settings;
    /// Settings it must refuse, by what is wrong with them. None for a service without settings.
    QMap<QString, FormValues> badSettings;

    // The world as the service sees it; each may be left out.
    std::function<void(FakeHost &)> worldAnswers; ///< All is well.
    std::function<void(FakeHost &)> worldFails;   ///< What it watches is broken.
    std::function<void(FakeHost &)> worldHangs;   ///< Nothing answers, nothing ends.

    /// An action; with worldHangs it must still be under way a second later.
    std::optional<Press> press;
};

/// Written by each factory file: <Name>Contract.cpp.
ServiceContractFactory serviceContract();

/// What every service promises, whatever it does. See integrations/api/Service.h.
class ServiceContract final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itsInfoIsReadableAndNamedAsItsFolder();
    void itsFormAcceptsItsSettings();
    void badSettingsAreRefusedWithASentence_data();
    void badSettingsAreRefusedWithASentence();
    void itShowsItselfWithinASecond();
    void whatItPublishesIsComplete();
    void revisionsOfACardOnlyGrow();
    void anUnknownActionIsNotFound();
    void anInvocationEnds();
    void stopSilencesIt();
    void stopEndsWhatRuns();
    void itMayBeDestroyedAtAnyMoment();

private:
    void startService();
    void play();
    void pass(Milliseconds length);
    void give(const std::function<void(FakeHost &)> &world);
    /// Whether there is anything to press, on a card, a glance or by itself.
    bool offersAnything() const;
    Invocation invocation(const ServiceContractFactory::Press &press) const;

    ServiceContractFactory m_factory = serviceContract();
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<Service> m_service;
};

} // namespace watchroom
