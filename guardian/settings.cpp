// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/settings.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

enum class Takes { Value, Nothing };

struct Spec
{
    QLatin1StringView name;   ///< of the environment variable
    QLatin1StringView option; ///< without dashes; empty if it cannot be given as an argument
    QLatin1StringView value;  ///< default
    QLatin1StringView help;
    Takes takes = Takes::Value;
};

static constexpr Spec specs[] = {
    {"NUNECT_URL"_L1, "url"_L1, ""_L1,
     "server: nats://host:port or tls://host:port (default: this machine, port NATS_PORT)"_L1},
    {"NATS_PORT"_L1, ""_L1, "4222"_L1, "port where NUNECT_URL is not set"_L1},
    {"NUNECT_CA"_L1, "ca"_L1, ""_L1, "file with the CA's certificate; turns TLS on"_L1},
    {"NUNECT_UNIT"_L1, "unit"_L1, ""_L1, "unit ID (default: the host name)"_L1},
    {"NATS_GUARDIAN_USER"_L1, "user"_L1, ""_L1, "login name"_L1},
    {"NATS_GUARDIAN_PASSWORD"_L1, ""_L1, ""_L1, "password; never an argument"_L1},
    {"NATS_GUARDIAN_PASSWORD_FILE"_L1, "password-file"_L1, ""_L1,
     "file whose first line is the password"_L1},
    {"TIME_SYNC_MODE"_L1, "time-sync-mode"_L1, "auto"_L1, "clock's source: ptp, chrony or auto"_L1},
    {"PTP_MASTER_ADDRESS"_L1, ""_L1, ""_L1, "site's PTP grandmaster, told by the authority"_L1},
    {"PTP_DOMAIN"_L1, ""_L1, "0"_L1, "PTP domain, 0 to 255"_L1},
    {"PTP_HW_TIMESTAMP"_L1, ""_L1, "true"_L1, "hardware timestamps, told by the authority"_L1},
    {"NTP_SERVERS"_L1, ""_L1, ""_L1, "site's NTP servers, by commas, told by the authority"_L1},
    {"TIME_AUTHORITY"_L1, "time-authority"_L1, "false"_L1,
     "this unit tells the site its time configuration"_L1, Takes::Nothing},
    {"NUNECT_HEARTBEAT_MS"_L1, "heartbeat-ms"_L1, "1000"_L1, "heartbeat interval, ms"_L1},
    {"NUNECT_RTT_MS"_L1, "rtt-ms"_L1, "2000"_L1, "round-trip measurement interval, ms"_L1},
    {"NUNECT_TIME_MS"_L1, "time-ms"_L1, "2000"_L1, "clock measurement interval, ms"_L1},
    {"PMC_PATH"_L1, ""_L1, ""_L1, "linuxptp's pmc, to ask instead of ptp4l's socket"_L1},
    {"PTP_UDS_ADDRESS"_L1, ""_L1, ""_L1, "ptp4l's socket (default: the usual places)"_L1},
    {"PTP_STATUS_FILE"_L1, ""_L1, ""_L1, "file with pmc's output, read instead of asking ptp4l"_L1},
    {"CHRONYC_PATH"_L1, ""_L1, ""_L1, "read chronyd through this chronyc (default: directly)"_L1},
    {"CHRONY_ADDRESS"_L1, ""_L1, ""_L1,
     "chronyd: host, host:port, [v6]:port or a socket's path"_L1},
};

static const Spec *findOption(const QString &option)
{
    for (const Spec &spec : specs) {
        if (!spec.option.isEmpty() && spec.option == option)
            return &spec;
    }
    return nullptr;
}

static Error unknown(const QString &option)
{
    if (option.startsWith("password"_L1)) {
        return Error{u"a password is never an argument: other users can read it; use "
                     "NATS_GUARDIAN_PASSWORD or --password-file"_s};
    }
    return Error{u"unknown argument --%1; see --help"_s.arg(option)};
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
    const bool isAction
        = option == "help"_L1 || option == "version"_L1 || option == "check-config"_L1;
    if (!spec && !isAction && option != "env-file"_L1)
        return unknown(option);
    if (isAction || (spec && spec->takes == Takes::Nothing)) {
        if (equals >= 0)
            return Error{u"--%1 takes no value"_s.arg(option)};
        if (option == "help"_L1)
            line->action = CommandLine::Action::ShowHelp;
        else if (option == "version"_L1)
            line->action = CommandLine::Action::ShowVersion;
        else if (option == "check-config"_L1)
            line->action = CommandLine::Action::CheckConfig;
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

QList<Setting> resolveSettings(const CommandLine &commandLine,
                               const std::function<QString(const QString &)> &environment,
                               const EnvFile &file)
{
    QList<Setting> settings;
    for (const Spec &spec : specs) {
        Setting setting;
        setting.name = spec.name;
        setting.secret = spec.name == "NATS_GUARDIAN_PASSWORD"_L1;
        const QString argument = commandLine.values.value(spec.option);
        const QString variable = environment(setting.name);
        const EnvValue line = file.value(setting.name);
        if (!spec.option.isEmpty() && !argument.isEmpty()) {
            setting.value = argument;
            setting.origin = Origin::Argument;
            setting.where = u"--"_s + spec.option;
        } else if (!variable.isEmpty()) {
            setting.value = variable;
            setting.origin = Origin::Environment;
            setting.where = u"environment "_s + setting.name;
        } else if (!line.value.isEmpty()) {
            setting.value = line.value;
            setting.origin = Origin::File;
            setting.where = line.where;
        } else {
            setting.value = spec.value;
            setting.where = u"default"_s;
        }
        settings.append(setting);
    }
    return settings;
}

QString helpText()
{
    QString text = u"nunect-guardian: tells a NATS site how this machine is.\n\n"
                   "Usage: nunect-guardian [--env-file FILE] [options]\n\n"
                   "  --env-file FILE      read settings from KEY=VALUE lines\n"
                   "  --check-config       print every setting with its origin, and exit\n"
                   "  --version, --help\n\n"
                   "Settings, as arguments, environment variables, or lines of the file; the\n"
                   "first of these that has a value wins:\n\n"_s;
    for (const Spec &spec : specs) {
        const QString option = spec.option.isEmpty() ? QString() : u"--"_s + spec.option;
        text += u"  %1 %2 %3%4\n"_s.arg(option, -17)
                    .arg(spec.name, -28)
                    .arg(spec.help,
                         spec.value.isEmpty() ? QString() : u" (default: %1)"_s.arg(spec.value));
    }
    return text;
}

} // namespace nunect::guardian
