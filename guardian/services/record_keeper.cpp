// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/record_keeper.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;
using contract::LogLevel;

static constexpr int streamNotFound = 10059;

/// Whether all that is wanted is there: the server adds defaults of its own.
static bool holds(const QJsonValue &there, const QJsonValue &wanted)
{
    if (wanted.isObject()) {
        const QJsonObject fields = wanted.toObject();
        return std::ranges::all_of(fields.keys(), [&](const QString &key) {
            return holds(there.toObject().value(key), fields.value(key));
        });
    }
    if (!wanted.isArray())
        return there == wanted;
    const QJsonArray has = there.toArray();
    const QJsonArray items = wanted.toArray();
    return has.size() == items.size() && std::equal(has.begin(), has.end(), items.begin(), holds);
}

RecordKeeper::RecordKeeper(Bus &bus, const RecordConfig &config, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_config(config)
    , m_wanted(streamConfig(config))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &RecordKeeper::check);
    m_timer.setInterval(period);
    connect(&bus, &Bus::connected, this, [this] {
        check();
        m_timer.start();
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
}

void RecordKeeper::setConfig(const RecordConfig &config)
{
    RecordConfig wanted = config;
    wanted.role = m_config.role;
    wanted.leftOut = m_config.leftOut;
    wanted.units = m_config.units;
    change(wanted);
}

void RecordKeeper::setLeftOut(const QStringList &kinds)
{
    RecordConfig wanted = m_config;
    wanted.leftOut = kinds;
    m_wantsOtherSubjects = m_wantsOtherSubjects || wanted != m_config;
    change(wanted);
}

void RecordKeeper::setUnits(const QStringList &units)
{
    RecordConfig wanted = m_config;
    wanted.units = units;
    m_wantsOtherSubjects = m_wantsOtherSubjects || wanted != m_config;
    change(wanted);
}

bool RecordKeeper::knowsSubjects() const
{
    return (m_config.role != RecordConfig::Role::Leaf || m_config.leftOut)
        && (m_config.role != RecordConfig::Role::Hub || m_config.units);
}

void RecordKeeper::change(const RecordConfig &config)
{
    if (config == m_config)
        return;
    m_config = config;
    m_wanted = streamConfig(m_config);
    m_isAsWanted = false;
    m_again = m_busy;
    if (m_bus.isConnected())
        check();
}

QByteArray RecordKeeper::apiSubject(const QByteArray &verb) const
{
    return "$JS.API.STREAM." + verb + '.' + streamName(m_config).toUtf8();
}

void RecordKeeper::ask(const QByteArray &subject, const QJsonObject &body, OnAnswer onAnswer)
{
    const QByteArray payload
        = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_bus.request(subject, {}, payload, requestTimeout,
                  [onAnswer = std::move(onAnswer)](const std::optional<BusMessage> &reply) {
                      onAnswer(reply ? QJsonDocument::fromJson(reply->payload).object()
                                     : QJsonObject());
                  });
}

void RecordKeeper::check()
{
    if (m_busy)
        return;
    m_busy = true;
    ask(apiSubject("INFO"), {}, [this](const QJsonObject &info) { onInfo(info); });
}

void RecordKeeper::finish()
{
    m_busy = false;
    if (std::exchange(m_again, false))
        check();
}

void RecordKeeper::onInfo(const QJsonObject &info)
{
    if (info.isEmpty()) {
        if (++m_unanswered == patience)
            Q_EMIT problem(
                u"stream %1 cannot be kept: JetStream does not answer"_s.arg(streamName(m_config)));
        return finish();
    }
    m_unanswered = 0;
    if (info["error"_L1]["err_code"_L1].toInt() == streamNotFound) {
        return m_wasThere ? put("CREATE", m_wanted, LogLevel::Warn,
                                u"was gone, with what was in it, and is made again"_s)
                          : put("CREATE", m_wanted, LogLevel::Info, u"is made"_s);
    }
    if (isRefused(info, u"be looked at"_s))
        return finish();
    m_wasThere = true;
    const QString leader = info["cluster"_L1]["leader"_L1].toString();
    if (!leader.isEmpty() && leader != m_bus.server().name)
        return finish(); // the guardian there does it
    mend(info["config"_L1].toObject());
    if (m_isAsWanted)
        probeSleepers(sleepers(info));
}

void RecordKeeper::mend(const QJsonObject &there)
{
    if (!knowsSubjects())
        m_wanted["subjects"_L1] = there["subjects"_L1];
    QStringList differing;
    for (auto field = m_wanted.begin(); field != m_wanted.end(); ++field) {
        if (!holds(there[field.key()], *field))
            differing.append(field.key());
    }
    m_isAsWanted = differing.isEmpty();
    if (m_isAsWanted) {
        m_wantsOtherSubjects = false;
        return;
    }
    if (m_wantsOtherSubjects && differing == QStringList{u"subjects"_s})
        return put("UPDATE", m_wanted, LogLevel::Info,
                   m_config.units
                       ? u"takes what is of %1 units at the hub"_s.arg(m_config.units->size())
                       : u"takes other subjects, as was approved or withdrawn"_s);
    put("UPDATE", m_wanted, LogLevel::Warn,
        u"differed in %1 and is mended"_s.arg(differing.join(u", ")));
}

void RecordKeeper::put(const QByteArray &verb, const QJsonObject &stream, LogLevel level,
                       const QString &done)
{
    ask(apiSubject(verb), stream, [this, level, done](const QJsonObject &answer) {
        const bool isDone = !isRefused(answer, u"be made as it should be"_s);
        if (isDone) {
            m_wasThere = true;
            m_isAsWanted = !m_again;
            m_wantsOtherSubjects = m_wantsOtherSubjects && m_again;
        }
        finish();
        if (isDone)
            Q_EMIT mended(level, u"stream %1 %2"_s.arg(streamName(m_config), done));
    });
}

bool RecordKeeper::isRefused(const QJsonObject &answer, const QString &what)
{
    if (answer.contains("config"_L1))
        return false;
    const QString reason = answer["error"_L1]["description"_L1].toString();
    Q_EMIT problem(u"stream %1 cannot %2: %3"_s.arg(
        streamName(m_config), what, reason.isEmpty() ? u"JetStream does not answer"_s : reason));
    return true;
}

/// Leaf nodes of which the hub has heard nothing for too long. What `lag` says is of no use: it
/// stays 0 while a link is cut.
QStringList RecordKeeper::sleepers(const QJsonObject &info)
{
    QHash<QString, qint64> active; // ns since it was heard, by stream
    const QJsonArray sources = info["sources"_L1].toArray();
    for (const QJsonValue source : sources)
        active.insert(source["name"_L1].toString(), source["active"_L1].toInteger(-1));
    QStringList found;
    for (const QString &leaf : m_wanted.contains("sources"_L1) ? m_config.leafs : QStringList()) {
        const qint64 silentNs = active.value(leafStream(leaf), -1);
        const bool sleeps = silentNs < 0 || silentNs >= awake.count();
        if (sleeps && m_woken.value(leaf, QDeadlineTimer(0)).hasExpired())
            found.append(leaf);
    }
    return found;
}

/// Only one that answers can be woken: otherwise it would be tried all through a cut, and each time
/// the server looks through the whole stream for where it stood.
void RecordKeeper::probeSleepers(const QStringList &leafs)
{
    if (leafs.isEmpty())
        return finish();
    m_toWake.clear();
    m_probes = leafs.size();
    for (const QString &leaf : leafs) {
        const QByteArray subject
            = u"$JS.%1.API.STREAM.INFO.%2"_s.arg(leaf, leafStream(leaf)).toUtf8();
        ask(subject, {}, [this, leaf](const QJsonObject &answer) {
            if (answer.contains("config"_L1))
                m_toWake.append(leaf);
            if (--m_probes == 0)
                wake();
        });
    }
}

void RecordKeeper::wake()
{
    if (m_toWake.isEmpty())
        return finish();
    QJsonArray others;
    const QJsonArray sources = m_wanted["sources"_L1].toArray();
    for (qsizetype i = 0; i < sources.size(); ++i) {
        if (!m_toWake.contains(m_config.leafs[i]))
            others.append(sources[i]);
    }
    if (others.isEmpty()) {
        // It must have one: that leaf node's again, with a stream that is not there.
        QJsonObject none = sources.first().toObject();
        none["name"_L1] = streamName(m_config) + u"_NONE"_s;
        others.append(none);
    }
    QJsonObject without = m_wanted;
    without["sources"_L1] = others;
    for (const QString &leaf : std::as_const(m_toWake))
        m_woken[leaf]
            = QDeadlineTimer(std::chrono::duration_cast<std::chrono::milliseconds>(awake));
    update(without, [this](const QJsonObject &) {
        update(m_wanted, [this](const QJsonObject &) {
            Q_EMIT mended(LogLevel::Info,
                          u"stream %1 goes on with what %2 kept while it could not be heard"_s.arg(
                              streamName(m_config), m_toWake.join(u", ")));
            finish();
        });
    });
}

/// Calls \a onDone if it was done.
void RecordKeeper::update(const QJsonObject &stream, OnAnswer onDone)
{
    ask(apiSubject("UPDATE"), stream, [this, onDone](const QJsonObject &answer) {
        if (isRefused(answer, u"be changed"_s))
            return finish();
        onDone(answer);
    });
}

} // namespace nunect::guardian
