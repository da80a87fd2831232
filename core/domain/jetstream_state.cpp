// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jetstream_state.h"

#include "core/domain/field_reader.h"

namespace nunect::domain {

void readFields(FieldReader &reader, JetStreamConfig &to)
{
    reader.field(u"max_memory", to.maxMemory);
    reader.field(u"max_storage", to.maxStorage);
    reader.field(u"store_dir", to.storeDir);
    reader.field(u"domain", to.domain);
    reader.field(u"compress_ok", to.compression);
    reader.field(u"unique_tag", to.uniqueTag);
    reader.field(u"sync_interval", to.syncIntervalNs);
    reader.field(u"sync_always", to.syncAlways);
}

namespace {
struct ApiStats
{
    JetStreamUsage &usage;
};
} // namespace

static void readFields(FieldReader &reader, ApiStats &to)
{
    reader.field(u"total", to.usage.apiTotal);
    reader.field(u"errors", to.usage.apiErrors);
    reader.field(u"inflight", to.usage.apiInFlight);
}

void readFields(FieldReader &reader, JetStreamUsage &to)
{
    reader.field(u"memory", to.memory);
    reader.field(u"storage", to.storage);
    reader.field(u"reserved_memory", to.reservedMemory);
    reader.field(u"reserved_storage", to.reservedStorage);
    reader.count(u"accounts", to.accounts);
    reader.count(u"ha_assets", to.haAssets);
    ApiStats api{to};
    reader.field(u"api", api);
}

void readFields(FieldReader &reader, Peer &to)
{
    reader.field(u"name", to.name);
    reader.field(u"current", to.current);
    reader.field(u"offline", to.offline);
    reader.field(u"active", to.activeNs);
    reader.field(u"lag", to.lag);
    reader.field(u"peer", to.peer);
}

void readFields(FieldReader &reader, MetaCluster &to)
{
    reader.field(u"name", to.name);
    reader.field(u"leader", to.leader);
    reader.field(u"peer", to.peer);
    reader.field(u"replicas", to.replicas);
    reader.count(u"cluster_size", to.size);
    reader.field(u"pending", to.pending);
}

} // namespace nunect::domain
