// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/options.h"

#include "core/client/credential_files.h"
#include "core/protocol/subject.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QHostAddress>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

static constexpr char passwordVariable[] = "NUNECT_SIM_PASSWORD";

static EarlyExit usageError(const QString &text)
{
    return {2, u"nunect-sim: %1 See --help."_s.arg(text)};
}

static void addFlags(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A site that is not there: units and connections that keep a real nats-server busy, with "
        "what goes wrong on a site. The same seed gives the same messages.\n\n"
        "The password comes from NUNECT_SIM_PASSWORD or from --password-file."_s);
    parser.addOptions({
        {u"url"_s,
         u"Server: wss://host:8443, or ws:// on this machine. With --moves several, each with its "
         "own --url."_s,
         u"URL"_s},
        {u"ca"_s, u"PEM file of the site's own CA. Default: the system's CAs."_s, u"FILE"_s},
        {u"user"_s, u"Login of the units, such as a guardian's. Default: none."_s, u"NAME"_s},
        {u"password-file"_s, u"File whose first line is the password."_s, u"FILE"_s},
        {u"logins"_s,
         u"File with a line user:password for each login of the plain connections, which take "
         "turns. Default: the units' login."_s,
         u"FILE"_s},
        {u"units"_s, u"Units, each with a heartbeat a second and metrics (default 100)."_s,
         u"COUNT"_s},
        {u"connections"_s, u"Plain connections beside them (default 0)."_s, u"COUNT"_s},
        {u"churn"_s, u"How many a minute leave, and come back (default 0)."_s, u"COUNT"_s},
        {u"faults"_s,
         u"How many a minute begin (default 0): lost heartbeats, slow RTT, clocks without source "
         "or set, restarts, garbage, many log messages."_s,
         u"COUNT"_s},
        {u"moves"_s,
         u"How many units a minute move from one server of --url to another (default 0). Each unit "
         "then has a connection of its own, with a login that may do that, such as a unit's."_s,
         u"COUNT"_s},
        {u"ping-pong"_s, u"How many of 100 moves are of a unit that goes to and fro (default 0)."_s,
         u"PERCENT"_s},
        {u"domain"_s, u"JetStream domain of the hub, where moving units claim their epoch."_s,
         u"NAME"_s},
        {u"inbox-prefix"_s,
         u"Where the login may hear answers, such as _INBOX.unit (default _INBOX)."_s,
         u"SUBJECT"_s},
        {u"rate"_s, u"Further messages a second, of 128 bytes (default 0)."_s, u"COUNT"_s},
        {u"subject"_s, u"Subject of those (default ops.traffic)."_s, u"SUBJECT"_s},
        {u"burst"_s, u"Further RTT metrics a second, at the smallest cost (default 0)."_s,
         u"COUNT"_s},
        {u"seed"_s, u"Another number gives another site (default 1)."_s, u"NUMBER"_s},
        {u"seconds"_s, u"How long it runs (default: until it is ended)."_s, u"COUNT"_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
    });
}

/// Reads whole numbers; keeps the first fault.
class NumberReader
{
public:
    explicit NumberReader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template<typename Number>
    void read(const QString &flag, Number &value, qint64 most)
    {
        if (!m_parser.isSet(flag) || !m_fault.isEmpty())
            return;
        const QString text = m_parser.value(flag);
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (isNumber && number >= 0 && number <= most)
            value = static_cast<Number>(number);
        else
            m_fault
                = u"--%1 takes a whole number from 0 to %2, not '%3'."_s.arg(flag).arg(most).arg(
                    text);
    }

    const QString &fault() const { return m_fault; }

private:
    const QCommandLineParser &m_parser;
    QString m_fault;
};

static QString readNumbers(const QCommandLineParser &parser, Options &options)
{
    NumberReader reader(parser);
    reader.read(u"units"_s, options.site.units, 100'000);
    reader.read(u"connections"_s, options.site.connections, 50'000);
    reader.read(u"churn"_s, options.site.churn, 1'000'000);
    reader.read(u"faults"_s, options.site.faults, 1'000'000);
    reader.read(u"moves"_s, options.site.moves, 1'000'000);
    int percent = 0;
    reader.read(u"ping-pong"_s, percent, 100);
    options.site.pingPong = percent / 100.0;
    reader.read(u"rate"_s, options.rate, 10'000'000);
    reader.read(u"burst"_s, options.burst, 10'000'000);
    reader.read(u"seed"_s, options.site.seed, std::numeric_limits<qint64>::max());
    reader.read(u"seconds"_s, options.seconds, 7 * 24 * 3600);
    return reader.fault();
}

/// Nothing is repeated of what may hold a login.
static Result<QUrl> serverUrl(const QString &text)
{
    // Of what is no URL nobody can tell which part of it is the password.
    if (text.contains(u'@'))
        return Error{u"The URL holds a login. Use --user, and NUNECT_SIM_PASSWORD or "
                     "--password-file."_s};
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0 || url.hasFragment()
        || (scheme != u"wss" && scheme != u"ws"))
        return Error{
            u"'%1' is no URL of a server; it looks like wss://hub.example:8443."_s.arg(text)};
    if (scheme == u"ws" && url.host() != u"localhost" && !QHostAddress(url.host()).isLoopback())
        return Error{
            u"ws:// sends the password in the clear and is taken for this machine only."_s};
    return url;
}

static QString readServers(const QCommandLineParser &parser, Options &options)
{
    const QStringList texts = parser.values(u"url"_s);
    if (texts.isEmpty())
        return u"--url is needed: the server, such as wss://127.0.0.1:8443."_s;
    for (const QString &text : texts) {
        const Result<QUrl> url = serverUrl(text);
        if (!url)
            return url.error().text;
        if (options.cells.contains(*url))
            return u"--url names %1 twice."_s.arg(text);
        options.cells.append(*url);
    }
    nats::ClientOptions &client = options.client;
    client.url = options.cells.constFirst();
    client.tls.caFile = parser.value(u"ca"_s);
    if (!client.tls.caFile.isEmpty() && !QFileInfo(client.tls.caFile).isReadable())
        return u"The CA file '%1' cannot be read."_s.arg(client.tls.caFile);
    return {};
}

static QString readMoves(const QCommandLineParser &parser, Options &options)
{
    options.domain = parser.value(u"domain"_s);
    if (parser.isSet(u"inbox-prefix"_s))
        options.client.inboxPrefix = parser.value(u"inbox-prefix"_s).toUtf8();
    if (!nats::isPublishSubject(options.client.inboxPrefix))
        return u"'%1' is no prefix of inboxes."_s.arg(
            QString::fromUtf8(options.client.inboxPrefix));
    options.site.cells = static_cast<int>(options.cells.size());
    const bool moves = options.site.moves > 0;
    if (moves && options.site.cells < 2)
        return u"--moves needs servers to move between: a --url for each."_s;
    if (!moves && options.site.cells > 1)
        return u"Several --url are of no use without --moves."_s;
    if (!moves && parser.isSet(u"ping-pong"_s))
        return u"--ping-pong is of no use without --moves."_s;
    return {};
}

static QString readLogin(const QCommandLineParser &parser, const Environment &environment,
                         Options &options)
{
    const QString user = parser.value(u"user"_s);
    const QString file = parser.value(u"password-file"_s);
    const QByteArray password = environment(passwordVariable);
    if (user.isEmpty() && !file.isEmpty())
        return u"--password-file is of no use without --user."_s;
    if (!user.isEmpty() && file.isEmpty() && password.isEmpty())
        return u"No password for user '%1'. Set %2 or use --password-file."_s.arg(
            user, QLatin1StringView(passwordVariable));
    if (!file.isEmpty())
        options.client.credentials = nats::passwordFromFile(user, file);
    else if (!user.isEmpty())
        options.client.credentials = withPassword(user, password);
    if (parser.isSet(u"logins"_s)) {
        auto logins = readLogins(parser.value(u"logins"_s));
        if (!logins)
            return logins.error().text;
        options.logins = std::move(*logins);
    }
    return {};
}

static QString readTraffic(const QCommandLineParser &parser, Options &options)
{
    if (parser.isSet(u"subject"_s))
        options.subject = parser.value(u"subject"_s).toUtf8();
    if (!nats::isPublishSubject(options.subject))
        return u"'%1' is no subject to publish on."_s.arg(QString::fromUtf8(options.subject));
    const SiteOptions &site = options.site;
    if (site.units + site.connections + options.rate + options.burst == 0)
        return u"There is nothing to do: no units, no connections, no traffic."_s;
    return {};
}

/// The parser knows the program's name only from a QCoreApplication, which there is none yet.
static QString helpText(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    return u"Usage: nunect-sim --url URL [options]"_s + text.mid(text.indexOf(u'\n'));
}

std::variant<Options, EarlyExit> parseOptions(const QStringList &arguments,
                                              const Environment &environment)
{
    QCommandLineParser parser;
    addFlags(parser);
    if (!parser.parse(arguments))
        return usageError(parser.errorText() + u'.');
    if (parser.isSet(u"help"_s))
        return EarlyExit{0, helpText(parser)};
    if (!parser.positionalArguments().isEmpty())
        return usageError(
            u"'%1' is not understood."_s.arg(parser.positionalArguments().constFirst()));
    Options options;
    for (const QString &fault :
         {readNumbers(parser, options), readServers(parser, options), readMoves(parser, options),
          readLogin(parser, environment, options), readTraffic(parser, options)}) {
        if (!fault.isEmpty())
            return usageError(fault);
    }
    return options;
}

} // namespace nunect::sim
