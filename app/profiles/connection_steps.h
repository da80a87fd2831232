// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/connection_test.h"
#include "core/models/status.h"

#include <QAbstractListModel>

#include <memory>

namespace nunect::app {

/// The steps of a connection test, as rows that a person reads.
class ConnectionSteps : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< "Name service", "Port", ...
        StatusRole,              ///< models::Status::Value
        StateRole,               ///< in a word
        TookRole,                ///< "12 ms"; empty if it was not begun
        TextRole,                ///< why it failed and what to do, or what is worth knowing
    };

    using QAbstractListModel::QAbstractListModel;

    /// Starts anew, as nats::ConnectionTest has it; an earlier test ends without a signal.
    void start(const nats::ClientOptions &options, const QList<QByteArray> &subjects,
               const QByteArray &question = {});
    /// Back to steps that wait.
    void clear();
    bool isRunning() const { return m_test && !m_test->isFinished(); }
    /// The last one; null before the first.
    const nats::ConnectionTest *test() const { return m_test.get(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void runningChanged();
    void finished();

private:
    nats::ConnectionStep step(int row) const;

    struct Later
    {
        void operator()(nats::ConnectionTest *test) const { test->deleteLater(); }
    };
    std::unique_ptr<nats::ConnectionTest, Later> m_test;
};

} // namespace nunect::app
