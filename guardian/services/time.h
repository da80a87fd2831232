// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/logger.h"
#include "core/contract/messages.h"
#include "guardian/bus.h"
#include "guardian/sender.h"
#include "timesync/source_choice.h"

#include <QObject>

#include <optional>

namespace nunect::timesync {
class TimeSource;
}

namespace nunect::guardian {

/// Publishes what is known of this machine's clock on `ops.metric.time.{unit}` after each look, and
/// logs when its source, quality or faults change, a new source with the reason.
class TimeService : public QObject
{
    Q_OBJECT

public:
    TimeService(const Sender &sender, contract::Logger &logger, QObject *parent = nullptr);

    /// Reports what \a source sees; one that is gone reports no more.
    void follow(const timesync::TimeSource &source);

    /// One look's outcome; \a problems says why a daemon gave none, \a change why the source is
    /// another one, if it is.
    void report(const contract::TimeMetric &metric, const QStringList &problems,
                const std::optional<timesync::SourceChange> &change = {});

private:
    void logChanges(const contract::TimeMetric &metric, const QStringList &problems,
                    const std::optional<timesync::SourceChange> &change);

    const Sender &m_sender;
    contract::Logger &m_logger;
    QByteArray m_subject;
    contract::TimeMetric m_last;
    std::optional<timesync::SourceChange> m_change; ///< of the look that is about to be reported
    quint64 m_seq = 0;
};

} // namespace nunect::guardian
