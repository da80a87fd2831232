// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_rules_model.h"

#include "core/models/alarm_words.h"

#include <cmath>
#include <optional>
#include <utility>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using alarms::AlarmKind;
using alarms::AlarmPriority;
using alarms::AlarmRule;
using alarms::AlarmRuleInfo;
using Field = AlarmRulesModel::Field;

static constexpr double msPerSecond = 1000;

static AlarmKind kindOf(int row) { return static_cast<AlarmKind>(row); }

static QString plain(double number) { return QString::number(number, 'g', 10); }

static double valueOf(const AlarmRule &rule, Field field)
{
    switch (field) {
    case AlarmRulesModel::Limit:
        return rule.limit;
    case AlarmRulesModel::Deadband:
        return rule.deadband;
    case AlarmRulesModel::OnDelay:
        return static_cast<double>(rule.onDelayMs) / msPerSecond;
    case AlarmRulesModel::OffDelay:
        return static_cast<double>(rule.offDelayMs) / msPerSecond;
    }
    return 0;
}

static void setValue(AlarmRule &rule, Field field, double value)
{
    switch (field) {
    case AlarmRulesModel::Limit:
        rule.limit = value;
        break;
    case AlarmRulesModel::Deadband:
        rule.deadband = value;
        break;
    case AlarmRulesModel::OnDelay:
        rule.onDelayMs = std::llround(value * msPerSecond);
        break;
    case AlarmRulesModel::OffDelay:
        rule.offDelayMs = std::llround(value * msPerSecond);
        break;
    }
}

/// What \a field of \a rule may be, both ends included.
static std::pair<double, double> rangeOf(const AlarmRuleInfo &info, const AlarmRule &rule,
                                         Field field)
{
    switch (field) {
    case AlarmRulesModel::Limit:
        return {info.least, info.most};
    case AlarmRulesModel::Deadband:
        return {0, widestDeadband(info, rule)};
    case AlarmRulesModel::OnDelay:
    case AlarmRulesModel::OffDelay:
        break;
    }
    return {0, static_cast<double>(alarms::maxAlarmDelayMs) / msPerSecond};
}

static std::optional<double> numberOf(QString text)
{
    bool isNumber = false;
    const double number = text.trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

AlarmRulesModel::AlarmRulesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AlarmRulesModel::setRules(const alarms::AlarmRules &rules)
{
    m_rules = rules;
    m_refused.clear();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QStringList AlarmRulesModel::priorities() const
{
    QStringList words;
    for (const auto priority :
         {AlarmPriority::Critical, AlarmPriority::Serious, AlarmPriority::Caution})
        words.append(priorityText(priority));
    return words;
}

int AlarmRulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(alarms::alarmKinds);
}

QString AlarmRulesModel::text(int row, Field field) const
{
    const auto refused = m_refused.constFind({row, field});
    return refused != m_refused.cend() ? refused->text
                                       : plain(valueOf(m_rules.of(kindOf(row)), field));
}

QVariant AlarmRulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const AlarmRule &rule = m_rules.of(kindOf(row));
    const AlarmRuleInfo &info = alarmRuleInfo(kindOf(row));
    switch (role) {
    case NameRole:
        return kindText(kindOf(row));
    case WhyRole:
        return QString(info.why);
    case PriorityRole:
        return priorityText(rule.priority);
    case PriorityIndexRole:
        return static_cast<int>(rule.priority);
    case StatusRole:
        return static_cast<int>(priorityStatus(rule.priority));
    case UnitRole:
        return info.unit.isEmpty() ? tr("times") : QString(info.unit);
    case HasValueRole:
        return info.sense != AlarmRuleInfo::None;
    case EnabledRole:
        return rule.enabled;
    case SoundRole:
        return rule.sound;
    case ChangedRole:
        return rule != info.standard;
    case LimitRole:
    case DeadbandRole:
    case OnDelayRole:
    case OffDelayRole:
        return text(row, static_cast<Field>(role - LimitRole));
    case LimitErrorRole:
    case DeadbandErrorRole:
    case OnDelayErrorRole:
    case OffDelayErrorRole:
        return m_refused.value({row, role - LimitErrorRole}).reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> AlarmRulesModel::roleNames() const
{
    return {{NameRole, "name"_ba},
            {WhyRole, "why"_ba},
            {PriorityRole, "priority"_ba},
            {PriorityIndexRole, "priorityIndex"_ba},
            {StatusRole, "status"_ba},
            {UnitRole, "unit"_ba},
            {HasValueRole, "hasValue"_ba},
            {EnabledRole, "ruleEnabled"_ba},
            {SoundRole, "sound"_ba},
            {ChangedRole, "changed"_ba},
            {LimitRole, "limit"_ba},
            {DeadbandRole, "deadband"_ba},
            {OnDelayRole, "onDelay"_ba},
            {OffDelayRole, "offDelay"_ba},
            {LimitErrorRole, "limitError"_ba},
            {DeadbandErrorRole, "deadbandError"_ba},
            {OnDelayErrorRole, "onDelayError"_ba},
            {OffDelayErrorRole, "offDelayError"_ba}};
}

bool AlarmRulesModel::setText(int row, Field field, const QString &text)
{
    const AlarmRuleInfo &info = alarmRuleInfo(kindOf(row));
    AlarmRule &rule = m_rules.of(kindOf(row));
    const auto [least, most] = rangeOf(info, rule, field);
    const auto number = numberOf(text);
    const bool isRight = number && *number >= least && *number <= most;
    if (!isRight) {
        m_refused[{row, field}] = {text,
                                   number ? tr("should be %1 to %2").arg(plain(least), plain(most))
                                          : tr("is no number")};
        tell(row, false);
        return false;
    }
    m_refused.remove({row, field});
    const AlarmRule before = rule;
    setValue(rule, field, *number);
    if (field == Limit && info.sense != AlarmRuleInfo::None)
        rule.deadband = std::min(rule.deadband, widestDeadband(info, rule));
    tell(row, rule != before);
    return true;
}

void AlarmRulesModel::setEnabled(int row, bool enabled)
{
    bool &known = m_rules.of(kindOf(row)).enabled;
    tell(row, std::exchange(known, enabled) != enabled);
}

void AlarmRulesModel::setSound(int row, bool sound)
{
    bool &known = m_rules.of(kindOf(row)).sound;
    tell(row, std::exchange(known, sound) != sound);
}

bool AlarmRulesModel::setPriority(int row, int index)
{
    if (index < 0 || index > static_cast<int>(AlarmPriority::Caution))
        return false;
    const auto priority = static_cast<AlarmPriority>(index);
    AlarmPriority &known = m_rules.of(kindOf(row)).priority;
    tell(row, std::exchange(known, priority) != priority);
    return true;
}

void AlarmRulesModel::reset(int row)
{
    for (const Field field : {Limit, Deadband, OnDelay, OffDelay})
        m_refused.remove({row, field});
    const AlarmRule &standard = alarmRuleInfo(kindOf(row)).standard;
    AlarmRule &rule = m_rules.of(kindOf(row));
    tell(row, std::exchange(rule, standard) != standard);
}

void AlarmRulesModel::tell(int row, bool changed)
{
    Q_EMIT dataChanged(index(row), index(row));
    if (changed)
        Q_EMIT edited();
}

} // namespace nunect::models
