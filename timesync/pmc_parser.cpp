// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/pmc_parser.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

/// One answer: `\t{clock}-{port} seq {n} RESPONSE MANAGEMENT {NAME}` and its `\t\tkey value` lines.
struct Answer
{
    QByteArray name;
    int port = 0;
    QHash<QByteArray, QByteArray> values;
};

static QList<Answer> split(const QByteArray &output)
{
    static constexpr QByteArrayView marker = " RESPONSE MANAGEMENT ";
    QList<Answer> answers;
    bool inAnswer = false;
    for (const QByteArray &line : output.split('\n')) {
        const qsizetype at = line.indexOf(marker);
        if (at >= 0) {
            Answer answer;
            answer.name = line.sliced(at + marker.size()).trimmed();
            const QByteArray from = line.trimmed().split(' ').value(0);
            answer.port = from.sliced(from.lastIndexOf('-') + 1).toInt();
            answers.append(answer);
            inAnswer = true;
        } else if (line.startsWith("\t\t") && inAnswer) {
            const QByteArray pair = line.simplified();
            const qsizetype space = pair.indexOf(' ');
            if (space > 0)
                answers.last().values.insert(pair.first(space), pair.sliced(space + 1));
        } else if (!line.startsWith("sending:")) {
            inAnswer = false; // an error status, which has no values
        }
    }
    return answers;
}

/// Takes the values of one answer and remembers the first that is not what it should be.
class ValueReader
{
public:
    ValueReader(const Answer &answer, std::optional<Error> *error)
        : m_answer(answer)
        , m_error(error)
    {
    }

    QString text(const char *key) const { return QString::fromUtf8(m_answer.values.value(key)); }

    std::optional<qint64> nanoseconds(const char *key)
    {
        // Some sets print them with a decimal ("-665.0").
        return number(key, [](const QByteArray &value, bool *ok) {
            if (!value.contains('.'))
                return value.toLongLong(ok);
            const double real = value.toDouble(ok);
            *ok = *ok && std::abs(real) < 9e18;
            return *ok ? std::llround(real) : 0;
        });
    }

    std::optional<int> integer(const char *key)
    {
        return number(key, [](const QByteArray &value, bool *ok) { return value.toInt(ok, 0); });
    }

    std::optional<bool> boolean(const char *key)
    {
        return number(key, [](const QByteArray &value, bool *ok) {
            *ok = value == "true" || value == "false";
            return value == "true";
        });
    }

private:
    template<typename Convert>
    auto number(const char *key, Convert convert)
        -> std::optional<decltype(convert(QByteArray(), nullptr))>
    {
        const auto found = m_answer.values.constFind(key);
        if (found == m_answer.values.constEnd())
            return {};
        bool ok = false;
        const auto value = convert(*found, &ok);
        if (ok)
            return value;
        if (!*m_error) {
            *m_error = Error{u"pmc %1: %2 cannot be '%3'"_s.arg(
                QString::fromUtf8(m_answer.name), QString::fromUtf8(key), text(key).left(40))};
        }
        return {};
    }

    const Answer &m_answer;
    std::optional<Error> *m_error;
};

static void readAnswer(const Answer &answer, PtpReading *reading, std::optional<Error> *error)
{
    ValueReader values(answer, error);
    if (answer.name == "TIME_STATUS_NP") {
        reading->masterOffsetNs = values.nanoseconds("master_offset");
        reading->ingressTimeNs = values.nanoseconds("ingress_time");
        reading->gmPresent = values.boolean("gmPresent");
        reading->gmIdentity = values.text("gmIdentity");
    } else if (answer.name == "CURRENT_DATA_SET") {
        reading->stepsRemoved = values.integer("stepsRemoved");
        reading->meanPathDelayNs = values.nanoseconds("meanPathDelay");
    } else if (answer.name == "PARENT_DATA_SET") {
        reading->gmClass = values.integer("gm.ClockClass");
        reading->gmAccuracy = values.text("gm.ClockAccuracy");
    } else if (answer.name == "DEFAULT_DATA_SET") {
        reading->domain = values.integer("domainNumber");
    } else if (answer.name == "PORT_DATA_SET") {
        reading->ports.append(
            {answer.port, values.text("portState"), values.integer("logSyncInterval"), {}});
    }
}

/// PORT_PROPERTIES_NP belongs to a port of PORT_DATA_SET, which may come after it.
static void readTimestamping(const QList<Answer> &answers, PtpReading *reading)
{
    for (const Answer &answer : answers) {
        if (answer.name != "PORT_PROPERTIES_NP")
            continue;
        for (PtpPort &port : reading->ports) {
            if (port.number == answer.port)
                port.timestamping = QString::fromUtf8(answer.values.value("timestamping"));
        }
    }
}

const PtpPort *PtpReading::activePort() const
{
    static constexpr QLatin1StringView order[]
        = {"SLAVE"_L1,      "UNCALIBRATED"_L1, "GRAND_MASTER"_L1, "MASTER"_L1,
           "PRE_MASTER"_L1, "LISTENING"_L1,    "PASSIVE"_L1};
    for (const QLatin1StringView state : order) {
        const auto found = std::find_if(ports.begin(), ports.end(), [state](const PtpPort &port) {
            return port.state == state;
        });
        if (found != ports.end())
            return &*found;
    }
    return ports.isEmpty() ? nullptr : &ports.first();
}

Result<PtpReading> parsePmc(const QByteArray &output)
{
    const QList<Answer> answers = split(output);
    if (answers.isEmpty())
        return Error{u"ptp4l does not answer"_s};
    if (!output.endsWith('\n'))
        return Error{u"pmc's output is cut off"_s};
    PtpReading reading;
    std::optional<Error> error;
    for (const Answer &answer : answers)
        readAnswer(answer, &reading, &error);
    if (error)
        return *error;
    readTimestamping(answers, &reading);
    const PtpPort *port = reading.activePort();
    if (!port || port->state.isEmpty())
        return Error{u"ptp4l's answer has no port state"_s};
    return reading;
}

} // namespace nunect::timesync
