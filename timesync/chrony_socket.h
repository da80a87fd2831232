// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/chrony_address.h"
#include "timesync/chrony_dialogue.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace nunect::timesync {

/// Why chronyd could not be read without help.
struct ChronyFailure
{
    enum class Kind {
        Gone,    ///< nothing listens there
        Silent,  ///< no answer in time: it hangs, or is closed to this machine
        Unusable ///< it cannot be asked this way, or answers what is not understood
    };
    Kind kind;
    QString text;
};

/// Asks chronyd over UDP, on a socket of its own for each reading. Needs no privilege. Takes about
/// 0.2 ms on the loopback interface, never more than its limit, and never blocks: a host's name is
/// not looked up. Needs the event loop of the thread that it lives on.
class ChronySocket : public QObject
{
    Q_OBJECT

public:
    using Answer = Result<ChronyReading, ChronyFailure>;
    using Done = std::function<void(const Answer &)>;

    explicit ChronySocket(QObject *parent = nullptr);
    ~ChronySocket() override;

    bool isAsking() const { return m_done != nullptr; }

    /// \a done is called exactly once, later, from the event loop. Must not be called while
    /// isAsking().
    void ask(const ChronyAddress &address, std::chrono::milliseconds limit, Done done);

private:
    using Kind = ChronyFailure::Kind;

    void open(const ChronyAddress &address);
    void send();
    void receive();
    void fail(int errorNumber);
    void finish(const Answer &answer);
    void close();

    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_limit;
    QString m_where; ///< for texts: "127.0.0.1:323"
    std::optional<ChronyDialogue> m_dialogue;
    Done m_done;
};

} // namespace nunect::timesync
