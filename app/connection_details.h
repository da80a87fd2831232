// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/closed_connection_model.h"
#include "core/models/connection_model.h"
#include "core/models/details_model.h"
#include "core/models/subscription_list_model.h"

#include <QObject>

#include <functional>
#include <optional>

namespace nunect::app {

/// One connection in full: its fields, how fast it sends and takes, and its subscriptions, which
/// its server is asked for once, when a person opens it.
class ConnectionDetails : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(nunect::models::DetailsModel *fields READ fields CONSTANT)
    /// Why what is shown is not as it is now; empty: it is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Messages a second since it was opened, as TableModel::TrendRole.
    Q_PROPERTY(QList<qreal> trendIn READ trendIn NOTIFY changed)
    Q_PROPERTY(QList<qreal> trendOut READ trendOut NOTIFY changed)
    Q_PROPERTY(QString rateIn READ rateIn NOTIFY changed)
    Q_PROPERTY(QString rateOut READ rateOut NOTIFY changed)
    Q_PROPERTY(bool hasTrend READ hasTrend NOTIFY changed)
    Q_PROPERTY(nunect::models::TableModel *subscriptions READ subscriptions CONSTANT)
    /// How it stands with the question for them.
    Q_PROPERTY(QString subscriptionsText READ subscriptionsText NOTIFY changed)
    Q_PROPERTY(
        nunect::models::Status::Value subscriptionsStatus READ subscriptionsStatus NOTIFY changed)

public:
    struct Hooks
    {
        /// Asks for a connection with its subscriptions; gives the number of the question.
        std::function<quint64(const QString &serverId, quint64 cid)> ask;
        /// Keeps a history of a row of the open connections from now on, or no more.
        std::function<void(quint64 rowId, bool watch)> watch;
    };

    /// \a site and the tables must outlive the object.
    ConnectionDetails(const store::SiteStore &site, const models::ConnectionModel &open,
                      const models::ClosedConnectionModel &closed, Hooks hooks,
                      QObject *parent = nullptr);

    /// Of the table of open connections, or of that of the closed ones.
    Q_INVOKABLE void show(quint64 rowId, bool closed);
    Q_INVOKABLE void close();
    Q_INVOKABLE void askAgain();

    /// Each tick, after the tables.
    void flush(bool connected, qint64 nowMs);

    bool isOpen() const { return m_rowId != 0; }
    QString title() const { return m_now.title; }
    models::DetailsModel *fields() { return &m_fields; }
    QString problem() const { return m_now.problem; }
    QList<qreal> trendIn() const { return models::toReals(m_now.in); }
    QList<qreal> trendOut() const { return models::toReals(m_now.out); }
    QString rateIn() const { return m_now.rateIn; }
    QString rateOut() const { return m_now.rateOut; }
    bool hasTrend() const { return !m_now.in.isEmpty(); }
    models::TableModel *subscriptions() { return &m_subscriptions; }
    QString subscriptionsText() const { return m_now.answer.text; }
    models::Status::Value subscriptionsStatus() const { return m_now.answer.status; }

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        QString text;
        models::Status::Value status = models::Status::Standby;

        bool operator==(const Answer &) const = default;
    };
    struct Shown
    {
        QString title;
        QString problem;
        models::Trend in;
        models::Trend out;
        QString rateIn;
        QString rateOut;
        Answer answer;

        bool operator==(const Shown &) const = default;
    };

    std::optional<models::Details> read(quint64 rowId) const;
    const store::ConnectionRow *openRow() const;
    QString problemText(bool connected, qint64 nowMs) const;
    void readRates(Shown &to) const;
    Answer readAnswer(bool connected, qint64 nowMs);
    void takeSubscriptions(const domain::Connection &connection, qint64 nowMs);
    static Answer asking();
    void ask();

    const store::SiteStore &m_site;
    const models::ConnectionModel &m_openTable;
    const models::ClosedConnectionModel &m_closedTable;
    const Hooks m_hooks;
    models::DetailsModel m_fields;
    models::SubscriptionListModel m_subscriptions;
    quint64 m_rowId = 0;
    bool m_ofClosed = false;
    QString m_serverId;
    quint64 m_cid = 0;
    quint64 m_query = 0;
    bool m_answered = false;
    qint64 m_answeredMs = 0;
    Shown m_now;
};

} // namespace nunect::app
