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

    std::optional<bool> flag(const char *key)
    {
        return number(key, [](const QByteArray &value, bool *ok) {
            *ok = value == "1" || value == "0";
            return value == "1";
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
    } else if (answer.name == "TIME_PROPERTIES_DATA_SET") {
        reading->utcOffsetS = values.integer("currentUtcOffset");
        reading->utcOffsetValid = values.flag("currentUtcOffsetValid");
        reading->ptpTimescale = values.flag("ptpTimescale");
        reading->timeTraceable = values.flag("timeTraceable");
        const std::optional<bool> insert = values.flag("leap61");
        const std::optional<bool> remove = values.flag("leap59");
        if (insert && remove)
            reading->leap = int(*insert) - int(*remove);
    } else if (answer.name == "GRANDMASTER_SETTINGS_NP") {
        reading->ownClass = values.integer("clockClass");
        reading->ownAccuracy = values.text("clockAccuracy");
    } else if (answer.name == "PORT_DATA_SET") {
        reading->ports.append(
            {answer.port, values.text("portState"), values.integer("logSyncInterval")});
    }
}

/// PORT_PROPERTIES_NP belongs to a port of PORT_DATA_SET, which may come after it.
static void readProperties(const QList<Answer> &answers, PtpReading *reading)
{
    for (const Answer &answer : answers) {
        if (answer.name != "PORT_PROPERTIES_NP")
            continue;
        for (PtpPort &port : reading->ports) {
            if (port.number != answer.port)
                continue;
            port.timestamping = QString::fromUtf8(answer.values.value("timestamping"));
            port.interface = QString::fromUtf8(answer.values.value("interface"));
        }
    }
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
    readProperties(answers, &reading);
    std::sort(reading.ports.begin(), reading.ports.end(),
              [](const PtpPort &left, const PtpPort &right) { return left.number < right.number; });
    const PtpPort *port = reading.activePort();
    if (!port || port->state.isEmpty())
        return Error{u"ptp4l's answer has no port state"_s};
    return reading;
}

} // namespace nunect::timesync
