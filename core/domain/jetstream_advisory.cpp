// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jetstream_advisory.h"

#include "core/domain/common_fields.h"

#include <QStringList>

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a type is told. In the text %1 is what it is about, %2 the detail.
struct Sentence
{
    QStringView type;
    QStringView text;
    QStringView detail; ///< field of the detail
    bool isFault;
};

constexpr Sentence sentences[] = {
    {u"stream_leader_elected", u"%1 has a new leader: %2", u"leader", false},
    {u"consumer_leader_elected", u"%1 has a new leader: %2", u"leader", false},
    {u"domain_leader_elected", u"JetStream has a new leader: %2", u"leader", false},
    {u"stream_quorum_lost", u"%1 lost its quorum: it takes no messages", {}, true},
    {u"consumer_quorum_lost", u"%1 lost its quorum: it delivers nothing", {}, true},
    {u"stream_action", u"%1: %2", u"action", false},
    {u"consumer_action", u"%1: %2", u"action", false},
    {u"max_deliver", u"%1 gave up on message %2 of the stream after all its deliveries",
     u"stream_seq", true},
    {u"terminated", u"%1: a client gave up on message %2 of the stream", u"stream_seq", true},
    {u"snapshot_create", u"%1: a backup began", {}, false},
    {u"snapshot_complete", u"%1: a backup ended", {}, false},
    {u"restore_create", u"%1: it is being restored", {}, false},
    {u"restore_complete", u"%1 has been restored", {}, false},
    {u"server_out_of_space", u"Server %2 has no room left for JetStream", u"server", true},
    {u"server_removed", u"Server %2 was removed from JetStream", u"server", true},
    {u"api_limit_reached", u"JetStream dropped %2 requests: too many at once", u"dropped", true},
};

} // namespace

/// "Consumer c of stream S", with the account where it is named.
static QString aboutOf(const JetStreamAdvisory &advisory)
{
    QString about = advisory.consumer.isEmpty()
        ? u"Stream %1"_s.arg(advisory.stream)
        : u"Consumer %1 of stream %2"_s.arg(advisory.consumer, advisory.stream);
    if (!advisory.account.isEmpty())
        about += u" in account %1"_s.arg(advisory.account);
    return about;
}

/// A detail may be a text or a number.
static QString detailOf(JsonReader &reader, QStringView field)
{
    if (field.isEmpty())
        return {};
    if (field == u"stream_seq" || field == u"dropped")
        return QString::number(optionalCount(reader, field));
    const QString text = reader.optionalText(field);
    if (text == u"create")
        return u"created"_s;
    if (text == u"delete")
        return u"deleted"_s;
    if (text == u"modify")
        return u"changed"_s;
    return text.isEmpty() ? u"unknown"_s : text;
}

static JetStreamAdvisory readAdvisory(JsonReader &reader)
{
    JetStreamAdvisory advisory;
    const QString type = reader.text(u"type"_s);
    advisory.type = type.sliced(type.lastIndexOf(u'.') + 1);
    advisory.eventId = reader.optionalText(u"id"_s);
    advisory.tsNs = optionalTime(reader, u"timestamp"_s);
    advisory.stream = reader.optionalText(u"stream"_s);
    advisory.consumer = reader.optionalText(u"consumer"_s);
    advisory.account = reader.optionalText(u"account"_s);
    for (const QStringView field : {u"server"_s, u"leader"_s}) {
        if (advisory.server.isEmpty())
            advisory.server = reader.optionalText(field);
    }
    for (const Sentence &sentence : sentences) {
        if (sentence.type != advisory.type)
            continue;
        advisory.isFault = sentence.isFault;
        advisory.text = sentence.text.toString()
                            .replace(u"%1"_s, aboutOf(advisory))
                            .replace(u"%2"_s, detailOf(reader, sentence.detail));
        return advisory;
    }
    advisory.text = advisory.stream.isEmpty() ? u"JetStream: %1"_s.arg(advisory.type)
                                              : u"%1: %2"_s.arg(aboutOf(advisory), advisory.type);
    return advisory;
}

Result<std::optional<JetStreamAdvisory>> decodeJetStreamAdvisory(QByteArrayView subject,
                                                                 QByteArrayView payload)
{
    constexpr QByteArrayView prefix("$JS.EVENT.ADVISORY.");
    // One for each request or refused message would push all else out of the log.
    const bool told = subject.startsWith(prefix) && subject != "$JS.EVENT.ADVISORY.API"
        && !subject.startsWith("$JS.EVENT.ADVISORY.CONSUMER.MSG_NAKED.");
    if (!told)
        return std::optional<JetStreamAdvisory>();
    JsonReader::Problem problem{
        QString::fromUtf8(subject.first(qMin(subject.size(), qsizetype(120)))), {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    JetStreamAdvisory advisory = readAdvisory(reader);
    if (problem.first)
        return *problem.first;
    return std::optional<JetStreamAdvisory>(std::move(advisory));
}

} // namespace nunect::domain
