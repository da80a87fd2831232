// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/answers.h"

#include "core/util/json_reader.h"
#include "core/util/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace nunect::registry {

using namespace Qt::Literals::StringLiterals;

static QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Entries leafEntries(const std::vector<Leaf> &leafs)
{
    Entries entries;
    for (const Leaf &leaf : leafs) {
        entries[keyPart(leaf.name, true)]
            = toJson({{"leaf"_L1, leaf.name},
                      {"address"_L1, leaf.address},
                      {"subjects"_L1, static_cast<qint64>(leaf.needs.size())}});
    }
    return entries;
}

static QByteArray needEntry(const QString &leaf, const QString &prefix, const Subjects &subjects)
{
    QJsonArray listed;
    qsizetype subjectsSize = 0;
    for (const QString &subject : subjects) {
        subjectsSize += subject.size();
        if (subjectsSize > maxSubjectsBytes)
            break;
        listed.append(subject);
    }
    const auto count = static_cast<qint64>(subjects.size());
    return toJson({{"leaf"_L1, leaf},
                   {"prefix"_L1, prefix},
                   {"count"_L1, count},
                   {"subjects"_L1, listed},
                   {"more"_L1, count - listed.size()}});
}

Entries needEntries(const std::vector<Leaf> &leafs)
{
    Entries entries;
    for (const Leaf &leaf : leafs) {
        for (const auto &[prefix, subjects] : byPrefix(leaf.needs))
            entries[needKey(leaf.name, prefix)] = needEntry(leaf.name, prefix, subjects);
    }
    return entries;
}

/// To a tenth: what is finer is noise.
static double rounded(double perS) { return std::round(perS * 10) / 10; }

static QJsonObject rate(double messages, double bytes)
{
    return {{"msgs_per_s"_L1, rounded(messages)}, {"bytes_per_s"_L1, rounded(bytes)}};
}

static QByteArray trafficEntry(const Leaf &leaf)
{
    QJsonArray flows;
    qsizetype subjectsSize = 0;
    for (const Flow &flow : leaf.flows) {
        subjectsSize += flow.subject.size();
        if (flows.size() == maxFlows || subjectsSize > maxSubjectsBytes)
            break;
        flows.append(QJsonObject{{"direction"_L1, flow.toLeaf ? "to_leaf"_L1 : "from_leaf"_L1},
                                 {"subject"_L1, flow.subject},
                                 {"msgs_per_s"_L1, rounded(flow.messagesPerS)}});
    }
    QJsonValue to = QJsonValue::Null;
    QJsonValue from = QJsonValue::Null;
    if (leaf.rates) {
        to = rate(leaf.rates->outMessages, leaf.rates->outBytes);
        from = rate(leaf.rates->inMessages, leaf.rates->inBytes);
    }
    return toJson({{"leaf"_L1, leaf.name},
                   {"to_leaf"_L1, to},
                   {"from_leaf"_L1, from},
                   {"flows"_L1, flows},
                   {"more"_L1, static_cast<qint64>(leaf.flows.size()) - flows.size()}});
}

Entries trafficEntries(const std::vector<Leaf> &leafs)
{
    Entries entries;
    for (const Leaf &leaf : leafs)
        entries[keyPart(leaf.name, true)] = trafficEntry(leaf);
    return entries;
}

Entries bucketValues(const Entries &entries, const QByteArray &more)
{
    Entries values;
    for (const auto &[key, entry] : entries)
        values.emplace(key, "{\"v\":1," + more + entry.sliced(1));
    return values;
}

Result<Request> decodeRequest(QByteArrayView payload)
{
    if (payload.isEmpty())
        return Request();
    JsonReader::Problem problem{u"request"_s, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    const Request request{reader.optionalText(u"leaf"), reader.optionalText(u"after")};
    if (problem.first)
        return *problem.first;
    return request;
}

static bool isOf(const QByteArray &key, const QByteArray &leaf)
{
    return leaf.isEmpty() || key == leaf || key.startsWith(leaf + '.');
}

QByteArray answerPage(const Entries &entries, const Request &request, qint64 tsNs, qint64 ageMs)
{
    const QByteArray leaf = keyPart(request.leaf, true);
    QByteArray listed;
    QByteArray last;
    QByteArray next = "null";
    for (auto entry = entries.upper_bound(request.after.toUtf8()); entry != entries.end();
         ++entry) {
        if (!isOf(entry->first, leaf))
            continue;
        if (!last.isEmpty() && listed.size() + entry->second.size() > maxAnswerBytes) {
            next = '"' + last + '"'; // a key has nothing that JSON would escape
            break;
        }
        listed += (last.isEmpty() ? "" : ",") + entry->second;
        last = entry->first;
    }
    return R"({"v":1,"ts":")" + toRfc3339(tsNs).toUtf8() + R"(","age_ms":)"
        + QByteArray::number(ageMs) + R"(,"stale":)" + (ageMs >= staleAfterMs ? "true" : "false")
        + R"(,"entries":[)" + listed + R"(],"next":)" + next + '}';
}

QByteArray answerError(const QString &text) { return toJson({{"v"_L1, 1}, {"error"_L1, text}}); }

} // namespace nunect::registry
