// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/registry_answers.h"

#include "core/contract/key_part.h"
#include "core/contract/message_decoder.h"
#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace nunect::contract {

using namespace Qt::Literals::StringLiterals;

static int readCount(JsonReader &reader, QStringView field)
{
    return static_cast<int>(reader.integer(field, 0, std::numeric_limits<int>::max()));
}

static void read(JsonReader &reader, RegistryLeaf &entry)
{
    entry = {reader.text(u"leaf"), readCount(reader, u"subjects")};
}

static void read(JsonReader &reader, RegistryNeed &entry)
{
    entry = {reader.text(u"leaf"), reader.text(u"prefix"), readCount(reader, u"count"),
             reader.optionalTexts(u"subjects"), readCount(reader, u"more")};
}

static std::optional<RegistryTraffic::Rate> readRate(JsonReader &reader, QStringView field)
{
    auto rate = reader.optionalObject(field);
    if (!rate)
        return std::nullopt;
    return RegistryTraffic::Rate{rate->number(u"msgs_per_s", 0), rate->number(u"bytes_per_s", 0)};
}

static void read(JsonReader &reader, RegistryTraffic &entry)
{
    entry.leaf = reader.text(u"leaf");
    entry.toLeaf = readRate(reader, u"to_leaf");
    entry.fromLeaf = readRate(reader, u"from_leaf");
    for (JsonReader &flow : reader.optionalObjects(u"flows")) {
        const QString direction = flow.text(u"direction");
        if (direction != "to_leaf"_L1 && direction != "from_leaf"_L1)
            flow.fail(u"direction", u"has an unknown value: \"%1\""_s.arg(direction.left(80)));
        entry.flows.push_back(
            {direction == "to_leaf"_L1, flow.text(u"subject"), flow.number(u"msgs_per_s", 0)});
    }
    entry.more = readCount(reader, u"more");
}

static void read(JsonReader &reader, RegistryAdvice &entry)
{
    entry = {reader.text(u"id"),           reader.text(u"leaf"),
             reader.text(u"kind"),         reader.text(u"subject"),
             reader.text(u"why"),          reader.number(u"saved_bytes_per_s", 0),
             reader.optionalText(u"acts"), reader.optionalText(u"state")};
}

template<typename Entry>
static void readAnswer(JsonReader &reader, RegistryAnswer<Entry> &answer)
{
    answer.ageMs = reader.integer(u"age_ms", 0);
    answer.stale = reader.boolean(u"stale");
    for (JsonReader &entry : reader.optionalObjects(u"entries"))
        read(entry, answer.entries.emplace_back());
    answer.next = reader.optionalText(u"next");
}

/// The text of a refusal; empty: it is none.
static QString refusal(QByteArrayView payload)
{
    JsonReader::Problem problem{u"registry"_s, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    return reader.has(u"error") ? reader.optionalText(u"error").left(200) : QString();
}

template<typename Entry>
Result<RegistryAnswer<Entry>> decodeRegistryAnswer(QByteArrayView payload)
{
    auto answer = decode<RegistryAnswer<Entry>>(u"registry"_s, payload, readAnswer);
    if (!answer) {
        if (const QString words = refusal(payload); !words.isEmpty())
            return Error{words};
    }
    return answer;
}

template Result<RegistryAnswer<RegistryLeaf>> decodeRegistryAnswer(QByteArrayView);
template Result<RegistryAnswer<RegistryNeed>> decodeRegistryAnswer(QByteArrayView);
template Result<RegistryAnswer<RegistryTraffic>> decodeRegistryAnswer(QByteArrayView);
template Result<RegistryAnswer<RegistryAdvice>> decodeRegistryAnswer(QByteArrayView);

QByteArray registryRequest(const QString &after)
{
    if (after.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{"after"_L1, after}}).toJson(QJsonDocument::Compact);
}

QString policyKey(const QString &leaf, const QString &id)
{
    return QString::fromLatin1(keyPart(leaf, true) + '.' + keyPart(id, true));
}

QByteArray encode(const ApprovedAdvice &approved)
{
    const RegistryAdvice &advice = approved.advice;
    const QJsonObject object{{"v"_L1, 1},
                             {"id"_L1, advice.id},
                             {"leaf"_L1, advice.leaf},
                             {"kind"_L1, advice.kind},
                             {"subject"_L1, advice.subject},
                             {"why"_L1, advice.why},
                             {"saved_bytes_per_s"_L1, advice.savedBytesPerS},
                             {"by"_L1, approved.by},
                             {"ts"_L1, toRfc3339(approved.tsNs)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static void readApproved(JsonReader &reader, ApprovedAdvice &approved)
{
    read(reader, approved.advice);
    approved.advice.acts.clear();
    approved.advice.state.clear();
    approved.by = reader.text(u"by");
    const QString ts = reader.text(u"ts");
    const std::optional<qint64> tsNs = fromRfc3339(ts);
    if (!tsNs)
        reader.fail(u"ts", u"is not an RFC 3339 time: \"%1\""_s.arg(ts.left(80)));
    approved.tsNs = tsNs.value_or(0);
}

Result<ApprovedAdvice> decodeApprovedAdvice(QByteArrayView payload)
{
    return decode<ApprovedAdvice>(u"approved advice"_s, payload, readApproved);
}

} // namespace nunect::contract
