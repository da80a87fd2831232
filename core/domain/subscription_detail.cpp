// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/subscription_detail.h"

#include "core/domain/field_reader.h"

namespace nunect::domain {

void readFields(FieldReader &reader, SubscriptionDetail &to)
{
    reader.field(u"account", to.account);
    reader.field(u"subject", to.subject);
    reader.field(u"qgroup", to.queue);
    reader.field(u"sid", to.sid);
    reader.field(u"msgs", to.messages);
    reader.field(u"max", to.max);
    reader.field(u"cid", to.cid);
}

void readFields(FieldReader &reader, SubscriptionStats &to)
{
    reader.field(u"num_subscriptions", to.subscriptions);
    reader.field(u"num_cache", to.cached);
    reader.field(u"num_inserts", to.inserts);
    reader.field(u"num_removes", to.removes);
    reader.field(u"num_matches", to.matches);
    reader.field(u"cache_hit_rate", to.cacheHitRate);
    reader.field(u"max_fanout", to.maxFanout);
    reader.field(u"avg_fanout", to.averageFanout);
}

void readFields(FieldReader &reader, SubjectPermissions &to)
{
    reader.field(u"allow", to.allow);
    reader.field(u"deny", to.deny);
}

} // namespace nunect::domain
