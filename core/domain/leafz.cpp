// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/leafz.h"

#include "core/domain/message_counts.h"
#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, LeafNode &to)
{
    reader.field(u"name", to.name);
    reader.field(u"is_spoke", to.isSpoke);
    reader.require(u"account");
    reader.field(u"account", to.account);
    reader.field(u"ip", to.ip);
    reader.port(u"port", to.port);
    reader.duration(u"rtt", to.rttNs);
    readMessageCounts(reader, to);
    reader.count(u"subscriptions", to.subscriptions);
    reader.field(u"subscriptions_list", to.subscriptionSubjects);
    reader.field(u"compression", to.compression);
}

static void readFields(FieldReader &reader, Leafz &to)
{
    reader.time(u"now", to.nowNs);
    reader.require(u"leafnodes");
    reader.count(u"leafnodes", to.count);
    reader.field(u"leafs", to.leafs); // null if there are none
}

Result<Leafz> decodeLeafz(QByteArrayView payload)
{
    return decodeMonitoringReply<Leafz>(payload, u"LEAFZ"_s);
}

} // namespace nunect::domain
