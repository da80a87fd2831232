// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring_reply.h"

#include "core/domain/common_fields.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

/// Most endpoints name the server among their own fields, too.
static void readIdentity(JsonReader &fields, ServerRef &server)
{
    const QString id = fields.optionalText(u"server_id");
    const QString name = fields.optionalText(u"server_name");
    if (server.id.isEmpty())
        server.id = id;
    if (server.name.isEmpty())
        server.name = name;
}

JsonReader openMonitoringReply(JsonReader reply, JsonReader::Problem &problem, ServerRef &server)
{
    // No bare body has either; that of HEALTHZ may have an "error", but as a text.
    if (!reply.has(u"server") && !reply.has(u"data")) {
        readIdentity(reply, server);
        return reply;
    }
    // 2.9 writes `"data": null` beside an error.
    if (auto refused = reply.optionalObject(u"error")) {
        const QString why = refused->optionalText(u"description");
        if (!problem.first)
            problem.first = Error{u"the server answers: %1"_s.arg(why)};
        return reply;
    }
    server = readServer(reply.object(u"server"));
    JsonReader data = reply.object(u"data");
    readIdentity(data, server);
    return data;
}

} // namespace nunect::domain
