// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/hub_url.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost"_s || url.host() == u"127.0.0.1"_s || url.host() == u"::1"_s;
}

/// Nothing is repeated of such a text: of what is no URL nobody can tell where the password stands.
static bool mayHoldLogin(const QString &text) { return text.contains(u'@'); }

Result<QUrl> parseHubUrl(const QString &text)
{
    if (mayHoldLogin(text))
        return Error{u"The URL holds a login. Use --user, and NATS_OPS_PASSWORD or --password-file "
                     "for the password."_s};
    QUrl url(text, QUrl::StrictMode);
    if (url.scheme() == u"nunect"_s) {
        url.setScheme(u"wss"_s);
        if (url.port() < 0)
            url.setPort(usualHubPort);
    }
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != u"wss"_s && url.scheme() != u"ws"_s))
        return Error{u"'%1' is no URL of a hub; it looks like wss://hub.example:8443."_s.arg(text)};
    if (url.scheme() == u"ws"_s && !isLoopback(url))
        return Error{u"ws:// sends the password in the clear and is taken for this machine only. "
                     "Use wss://%1."_s.arg(url.authority())};
    return url;
}

Result<QUrl> parseTypedHubUrl(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return Error{
            u"Type the hub's address, for example hub.example or wss://hub.example:8443."_s};
    return parseHubUrl(typed.contains("://"_L1) ? typed : "nunect://"_L1 + typed);
}

Result<QUrl> parseMonitorUrl(const QString &text)
{
    if (mayHoldLogin(text))
        return Error{u"A monitoring port takes no login; the URL holds one."_s};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || (url.scheme() != u"https"_s && url.scheme() != u"http"_s))
        return Error{u"'%1' is no URL of a monitoring port; it looks like "
                     "https://hub.example:8444."_s.arg(text)};
    if (url.scheme() == u"http"_s && !isLoopback(url))
        return Error{u"http:// shows everybody on the way who is connected and is taken for this "
                     "machine only. Use https://%1."_s.arg(url.authority())};
    return url;
}

} // namespace nunect::app
