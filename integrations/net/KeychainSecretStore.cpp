// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/KeychainSecretStore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"Watchroom"_s;

Error problemOf(const QKeychain::Job &job)
{
    const auto error = [&](ErrorCode code, const QString &summary, bool retryable) {
        return Error{code, summary, job.errorString(), retryable};
    };
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return error(ErrorCode::NotFound,
                     KeychainSecretStore::tr("The keychain of this computer has no password."),
                     false);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return error(ErrorCode::PermissionDenied,
                     KeychainSecretStore::tr("The keychain of this computer is locked."), true);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        break;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        if (!QKeychain::isAvailable()) // where nothing runs, some backends only say "unknown"
            break;
        return error(ErrorCode::Internal,
                     KeychainSecretStore::tr("The keychain of this computer does not work now."),
                     true);
    }
    return error(ErrorCode::Unavailable,
                 KeychainSecretStore::tr("No keychain runs on this computer."), true);
}

} // namespace

template <typename T>
Task<T> KeychainSecretStore::run(QKeychain::Job *job, const AccountId &account,
                                 std::function<T(QKeychain::Job *)> valueOf)
{
    const TaskSource<T> source;
    job->setKey(account.value);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this,
            [source, valueOf = std::move(valueOf)](QKeychain::Job *done) {
                if (done->error() != QKeychain::NoError)
                    source.finish(std::unexpected(problemOf(*done)));
                else if constexpr (std::is_void_v<T>)
                    source.finish({});
                else
                    source.finish(valueOf(done));
            });
    QTimer::singleShot(m_patience, this, [source] {
        source.finish(failure(ErrorCode::TimedOut,
                              tr("The keychain of this computer does not answer."), {}, true));
    });
    job->start();
    return source.task();
}

Task<Secret> KeychainSecretStore::read(const AccountId &account)
{
    return run<Secret>(new QKeychain::ReadPasswordJob(kService), account, [](QKeychain::Job *job) {
        return Secret(static_cast<QKeychain::ReadPasswordJob *>(job)->textData());
    });
}

Task<void> KeychainSecretStore::write(const AccountId &account, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(secret.reveal());
    return run<void>(job, account, [](QKeychain::Job *) {});
}

Task<void> KeychainSecretStore::remove(const AccountId &account)
{
    const TaskSource<void> source;
    run<void>(new QKeychain::DeletePasswordJob(kService), account, [](QKeychain::Job *) {
    }).then(this, [source](const Result<void> &removed) {
        const bool wasThere = removed || removed.error().code != ErrorCode::NotFound;
        source.finish(wasThere ? removed : Result<void>());
    });
    return source.task();
}

} // namespace watchroom
