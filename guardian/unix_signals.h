// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace nunect::guardian {

/// Turns SIGTERM, SIGINT and SIGHUP into Qt signals.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    /// Makes them wait to be read. Call it in main() before any thread is started: threads
    /// inherit it, and one that did not would be ended by the signal.
    static void block();

    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void endRequested();
    void reloadRequested(); ///< SIGHUP

private:
    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace nunect::guardian
