// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/record_config.h"

#include "core/contract/unit_id.h"
#include "guardian/record_subjects.h"
#include "guardian/setting_reader.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

struct Suffix
{
    QLatin1StringView text;
    qint64 factor;
};

/// "256MB" with \a suffixes; nothing for what is no such text or out of range.
static std::optional<qint64> readAmount(const QString &text, std::initializer_list<Suffix> suffixes)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,8})([A-Za-z]*)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    for (const Suffix &suffix : suffixes) {
        if (match.hasMatch() && match.captured(2) == suffix.text)
            return match.captured(1).toLongLong() * suffix.factor;
    }
    return std::nullopt;
}

static RecordConfig::Role readRole(SettingReader &reader)
{
    const QString text = reader.text("NUNECT_RECORD_ROLE"_L1);
    if (text == "leaf"_L1)
        return RecordConfig::Role::Leaf;
    if (text == "hub"_L1)
        return RecordConfig::Role::Hub;
    if (text != "none"_L1)
        reader.complain("NUNECT_RECORD_ROLE"_L1, u"'%1' is not none, leaf or hub"_s.arg(text));
    return RecordConfig::Role::None;
}

static QStringList readLeafs(SettingReader &reader, RecordConfig::Role role)
{
    QStringList leafs;
    for (const QString &text :
         reader.text("NUNECT_RECORD_LEAFS"_L1).split(u',', Qt::SkipEmptyParts)) {
        const QString leaf = text.trimmed();
        if (!contract::isValidUnitId(leaf))
            reader.complain("NUNECT_RECORD_LEAFS"_L1,
                            u"'%1' is no name of a leaf node"_s.arg(leaf));
        leafs.append(leaf);
    }
    if (role == RecordConfig::Role::Leaf && leafs.size() != 1)
        reader.complain("NUNECT_RECORD_LEAFS"_L1, u"a leaf node's own name alone is wanted"_s);
    if (role == RecordConfig::Role::Hub && leafs.isEmpty())
        reader.complain("NUNECT_RECORD_LEAFS"_L1, u"the names of the leaf nodes are wanted"_s);
    return leafs;
}

RecordConfig readRecord(SettingReader &reader)
{
    RecordConfig config;
    config.role = readRole(reader);
    config.leafs = readLeafs(reader, config.role);
    const QString bytes = reader.text("NUNECT_RECORD_MAX_BYTES"_L1);
    const auto size = readAmount(
        bytes, {{""_L1, 1}, {"KB"_L1, 1 << 10}, {"MB"_L1, 1 << 20}, {"GB"_L1, 1 << 30}});
    if (!size)
        reader.complain("NUNECT_RECORD_MAX_BYTES"_L1,
                        u"'%1' is not a size such as 256MB"_s.arg(bytes));
    config.maxBytes = size.value_or(config.maxBytes);
    const QString span = reader.text("NUNECT_RECORD_MAX_AGE"_L1);
    const auto age = readAmount(span, {{"s"_L1, 1}, {"m"_L1, 60}, {"h"_L1, 3600}});
    if (!age)
        reader.complain("NUNECT_RECORD_MAX_AGE"_L1, u"'%1' is not a time such as 24h"_s.arg(span));
    config.maxAge = std::chrono::seconds(age.value_or(config.maxAge.count()));
    config.copies = reader.number("NUNECT_RECORD_COPIES"_L1, 1, 5);
    return config;
}

RecordConfig unitsBucket(const RecordConfig &hub)
{
    // Without a time limit: epochs that began anew would let an old session in.
    return {RecordConfig::Role::Units, {}, 64 << 20, 0s, hub.copies};
}

QString leafStream(const QString &leaf) { return u"OPS_"_s + QString(leaf).replace(u'-', u'_'); }

QString streamName(const RecordConfig &config)
{
    switch (config.role) {
    case RecordConfig::Role::Leaf:
        return leafStream(config.leafs.constFirst());
    case RecordConfig::Role::Hub:
        return u"OPS_RECORD"_s;
    case RecordConfig::Role::Units:
        return u"KV_nunect_units"_s;
    case RecordConfig::Role::None:
        break;
    }
    return {};
}

static qint64 inNs(std::chrono::nanoseconds time) { return time.count(); }

/// As ADR-8 has a key-value bucket.
static void makeBucket(QJsonObject *stream, const RecordConfig &config)
{
    stream->insert("subjects"_L1, QJsonArray{"$KV.nunect_units.>"_L1});
    stream->insert("discard"_L1, "new"_L1);
    stream->insert("max_msgs_per_subject"_L1, 5);
    stream->insert("allow_rollup_hdrs"_L1, true);
    stream->insert("deny_delete"_L1, true);
    stream->insert("allow_direct"_L1, true);
    stream->insert("num_replicas"_L1, config.copies);
}

QJsonObject streamConfig(const RecordConfig &config)
{
    QJsonObject stream{
        {"name"_L1, streamName(config)},   {"storage"_L1, "file"_L1},
        {"retention"_L1, "limits"_L1},     {"discard"_L1, "old"_L1},
        {"max_bytes"_L1, config.maxBytes}, {"max_age"_L1, inNs(config.maxAge)},
    };
    if (config.role == RecordConfig::Role::Leaf) {
        stream["subjects"_L1]
            = QJsonArray::fromStringList(recordSubjects(config.leftOut.value_or(QStringList())));
        stream["num_replicas"_L1] = 1;
        stream["duplicate_window"_L1] = inNs(std::min<std::chrono::seconds>(config.maxAge, 2min));
        return stream;
    }
    if (config.role == RecordConfig::Role::Units) {
        makeBucket(&stream, config);
        return stream;
    }
    // Of its own only what is said to units, for those that move and miss some, and what is of
    // units at the hub: with the leafs' subjects it would store each live message a second time.
    QStringList subjects{u"ops.unit.>"_s};
    for (const QString &unit : config.units.value_or(QStringList()))
        subjects += unitSubjects(unit);
    stream["subjects"_L1] = QJsonArray::fromStringList(subjects);
    QJsonArray sources;
    for (const QString &leaf : config.leafs) {
        sources.append(
            QJsonObject{{"name"_L1, leafStream(leaf)},
                        {"external"_L1, QJsonObject{{"api"_L1, u"$JS.%1.API"_s.arg(leaf)}}}});
    }
    stream["num_replicas"_L1] = config.copies;
    stream["sources"_L1] = sources;
    return stream;
}

} // namespace nunect::guardian
