// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

/// What several monitoring endpoints say of subscriptions.
namespace nunect::domain {

class FieldReader;

/// One subscription; where an endpoint lists them, only if it was asked to.
struct SubscriptionDetail
{
    QString account; ///< SUBSZ only
    QString subject;
    QString queue;
    QString sid;          ///< the client's number of it
    quint64 messages = 0; ///< delivered: from the server
    qint64 max = 0;       ///< it ends after so many; 0: never
    quint64 cid = 0;      ///< of the connection

    bool operator==(const SubscriptionDetail &) const = default;
};

/// The server's look-up of who gets what.
struct SubscriptionStats
{
    quint64 subscriptions = 0; ///< now
    quint64 cached = 0;        ///< subjects whose receivers are remembered
    quint64 inserts = 0;
    quint64 removes = 0;
    quint64 matches = 0;     ///< look-ups
    double cacheHitRate = 0; ///< 0 to 1
    quint64 maxFanout = 0;   ///< most receivers of one subject
    double averageFanout = 0;

    bool operator==(const SubscriptionStats &) const = default;
};

/// Subjects that may cross in one direction; without `allow` all that are not denied.
struct SubjectPermissions
{
    QStringList allow;
    QStringList deny;

    bool operator==(const SubjectPermissions &) const = default;
};

void readFields(FieldReader &reader, SubscriptionDetail &to);
void readFields(FieldReader &reader, SubscriptionStats &to);
void readFields(FieldReader &reader, SubjectPermissions &to);

} // namespace nunect::domain
