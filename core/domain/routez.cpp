// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/routez.h"

#include "core/domain/message_counts.h"
#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readTraffic(FieldReader &reader, Route &to)
{
    reader.count(u"pending_size", to.pendingBytes);
    readMessageCounts(reader, to);
    reader.count(u"subscriptions", to.subscriptions);
    reader.field(u"subscriptions_list", to.subscriptionSubjects);
    reader.field(u"subscriptions_list_detail", to.subscriptionDetails);
}

static void readFields(FieldReader &reader, Route &to)
{
    reader.require(u"rid");
    reader.field(u"rid", to.rid);
    reader.field(u"remote_id", to.remoteId);
    reader.field(u"remote_name", to.remoteName);
    reader.field(u"did_solicit", to.didSolicit);
    reader.field(u"is_configured", to.isConfigured);
    reader.field(u"ip", to.ip);
    reader.port(u"port", to.port);
    reader.time(u"start", to.startNs);
    reader.time(u"last_activity", to.lastActivityNs);
    reader.duration(u"rtt", to.rttNs);
    reader.duration(u"uptime", to.uptimeNs);
    reader.duration(u"idle", to.idleNs);
    reader.field(u"import", to.import);
    reader.field(u"export", to.export_);
    reader.field(u"account", to.account);
    reader.field(u"compression", to.compression);
    readTraffic(reader, to);
}

static void readFields(FieldReader &reader, Routez &to)
{
    reader.time(u"now", to.nowNs);
    reader.require(u"num_routes");
    reader.count(u"num_routes", to.count);
    reader.field(u"import", to.import);
    reader.field(u"export", to.export_);
    reader.field(u"routes", to.routes);
}

Result<Routez> decodeRoutez(QByteArrayView payload)
{
    return decodeMonitoringReply<Routez>(payload, u"ROUTEZ"_s);
}

} // namespace nunect::domain
