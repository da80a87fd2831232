// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rules_json.h"

#include "core/util/json_reader.h"
#include "core/util/nearest_name.h"

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

static constexpr int version = 1;

/// "limit_ms"
static QString withUnit(QStringView field, const AlarmRuleInfo &info)
{
    if (info.unit.isEmpty())
        return field.toString();
    return field.toString() + u'_' + (info.unit == "%"_L1 ? "percent"_L1 : info.unit);
}

static QJsonObject ruleJson(const AlarmRuleInfo &info, const AlarmRule &rule)
{
    QJsonObject json{{u"enabled"_s, rule.enabled},
                     {u"priority"_s, toText(rule.priority)},
                     {u"on_delay_ms"_s, rule.onDelayMs},
                     {u"off_delay_ms"_s, rule.offDelayMs},
                     {u"sound"_s, rule.sound}};
    if (info.sense != AlarmRuleInfo::None) {
        json.insert(withUnit(u"limit", info), rule.limit);
        json.insert(withUnit(u"deadband", info), rule.deadband);
    }
    return json;
}

QJsonObject toJson(const AlarmRules &rules)
{
    QJsonObject all;
    for (const AlarmKind kind : allAlarmKinds())
        all.insert(toText(kind), ruleJson(alarmRuleInfo(kind), rules.of(kind)));
    return {{u"v"_s, version}, {u"rules"_s, all}};
}

namespace {

/// Reads one kind's rule over its standard.
class RuleReader
{
public:
    RuleReader(const AlarmRuleInfo &info, JsonReader reader, AlarmRule &rule)
        : m_info(info)
        , m_reader(std::move(reader))
        , m_rule(rule)
    {
    }

    void read()
    {
        refuseOtherNames();
        m_rule.enabled = m_reader.optionalBoolean(u"enabled").value_or(m_rule.enabled);
        m_rule.sound = m_reader.optionalBoolean(u"sound").value_or(m_rule.sound);
        readPriority();
        readDelay(u"on_delay_ms", m_rule.onDelayMs);
        readDelay(u"off_delay_ms", m_rule.offDelayMs);
        if (m_info.sense == AlarmRuleInfo::None)
            return;
        readNumber(withUnit(u"limit", m_info), m_rule.limit, m_info.least, m_info.most);
        const double widest = widestDeadband(m_info, m_rule);
        m_rule.deadband = std::min(m_rule.deadband, widest);
        readNumber(withUnit(u"deadband", m_info), m_rule.deadband, 0, widest);
    }

private:
    void refuseOtherNames()
    {
        const QStringList known = ruleJson(m_info, m_rule).keys();
        const QStringList names = m_reader.names();
        for (const QString &name : names) {
            if (!known.contains(name))
                m_reader.fail(name,
                              u"is no field of this rule; it has %1"_s.arg(known.join(u", ")));
        }
    }

    void readPriority()
    {
        if (!m_reader.hasValue(u"priority"))
            return;
        const QString text = m_reader.text(u"priority");
        if (const auto priority = alarmPriorityFromText(text))
            m_rule.priority = *priority;
        else
            m_reader.fail(u"priority",
                          u"should be critical, serious or caution, is '%1'"_s.arg(text));
    }

    void readDelay(QStringView field, qint64 &delayMs)
    {
        const qint64 read = m_reader.optionalInteger(field).value_or(delayMs);
        if (read < 0 || read > maxAlarmDelayMs)
            refuse(field, 0, maxAlarmDelayMs, static_cast<double>(read));
        delayMs = read;
    }

    void readNumber(QStringView field, double &number, double least, double most)
    {
        const auto read = m_reader.optionalNumber(field, std::numeric_limits<double>::lowest())
                              .value_or(number);
        if (!(read >= least && read <= most))
            refuse(field, least, most, read);
        number = read;
    }

    void refuse(QStringView field, double least, double most, double is)
    {
        const auto text = [](double number) { return QString::number(number, 'g', 10); };
        m_reader.fail(field, u"should be %1 to %2, is %3"_s.arg(text(least), text(most), text(is)));
    }

    const AlarmRuleInfo &m_info;
    JsonReader m_reader;
    AlarmRule &m_rule;
};

} // namespace

static QString unknownKind(const QString &name)
{
    QStringList known;
    for (const AlarmKind kind : allAlarmKinds())
        known.append(toText(kind));
    const QString meant = nearestName(name, known);
    return meant.isEmpty() ? u"is no kind of alarm; there are %1"_s.arg(known.join(u", "))
                           : u"is no kind of alarm; did you mean '%1'?"_s.arg(meant);
}

Result<AlarmRules> alarmRulesFromJson(const QJsonObject &json)
{
    JsonReader::Problem problem{u"alarm rules"_s, {}};
    JsonReader reader(json, problem);
    if (const qint64 v = reader.integer(u"v"); v != version)
        reader.fail(u"v", u"should be %1, is %2"_s.arg(version).arg(v));
    AlarmRules rules;
    JsonReader all = reader.object(u"rules");
    const QStringList names = all.names();
    for (const QString &name : names) {
        if (const auto kind = alarmKindFromText(name))
            RuleReader(alarmRuleInfo(*kind), all.object(name), rules.of(*kind)).read();
        else
            all.fail(name, unknownKind(name));
    }
    if (problem.first)
        return *problem.first;
    return rules;
}

} // namespace nunect::alarms
