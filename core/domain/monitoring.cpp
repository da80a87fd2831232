// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring.h"

#include "core/domain/common_fields.h"
#include "core/domain/go_duration.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static Connection readConnection(JsonReader reader)
{
    Connection row;
    row.cid = static_cast<quint64>(reader.integer(u"cid"_s, 0));
    row.kind = reader.optionalText(u"kind"_s);
    row.type = reader.optionalText(u"type"_s);
    row.ip = reader.optionalText(u"ip"_s);
    row.port = static_cast<int>(qMin(optionalCount(reader, u"port"_s), qint64(65535)));
    row.startNs = optionalTime(reader, u"start"_s);
    row.lastActivityNs = optionalTime(reader, u"last_activity"_s);
    const QString rtt = reader.optionalText(u"rtt"_s);
    if (!rtt.isEmpty())
        row.rttNs = parseGoDuration(rtt);
    row.pendingBytes = optionalCount(reader, u"pending_bytes"_s);
    row.inMessages = static_cast<quint64>(optionalCount(reader, u"in_msgs"_s));
    row.outMessages = static_cast<quint64>(optionalCount(reader, u"out_msgs"_s));
    row.inBytes = static_cast<quint64>(optionalCount(reader, u"in_bytes"_s));
    row.outBytes = static_cast<quint64>(optionalCount(reader, u"out_bytes"_s));
    row.subscriptions = optionalCount(reader, u"subscriptions"_s);
    row.name = reader.optionalText(u"name"_s);
    row.language = reader.optionalText(u"lang"_s);
    row.version = reader.optionalText(u"version"_s);
    row.tlsVersion = reader.optionalText(u"tls_version"_s);
    row.user = reader.optionalText(u"authorized_user"_s);
    row.account = reader.optionalText(u"account"_s);
    return row;
}

/// The error that a server answers with instead of data.
static std::optional<Error> refusal(JsonReader &reader)
{
    auto error = reader.optionalObject(u"error"_s);
    if (!error)
        return std::nullopt;
    return Error{u"the server answers: %1"_s.arg(error->optionalText(u"description"_s))};
}

Result<ConnzPage> decodeConnz(QByteArrayView payload)
{
    JsonReader::Problem problem{u"CONNZ"_s, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    if (!reader.failed()) {
        if (const auto refused = refusal(reader))
            return *refused;
    }
    ConnzPage page;
    page.server = readServer(reader.object(u"server"_s));
    JsonReader data = reader.object(u"data"_s);
    page.nowNs = optionalTime(data, u"now"_s);
    page.total = optionalCount(data, u"total"_s);
    page.offset = optionalCount(data, u"offset"_s);
    page.limit = optionalCount(data, u"limit"_s);
    const QJsonArray rows = data.array(u"connections"_s);
    page.connections.reserve(static_cast<size_t>(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString path = u"data.connections[%1]."_s.arg(i);
        page.connections.push_back(readConnection({rows[i].toObject(), problem, path}));
    }
    if (problem.first)
        return *problem.first;
    return page;
}

} // namespace nunect::domain
