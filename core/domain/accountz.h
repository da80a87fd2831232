// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/domain/subscription_detail.h"
#include "core/util/result.h"

#include <QByteArrayView>

#include <map>
#include <optional>
#include <vector>

/// ACCOUNTZ and the like: a server's accounts.
namespace nunect::domain {

struct LatencySampling
{
    int percent = 0; ///< of the requests; 0: those that ask for it in a header
    QString results; ///< subject of the measurements
};

struct MappingDestination
{
    QString subject;
    int weight = 0; ///< percent
    QString cluster;
};

/// What others may have of an account.
struct AccountExport
{
    QString name;
    QString subject;
    QString type; ///< "stream", "service"
    bool tokenRequired = false;
    std::map<QString, qint64> revocations; ///< seconds since the Unix epoch, by key
    QString responseType;                  ///< "Singleton", "Streamed", "Chunked"
    qint64 responseThresholdNs = 0;
    std::optional<LatencySampling> latency;
    qint64 accountTokenPosition = 0;
    bool advertise = false;
    QString description;
    QString infoUrl;
    QStringList approvedAccounts;
    QStringList revokedActivations;
};

/// What an account has of another.
struct AccountImport
{
    QString name;
    QString subject;
    QString account; ///< the other
    QString to;
    QString localSubject;
    QString type; ///< "stream", "service"
    bool invalid = false;
    bool share = false;
    bool tracking = false;
    std::optional<LatencySampling> latency;
};

struct JwtIssue
{
    QString description;
    bool blocking = false;
    bool timeCheck = false;
};

struct AccountInfo
{
    QString name;
    qint64 updateTimeNs = 0;
    bool isSystem = false;
    bool expired = false;
    bool complete = false; ///< all its imports were found
    bool jetStream = false;
    qint64 leafNodes = 0; ///< on this server, as all counts here
    qint64 clients = 0;
    qint64 subscriptions = 0;
    std::map<QString, std::vector<MappingDestination>> mappings;
    std::vector<AccountExport> exports;
    std::vector<AccountImport> imports;
    QString issuerKey;
    QString nameTag;
    QStringList tags;
    std::vector<JwtIssue> jwtIssues;
    QStringList revokedUsers;
    std::optional<SubscriptionStats> subscriptionStats;
};

struct Accountz
{
    ServerRef server;
    qint64 nowNs = 0;
    QString systemAccount;
    QStringList accounts;               ///< empty if one was asked for
    std::optional<AccountInfo> account; ///< the one that was asked for
};

struct AccountInfoReply
{
    ServerRef server;
    AccountInfo account;
};

/// An account's totals on one server: add up those of all servers.
struct AccountStat
{
    QString account;
    QString name; ///< newer than 2.10
    qint64 clients = 0;
    qint64 leafNodes = 0;
    qint64 totalConnections = 0;         ///< both together, now
    std::optional<qint64> subscriptions; ///< 2.10+
    Traffic sent;                        ///< by the server to the account's clients
    Traffic received;                    ///< by the server from them
    quint64 slowConsumers = 0;
};

struct AccountStatz
{
    ServerRef server;
    qint64 nowNs = 0;
    std::vector<AccountStat> accounts;
};

/// Decodes an ACCOUNTZ reply, or the body of `/accountz`.
Result<Accountz> decodeAccountz(QByteArrayView payload);

/// Decodes a `$SYS.REQ.ACCOUNT.*.INFO` reply.
Result<AccountInfoReply> decodeAccountInfo(QByteArrayView payload);

/// Decodes a `$SYS.REQ.ACCOUNT.*.STATZ` reply, or the body of `/accstatz`.
Result<AccountStatz> decodeAccountStatz(QByteArrayView payload);

} // namespace nunect::domain
