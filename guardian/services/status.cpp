// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/status.h"

#include "core/util/timestamp.h"

#include <QFile>

namespace nunect::guardian {

StatusService::StatusService(Bus &bus, const QString &unit, const QString &path,
                             std::function<void(Status *)> look, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_path(path)
    , m_look(std::move(look))
    , m_timer(this)
{
    m_status.unit = unit;
    m_status.sinceNs = nowNs();
    connect(&bus, &Bus::connected, this, [this] { setConnected(true, {}); });
    connect(&bus, &Bus::disconnected, this,
            [this](const QString &reason) { setConnected(false, reason); });
    connect(&bus, &Bus::connectFailed, this, [this](const QString &reason) {
        const bool isNews = std::exchange(m_status.reason, reason) != reason;
        if (isNews)
            write();
    });
    connect(&m_timer, &QTimer::timeout, this, &StatusService::write);
    m_timer.start(period);
    QMetaObject::invokeMethod(this, &StatusService::write, Qt::QueuedConnection);
}

StatusService::~StatusService() { QFile::remove(m_path); }

void StatusService::setConnected(bool connected, const QString &reason)
{
    m_status.connected = connected;
    m_status.reason = reason;
    m_status.sinceNs = nowNs();
    m_status.url = m_bus.url();
    m_status.server = m_bus.server().name;
    write();
}

void StatusService::write()
{
    m_look(&m_status);
    const Result<void> written = replaceFile(m_path, statusText(m_status));
    if (!written && !m_failed)
        Q_EMIT problem(written.error().text);
    m_failed = !written;
}

} // namespace nunect::guardian
