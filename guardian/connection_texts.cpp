// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/connection_texts.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

static QString refusal(const QString &detail, const LoginConfig &login)
{
    if (detail.contains("expired"_L1, Qt::CaseInsensitive))
        return u"the server refuses %1: it has expired; get a new one"_s.arg(login.description());
    if (detail.contains("revoked"_L1, Qt::CaseInsensitive))
        return u"the server refuses %1: it was revoked"_s.arg(login.description());
    if (login == LoginConfig())
        return u"the server wants a login (NATS_GUARDIAN_USER, NATS_GUARDIAN_PASSWORD)"_s;
    if (!login.user.isEmpty()) {
        return u"the server refuses the login: wrong password, or no user '%1' "
               "(NATS_GUARDIAN_USER, NATS_GUARDIAN_PASSWORD)"_s.arg(login.user);
    }
    return u"the server refuses %1"_s.arg(login.description());
}

static QString tlsFailure(const QString &detail, const ConnectionConfig &config)
{
    const QString ca = config.caFile.isEmpty() ? u"the system's"_s : config.caFile;
    const QString own = config.certificateFile.isEmpty()
        ? QString()
        : u"; own certificate: "_s + config.certificateFile;
    return u"TLS: %1 (CA: %2%3)"_s.arg(detail, ca, own);
}

QString connectFailureText(ConnectFailure failure, const QString &detail,
                           const ConnectionConfig &config)
{
    switch (failure) {
    case ConnectFailure::Refused:
        return refusal(detail, config.login);
    case ConnectFailure::Tls:
        return tlsFailure(detail, config);
    case ConnectFailure::Timeout:
        return u"the server does not answer"_s;
    case ConnectFailure::Other:
        break;
    }
    return detail;
}

QString serverErrorText(const QString &error)
{
    static constexpr struct
    {
        QLatin1StringView begin;
        QLatin1StringView meaning;
    } known[] = {
        {"Permissions Violation for Publish"_L1, "this login may not publish there"_L1},
        {"Permissions Violation for Subscription"_L1, "this login may not subscribe there"_L1},
        {"Stale Connection"_L1, "it had no answer to its PINGs"_L1},
        {"Slow Consumer"_L1, "this machine did not read fast enough, and messages were lost"_L1},
        {"Authorization Violation"_L1, "it refuses the login"_L1},
        {"Authentication Timeout"_L1, "the login took too long"_L1},
        {"User Authentication Expired"_L1, "the login has expired; get a new one"_L1},
        {"Account Authentication Expired"_L1, "the account has expired"_L1},
        {"User Authentication Revoked"_L1, "the login was revoked"_L1},
        {"maximum connections exceeded"_L1, "it takes no more connections (max_connections)"_L1},
        {"maximum account active connections exceeded"_L1,
         "the account has all the connections that it may have"_L1},
        {"maximum subscriptions exceeded"_L1, "this login may have no more subscriptions"_L1},
        {"Maximum Payload Violation"_L1, "the message was too large (max_payload)"_L1},
        {"Server Shutdown"_L1, "it is shutting down"_L1},
    };
    for (const auto &[begin, meaning] : known) {
        if (error.startsWith(begin, Qt::CaseInsensitive))
            return u"the server says: %1; %2"_s.arg(error, meaning);
    }
    return u"the server says: "_s + error;
}

} // namespace nunect::guardian
