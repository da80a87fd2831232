// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/time.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "timesync/time_source.h"

#include <QJsonArray>

#include <utility>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

TimeService::TimeService(const Sender &sender, contract::Logger &logger, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_logger(logger)
    , m_subject(contract::timeSubject(sender.unit()))
{
}

void TimeService::follow(const timesync::TimeSource &source)
{
    m_change.reset();
    connect(&source, &timesync::TimeSource::sourceChanged, this,
            [this](const timesync::SourceChange &change) { m_change = change; });
    connect(&source, &timesync::TimeSource::updated, this, [this, &source] {
        QStringList problems{source.ptpProblem(), source.ntpProblem()};
        problems.removeAll(QString());
        report(source.metric(), problems, std::exchange(m_change, {}));
    });
}

void TimeService::report(const contract::TimeMetric &metric, const QStringList &problems,
                         const std::optional<timesync::SourceChange> &change)
{
    logChanges(metric, problems, change);
    m_last = metric;
    contract::TimeMetric message = metric;
    message.unit = m_sender.unit();
    message.seq = m_seq + 1;
    message.tsNs = nowNs();
    if (m_sender.publishPeriodic(m_subject, message.seq, contract::encode(message)))
        m_seq = message.seq;
}

void TimeService::logChanges(const contract::TimeMetric &metric, const QStringList &problems,
                             const std::optional<timesync::SourceChange> &change)
{
    const bool changed = metric.source != m_last.source || metric.quality != m_last.quality
        || metric.faults != m_last.faults || change;
    if (!changed)
        return;
    const auto state = [](const contract::TimeMetric &of) {
        return u"%1, %2"_s.arg(contract::toText(of.source), contract::toText(of.quality));
    };
    QString text = u"clock: "_s + state(metric);
    if (state(metric) != state(m_last))
        text += u" (was %1)"_s.arg(state(m_last));
    if (change)
        text += u"; "_s + change->reason;
    if (!metric.faults.isEmpty())
        text += u"; faults: "_s + metric.faults.join(u", "_s);
    if (metric.source == contract::ClockSource::None && !problems.isEmpty())
        text += u"; "_s + problems.join(u"; "_s);
    QJsonObject fields{{u"source"_s, QString(contract::toText(metric.source))},
                       {u"quality"_s, QString(contract::toText(metric.quality))},
                       {u"faults"_s, QJsonArray::fromStringList(metric.faults)}};
    if (change) {
        fields[u"source_before"_s] = QString(contract::toText(change->from));
        fields[u"reason"_s] = change->reason;
    }
    const bool worse = metric.quality < m_last.quality
        || metric.faults.size() > m_last.faults.size()
        || (change && change->from == contract::ClockSource::Ptp);
    m_logger.log(worse ? contract::LogLevel::Warn : contract::LogLevel::Info, text, fields);
}

} // namespace nunect::guardian
