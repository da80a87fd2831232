// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/connection_steps.h"

#include "core/models/format.h"

namespace nunect::app {

using models::Status;
using nats::ConnectionStep;

static QString nameOf(int kind)
{
    switch (kind) {
    case ConnectionStep::Dns:
        return ConnectionSteps::tr("Name (DNS)");
    case ConnectionStep::Tcp:
        return ConnectionSteps::tr("Port (TCP)");
    case ConnectionStep::Tls:
        return ConnectionSteps::tr("Encryption (TLS)");
    case ConnectionStep::WebSocket:
        return ConnectionSteps::tr("WebSocket");
    case ConnectionStep::Login:
        return ConnectionSteps::tr("Login");
    case ConnectionStep::Permission:
        return ConnectionSteps::tr("Permission");
    default:
        return {};
    }
}

static QString wordOf(ConnectionStep::State state)
{
    switch (state) {
    case ConnectionStep::Running:
        return ConnectionSteps::tr("Running");
    case ConnectionStep::Passed:
        return ConnectionSteps::tr("Passed");
    case ConnectionStep::Failed:
        return ConnectionSteps::tr("Failed");
    case ConnectionStep::Skipped:
        return ConnectionSteps::tr("Not done");
    case ConnectionStep::Waiting:
        break;
    }
    return ConnectionSteps::tr("Waiting");
}

static Status::Value statusOf(ConnectionStep::State state)
{
    switch (state) {
    case ConnectionStep::Running:
        return Status::Standby;
    case ConnectionStep::Passed:
        return Status::Normal;
    case ConnectionStep::Failed:
        return Status::Critical;
    case ConnectionStep::Skipped:
        return Status::Off;
    case ConnectionStep::Waiting:
        break;
    }
    return Status::Unknown;
}

void ConnectionSteps::start(const nats::ClientOptions &options, const QList<QByteArray> &subjects,
                            const QByteArray &question)
{
    clear();
    m_test.reset(new nats::ConnectionTest(options, subjects, question));
    connect(m_test.get(), &nats::ConnectionTest::stepChanged, this,
            [this](ConnectionStep::Kind kind) { Q_EMIT dataChanged(index(kind), index(kind)); });
    connect(m_test.get(), &nats::ConnectionTest::finished, this, [this] {
        Q_EMIT runningChanged();
        Q_EMIT finished();
    });
    m_test->start();
    Q_EMIT runningChanged();
}

void ConnectionSteps::clear()
{
    if (!m_test)
        return;
    m_test->disconnect(this);
    m_test.reset();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT runningChanged();
}

int ConnectionSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ConnectionStep::count;
}

ConnectionStep ConnectionSteps::step(int row) const
{
    return m_test ? m_test->step(static_cast<ConnectionStep::Kind>(row)) : ConnectionStep();
}

QVariant ConnectionSteps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionStep at = step(index.row());
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return nameOf(index.row());
    case StatusRole:
        return statusOf(at.state);
    case StateRole:
        return wordOf(at.state);
    case TookRole:
        return at.took.count() > 0
            ? models::format::microseconds(static_cast<double>(at.took.count()))
            : QString();
    case TextRole:
        return at.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConnectionSteps::roleNames() const
{
    return {{NameRole, "name"},
            {StatusRole, "status"},
            {StateRole, "stateWord"},
            {TookRole, "took"},
            {TextRole, "text"}};
}

} // namespace nunect::app
