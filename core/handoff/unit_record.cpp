// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/unit_record.h"

#include "core/contract/unit_id.h"
#include "core/util/json_reader.h"
#include "core/util/timestamp.h"

#include <QJsonDocument>

namespace nunect::handoff {

using namespace Qt::Literals::StringLiterals;

static constexpr int version = 1;
static constexpr qsizetype maxClientChars = 64;

QString unitKey(const QString &unit) { return u"unit."_s + unit; }

QByteArray encode(const UnitRecord &record)
{
    const QJsonObject json{
        {u"v"_s, version},
        {u"unit"_s, record.unit},
        {u"leaf"_s, record.leaf},
        {u"epoch"_s, static_cast<qint64>(record.epoch)},
        {u"since"_s, toRfc3339(record.sinceNs)},
        {u"client"_s, record.client},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<UnitRecord> decodeUnitRecord(QByteArrayView json)
{
    JsonReader::Problem problem{u"unit record"_s, {}};
    JsonReader reader = JsonReader::parse(json, problem);
    reader.integer(u"v", version, version);
    UnitRecord record;
    record.unit = reader.text(u"unit");
    if (!contract::isValidUnitId(record.unit))
        reader.fail(u"unit", u"is not a unit ID: \"%1\""_s.arg(record.unit.left(80)));
    record.leaf = reader.text(u"leaf");
    record.epoch = static_cast<quint64>(reader.integer(u"epoch", 1));
    const QString since = reader.text(u"since");
    const auto sinceNs = fromRfc3339(since);
    if (!sinceNs)
        reader.fail(u"since", u"is not an RFC 3339 time: \"%1\""_s.arg(since.left(80)));
    record.client = reader.text(u"client");
    if (record.client.isEmpty() || record.client.size() > maxClientChars)
        reader.fail(u"client", u"should have 1 to %1 characters"_s.arg(maxClientChars));
    if (problem.first)
        return *problem.first;
    record.sinceNs = *sinceNs;
    return record;
}

} // namespace nunect::handoff
