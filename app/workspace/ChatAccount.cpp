// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ChatAccount.h"

#include "app/base/Log.h"

#include <QUrl>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
/// A server that says neither yes nor no for so long is not there.
constexpr Milliseconds kTrialPatience = Seconds(60);
} // namespace

QString ChatAccount::folderOf(const Account &account, const QString &dataFolder)
{
    return dataFolder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(account.id.value));
}

ChatAccount::ChatAccount(Account account, MakeBackend make, const AccountResources &resources,
                         QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_make(std::move(make))
    , m_resources(resources)
    , m_host({.id = InstanceId(m_account.id.value),
              .plugin = m_account.kind,
              .room = {},
              .settings = {}},
             folderOf(m_account, resources.dataFolder), resources.store, resources.host,
             resources.publish)
    , m_outbox(resources.store, m_account.id, resources.host.clock, resources.attachmentFolder)
{
    makeBackend();
    connect(&m_outbox, &Outbox::changed, this, &ChatAccount::changed);
}

ChatAccount::~ChatAccount()
{
    m_outbox.setBackend(nullptr);
}

AccountSummary ChatAccount::summary() const
{
    return {.account = m_account,
            .self = self(),
            .state = state(),
            .onTrial = m_onTrial,
            .keychainProblem = m_keychainProblem};
}

AccountState ChatAccount::state() const
{
    if (m_resting)
        return *m_resting;
    // Who signs in is not told "done" before it is known whether the password can be kept.
    if (m_kept == Kept::Writing)
        return SigningIn{tr("Keeping the password in the keychain")};
    return m_backend->state();
}

void ChatAccount::makeBackend()
{
    m_outbox.setBackend(nullptr);
    m_backend = m_make(m_host, m_account, m_password);
    m_backend->setWatched(m_isWatched);
    m_outbox.setBackend(m_backend.get());
    connect(m_backend.get(), &ChatBackend::stateChanged, this, &ChatAccount::onBackendState);
    connect(m_backend.get(), &ChatBackend::roomMembersChanged, this, &ChatAccount::membersChanged);
    connect(m_backend.get(), &ChatBackend::invitationsChanged, this,
            &ChatAccount::invitationsChanged);
    connect(m_backend.get(), &ChatBackend::partnersChanged, this, &ChatAccount::partnersChanged);
    connect(m_backend.get(), &ChatBackend::roomPasswordWanted, this,
            &ChatAccount::roomPasswordWanted);
    connect(m_backend.get(), &ChatBackend::largestFileChanged, this, &ChatAccount::changed);
    connect(m_backend.get(), &ChatBackend::filesProgressed, &m_outbox, &Outbox::noteFilesSent);
    connect(m_backend.get(), &ChatBackend::typingChanged, this, &ChatAccount::typingChanged);
}

void ChatAccount::start()
{
    if (!m_account.enabled) {
        rest(SwitchedOff{});
        return;
    }
    if (m_account.id == kLocalAccount || !m_password.isEmpty()) {
        connectBackend();
        return;
    }
    rest(SigningIn{});
    m_reading = m_resources.secrets.read(m_account.id);
    m_reading.then(this, [this](const Result<Secret> &secret) {
        if (!secret && secret.error().code == ErrorCode::Cancelled)
            return;
        if (!secret) {
            const bool isMissing = secret.error().code == ErrorCode::NotFound;
            const QString ask = tr("Type the password to be online again.");
            rest(NeedsPassword{isMissing ? ask : tr("%1 %2").arg(secret.error().summary, ask)});
            return;
        }
        m_password = *secret;
        m_kept = Kept::Yes;
        makeBackend();
        connectBackend();
    });
}

void ChatAccount::connectBackend()
{
    m_resting.reset();
    m_backend->start();
    onBackendState();
}

void ChatAccount::stop()
{
    m_reading.cancel();
    m_resting = SwitchedOff{};
    m_backend->stop();
}

void ChatAccount::rest(AccountState state)
{
    m_resting = std::move(state);
    Q_EMIT changed();
}

void ChatAccount::startTrial(const Secret &password)
{
    m_onTrial = true;
    setPassword(password);
    m_resources.host.clock.callLater(kTrialPatience, this, [this] {
        if (m_onTrial && std::holds_alternative<SigningIn>(state())) {
            endTrial(Offline{.reason = tr("The server does not answer. Check the address, and "
                                          "whether this computer is online."),
                             .since = m_resources.host.clock.now()});
        }
    });
}

void ChatAccount::setPassword(const Secret &password)
{
    stop();
    m_writing.cancel();
    m_password = password;
    m_kept = Kept::Unknown;
    m_keychainProblem.clear();
    makeBackend();
    start();
}

void ChatAccount::setSettings(const FormValues &settings)
{
    stop();
    m_account.settings = settings;
    makeBackend();
    start();
}

void ChatAccount::setEnabled(bool enabled)
{
    if (enabled == m_account.enabled)
        return;
    stop();
    m_account.enabled = enabled;
    start();
}

void ChatAccount::retry()
{
    const bool isRunning = !m_resting;
    if (isRunning && std::holds_alternative<Offline>(m_backend->state())) {
        m_backend->retryNow();
        return;
    }
    if (isRunning && std::holds_alternative<Online>(m_backend->state()))
        return;
    stop();
    start();
}

void ChatAccount::setWatched(bool watched)
{
    m_isWatched = watched;
    m_backend->setWatched(watched);
}

void ChatAccount::onBackendState()
{
    if (m_resting)
        return; // the last word of one that was stopped
    const AccountState state = m_backend->state();
    const bool isOnline = std::holds_alternative<Online>(state);
    if (m_onTrial && !isOnline && !std::holds_alternative<SigningIn>(state)) {
        endTrial(state);
        return;
    }
    if (isOnline) {
        if (std::exchange(m_onTrial, false))
            Q_EMIT accepted();
        if (m_keychainProblem.isEmpty()) // else it was tried, and the person knows
            keepPassword();
        m_outbox.resume();
    }
    Q_EMIT changed();
}

void ChatAccount::endTrial(const AccountState &state)
{
    rest(state);
    // Not from within its own signal.
    QMetaObject::invokeMethod(m_backend.get(), &ChatBackend::stop, Qt::QueuedConnection);
}

void ChatAccount::keepPassword()
{
    if (m_password.isEmpty() || m_kept != Kept::Unknown || !std::holds_alternative<Online>(state()))
        return;
    m_kept = Kept::Writing;
    m_keychainProblem.clear();
    m_writing = m_resources.secrets.write(m_account.id, m_password);
    m_writing.then(this, [this](const Result<void> &kept) {
        m_kept = kept ? Kept::Yes : Kept::Unknown;
        m_keychainProblem = kept ? QString() : kept.error().summary;
        if (!kept)
            qCWarning(lcWorkspace) << "keychain:" << kept.error().detail;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace watchroom
