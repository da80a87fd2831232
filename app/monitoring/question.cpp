// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/question.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using store::Endpoint;

namespace {

struct Names
{
    QLatin1String system;
    QLatin1String path;
};

/// `state` of CONNZ.
enum ConnectionState { Open, Closed };

/// Each link of a leaf node holds a subscription there, by which servers detect loops, and no
/// client may.
constexpr QLatin1StringView leafSubjects = "$LDS.>"_L1;

} // namespace

static Names namesOf(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Varz:
        return {"VARZ"_L1, "varz"_L1};
    case Endpoint::Connz:
    case Endpoint::ClosedConnz:
        return {"CONNZ"_L1, "connz"_L1};
    case Endpoint::Subsz:
        return {"SUBSZ"_L1, "subsz"_L1};
    case Endpoint::Routez:
        return {"ROUTEZ"_L1, "routez"_L1};
    case Endpoint::Gatewayz:
        return {"GATEWAYZ"_L1, "gatewayz"_L1};
    case Endpoint::Leafz:
        return {"LEAFZ"_L1, "leafz"_L1};
    case Endpoint::Jsz:
        return {"JSZ"_L1, "jsz"_L1};
    case Endpoint::AccountStatz:
        return {"STATZ"_L1, "accstatz"_L1};
    case Endpoint::Healthz:
        return {"HEALTHZ"_L1, "healthz"_L1};
    }
    return {};
}

QString endpointName(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::ClosedConnz:
        return u"CONNZ (closed)"_s;
    case Endpoint::AccountStatz:
        return u"STATZ of accounts"_s;
    default:
        return namesOf(endpoint).system;
    }
}

QByteArray systemSubject(const Question &question, const QString &serverId)
{
    const QByteArray name = namesOf(question.endpoint).system.latin1();
    // Accounts are asked for by another subject, which reaches all servers alike.
    if (question.endpoint == Endpoint::AccountStatz)
        return "$SYS.REQ.ACCOUNT.PING." + name;
    return "$SYS.REQ.SERVER." + (serverId.isEmpty() ? "PING"_ba : serverId.toLatin1()) + '.' + name;
}

static ConnectionState stateOf(const Question &question)
{
    return question.endpoint == Endpoint::ClosedConnz ? Closed : Open;
}

static void addEndpointOptions(QJsonObject &options, const Question &question)
{
    switch (question.endpoint) {
    case Endpoint::Connz:
    case Endpoint::ClosedConnz:
        options.insert(u"auth"_s, true); // with user and account
        options.insert(u"state"_s, stateOf(question));
        if (question.leafLinks)
            options.insert(u"filter_subject"_s, leafSubjects);
        if (question.cid != 0) {
            options.insert(u"cid"_s, static_cast<qint64>(question.cid));
            options.insert(u"subscriptions"_s, true);
            options.insert(u"subscriptions_detail"_s, true);
        }
        break;
    case Endpoint::Subsz:
        options.insert(u"subscriptions"_s, question.details);
        if (!question.testSubject.isEmpty())
            options.insert(u"test"_s, question.testSubject);
        break;
    case Endpoint::Gatewayz:
        options.insert(u"accounts"_s, true);
        break;
    case Endpoint::Jsz:
        options.insert(u"accounts"_s, true);
        for (const QString &detail : {u"streams"_s, u"consumer"_s, u"config"_s})
            options.insert(detail, question.details);
        break;
    case Endpoint::AccountStatz:
        options.insert(u"include_unused"_s, true);
        break;
    case Endpoint::Healthz:
        options.insert(u"details"_s, true); // 2.10+; older ones do not mind
        break;
    case Endpoint::Varz:
    case Endpoint::Routez:
    case Endpoint::Leafz:
        break;
    }
}

QByteArray systemOptions(const Question &question)
{
    QJsonObject options;
    addEndpointOptions(options, question);
    if (question.limit > 0)
        options.insert(u"limit"_s, question.limit);
    if (question.offset > 0)
        options.insert(u"offset"_s, question.offset);
    if (!question.account.isEmpty())
        options.insert(question.endpoint == Endpoint::Connz ? u"acc"_s : u"account"_s,
                       question.account);
    return QJsonDocument(options).toJson(QJsonDocument::Compact);
}

static QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

static QStringList endpointQuery(const Question &question)
{
    switch (question.endpoint) {
    case Endpoint::Connz:
    case Endpoint::ClosedConnz: {
        static const QStringList states{u"open"_s, u"closed"_s};
        QStringList query{u"auth=1"_s, u"state="_s + states[stateOf(question)]};
        if (question.cid != 0)
            query += {u"cid=%1"_s.arg(question.cid), u"subs=detail"_s};
        if (question.leafLinks)
            query += u"filter_subject="_s + percentEncoded(leafSubjects);
        return query;
    }
    case Endpoint::Subsz: {
        QStringList query;
        if (question.details)
            query += u"subs=1"_s;
        if (!question.testSubject.isEmpty())
            query += u"test="_s + percentEncoded(question.testSubject);
        return query;
    }
    case Endpoint::Gatewayz:
        return {u"accs=1"_s};
    case Endpoint::Jsz:
        return question.details
            ? QStringList{u"accounts=1"_s, u"streams=1"_s, u"consumers=1"_s, u"config=1"_s}
            : QStringList{u"accounts=1"_s};
    case Endpoint::AccountStatz:
        return {u"unused=1"_s};
    case Endpoint::Healthz:
        return {u"details=1"_s};
    case Endpoint::Varz:
    case Endpoint::Routez:
    case Endpoint::Leafz:
        break;
    }
    return {};
}

QString monitoringPath(const Question &question)
{
    QStringList query = endpointQuery(question);
    if (question.limit > 0)
        query += u"limit=%1"_s.arg(question.limit);
    if (question.offset > 0)
        query += u"offset=%1"_s.arg(question.offset);
    if (!question.account.isEmpty())
        query += u"acc="_s + percentEncoded(question.account);
    const QString path = u'/' + namesOf(question.endpoint).path;
    return query.isEmpty() ? path : path + u'?' + query.join(u'&');
}

} // namespace nunect::app
