// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/subject_query.h"
#include "core/models/subject_tree_model.h"
#include "core/models/subscription_model.h"

#include <QObject>

namespace nunect::app {

/// What the subscriptions page shows.
class SubscriptionTables : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *all READ all CONSTANT)
    Q_PROPERTY(nunect::models::SubjectTreeModel *tree READ tree CONSTANT)
    Q_PROPERTY(nunect::app::SubjectQuery *query READ query CONSTANT)
    /// The table shows only subjects that begin with these tokens; empty: all.
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY chosenChanged)
    /// How many of all subscriptions are listed, and why not more; empty before the first list.
    Q_PROPERTY(QString coverage READ coverage NOTIFY coverageChanged)
    Q_PROPERTY(bool covered READ isCovered NOTIFY coverageChanged)

public:
    /// \a site must outlive the tables.
    explicit SubscriptionTables(const store::SiteStore &site, QObject *parent = nullptr);

    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// Once a second.
    void refreshAges(qint64 nowMs);

    models::TableModel *all() { return &m_all; }
    models::SubjectTreeModel *tree() { return &m_tree; }
    SubjectQuery *query() { return &m_query; }
    QString chosen() const { return m_chosen; }
    void setChosen(const QString &tokens);
    QString coverage() const { return m_coverage; }
    bool isCovered() const { return m_covered; }

Q_SIGNALS:
    void chosenChanged();
    void coverageChanged();

private:
    const store::SiteStore &m_site;
    models::SubscriptionModel m_all;
    models::SubjectTreeModel m_tree;
    SubjectQuery m_query;
    QString m_chosen;
    QString m_coverage;
    bool m_covered = true;
};

} // namespace nunect::app
