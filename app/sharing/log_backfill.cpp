// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/log_backfill.h"

#include <QDeadlineTimer>
#include <QHashFunctions>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using nats::jetstream::JetStreamError;
using nats::jetstream::OrderedConsumer;

static nats::jetstream::OrderedConsumerOptions newOnes(const char *subject)
{
    nats::jetstream::OrderedConsumerOptions options;
    options.filterSubject = subject;
    options.deliverPolicy = nats::jetstream::DeliverPolicy::New;
    return options;
}

/// A message has a time of nanoseconds in it: two that are the same are one.
static std::size_t identityOf(const nats::Message &message)
{
    return qHashMulti(0, message.subject(), message.payload());
}

static qint64 nowMs() { return QDeadlineTimer::current().deadline(); }

LogBackfill::LogBackfill(nats::Client *client, std::chrono::milliseconds grace, QObject *parent)
    : QObject(parent)
    , m_jetStream(client)
    , m_grace(grace)
    , m_release(this)
{
    m_release.setSingleShot(true);
    connect(&m_release, &QTimer::timeout, this, &LogBackfill::release);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        m_records[i] = std::make_unique<OrderedConsumer>(&m_jetStream, QLatin1StringView(stream),
                                                         newOnes(subjects[i]));
        OrderedConsumer *record = m_records[i].get();
        connect(record, &OrderedConsumer::messageReceived, this,
                [this](const nats::jetstream::ConsumerMessage &message) { hold(message.message); });
        connect(record, &OrderedConsumer::errorOccurred, this,
                [this, record](const JetStreamError &error) { fail(record, error); });
        connect(record, &OrderedConsumer::caughtUp, this, [this] { m_problem.clear(); });
    }
}

LogBackfill::~LogBackfill() = default;

void LogBackfill::start()
{
    for (const auto &record : m_records)
        record->start();
}

void LogBackfill::heard(const nats::Message &message)
{
    const std::size_t identity = identityOf(message);
    if (m_heard.contains(identity))
        return;
    m_heard.insert(identity);
    m_order.push_back(identity);
    if (m_order.size() > maxHeard) {
        m_heard.remove(m_order.front());
        m_order.pop_front();
    }
}

void LogBackfill::hold(const nats::Message &message)
{
    if (m_heard.contains(identityOf(message)))
        return;
    m_held.push_back({message.detached(), nowMs() + m_grace.count()});
    if (!m_release.isActive())
        m_release.start(m_grace);
}

void LogBackfill::release()
{
    while (!m_held.empty() && m_held.front().untilMs <= nowMs()) {
        const nats::Message message = m_held.front().message;
        m_held.pop_front();
        if (m_heard.contains(identityOf(message)))
            continue;
        heard(message);
        Q_EMIT missed(message);
    }
    if (!m_held.empty())
        m_release.start(std::chrono::milliseconds(m_held.front().untilMs - nowMs()));
}

/// A lost connection is told elsewhere, and the consumer goes on after it. Without the right, or
/// without a record, asking again changes nothing before somebody has changed the hub.
void LogBackfill::fail(OrderedConsumer *record, const JetStreamError &error)
{
    const bool isDenied = error.kind == JetStreamError::NoAnswer
        && error.request == nats::ErrorCode::PermissionDenied;
    if (!isDenied && error.kind != JetStreamError::Refused)
        return;
    record->stop();
    const QString text
        = u"What was recorded while a link was cut cannot be filled in: %1"_s.arg(error.text);
    if (std::exchange(m_problem, text) != text)
        Q_EMIT problem(text);
}

} // namespace nunect::app
