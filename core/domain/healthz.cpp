// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/healthz.h"

#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, HealthError &to)
{
    reader.field(u"type", to.type);
    reader.field(u"account", to.account);
    reader.field(u"stream", to.stream);
    reader.field(u"consumer", to.consumer);
    reader.field(u"error", to.error);
}

static void readFields(FieldReader &reader, Healthz &to)
{
    reader.require(u"status");
    reader.field(u"status", to.status);
    reader.field(u"status_code", to.statusCode);
    reader.field(u"error", to.error);
    reader.field(u"errors", to.errors);
}

Result<Healthz> decodeHealthz(QByteArrayView payload)
{
    return decodeMonitoringReply<Healthz>(payload, u"HEALTHZ"_s);
}

} // namespace nunect::domain
