// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"
#include "core/store/site_store.h"

#include <QObject>

namespace nunect::models {

/// How JetStream does as a whole: whether it is on, and who decides where streams are.
class JetStreamState : public QObject
{
    Q_OBJECT
    /// Every server that answered says so.
    Q_PROPERTY(bool off READ off NOTIFY changed)
    /// One line for each deciding group; empty where servers decide alone.
    Q_PROPERTY(QString cluster READ cluster NOTIFY changed)
    /// Of the group that does worst.
    Q_PROPERTY(nunect::models::Status::Value status READ status NOTIFY changed)
    /// What found no room in the tables; empty: nothing.
    Q_PROPERTY(QString overCap READ overCap NOTIFY changed)

public:
    /// \a site must outlive the object.
    explicit JetStreamState(const store::SiteStore &site, QObject *parent = nullptr);

    /// Each second.
    void refresh(qint64 nowMs);

    bool off() const { return m_now.off; }
    QString cluster() const { return m_now.cluster; }
    Status::Value status() const { return m_now.status; }
    QString overCap() const { return m_now.overCap; }

Q_SIGNALS:
    void changed();

private:
    struct Words
    {
        bool off = false;
        QString cluster;
        Status::Value status = Status::Unknown;
        QString overCap;

        bool operator==(const Words &) const = default;
    };

    const store::SiteStore &m_site;
    Words m_now;
};

} // namespace nunect::models
