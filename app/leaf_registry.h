// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/sharing/policy_news.h"
#include "core/models/advice_model.h"

#include <QObject>

namespace nunect::app {

/// The subject registry's advice on what crosses leafs' links, and what a person approves of it.
/// Asked for only while it is shown. GUI thread only.
class LeafRegistry : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *advice READ advice CONSTANT)
    Q_PROPERTY(nunect::models::DetailsModel *details READ details CONSTANT)
    /// How old what is known is, or why there is nothing.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value status READ status NOTIFY changed)
    /// For a table without rows: why it has none.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    /// Why what is approved is not known, or was not changed; empty: all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit LeafRegistry(QObject *parent = nullptr);

    /// This console's name, for what its person approves.
    void setWho(const QString &who) { m_who = who; }
    /// Nothing that a person wants is done, and they are told so.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    Q_INVOKABLE void setShown(bool shown);

    void hear(const store::RegistryReading &reading, qint64 nowMs);
    void hear(const std::vector<PolicyNews> &news, qint64 nowMs);
    void setProblem(const QString &problem);
    /// Once a second.
    void refreshAges(bool connected, qint64 nowMs);

    models::TableModel *advice() { return &m_model; }
    models::DetailsModel *details() { return &m_details; }
    QString text() const { return m_now.text; }
    models::Status::Value status() const { return m_now.status; }
    QString emptyText() const { return m_now.emptyText; }
    QString problem() const { return m_problem; }

    /// What is asked about: "Send a sum of ops.metric.rtt.> at leaf1".
    Q_INVOKABLE QString title(quint64 rowId) const;
    /// What comes of an approval, or of its end.
    Q_INVOKABLE QString consequence(quint64 rowId, bool withdraws) const;
    Q_INVOKABLE void approve(quint64 rowId);
    Q_INVOKABLE void withdraw(quint64 rowId);

Q_SIGNALS:
    void changed();
    void problemChanged();
    void shownChanged(bool shown);
    void approved(const nunect::contract::ApprovedAdvice &approved);
    void withdrawn(const nunect::contract::RegistryAdvice &advice, const QString &by);

private:
    struct Words
    {
        QString text;
        QString emptyText;
        models::Status::Value status = models::Status::Standby;

        bool operator==(const Words &) const = default;
    };

    Words words(bool connected, qint64 nowMs) const;
    /// Null, and a problem, if nothing may be done about it.
    const store::AdviceRow *decidable(quint64 rowId);
    void flush(qint64 nowMs);

    QString m_who;
    bool m_readOnly = false;
    bool m_isShown = false;
    store::AdviceStore m_store;
    models::AdviceModel m_model;
    models::DetailsModel m_details;
    std::optional<store::RegistryReading> m_last; ///< without its lists
    qint64 m_readMs = 0;                          ///< of the last without a problem; 0: none
    QString m_problem;
    Words m_now;
};

} // namespace nunect::app
