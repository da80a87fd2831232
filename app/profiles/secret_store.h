// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/secret.h"
#include "core/util/result.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace nunect::app {

/// Why the keychain has not done what was asked for.
struct SecretError
{
    bool isMissing = false; ///< the keychain works, and holds no such secret
    QString text;           ///< a sentence
};

/// Passwords and tokens in the desktop's keychain (libsecret, KWallet), each under a key. Without
/// one, or if it does not answer in time, nothing is kept anywhere: there is no other place.
///
/// Nothing blocks: each handler is called once, from the event loop, or never if the store is
/// destroyed before.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(Result<T, SecretError>)>;

    explicit SecretStore(std::chrono::milliseconds timeout = std::chrono::seconds(5),
                         QObject *parent = nullptr);

    void read(const QString &key, Done<nats::Secret> done);
    /// Done once the keychain has said that it holds the secret.
    void write(const QString &key, const nats::Secret &secret, Done<void> done);
    /// Done, too, if there was none.
    void remove(const QString &key, Done<void> done);

private:
    /// Starts \a job and calls \a whenEnded with it, or \a whenLate.
    void run(QKeychain::Job *job, std::function<void()> whenEnded,
             std::function<void(SecretError)> whenLate);

    const std::chrono::milliseconds m_timeout;
};

} // namespace nunect::app
