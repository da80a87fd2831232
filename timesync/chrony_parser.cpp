// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_parser.h"

#include "timesync/decimal.h"

#include <algorithm>
#include <limits>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype trackingFields = 14;
static constexpr qsizetype sourceFields = 10;
static constexpr qsizetype statsFields = 8;
static constexpr int maxStratum = 16; // NTP's word for "not synchronised"
static constexpr int maxReach = 0377;
static constexpr int maxSamples = std::numeric_limits<int>::max();

/// Takes the fields of one line as numbers and remembers the first that is none.
class FieldReader
{
public:
    FieldReader(QLatin1StringView command, QList<QByteArray> fields)
        : m_command(command)
        , m_fields(std::move(fields))
    {
    }

    QString text(qsizetype at) const { return QString::fromUtf8(m_fields[at]); }

    qint64 seconds(qsizetype at, QLatin1StringView name)
    {
        return take(nsFromSeconds(m_fields[at]), at, name);
    }

    /// 0 to \a max.
    int integer(qsizetype at, QLatin1StringView name, int max, int base = 10)
    {
        bool ok = false;
        const int value = m_fields[at].toInt(&ok, base);
        return take(ok && value >= 0 && value <= max ? std::optional(value) : std::nullopt, at,
                    name);
    }

    double real(qsizetype at, QLatin1StringView name)
    {
        bool ok = false;
        const double value = m_fields[at].toDouble(&ok);
        return take(ok && qIsFinite(value) ? std::optional(value) : std::nullopt, at, name);
    }

    /// One of the characters of \a allowed.
    char letter(qsizetype at, QByteArrayView allowed, QLatin1StringView name)
    {
        const QByteArray &field = m_fields[at];
        const bool ok = field.size() == 1 && allowed.contains(field[0]);
        return take(ok ? std::optional(field[0]) : std::nullopt, at, name);
    }

    void fail(qsizetype at, QLatin1StringView name)
    {
        if (!m_error) {
            m_error
                = Error{u"chronyc %1: %2 cannot be '%3'"_s.arg(m_command, name, text(at).left(40))};
        }
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    template<typename T>
    T take(std::optional<T> value, qsizetype at, QLatin1StringView name)
    {
        if (!value)
            fail(at, name);
        return value.value_or(T{});
    }

    QLatin1StringView m_command;
    QList<QByteArray> m_fields;
    std::optional<Error> m_error;
};

static std::optional<ChronyLeap> leapFromText(const QString &text)
{
    if (text == "Normal"_L1)
        return ChronyLeap::Normal;
    if (text == "Insert second"_L1)
        return ChronyLeap::Insert;
    if (text == "Delete second"_L1)
        return ChronyLeap::Delete;
    if (text == "Not synchronised"_L1)
        return ChronyLeap::Unsynchronised;
    return {};
}

static bool isReferenceId(const QString &text)
{
    return text.size() == 8 && std::ranges::all_of(text, [](QChar c) {
               return QByteArrayView("0123456789ABCDEFabcdef").contains(c.toLatin1());
           });
}

static ChronyTracking readTracking(FieldReader &fields)
{
    ChronyTracking tracking;
    tracking.refId = fields.text(0);
    if (!isReferenceId(tracking.refId))
        fields.fail(0, "the reference ID"_L1);
    tracking.refName = fields.text(1);
    tracking.stratum = fields.integer(2, "the stratum"_L1, maxStratum);
    tracking.refTimeNs = fields.seconds(3, "the reference time"_L1);
    tracking.systemTimeNs = fields.seconds(4, "the system time"_L1);
    tracking.rmsOffsetNs = fields.seconds(6, "the RMS offset"_L1);
    tracking.frequencyPpm = fields.real(7, "the frequency"_L1);
    tracking.skewPpm = fields.real(9, "the skew"_L1);
    tracking.rootDelayNs = fields.seconds(10, "the root delay"_L1);
    tracking.rootDispersionNs = fields.seconds(11, "the root dispersion"_L1);
    const std::optional<ChronyLeap> leap = leapFromText(fields.text(13));
    if (!leap)
        fields.fail(13, "the leap status"_L1);
    tracking.leap = leap.value_or(ChronyLeap::Unsynchronised);
    return tracking;
}

static ChronySource readSource(FieldReader &fields)
{
    ChronySource source;
    source.mode = fields.letter(0, "^=#", "the mode"_L1);
    source.state = fields.letter(1, "*+-?x~", "the state"_L1);
    source.name = fields.text(2);
    source.reach = fields.integer(5, "the reach register"_L1, maxReach, 8);
    return source;
}

const ChronySource *ChronyReading::selected() const
{
    for (const ChronySource &source : sources) {
        if (source.state == '*')
            return &source;
    }
    return nullptr;
}

std::optional<int> ChronyReading::samples(const ChronySource &source) const
{
    for (const ChronySourceStats &line : stats) {
        if (line.name == source.name)
            return line.samples;
    }
    return {};
}

/// Adds one line's content to \a reading.
static std::optional<Error> readLine(const QByteArray &line, int number, ChronyReading *reading,
                                     bool *hasTracking)
{
    const QList<QByteArray> parts = line.split(',');
    const bool isSource = parts[0].size() == 1 && QByteArrayView("^=#").contains(parts[0][0]);
    if (parts.size() == trackingFields && !*hasTracking) {
        FieldReader fields("tracking"_L1, parts);
        reading->tracking = readTracking(fields);
        *hasTracking = true;
        return fields.error();
    }
    if (parts.size() == sourceFields && isSource) {
        FieldReader fields("sources"_L1, parts);
        reading->sources.append(readSource(fields));
        return fields.error();
    }
    if (parts.size() == statsFields && !isSource) {
        FieldReader fields("sourcestats"_L1, parts);
        reading->stats.append(
            {fields.text(0), fields.integer(1, "the number of samples"_L1, maxSamples)});
        return fields.error();
    }
    return Error{u"chronyc's line %1 is not understood: '%2'"_s.arg(number).arg(
        QString::fromUtf8(line.left(60)))};
}

Result<ChronyReading> parseChronyc(const QByteArray &output)
{
    const QByteArray trimmed = output.trimmed();
    if (trimmed.isEmpty())
        return Error{u"chronyc printed nothing"_s};
    // Errors are "NNN text" and come on the output: 501 Not authorised, 506 Cannot talk to daemon.
    if (trimmed.size() > 4 && trimmed[3] == ' ' && trimmed.first(3).toUInt() >= 400)
        return Error{u"chronyc says: "_s + QString::fromUtf8(trimmed.left(200))};
    if (!output.endsWith('\n'))
        return Error{u"chronyc's output is cut off"_s};

    ChronyReading reading;
    bool hasTracking = false;
    int number = 0;
    for (const QByteArray &line : output.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        if (std::optional<Error> error = readLine(line.trimmed(), number, &reading, &hasTracking))
            return *error;
    }
    if (!hasTracking)
        return Error{u"chronyc's output has no line of 'tracking'"_s};
    return reading;
}

} // namespace nunect::timesync
