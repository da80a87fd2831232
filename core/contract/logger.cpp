// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/logger.h"

#include "core/util/timestamp.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::contract {

// Leaves room for the rest of the record, also where each character needs an escape.
static constexpr qsizetype maxMessageChars = 8 * 1024;

Logger::Logger(QString unit, Publish publish, qsizetype backlog)
    : m_unit(std::move(unit))
    , m_publish(std::move(publish))
    , m_backlogLimit(backlog)
{
}

void Logger::log(LogLevel level, const QString &message, const QJsonObject &fields)
{
    m_backlog.append({m_unit, level, nowNs(), message.left(maxMessageChars), fields});
    flush();
    while (m_backlog.size() > m_backlogLimit) {
        m_backlog.removeFirst();
        ++m_dropped;
        ++m_unreported;
    }
}

void Logger::debug(const QString &message, const QJsonObject &fields)
{
    log(LogLevel::Debug, message, fields);
}

void Logger::info(const QString &message, const QJsonObject &fields)
{
    log(LogLevel::Info, message, fields);
}

void Logger::warn(const QString &message, const QJsonObject &fields)
{
    log(LogLevel::Warn, message, fields);
}

void Logger::error(const QString &message, const QJsonObject &fields)
{
    log(LogLevel::Error, message, fields);
}

void Logger::flush()
{
    while (!m_backlog.isEmpty() && send(m_backlog.constFirst()))
        m_backlog.removeFirst();
}

bool Logger::send(const LogRecord &record)
{
    LogRecord sent = record;
    const auto stateDropped = [&] {
        if (m_unreported > 0)
            sent.fields.insert("dropped"_L1, static_cast<qint64>(m_unreported));
    };
    stateDropped();
    QByteArray payload = encode(sent);
    if (payload.size() > maxPayloadBytes) { // every receiver would refuse it
        sent.fields = {{"truncated"_L1, true}};
        stateDropped();
        payload = encode(sent);
    }

    Headers headers;
    headers.unit = m_unit;
    headers.txNs = nowNs();
    if (!m_publish(logSubject(sent.level, m_unit), toHeaderList(headers), payload))
        return false;
    m_unreported = 0;
    return true;
}

} // namespace nunect::contract
