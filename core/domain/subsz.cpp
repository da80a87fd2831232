// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/subsz.h"

#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, SubszPage &to)
{
    reader.time(u"now", to.nowNs);
    reader.require(u"num_subscriptions");
    readFields(reader, to.stats);
    reader.count(u"total", to.count);
    reader.count(u"offset", to.offset);
    reader.count(u"limit", to.limit);
    reader.field(u"subscriptions_list", to.subscriptions);
}

Result<SubszPage> decodeSubsz(QByteArrayView payload)
{
    return decodeMonitoringReply<SubszPage>(payload, u"SUBSZ"_s);
}

} // namespace nunect::domain
