// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/accountz.h"

#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

/// Of a map only the names: whose they are, not since when.
static void readNames(FieldReader &reader, QStringView name, QStringList &to)
{
    if (const auto object = reader.json().optionalObject(name))
        to = object->names();
}

static void readFields(FieldReader &reader, LatencySampling &to)
{
    if (!reader.json().holds(u"sampling", u"headers"))
        reader.field(u"sampling", to.percent);
    reader.field(u"results", to.results);
}

static void readFields(FieldReader &reader, MappingDestination &to)
{
    reader.field(u"subject", to.subject);
    reader.field(u"weight", to.weight);
    reader.field(u"cluster", to.cluster);
}

static void readFields(FieldReader &reader, AccountExport &to)
{
    reader.field(u"name", to.name);
    reader.field(u"subject", to.subject);
    reader.field(u"type", to.type);
    reader.field(u"token_req", to.tokenRequired);
    reader.field(u"revocations", to.revocations);
    reader.field(u"response_type", to.responseType);
    reader.field(u"response_threshold", to.responseThresholdNs);
    reader.field(u"service_latency", to.latency);
    reader.field(u"account_token_position", to.accountTokenPosition);
    reader.field(u"advertise", to.advertise);
    reader.field(u"description", to.description);
    reader.field(u"info_url", to.infoUrl);
    reader.field(u"approved_accounts", to.approvedAccounts);
    readNames(reader, u"revoked_activations", to.revokedActivations);
}

static void readFields(FieldReader &reader, AccountImport &to)
{
    reader.field(u"name", to.name);
    reader.field(u"subject", to.subject);
    reader.field(u"account", to.account);
    reader.field(u"to", to.to);
    reader.field(u"local_subject", to.localSubject);
    reader.field(u"type", to.type);
    reader.field(u"invalid", to.invalid);
    reader.field(u"share", to.share);
    reader.field(u"tracking", to.tracking);
    reader.field(u"latency", to.latency);
}

static void readFields(FieldReader &reader, JwtIssue &to)
{
    reader.field(u"description", to.description);
    reader.field(u"blocking", to.blocking);
    reader.field(u"time_check", to.timeCheck);
}

static void readFields(FieldReader &reader, AccountInfo &to)
{
    reader.require(u"account_name");
    reader.field(u"account_name", to.name);
    reader.time(u"update_time", to.updateTimeNs);
    reader.field(u"is_system", to.isSystem);
    reader.field(u"expired", to.expired);
    reader.field(u"complete", to.complete);
    reader.field(u"jetstream_enabled", to.jetStream);
    reader.count(u"leafnode_connections", to.leafNodes);
    reader.count(u"client_connections", to.clients);
    reader.count(u"subscriptions", to.subscriptions);
    reader.field(u"mappings", to.mappings);
    reader.field(u"exports", to.exports);
    reader.field(u"imports", to.imports);
    reader.field(u"issuer_key", to.issuerKey);
    reader.field(u"name_tag", to.nameTag);
    reader.field(u"tags", to.tags);
    reader.field(u"validation_result_jwt", to.jwtIssues);
    readNames(reader, u"revoked_user", to.revokedUsers);
    reader.field(u"sublist_stats", to.subscriptionStats);
}

static void readFields(FieldReader &reader, Accountz &to)
{
    reader.require(u"server_id");
    reader.time(u"now", to.nowNs);
    reader.field(u"system_account", to.systemAccount);
    reader.field(u"accounts", to.accounts);
    reader.field(u"account_detail", to.account);
}

static void readFields(FieldReader &reader, AccountInfoReply &to)
{
    readFields(reader, to.account);
}

static void readFields(FieldReader &reader, Traffic &to)
{
    reader.field(u"msgs", to.messages);
    reader.field(u"bytes", to.bytes);
}

static void readFields(FieldReader &reader, AccountStat &to)
{
    reader.require(u"acc");
    reader.field(u"acc", to.account);
    reader.field(u"name", to.name);
    reader.count(u"conns", to.clients);
    reader.count(u"leafnodes", to.leafNodes);
    reader.count(u"total_conns", to.totalConnections);
    reader.field(u"num_subscriptions", to.subscriptions);
    reader.field(u"sent", to.sent);
    reader.field(u"received", to.received);
    reader.field(u"slow_consumers", to.slowConsumers);
}

static void readFields(FieldReader &reader, AccountStatz &to)
{
    reader.require(u"server_id");
    reader.time(u"now", to.nowNs);
    reader.field(u"account_statz", to.accounts);
}

Result<Accountz> decodeAccountz(QByteArrayView payload)
{
    return decodeMonitoringReply<Accountz>(payload, u"ACCOUNTZ"_s);
}

Result<AccountInfoReply> decodeAccountInfo(QByteArrayView payload)
{
    return decodeMonitoringReply<AccountInfoReply>(payload, u"INFO of an account"_s);
}

Result<AccountStatz> decodeAccountStatz(QByteArrayView payload)
{
    return decodeMonitoringReply<AccountStatz>(payload, u"STATZ of accounts"_s);
}

} // namespace nunect::domain
