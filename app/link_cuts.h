// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cut_model.h"
#include "core/models/details_model.h"

#include <QObject>

namespace nunect::app {

/// What the cut of each link of a site does, by the site's file. GUI thread only.
class LinkCuts : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *links READ links CONSTANT)
    /// Leaf by leaf, of the link that a person has opened.
    Q_PROPERTY(nunect::models::DetailsModel *details READ details CONSTANT)
    /// As it was typed or given by --site; empty: none yet.
    Q_PROPERTY(QString path READ path NOTIFY changed)
    /// Why it could not be read, a line for each fault; empty: it could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed) ///< as the file says it
    /// Names of the links that some leaf has no other way than, by commas.
    Q_PROPERTY(QString singlePoints READ singlePoints NOTIFY changed)

public:
    /// A file larger than that is no site's.
    static constexpr qint64 maxBytes = 1024 * 1024;

    explicit LinkCuts(QObject *parent = nullptr);

    /// The link that a person has opened; null: none.
    const models::PlannedCut *opened() const { return m_links.cut(m_details.shownRow()); }

    /// Reads a file. One that cannot be read changes nothing but `path` and `problem`.
    Q_INVOKABLE void open(const QString &path);

    models::TableModel *links() { return &m_links; }
    models::DetailsModel *details() { return &m_details; }
    QString path() const { return m_path; }
    QString problem() const { return m_problem; }
    QString siteName() const { return m_siteName; }
    QString singlePoints() const;

Q_SIGNALS:
    void changed();
    void planRead(const nunect::domain::SitePlan &plan);

private:
    models::CutModel m_links;
    models::DetailsModel m_details;
    QString m_path;
    QString m_problem;
    QString m_siteName;
};

} // namespace nunect::app
