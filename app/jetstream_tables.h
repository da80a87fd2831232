// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/page_source.h"
#include "core/models/consumer_model.h"
#include "core/models/jetstream_account_model.h"
#include "core/models/jetstream_state.h"
#include "core/models/stream_model.h"

#include <QObject>

namespace nunect::app {

/// What the JetStream page shows, and of which stream it shows the consumers.
class JetStreamTables : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *streams READ streams CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *consumers READ consumers CONSTANT)
    Q_PROPERTY(nunect::models::JetStreamState *state READ state CONSTANT)
    /// For tables without rows: why they have none.
    Q_PROPERTY(QString noAccounts READ noAccounts NOTIFY changed)
    Q_PROPERTY(QString noStreams READ noStreams NOTIFY changed)
    Q_PROPERTY(QString noConsumers READ noConsumers NOTIFY changed)
    /// The stream whose consumers are shown: "EVENTS of APP"; empty: those of all.
    Q_PROPERTY(QString consumersOf READ consumersOf NOTIFY changed)

public:
    /// \a site must outlive the tables.
    explicit JetStreamTables(const store::SiteStore &site, QObject *parent = nullptr);

    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// Once a second.
    void refreshAges(bool connected, qint64 nowMs);

    models::TableModel *accounts() { return &m_accounts; }
    models::TableModel *streams() { return &m_streams; }
    models::TableModel *consumers() { return &m_consumers; }
    models::JetStreamState *state() { return &m_state; }
    QString noAccounts() const { return emptyText(m_accountsSource); }
    QString noStreams() const { return emptyText(m_streamsSource); }
    QString noConsumers() const;
    QString consumersOf() const;

    /// Row id of a stream; 0, or one that is gone: of all.
    Q_INVOKABLE void showConsumersOf(quint64 streamId);

Q_SIGNALS:
    void changed();

private:
    QString emptyText(const PageSource &source) const;

    const store::SiteStore &m_site;
    models::JetStreamAccountModel m_accounts;
    models::StreamModel m_streams;
    models::ConsumerModel m_consumers;
    models::JetStreamState m_state;
    PageSource m_accountsSource;
    PageSource m_streamsSource;
    PageSource m_consumersSource;
    std::optional<store::StreamRow::Key> m_stream;
};

} // namespace nunect::app
