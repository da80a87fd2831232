// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/settings.h"

#include "core/util/nearest_name.h"

#include <algorithm>
#include <span>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

enum Trait { Plain = 0, Flag = 1, Secret = 2, NeedsRestart = 4 };

struct Spec
{
    QLatin1StringView name;   ///< of the environment variable
    QLatin1StringView option; ///< without dashes; empty if it cannot be given as an argument
    QLatin1StringView value;  ///< default
    QLatin1StringView help;
    int traits = Plain;
};

static constexpr Spec specs[] = {
    {"NUNECT_URL"_L1, "url"_L1, ""_L1,
     "servers, best first: nats://host:port,tls://host:port (default: this machine)"_L1},
    {"NATS_PORT"_L1, ""_L1, "4222"_L1, "port where NUNECT_URL is not set"_L1},
    {"NUNECT_CA"_L1, "ca"_L1, ""_L1,
     "file with the site's CA, which alone is believed then; turns TLS on"_L1, NeedsRestart},
    {"NUNECT_CERT"_L1, "cert"_L1, ""_L1, "file with this client's certificate, if asked for"_L1},
    {"NUNECT_KEY"_L1, "key"_L1, ""_L1, "file with that certificate's key"_L1},
    {"NUNECT_UNIT"_L1, "unit"_L1, ""_L1, "unit ID (default: the host name)"_L1, NeedsRestart},
    {"NATS_GUARDIAN_USER"_L1, "user"_L1, ""_L1, "login name"_L1},
    {"NATS_GUARDIAN_PASSWORD"_L1, ""_L1, ""_L1, "password; never an argument"_L1, Secret},
    {"NATS_GUARDIAN_PASSWORD_FILE"_L1, "password-file"_L1, ""_L1,
     "file whose first line is the password"_L1},
    {"NATS_GUARDIAN_TOKEN_FILE"_L1, "token-file"_L1, ""_L1,
     "instead of a user: file whose first line is the token"_L1},
    {"NATS_GUARDIAN_CREDS"_L1, "creds"_L1, ""_L1, "instead of a user: .creds file"_L1},
    {"NATS_GUARDIAN_NKEY"_L1, "nkey"_L1, ""_L1, "instead of a user: public NKey, U..."_L1},
    {"NATS_GUARDIAN_NKEY_SEED_FILE"_L1, "nkey-seed-file"_L1, ""_L1, "file with its seed, SU..."_L1},
    {"TIME_SYNC_MODE"_L1, "time-sync-mode"_L1, "auto"_L1, "clock's source: ptp, chrony or auto"_L1},
    {"PTP_MASTER_ADDRESS"_L1, ""_L1, ""_L1, "site's PTP grandmaster, told by the authority"_L1},
    {"PTP_DOMAIN"_L1, ""_L1, "0"_L1, "PTP domain, 0 to 255"_L1},
    {"PTP_HW_TIMESTAMP"_L1, ""_L1, "true"_L1, "hardware timestamps, told by the authority"_L1},
    {"NTP_SERVERS"_L1, ""_L1, ""_L1, "site's NTP servers, by commas, told by the authority"_L1},
    {"TIME_AUTHORITY"_L1, "time-authority"_L1, "false"_L1,
     "this unit tells the site its time configuration"_L1, Flag | NeedsRestart},
    {"NUNECT_HEARTBEAT_MS"_L1, "heartbeat-ms"_L1, "1000"_L1, "heartbeat interval, ms"_L1},
    {"NUNECT_RTT_MS"_L1, "rtt-ms"_L1, "2000"_L1, "round-trip measurement interval, ms"_L1},
    {"NUNECT_TIME_MS"_L1, "time-ms"_L1, "2000"_L1, "clock measurement interval, ms"_L1},
    {"NUNECT_REGISTRY"_L1, "registry"_L1, "false"_L1,
     "this unit, at the hub, keeps the site's subject registry"_L1, Flag | NeedsRestart},
    {"NUNECT_TRAFFIC"_L1, "traffic"_L1, "false"_L1,
     "this unit, at a leaf, tells what its server carries, by subject"_L1, Flag | NeedsRestart},
    {"NUNECT_UPLINK"_L1, "uplink"_L1, ""_L1,
     "at a leaf: IP addresses of the hubs, best first, by commas; it tells the way there"_L1},
    {"NUNECT_STATUS_FILE"_L1, "status-file"_L1, ""_L1,
     "file that tells the present state, for scripts; best in /run"_L1, NeedsRestart},
    {"NUNECT_WATCHDOG_S"_L1, "watchdog-s"_L1, "0"_L1,
     "without systemd: end if nothing moves for so long, s; 0: never"_L1, NeedsRestart},
    {"NUNECT_RECORD_ROLE"_L1, ""_L1, "none"_L1,
     "whose stream of the record it keeps: leaf, hub or none"_L1, NeedsRestart},
    {"NUNECT_RECORD_LEAFS"_L1, ""_L1, ""_L1,
     "JetStream domains of the leaf nodes, by commas; at a leaf node its own"_L1},
    {"NUNECT_RECORD_MAX_BYTES"_L1, ""_L1, "256MB"_L1, "what the stream keeps at most"_L1},
    {"NUNECT_RECORD_MAX_AGE"_L1, ""_L1, "24h"_L1, "for how long: 90s, 30m or 24h"_L1},
    {"NUNECT_RECORD_COPIES"_L1, ""_L1, "1"_L1, "of the hub's stream, in a cluster: 1, 3 or 5"_L1},
    {"PMC_PATH"_L1, ""_L1, ""_L1, "linuxptp's pmc, to ask instead of ptp4l's socket"_L1},
    {"PTP_UDS_ADDRESS"_L1, ""_L1, ""_L1, "ptp4l's socket (default: the usual places)"_L1},
    {"PTP_STATUS_FILE"_L1, ""_L1, ""_L1, "file with pmc's output, read instead of asking ptp4l"_L1},
    {"CHRONYC_PATH"_L1, ""_L1, ""_L1, "read chronyd through this chronyc (default: directly)"_L1},
    {"CHRONY_ADDRESS"_L1, ""_L1, ""_L1,
     "chronyd: host, host:port, [v6]:port or a socket's path"_L1},
    {"TIME_PTP_HW_LIMITS_US"_L1, ""_L1, "5,10,1000,1000,100"_L1,
     "PTP hardware, us: lock,unlock,track,gross,holdover"_L1},
    {"TIME_PTP_SW_LIMITS_US"_L1, ""_L1, "100,250,10000,5000,1000"_L1, "PTP software: the same"_L1},
    {"TIME_NTP_LIMITS_US"_L1, ""_L1, "2000,5000,100000,100000,20000"_L1, "NTP: the same"_L1},
    {"TIME_LOCK_AFTER_S"_L1, ""_L1, "10"_L1, "good for so long before it is locked, s"_L1},
    {"TIME_UNLOCK_AFTER_S"_L1, ""_L1, "3"_L1, "bad for at most so long while locked, s"_L1},
    {"TIME_UPGRADE_EVERY_S"_L1, ""_L1, "5"_L1, "between two steps to a better quality, s"_L1},
    {"TIME_PTP_FIRST_S"_L1, ""_L1, "10"_L1, "PTP is good so long before it replaces NTP, s"_L1},
    {"TIME_PTP_RETURN_S"_L1, ""_L1, "30"_L1, "the same once PTP has been given up, s"_L1},
    {"TIME_SOURCE_LOST_S"_L1, ""_L1, "10"_L1, "a lost source is held over before the other, s"_L1},
    {"TIME_DRIFT_PPM"_L1, ""_L1, "20"_L1, "what the oscillator may drift by itself, ppm"_L1},
    {"TIME_REQUIRE_TRACEABLE"_L1, ""_L1, "false"_L1,
     "a grandmaster that says nothing about UTC is no source"_L1},
};

static const Spec *findOption(const QString &option)
{
    for (const Spec &spec : specs) {
        if (!spec.option.isEmpty() && spec.option == option)
            return &spec;
    }
    return nullptr;
}

/// What begins like this is ours or a mistake, but for what the site's other programs go by.
static constexpr QLatin1StringView ourPrefixes[] = {"NUNECT_"_L1, "NATS_GUARDIAN_"_L1};
static constexpr QLatin1StringView othersPrefixes[]
    = {"NUNECT_BOOT_ID"_L1, "NUNECT_CLIENT"_L1, "NUNECT_CONSOLE_"_L1, "NUNECT_CONTEXT"_L1,
       "NUNECT_TEST_"_L1,   "NUNECT_BUILD_"_L1, "NUNECT_VAR_DIR"_L1,  "NUNECT_DEBIAN"_L1,
       "NUNECT_HUB_"_L1,    "NUNECT_LEAF_"_L1,  "NUNECT_SOAK_"_L1};

static bool startsWithOne(const QString &name, std::span<const QLatin1StringView> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&name](QLatin1StringView prefix) { return name.startsWith(prefix); });
}

static QString didYouMean(const QString &name, const QString &dashes, const QStringList &known)
{
    const QString nearest = nearestName(name, known);
    return nearest.isEmpty() ? u"see --help"_s : u"did you mean %1%2?"_s.arg(dashes, nearest);
}

static Error unknown(const QString &option)
{
    for (const QLatin1StringView secret : {"password"_L1, "token"_L1}) {
        if (option.startsWith(secret) && !option.contains(u'-')) {
            return Error{
                u"a %1 is never an argument: other users can read it; use --%1-file"_s.arg(secret)};
        }
    }
    QStringList known{u"help"_s, u"version"_s, u"check-config"_s, u"env-file"_s};
    for (const Spec &spec : specs) {
        if (!spec.option.isEmpty())
            known.append(spec.option);
    }
    return Error{u"unknown argument --%1; %2"_s.arg(option, didYouMean(option, u"--"_s, known))};
}

/// One argument of \a arguments and, if it has one, its value at \a at, which then moves on.
static Result<void> readArgument(const QStringList &arguments, qsizetype *at, CommandLine *line)
{
    const QString &argument = arguments[*at];
    if (!argument.startsWith("--"_L1) || argument.size() < 3)
        return Error{u"argument %1 is not an option; see --help"_s.arg(*at + 1)};
    const qsizetype equals = argument.indexOf(u'=');
    const QString option = argument.sliced(2, (equals < 0 ? argument.size() : equals) - 2);
    const Spec *spec = findOption(option);
    const bool isAction = option == "help"_L1 || option == "version"_L1
        || option == "check-config"_L1 || option == "time-once"_L1;
    if (!spec && !isAction && option != "env-file"_L1)
        return unknown(option);
    if (isAction || (spec && (spec->traits & Flag))) {
        if (equals >= 0)
            return Error{u"--%1 takes no value"_s.arg(option)};
        if (option == "help"_L1)
            line->action = CommandLine::Action::ShowHelp;
        else if (option == "version"_L1)
            line->action = CommandLine::Action::ShowVersion;
        else if (option == "check-config"_L1)
            line->action = CommandLine::Action::CheckConfig;
        else if (option == "time-once"_L1)
            line->action = CommandLine::Action::TimeOnce;
        else
            line->values.insert(option, u"true"_s);
        return {};
    }
    if (equals < 0 && *at + 1 >= arguments.size())
        return Error{u"--%1 needs a value"_s.arg(option)};
    const QString value = equals < 0 ? arguments[++*at] : argument.sliced(equals + 1);
    if (spec)
        line->values.insert(option, value);
    else
        line->envFile = value;
    return {};
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (const Result<void> read = readArgument(arguments, &at, &line); !read)
            return read.error();
    }
    return line;
}

static Setting resolve(const Spec &spec, const QString &argument, const QString &variable,
                       const EnvValue &line)
{
    Setting setting;
    setting.name = spec.name;
    setting.meaning = spec.help;
    setting.secret = spec.traits & Secret;
    setting.reloads = !(spec.traits & NeedsRestart);
    setting.value = spec.value;
    setting.where = u"default"_s;
    // From the least to the most: what is found later hides what was there.
    const auto take = [&setting](Origin origin, const QString &value, const QString &where) {
        if (value.isEmpty())
            return;
        if (setting.origin != Origin::Default)
            setting.hidden = setting.where;
        setting.value = value;
        setting.origin = origin;
        setting.where = where;
    };
    take(Origin::File, line.value, line.where);
    take(Origin::Environment, variable, u"environment "_s + setting.name);
    take(Origin::Argument, argument, u"--"_s + spec.option);
    return setting;
}

QList<Setting> resolveSettings(const CommandLine &commandLine,
                               const std::function<QString(const QString &)> &environment,
                               const EnvFile &file)
{
    QList<Setting> settings;
    for (const Spec &spec : specs) {
        const QString argument
            = spec.option.isEmpty() ? QString() : commandLine.values.value(spec.option);
        settings.append(resolve(spec, argument, environment(spec.name), file.value(spec.name)));
    }
    return settings;
}

Result<void> checkNames(const QStringList &environment, const EnvFile &file)
{
    QStringList known;
    for (const Spec &spec : specs)
        known.append(spec.name);
    const auto isUnknown = [&known](const QString &name) {
        return startsWithOne(name, ourPrefixes) && !startsWithOne(name, othersPrefixes)
            && !known.contains(name);
    };
    const auto complaint = [&known](const QString &name, const QString &where) {
        return Error{u"%1 (%2): there is no such setting; %3"_s.arg(name, where,
                                                                    didYouMean(name, {}, known))};
    };
    for (const QString &name : environment) {
        if (isUnknown(name))
            return complaint(name, u"environment"_s);
    }
    for (auto line = file.begin(); line != file.end(); ++line) {
        if (isUnknown(line.key()))
            return complaint(line.key(), line->where);
    }
    return {};
}

Reloaded reloadSettings(const QList<Setting> &running, const QList<Setting> &fresh)
{
    Q_ASSERT(running.size() == fresh.size()); // both hold every setting, in one order
    Reloaded reloaded;
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        const Setting &setting = fresh[i];
        const bool changed = setting.value != running[i].value;
        reloaded.settings.append(setting.reloads ? setting : running[i]);
        if (!changed)
            continue;
        const QString what = u"%1 (%2)"_s.arg(setting.name, setting.where);
        if (!setting.reloads)
            reloaded.changes.append(what + u" has changed, which takes a restart"_s);
        else if (setting.secret)
            reloaded.changes.append(what + u" has changed"_s);
        else
            reloaded.changes.append(
                u"%1 is now %2"_s.arg(what, setting.value.isEmpty() ? u"-"_s : setting.value));
    }
    return reloaded;
}

QString helpText()
{
    QString text
        = u"nunect-guardian: tells a NATS site how this machine is.\n\n"
          "Usage: nunect-guardian [--env-file FILE] [options]\n\n"
          "  --env-file FILE      read settings from KEY=VALUE lines\n"
          "  --check-config       print every setting with its origin, and exit\n"
          "  --time-once          print the time message once, and exit: 0, or 3 without a\n"
          "                       source; needs no server\n"
          "  --version, --help\n\n"
          "Settings, as arguments, environment variables, or lines of the file; the\n"
          "first of these that has a value wins:\n\n"_s;
    for (const Spec &spec : specs) {
        const QString option = spec.option.isEmpty() ? QString() : u"--"_s + spec.option;
        text += u"  %1 %2 %3%4\n"_s.arg(option, -18)
                    .arg(spec.name, -28)
                    .arg(spec.help,
                         spec.value.isEmpty() ? QString() : u" (default: %1)"_s.arg(spec.value));
    }
    return text;
}

} // namespace nunect::guardian
