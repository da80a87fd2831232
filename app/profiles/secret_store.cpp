// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/secret_store.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static QString service() { return u"nunect-console"_s; }

SecretStore::SecretStore(std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent)
    , m_timeout(timeout)
{
}

static SecretError errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {true, SecretStore::tr("The keychain holds no secret for this profile.")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {false, SecretStore::tr("The keychain is locked, and was not unlocked.")};
    case QKeychain::NoBackendAvailable:
        return {false,
                SecretStore::tr("This machine has no keychain (a secret service such as "
                                "gnome-keyring or KWallet).")};
    default:
        return {false,
                SecretStore::tr("No keychain answers, such as gnome-keyring or KWallet (%1).")
                    .arg(job.errorString())};
    }
}

void SecretStore::run(QKeychain::Job *job, std::function<void()> whenEnded,
                      std::function<void(SecretError)> whenLate)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    // Whichever comes first ends both; a job that is late is left to its own end.
    connect(timer, &QTimer::timeout, this,
            [this, timer, job = QPointer(job), whenLate = std::move(whenLate)] {
                timer->deleteLater();
                if (job)
                    job->disconnect(timer);
                whenLate({false,
                          tr("The keychain did not answer within %n s.", nullptr,
                             static_cast<int>(
                                 std::chrono::ceil<std::chrono::seconds>(m_timeout).count()))});
            });
    connect(job, &QKeychain::Job::finished, timer, [timer, whenEnded = std::move(whenEnded)] {
        timer->stop();
        timer->deleteLater();
        whenEnded();
    });
    timer->start(m_timeout);
    // From the event loop, as promised: a job may end before start() returns.
    QMetaObject::invokeMethod(job, &QKeychain::Job::start, Qt::QueuedConnection);
}

void SecretStore::read(const QString &key, Done<nats::Secret> done)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key);
    const auto shared = std::make_shared<Done<nats::Secret>>(std::move(done));
    run(
        job,
        [job, shared] {
            if (job->error() != QKeychain::NoError)
                return (*shared)(errorOf(*job));
            QByteArray bytes = job->binaryData();
            (*shared)(nats::Secret::copyOf(bytes));
            nats::wipe(bytes);
        },
        [shared](SecretError error) { (*shared)(std::move(error)); });
}

void SecretStore::write(const QString &key, const nats::Secret &secret, Done<void> done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(key);
    job->setBinaryData(secret.view().toByteArray());
    const auto shared = std::make_shared<Done<void>>(std::move(done));
    run(
        job,
        [job, shared] {
            if (job->error() != QKeychain::NoError)
                (*shared)(errorOf(*job));
            else
                (*shared)({});
        },
        [shared](SecretError error) { (*shared)(std::move(error)); });
}

void SecretStore::remove(const QString &key, Done<void> done)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key);
    const auto shared = std::make_shared<Done<void>>(std::move(done));
    run(
        job,
        [job, shared] {
            if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                (*shared)(errorOf(*job));
            else
                (*shared)({});
        },
        [shared](SecretError error) { (*shared)(std::move(error)); });
}

} // namespace nunect::app
