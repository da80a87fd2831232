// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/ptp_query.h"

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace nunect::timesync {

/// Where ptp4l's sockets are: \a configured alone if that is not empty, else the usual places,
/// read-only ones (linuxptp 4.0 and later) first.
QStringList ptpSocketPaths(const QString &configured);

/// Asks ptp4l on its Unix socket, with nothing blocking: a reading takes less than 1 ms as a rule,
/// half a second if ptp4l reads and does not answer, and timeoutMs at most. Needs the event loop of
/// the thread that it lives on.
///
/// Each reading has a socket of its own, which is gone after it. It is connected, so that the
/// kernel lets nobody but ptp4l write to it. Its address is abstract, which needs no folder and no
/// permission; from another network namespace ptp4l cannot reach that, and then the address is a
/// file in $RUNTIME_DIRECTORY, /run or the folder for temporary files. A ptp4l that reads questions
/// and answers none is asked both ways, and for gPTP's transportSpecific, before it counts as being
/// in another domain; what had an answer is tried first the next time.
class PtpSocket : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<PtpReading, PtpProblem> &)>;

    static constexpr int timeoutMs = 960;

    /// \a paths: of ptp4l's sockets; the first that takes a connection is asked.
    PtpSocket(const QStringList &paths, int domain, QObject *parent = nullptr);
    ~PtpSocket() override;

    bool isReading() const { return m_done != nullptr; }

    /// \a done is called exactly once, later, from the event loop. Must not be called while
    /// isReading().
    void read(Done done);

private:
    std::optional<PtpProblem> open();
    std::optional<PtpProblem> connectTo(const QString &path);
    std::optional<PtpProblem> bindOwn();
    void close();
    void ask();
    void send();
    void receive();
    void tick();
    void finish(const Result<PtpReading, PtpProblem> &result);

    const QStringList m_paths;
    const int m_domain;
    int m_fd = -1;
    QString m_path;    ///< of the socket that is being asked
    QString m_ownPath; ///< of ours, if it is a file
    QSocketNotifier m_notifier;
    std::optional<PtpQuery> m_query;
    int m_way = 0; ///< bit 0: transportSpecific; bit 1: the own address is a file
    int m_silentWays = 0;
    int m_ticks = 0;
    QTimer m_timer;
    Done m_done;
};

} // namespace nunect::timesync
