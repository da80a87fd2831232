// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QProcess>
#include <QStringList>

#include <functional>
#include <initializer_list>

namespace nunect::test {

/// Moves this process, and so all that it starts from now on, into a network of its own with
/// nothing but a loopback interface, and gives it a /run of its own, where its temporary folders
/// go, too. All of it vanishes with the last of these processes, however they end.
///
/// None of them can set the machine's clock any more, whatever a daemon's configuration says.
/// Call it first, before other threads are started. Needs root.
Result<void> enterOwnWorld();

/// A network without an outside, known to this process alone: it is gone once the object and the
/// processes in it are.
class NetworkNamespace
{
public:
    NetworkNamespace() = default;
    ~NetworkNamespace();
    Q_DISABLE_COPY_MOVE(NetworkNamespace)

    /// Makes it, with its loopback interface up. Needs root.
    Result<void> create();
    /// Lets \a process start in \a within, or here if that is null; and not outlive this process.
    /// The namespace may be made later, before the start.
    static void hold(QProcess &process, const NetworkNamespace *within);
    /// A socket of it, for this process. Returns -1 and sets errno where that fails.
    int socket(int domain, int type, int protocol) const;

    /// For `ip ... netns PATH`.
    QString path() const;

private:
    int m_fd = -1;
};

/// Does one after the other, up to the first that fails.
Result<void> inTurn(std::initializer_list<std::function<Result<void>()>> steps);

/// Why it failed, for QVERIFY2.
inline QString reason(const Result<void> &result)
{
    return result ? QString() : result.error().text;
}

/// Runs `ip`, here or in \a within.
Result<void> ip(const QStringList &arguments, const NetworkNamespace *within = nullptr);

/// A cable between the interface \a name in \a a (null: here) and \a peer in \a b. Both are up.
Result<void> layCable(const NetworkNamespace *a, const QString &name, const NetworkNamespace &b,
                      const QString &peer);

} // namespace nunect::test
