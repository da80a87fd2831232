// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/gatewayz.h"

#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, GatewayAccount &to)
{
    reader.field(u"name", to.name);
    reader.field(u"interest_mode", to.interestMode);
    reader.count(u"no_interest_count", to.noInterest);
    reader.count(u"interest_only_threshold", to.interestOnlyThreshold);
    reader.count(u"num_subs", to.subscriptions);
    reader.count(u"num_queue_subs", to.queueSubscriptions);
    reader.field(u"subscriptions_list", to.subscriptionSubjects);
    reader.field(u"subscriptions_list_detail", to.subscriptionDetails);
}

static void readFields(FieldReader &reader, GatewayLink &to)
{
    reader.field(u"configured", to.configured);
    reader.field(u"connection", to.connection);
    reader.field(u"accounts", to.accounts);
}

static void readFields(FieldReader &reader, Gatewayz &to)
{
    reader.time(u"now", to.nowNs);
    reader.field(u"name", to.name);
    reader.field(u"host", to.host);
    reader.port(u"port", to.port);
    reader.require(u"outbound_gateways");
    reader.field(u"outbound_gateways", to.outbound);
    reader.field(u"inbound_gateways", to.inbound);
}

Result<Gatewayz> decodeGatewayz(QByteArrayView payload)
{
    return decodeMonitoringReply<Gatewayz>(payload, u"GATEWAYZ"_s);
}

} // namespace nunect::domain
