// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"
#include "core/store/site_store.h"

#include <QObject>

#include <vector>

namespace nunect::app {

/// Where a page's figures come from and what they are worth: one line for people, with the state of
/// the worst of its endpoints.
class PageSource : public QObject
{
    Q_OBJECT
    /// "3 servers over NATS, 2 s ago", or why there is nothing.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Who is missing and what went wrong, if anything.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value status READ status NOTIFY changed)
    /// For a table without rows: why it has none.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)

public:
    /// \a site must outlive the object. \a what: "connections", as it goes into a sentence.
    PageSource(const store::SiteStore &site, std::vector<store::Endpoint> endpoints, QString what,
               QObject *parent = nullptr);

    /// Each second, and after each batch.
    void refresh(bool connected, qint64 nowMs);

    const std::vector<store::Endpoint> &endpoints() const { return m_endpoints; }
    QString text() const { return m_now.text; }
    QString problem() const { return m_now.problem; }
    models::Status::Value status() const { return m_now.status; }
    QString emptyText() const { return m_now.emptyText; }

Q_SIGNALS:
    void changed();

private:
    struct Words
    {
        QString text;
        QString problem;
        QString emptyText;
        models::Status::Value status = models::Status::Unknown;

        bool operator==(const Words &) const = default;
    };

    Words words(bool connected, qint64 nowMs) const;
    store::Endpoint worst(qint64 nowMs) const;

    const store::SiteStore &m_site;
    const std::vector<store::Endpoint> m_endpoints;
    const QString m_what;
    Words m_now;
};

} // namespace nunect::app
