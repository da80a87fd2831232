// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "tests/support/free_port.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <csignal>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

static constexpr int scriptTimeoutMs = 40'000;

Site::Site()
{
    QFile settings(m_dir.filePath(u".env"_s));
    if (!settings.open(QIODevice::WriteOnly))
        return;
    settings.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const char *key : {"NATS_PORT", "NATS_WSS_PORT", "NATS_HTTPS_PORT", "NATS_LEAF_PORT"})
        settings.write(key + "="_ba + QByteArray::number(freePort()) + '\n');
    settings.write("NUNECT_CLIENT=console-under-test\n");
}

Site::~Site()
{
    (void)runScript(u"guardian.sh"_s, u"stop"_s);
    (void)runScript(u"hub.sh"_s, u"stop"_s);
}

QProcessEnvironment Site::environment() const
{
    auto result = QProcessEnvironment::systemEnvironment();
    result.insert(u"NUNECT_VAR_DIR"_s, m_dir.path());
    result.insert(u"NUNECT_BUILD_DIR"_s, QStringLiteral(NUNECT_BIN_DIR "/.."));
    return result;
}

Result<void> Site::runScript(const QString &script, const QString &verb) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    // To a file: the daemons that the script leaves behind would keep a pipe open.
    process.setStandardOutputFile(m_dir.filePath(u"script.out"_s));
    process.start(QStringLiteral(NUNECT_SOURCE_DIR "/deploy/") + script, {verb});
    if (!process.waitForFinished(scriptTimeoutMs) || process.exitCode() != 0) {
        QFile output(m_dir.filePath(u"script.out"_s));
        (void)output.open(QIODevice::ReadOnly);
        return Error{
            u"deploy/%1 %2 failed: %3"_s.arg(script, verb, QString::fromUtf8(output.readAll()))};
    }
    return {};
}

Result<void> Site::startHub() { return runScript(u"hub.sh"_s, u"start"_s); }

Result<void> Site::startGuardian() { return runScript(u"guardian.sh"_s, u"start"_s); }

Result<void> Site::killHub()
{
    QFile pidFile(m_dir.filePath(u"hub/hub.pid"_s));
    if (!pidFile.open(QIODevice::ReadOnly))
        return Error{u"no pid file %1"_s.arg(pidFile.fileName())};
    const auto pid = pidFile.readAll().trimmed().toInt();
    if (pid <= 1 || ::kill(pid, SIGKILL) != 0)
        return Error{u"the hub (pid %1) could not be killed"_s.arg(pid)};
    return {};
}

QString Site::setting(const QString &key) const
{
    QFile settings(m_dir.filePath(u".env"_s));
    if (!settings.open(QIODevice::ReadOnly))
        return {};
    const auto lines = settings.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key.toLatin1() + '='))
            return QString::fromUtf8(line.mid(key.size() + 1)).remove(u'"').remove(u'\'');
    }
    return {};
}

QString Site::url() const { return u"wss://127.0.0.1:"_s + setting(u"NATS_WSS_PORT"_s); }

QString Site::caFile() const { return m_dir.filePath(u"pki/ca.pem"_s); }

Result<QJsonObject> Site::monitor(const QString &path) const
{
    QProcess curl;
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--show-error"_s, u"--fail"_s, u"--max-time"_s, u"5"_s,
                u"--cacert"_s, caFile(),
                u"https://127.0.0.1:%1%2"_s.arg(setting(u"NATS_HTTPS_PORT"_s), path)});
    if (!curl.waitForFinished(10'000) || curl.exitCode() != 0)
        return Error{u"%1 (Debian package curl): %2"_s.arg(
            path, QString::fromUtf8(curl.readAllStandardError()) + curl.errorString())};
    return QJsonDocument::fromJson(curl.readAllStandardOutput()).object();
}

Site::Finished Site::runConsole(const QStringList &arguments,
                                const QProcessEnvironment &extra) const
{
    QProcess process;
    auto variables = environment();
    variables.insert(u"NATS_OPS_PASSWORD"_s, setting(u"NATS_OPS_PASSWORD"_s));
    variables.insert(extra);
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(NUNECT_BIN_DIR "/nunect-console"), arguments);
    if (!process.waitForFinished(30'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace nunect::test
