// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/policy.h"

#include "core/util/json_reader.h"
#include "guardian/registry/needs.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nunect::registry {

using namespace Qt::Literals::StringLiterals;

static Advice readAdvice(JsonReader &reader, const QString &leaf)
{
    Advice advice;
    advice.leaf = leaf;
    const QString kind = reader.text(u"kind");
    if (const auto known = adviceKindFromText(kind))
        advice.kind = *known;
    else
        reader.fail(u"kind", u"is none that is known: \"%1\""_s.arg(kind.left(80)));
    advice.subject = reader.text(u"subject");
    return advice;
}

Result<Advice> decodeApproval(const QByteArray &key, QByteArrayView value)
{
    JsonReader::Problem problem{
        u"%1 of %2"_s.arg(QString::fromUtf8(key), QLatin1StringView(policyBucket)), {}};
    JsonReader reader = JsonReader::parse(value, problem);
    reader.integer(u"v", 1, 1);
    Advice advice = readAdvice(reader, reader.text(u"leaf"));
    advice.why = reader.optionalText(u"why");
    advice.savedBytesPerS = reader.optionalNumber(u"saved_bytes_per_s", 0).value_or(0);
    if (!reader.failed() && key != keyPart(advice.leaf, true) + '.' + advice.id())
        reader.fail(u"id", u"is not that of its leaf, kind and subject"_s);
    if (problem.first)
        return *problem.first;
    return advice;
}

QStringList Policy::leftOut() const
{
    QStringList kinds;
    for (const Advice &one : advice)
        kinds.append(one.subject);
    kinds.removeDuplicates();
    return kinds;
}

QStringList Policy::summed() const
{
    QStringList kinds;
    for (const Advice &one : advice) {
        if (one.kind == Advice::Kind::Aggregate)
            kinds.append(one.subject);
    }
    return kinds;
}

QStringList Policy::ids() const
{
    QStringList all;
    for (const Advice &one : advice)
        all.append(QString::fromLatin1(one.id()));
    return all;
}

QByteArray policySubject(QStringView leaf) { return "ops.policy." + keyPart(leaf, true); }

Policy policyOf(const QString &leaf, const std::vector<Advice> &approved)
{
    Policy policy{leaf};
    for (const Advice &one : approved) {
        if (one.leaf == leaf && one.acts() == Advice::Acts::AtOnce)
            policy.advice.push_back({leaf, one.kind, one.subject});
    }
    return policy;
}

QByteArray encode(const Policy &policy)
{
    QJsonArray approved;
    for (const Advice &one : policy.advice) {
        approved.append(QJsonObject{{"id"_L1, QString::fromLatin1(one.id())},
                                    {"kind"_L1, toText(one.kind)},
                                    {"subject"_L1, one.subject}});
    }
    const QJsonObject object{{"v"_L1, 1}, {"leaf"_L1, policy.leaf}, {"approved"_L1, approved}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Policy> decodePolicy(QByteArrayView payload)
{
    JsonReader::Problem problem{u"policy"_s, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    reader.integer(u"v", 1, 1);
    Policy policy{reader.text(u"leaf")};
    const QJsonArray approved = reader.array(u"approved");
    for (const QJsonValue item : approved) {
        JsonReader::Problem unknown{u"policy"_s, {}};
        JsonReader one(item.toObject(), unknown);
        const Advice advice = readAdvice(one, policy.leaf);
        if (!unknown.first && advice.acts() == Advice::Acts::AtOnce)
            policy.advice.push_back(advice);
    }
    if (problem.first)
        return *problem.first;
    return policy;
}

} // namespace nunect::registry
