// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/command_line.h"

#include "app/hub_url.h"
#include "app/translations.h"
#include "core/client/natscli_context.h"
#include "core/contract/unit_id.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSysInfo>
#include <QUrlQuery>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static const QStringList pageNames{
    u"overview"_s, u"alarms"_s, u"servers"_s,   u"connections"_s, u"accounts"_s, u"subscriptions"_s,
    u"links"_s,    u"leafs"_s,  u"jetstream"_s, u"rtt"_s,         u"time"_s,     u"activity"_s,
    u"messages"_s, u"map"_s,    u"settings"_s,  u"gallery"_s};
static constexpr int maxSeconds = 3600;
static constexpr int maxLockMinutes = 24 * 60;

static EarlyExit usageError(const QString &text)
{
    return {2, u"nunect-console: %1 See --help."_s.arg(text)};
}

static void addFlags(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Live view of a NATS site: connections, message times, clocks, events.\n\n"
        "The password comes from NATS_OPS_PASSWORD, from --password-file, or is asked for."_s);
    parser.addOptions({
        {u"url"_s,
         u"Hub to connect to: wss://host:8443 or nunect://host:8443/?client=ID. Default: "
         "NUNECT_CONSOLE_URL, else a saved profile, else a page asks; without a window "
         "wss://localhost:8443."_s,
         u"URL"_s},
        {u"profile"_s,
         u"Saved profile to open. Default: the one that there is; of several, a page asks."_s,
         u"NAME"_s},
        {u"ca"_s, u"PEM file of the site's own CA. Default: NUNECT_CA, else the system's CAs."_s,
         u"FILE"_s},
        {u"monitor"_s,
         u"HTTPS monitoring port of a server, asked where the login may not read $SYS: "
         "https://host:8444. May be given several times. Default: NUNECT_MONITOR, several between "
         "commas, else none."_s,
         u"URL"_s},
        {u"context"_s,
         u"natscli context to take URL, CA, client certificate and login from where they are not "
         "given here. Default: NUNECT_CONTEXT, else none."_s,
         u"NAME"_s},
        {u"user"_s, u"Login name. Default: NATS_OPS_USER, else console."_s, u"NAME"_s},
        {u"password-file"_s, u"File whose first line is the password."_s, u"FILE"_s},
        {u"client"_s,
         u"This console's unit ID. Default: NUNECT_CLIENT, else made of the machine."_s, u"ID"_s},
        {u"kiosk"_s,
         u"Large touch targets and a keyboard on the screen; full screen where there is no "
         "desktop."_s},
        {u"kiosk-pin-file"_s,
         u"With --kiosk: file with the PIN's hash (--new-kiosk-pin makes it). It starts locked, "
         "and only the PIN unlocks or ends it."_s,
         u"FILE"_s},
        {u"kiosk-lock-min"_s,
         u"Minutes without input until a kiosk with a PIN locks itself (default 5; 0: never)."_s,
         u"MINUTES"_s},
        {u"new-kiosk-pin"_s, u"Ask for a PIN, write its hash to FILE and exit."_s, u"FILE"_s},
        {u"theme"_s,
         u"Colours for this run: %1. Default: as chosen in the settings."_s.arg(
             Preferences::themeNames().join(u", "_s)),
         u"NAME"_s},
        {u"scale"_s,
         u"Size of all that is shown for this run, 1.0 to 2.0. Default: as chosen in the settings."_s,
         u"NUMBER"_s},
        {u"page"_s, u"Page to start on: %1."_s.arg(pageNames.join(u", "_s)), u"NAME"_s},
        {u"site"_s,
         u"Site file (deploy/site/*.site) of which the Leafs page shows what the cut of a link does."_s,
         u"FILE"_s},
        {u"language"_s,
         u"Language: %1. Default: the system's, else English."_s.arg(languages().join(u", "_s)),
         u"NAME"_s},
        {u"screenshot"_s, u"Write a picture of the window to FILE and exit."_s, u"FILE"_s},
        {u"after"_s, u"Seconds to wait before the screenshot (default 5)."_s, u"SECONDS"_s},
        {u"size"_s, u"Size of the window, for example 1280x800."_s, u"WxH"_s},
        {u"snapshot"_s,
         u"No window: after SECONDS print what the tables hold as one JSON object. Exits with 2 "
         "and the reason if there was no connection."_s,
         u"SECONDS"_s},
        {u"watch"_s,
         u"No window: print each change of a unit's, a leaf node's or an alarm's state, a JSON "
         "object a line, until it is ended."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

static Result<int> parseSeconds(const QCommandLineParser &parser, const QString &flag, int minimum)
{
    const QString text = parser.value(flag);
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < minimum || seconds > maxSeconds)
        return Error{u"--%1 takes whole seconds from %2 to %3, not '%4'."_s.arg(flag)
                         .arg(minimum)
                         .arg(maxSeconds)
                         .arg(text)};
    return seconds;
}

static Result<QSize> parseSize(const QString &text)
{
    const QStringList parts = text.toLower().split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const QSize size
        = parts.size() == 2 ? QSize(parts[0].toInt(&widthOk), parts[1].toInt(&heightOk)) : QSize();
    if (!widthOk || !heightOk || size.width() < 640 || size.height() < 480 || size.width() > 7680
        || size.height() > 4320)
        return Error{u"--size takes WIDTHxHEIGHT from 640x480 to 7680x4320, not '%1'."_s.arg(text)};
    return size;
}

/// The monitoring ports; arguments before environment.
static Result<QList<QUrl>> chooseMonitorUrls(const QStringList &given, const QString &environment)
{
    const QStringList texts = given.isEmpty() ? environment.split(u',', Qt::SkipEmptyParts) : given;
    QList<QUrl> urls;
    for (const QString &text : texts) {
        const auto url = parseMonitorUrl(text.trimmed());
        if (!url)
            return url.error();
        if (!urls.contains(*url))
            urls += *url;
    }
    return urls;
}

static Result<QString> chooseUnitId(const QString &given, bool kiosk)
{
    using namespace contract;
    if (given.isEmpty())
        return consoleUnitId(kiosk ? FormFactor::Kiosk : FormFactor::Laptop, QSysInfo::kernelType(),
                             QSysInfo::machineUniqueId());
    if (!isValidUnitId(given))
        return Error{u"'%1' is no unit ID: 1 to 64 letters, digits, '-' or '_'."_s.arg(given)};
    return given;
}

static QString firstOf(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

/// The context that is asked for; an empty one if none is.
static Result<nats::NatscliContext> readContext(const QCommandLineParser &parser,
                                                const Environment &environment)
{
    const QString name = firstOf({parser.value(u"context"_s), environment("NUNECT_CONTEXT")});
    if (name.isEmpty())
        return nats::NatscliContext();
    return nats::readNatscliContext(nats::natscliFolder(environment("XDG_CONFIG_HOME")), name);
}

/// The URL that was given, else the first one of the context, else this machine's.
static Result<QUrl> chooseUrl(const QString &given, const nats::NatscliContext &context)
{
    if (!given.isEmpty() || context.file.isEmpty())
        return parseHubUrl(firstOf({given, u"wss://localhost:8443"_s}));
    if (!context.urlProblem.isEmpty())
        return Error{context.urlProblem + u" Put it there, or give it with --url."_s};
    const QList<QUrl> urls = QList{context.options.url} + context.options.moreUrls;
    for (const QUrl &url : urls) {
        if (const auto checked = parseHubUrl(url.toString()); !checked)
            return Error{
                u"The context file \"%1\", 'url': %2"_s.arg(context.file, checked.error().text)};
    }
    return urls.first();
}

/// Where and as whom to connect.
static Result<void> fillConnection(const QCommandLineParser &parser, const Environment &environment,
                                   Options &options)
{
    const auto context = readContext(parser, environment);
    if (!context)
        return context.error();
    options.context = context->options;
    options.notes = context->notes;
    const QString given = firstOf({parser.value(u"url"_s), environment("NUNECT_CONSOLE_URL")});
    if (!given.isEmpty())
        options.context.moreUrls.clear();
    options.hubGiven = !given.isEmpty() || !context->file.isEmpty();
    auto url = chooseUrl(given, *context);
    if (!url)
        return url.error();
    const QString urlClient = QUrlQuery(*url).queryItemValue(u"client"_s);
    url->setQuery(QString());
    options.url = *url;

    options.caFile
        = firstOf({parser.value(u"ca"_s), environment("NUNECT_CA"), context->options.tls.caFile});
    if (!options.caFile.isEmpty() && !QFileInfo(options.caFile).isReadable())
        return Error{u"The CA file '%1' cannot be read."_s.arg(options.caFile)};
    const auto monitorUrls
        = chooseMonitorUrls(parser.values(u"monitor"_s), environment("NUNECT_MONITOR"));
    if (!monitorUrls)
        return monitorUrls.error();
    options.monitorUrls = *monitorUrls;
    const QString user = firstOf({parser.value(u"user"_s), environment("NATS_OPS_USER")});
    options.user = firstOf({user, context->user, u"console"_s});
    options.passwordFile = parser.value(u"password-file"_s);
    if (!user.isEmpty() || !options.passwordFile.isEmpty())
        options.context.credentials = {};
    options.domain = firstOf({environment("NATS_MANAGER_DOMAIN"), u"nats.nunet.one"_s});

    const auto unitId = chooseUnitId(
        firstOf({parser.value(u"client"_s), environment("NUNECT_CLIENT"), urlClient}),
        options.kiosk);
    if (!unitId)
        return unitId.error();
    options.unitId = *unitId;
    return {};
}

/// How it looks.
static Result<void> fillLook(const QCommandLineParser &parser, Options &options)
{
    if (parser.isSet(u"theme"_s)) {
        options.theme = Preferences::themeNamed(parser.value(u"theme"_s));
        if (!options.theme)
            return Error{u"There is no theme '%1'; there are %2."_s.arg(
                parser.value(u"theme"_s), Preferences::themeNames().join(u", "_s))};
    }
    if (parser.isSet(u"scale"_s)) {
        options.scale = Preferences::scaleFrom(parser.value(u"scale"_s));
        if (!options.scale)
            return Error{u"--scale takes a number from 1.0 to 2.0, not '%1'."_s.arg(
                parser.value(u"scale"_s))};
    }
    return {};
}

/// What goes with --kiosk, and makes no sense without it.
static Result<void> fillKiosk(const QCommandLineParser &parser, Options &options)
{
    options.newKioskPinFile = parser.value(u"new-kiosk-pin"_s);
    for (const QString &flag : {u"kiosk-pin-file"_s, u"kiosk-lock-min"_s}) {
        if (parser.isSet(flag) && !options.kiosk)
            return Error{u"--%1 goes with --kiosk."_s.arg(flag)};
    }
    if (parser.isSet(u"kiosk-lock-min"_s)) {
        bool isNumber = false;
        options.kioskLockMin = parser.value(u"kiosk-lock-min"_s).toInt(&isNumber);
        if (!isNumber || options.kioskLockMin < 0 || options.kioskLockMin > maxLockMinutes)
            return Error{
                u"--kiosk-lock-min takes whole minutes from 0 to %1."_s.arg(maxLockMinutes)};
    }
    if (parser.isSet(u"kiosk-pin-file"_s)) {
        const auto pin = readPinFile(parser.value(u"kiosk-pin-file"_s));
        if (!pin)
            return pin.error();
        options.kioskPin = *pin;
    }
    return {};
}

/// What to show, or to write instead.
static Result<void> fillOutput(const QCommandLineParser &parser, Options &options)
{
    options.language = parser.value(u"language"_s);
    if (!options.language.isEmpty() && !languages().contains(options.language))
        return Error{u"There is no language '%1'; there are %2."_s.arg(options.language,
                                                                       languages().join(u", "_s))};
    options.page = parser.value(u"page"_s);
    if (!options.page.isEmpty() && !pageNames.contains(options.page))
        return Error{
            u"There is no page '%1'; there are %2."_s.arg(options.page, pageNames.join(u", "_s))};
    options.siteFile = parser.value(u"site"_s);
    if (!options.siteFile.isEmpty() && !QFileInfo(options.siteFile).isReadable())
        return Error{u"The site file '%1' cannot be read."_s.arg(options.siteFile)};
    options.screenshotFile = parser.value(u"screenshot"_s);
    if (parser.isSet(u"after"_s)) {
        const auto seconds = parseSeconds(parser, u"after"_s, 0);
        if (!seconds)
            return seconds.error();
        options.screenshotAfterS = *seconds;
    }
    if (parser.isSet(u"size"_s)) {
        const auto size = parseSize(parser.value(u"size"_s));
        if (!size)
            return size.error();
        options.size = *size;
    }
    if (parser.isSet(u"snapshot"_s)) {
        const auto seconds = parseSeconds(parser, u"snapshot"_s, 1);
        if (!seconds)
            return seconds.error();
        options.snapshotS = *seconds;
    }
    options.watch = parser.isSet(u"watch"_s);
    return {};
}

/// The parser knows the program's name only from a QCoreApplication, which there is none yet.
static QString helpText(const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    return u"Usage: nunect-console [options] [nunect://host]"_s + text.mid(text.indexOf(u'\n'));
}

CommandLine parseCommandLine(const QStringList &arguments, const Environment &environment)
{
    QCommandLineParser parser;
    addFlags(parser);
    if (!parser.parse(arguments))
        return usageError(parser.errorText() + u'.');
    if (parser.isSet(u"help"_s))
        return EarlyExit{0, helpText(parser)};
    if (parser.isSet(u"version"_s))
        return EarlyExit{0, u"nunect-console "_s + QStringLiteral(NUNECT_VERSION)};
    Options options;
    const QStringList positional = parser.positionalArguments();
    for (const QString &argument : positional) {
        if (!argument.startsWith("nunect:"_L1, Qt::CaseInsensitive) || !options.link.isEmpty())
            return usageError(u"'%1' is not understood."_s.arg(argument));
        if (const auto url = parseHubUrl(argument); !url)
            return usageError(url.error().text);
        options.link = argument;
    }
    options.profile = parser.value(u"profile"_s);
    options.kiosk = parser.isSet(u"kiosk"_s);
    if (const auto filled = fillKiosk(parser, options); !filled)
        return usageError(filled.error().text);
    if (const auto filled = fillConnection(parser, environment, options); !filled)
        return usageError(filled.error().text);
    if (!options.link.isEmpty() && parser.isSet(u"url"_s))
        return usageError(u"There is a link and --url; give one of them."_s);
    if (options.hubGiven && !options.profile.isEmpty() && parser.isSet(u"url"_s))
        return usageError(u"--url and --profile each name a hub. Give one of them."_s);
    if (const auto filled = fillLook(parser, options); !filled)
        return usageError(filled.error().text);
    if (const auto filled = fillOutput(parser, options); !filled)
        return usageError(filled.error().text);
    return options;
}

} // namespace nunect::app
