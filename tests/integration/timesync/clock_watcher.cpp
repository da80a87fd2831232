// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/clock_watcher.h"

#include "core/util/timestamp.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/timesync/network_namespace.h"
#include "tests/support/find_program.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int startTimeoutMs = 20000;

ClockWatcher::ClockWatcher()
{
    NetworkNamespace::hold(m_node, nullptr);
    m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_node, &QProcess::readyReadStandardOutput, this, &ClockWatcher::read);
    connect(&m_node, &QProcess::finished, this,
            [this] { check(false, u"the independent client has ended"_s); });
}

ClockWatcher::~ClockWatcher()
{
    m_node.disconnect(this);
    m_node.kill();
    m_node.waitForFinished();
}

Result<void> ClockWatcher::start(const NatsServer &server)
{
    const QString modules = QStringLiteral(NUNECT_SOURCE_DIR "/build/npm/node_modules");
    if (!QFileInfo::exists(modules + u"/@nats-io/transport-node"_s)) {
        return Error{u"%1 has no @nats-io/transport-node; run deploy/test.sh, or: npm ci --prefix "
                     "build/npm"_s.arg(modules)};
    }
    const QString node = findProgram(u"node"_s);
    if (node.isEmpty())
        return Error{u"The program node is not installed. Install the Debian package nodejs."_s};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, modules);
    environment.insert(u"NATS_PASSWORD"_s, QLatin1StringView(guardianPassword));
    m_node.setProcessEnvironment(environment);
    m_node.start(node,
                 {QStringLiteral(NUNECT_SOURCE_DIR "/tests/integration/timesync/clock_watch.cjs"),
                  u"127.0.0.1:%1"_s.arg(server.port()), QLatin1StringView(guardianUser)});
    if (QTest::qWaitFor([this] { return m_isReady || !m_faults.isEmpty(); }, startTimeoutMs)
        && m_isReady)
        return {};
    return Error{u"clock_watch.cjs does not start: %1"_s.arg(m_node.errorString())};
}

void ClockWatcher::clear()
{
    for (Unit &unit : m_units) {
        unit.times.clear();
        unit.heartbeats.clear();
        unit.lastTime = {};
    }
    m_clearedAtNs = nowNs();
}

bool ClockWatcher::hasSaid(const QString &unit, const QString &pattern) const
{
    const QList<QJsonObject> said = times(unit);
    return std::any_of(said.begin(), said.end(),
                       [&pattern](const QJsonObject &body) { return matches(body, pattern); });
}

bool ClockWatcher::hasSettled(const QString &unit, const QString &pattern) const
{
    const QList<QJsonObject> said = times(unit);
    return said.size() >= 2 && matches(said.last(), pattern)
        && matches(said[said.size() - 2], pattern);
}

std::chrono::milliseconds ClockWatcher::longestSilence(const QString &unit) const
{
    const QList<qint64> beats = heartbeats(unit);
    qint64 longestNs = 0;
    for (qsizetype i = 1; i < beats.size(); ++i)
        longestNs = qMax(longestNs, beats[i] - beats[i - 1]);
    return std::chrono::milliseconds(longestNs / 1'000'000);
}

QString ClockWatcher::lastWords() const
{
    QString text;
    for (const Unit &unit : m_units)
        text += u'\n' + QString::fromUtf8(QJsonDocument(unit.lastTime).toJson());
    return text;
}

void ClockWatcher::read()
{
    while (m_node.canReadLine()) {
        m_line = m_node.readLine().trimmed();
        const QJsonObject message = QJsonDocument::fromJson(m_line).object();
        if (message[u"ready"_s].toBool())
            m_isReady = true;
        else
            take(message);
    }
}

void ClockWatcher::take(const QJsonObject &message)
{
    const QString subject = message[u"subject"_s].toString();
    const QJsonObject headers = message[u"headers"_s].toObject();
    const QJsonObject body = message[u"body"_s].toObject();
    const bool isTime = subject.startsWith("ops.metric.time."_L1);
    const qint64 sentNs = headers[u"X-TX-Timestamp"_s].toString().toLongLong();
    Unit &unit = m_units[subject.section(u'.', -1)];

    const qint64 seq = body[u"seq"_s].toInteger();
    check(seq > unit.lastSeq[isTime], u"seq does not rise"_s);
    unit.lastSeq[isTime] = seq;
    if (const QJsonValue bound = headers[u"X-Clock-Error-Ns"_s]; !bound.isUndefined())
        checkBound(bound.toString().toLongLong());
    if (const QJsonValue bound = body[u"error_bound_ns"_s]; bound.isDouble())
        checkBound(bound.toInteger());
    if (sentNs < m_clearedAtNs)
        return;
    if (isTime) {
        checkTime(body, unit);
        unit.times.append(body);
        unit.lastTime = body;
    } else {
        checkHeartbeat(headers, unit);
        unit.heartbeats.append(sentNs);
    }
}

void ClockWatcher::checkTime(const QJsonObject &body, const Unit &unit)
{
    check(!matches(body, u"source=none"_s)
              || matches(body, u"error_bound_ns=null offset_ns=null quality=freerun"_s),
          u"something is known without a source"_s);
    check(!matches(body, u"quality=locked"_s)
              || matches(body, u"source=ptp|ntp error_bound_ns=known holdover_s=null"_s),
          u"locked to what?"_s);
    check(!matches(body, u"holdover_s=known"_s) || matches(body, u"offset_ns=null"_s),
          u"an offset without a source"_s);
    check(!matches(body, u"ptp.mean_path_delay_ns=0"_s), u"a path without a length"_s);
    const bool heldOver = matches(body, u"holdover_s=known error_bound_ns=known"_s)
        && matches(unit.lastTime, u"holdover_s=known error_bound_ns=known"_s)
        && body[u"source"_s] == unit.lastTime[u"source"_s];
    check(!heldOver
              || body[u"error_bound_ns"_s].toInteger()
                  >= unit.lastTime[u"error_bound_ns"_s].toInteger(),
          u"the bound shrinks while nobody measures"_s);
}

void ClockWatcher::checkHeartbeat(const QJsonObject &headers, const Unit &unit)
{
    if (unit.lastTime.isEmpty())
        return;
    check(headers[u"X-Clock-Source"_s] == unit.lastTime[u"source"_s]
              && headers[u"X-Clock-Quality"_s] == unit.lastTime[u"quality"_s],
          u"the heartbeat says otherwise than "_s
              + QString::fromUtf8(QJsonDocument(unit.lastTime).toJson(QJsonDocument::Compact)));
}

void ClockWatcher::checkBound(qint64 bound)
{
    if (!m_trueErrorNs)
        return;
    ++m_boundsChecked;
    check(
        bound > 0 && qAbs(*m_trueErrorNs) <= bound,
        u"a bound of %1 ns does not hold the true error of %2 ns"_s.arg(bound).arg(*m_trueErrorNs));
}

void ClockWatcher::check(bool holds, const QString &what)
{
    constexpr int enough = 10;
    if (!holds && m_faults.size() < enough)
        m_faults.append(what + u": "_s + QString::fromUtf8(m_line));
}

static QJsonValue valueAt(QJsonValue value, const QString &path)
{
    for (const QString &name : path.split(u'.'))
        value = value.toObject()[name];
    return value;
}

bool matches(const QJsonObject &body, const QString &pattern)
{
    const QStringList terms = pattern.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(terms.begin(), terms.end(), [&body](const QString &term) {
        const QJsonValue value = valueAt(body, term.section(u'=', 0, 0));
        const QStringList wanted = term.section(u'=', 1).split(u'|');
        const bool isNull = value.isNull() || value.isUndefined();
        if (isNull)
            return wanted.contains("null"_L1);
        return wanted.contains("known"_L1) || wanted.contains(value.toVariant().toString());
    });
}

} // namespace nunect::test
