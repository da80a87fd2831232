// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/leaf_traffic.h"

#include "core/contract/message_decoder.h"
#include "core/contract/unit_id.h"
#include "core/util/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nunect::contract {

using namespace Qt::Literals::StringLiterals;

QByteArray leafTrafficSubject(QStringView unit) { return "ops.traffic." + unit.toUtf8(); }

static QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QByteArray encode(const LeafTraffic &message)
{
    QJsonArray flows;
    for (const LeafTraffic::Flow &flow : message.flows) {
        flows.append(QJsonObject{{"prefix"_L1, flow.prefix},
                                 {"to_hub_msgs_per_s"_L1, orNull(flow.toHubPerS)},
                                 {"local_msgs_per_s"_L1, orNull(flow.localPerS)}});
    }
    QJsonArray recorded;
    for (const LeafTraffic::Recorded &kind : message.recorded) {
        recorded.append(QJsonObject{{"subject"_L1, kind.subject},
                                    {"msgs_per_s"_L1, kind.messagesPerS},
                                    {"bytes_per_s"_L1, kind.bytesPerS},
                                    {"subjects"_L1, kind.subjects}});
    }
    const QJsonObject object{{"v"_L1, 1},
                             {"unit"_L1, message.unit},
                             {"leaf"_L1, message.leaf},
                             {"seq"_L1, static_cast<qint64>(message.seq)},
                             {"ts"_L1, toRfc3339(message.tsNs)},
                             {"interval_ms"_L1, message.intervalMs},
                             {"flows"_L1, flows},
                             {"more"_L1, message.more},
                             {"recorded"_L1, recorded},
                             {"acting"_L1, QJsonArray::fromStringList(message.acting)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static void read(JsonReader &reader, LeafTraffic &message)
{
    message.unit = reader.text(u"unit");
    if (!isValidUnitId(message.unit))
        reader.fail(u"unit", u"is not a unit ID: \"%1\""_s.arg(message.unit.left(80)));
    message.leaf = reader.text(u"leaf");
    message.seq = static_cast<quint64>(reader.integer(u"seq", 1));
    const QString ts = reader.text(u"ts");
    const std::optional<qint64> tsNs = fromRfc3339(ts);
    if (!tsNs)
        reader.fail(u"ts", u"is not an RFC 3339 time: \"%1\""_s.arg(ts.left(80)));
    message.tsNs = tsNs.value_or(0);
    message.intervalMs
        = static_cast<int>(reader.integer(u"interval_ms", 1, Heartbeat::maxIntervalMs));
    for (JsonReader &flow : reader.optionalObjects(u"flows")) {
        message.flows.push_back({flow.text(u"prefix"), flow.optionalNumber(u"to_hub_msgs_per_s", 0),
                                 flow.optionalNumber(u"local_msgs_per_s", 0)});
    }
    constexpr int most = std::numeric_limits<int>::max();
    message.more = reader.optionalInt(u"more", 0, most).value_or(0);
    for (JsonReader &kind : reader.optionalObjects(u"recorded")) {
        message.recorded.push_back({kind.text(u"subject"), kind.number(u"msgs_per_s", 0),
                                    kind.number(u"bytes_per_s", 0),
                                    kind.optionalInt(u"subjects", 0, most).value_or(0)});
    }
    message.acting = reader.optionalTexts(u"acting");
}

Result<LeafTraffic> decodeLeafTraffic(QByteArrayView payload)
{
    return decode<LeafTraffic>(u"traffic"_s, payload, read);
}

} // namespace nunect::contract
