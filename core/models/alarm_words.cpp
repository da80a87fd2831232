// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_words.h"

#include "core/models/format.h"
#include "core/models/tr.h"

#include <QLocale>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using alarms::Alarm;
using alarms::AlarmEvent;
using alarms::AlarmKind;
using alarms::AlarmPriority;
using alarms::AlarmRuleInfo;
using alarms::AlarmState;

/// So many are named, not counted.
static constexpr int fewMembers = 3;

QString kindText(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::UnitLost:
        return tr("Unit lost");
    case AlarmKind::RttHigh:
        return tr("Round trip too long");
    case AlarmKind::ClockUnlocked:
        return tr("Clock not locked");
    case AlarmKind::ClockErrorHigh:
        return tr("Clock may be off");
    case AlarmKind::UnitPingPong:
        return tr("Unit moves back and forth");
    case AlarmKind::ServerDown:
        return tr("Server down");
    case AlarmKind::ServerLameDuck:
        return tr("Server in lame duck mode");
    case AlarmKind::ServerAdvisories:
        return tr("Server version has advisories");
    case AlarmKind::CertificateEnding:
        return tr("Certificate ends soon");
    case AlarmKind::LinkDown:
        return tr("Link down");
    case AlarmKind::LinkFlapping:
        return tr("Link comes and goes");
    case AlarmKind::SlowConsumer:
        return tr("Slow consumer");
    case AlarmKind::AuthErrors:
        return tr("Logins refused");
    case AlarmKind::JetStreamStorage:
        return tr("JetStream nearly full");
    case AlarmKind::SequenceGaps:
        return tr("Events missed");
    case AlarmKind::DecodeErrors:
        return tr("Messages not understood");
    case AlarmKind::RecordSilent:
        return tr("Nothing recorded");
    }
    return {};
}

QString priorityText(AlarmPriority priority)
{
    switch (priority) {
    case AlarmPriority::Critical:
        return tr("Critical");
    case AlarmPriority::Serious:
        return tr("Serious");
    case AlarmPriority::Caution:
        return tr("Caution");
    }
    return {};
}

QString stateText(AlarmState state)
{
    switch (state) {
    case AlarmState::Unacknowledged:
        return tr("Unacknowledged");
    case AlarmState::Returned:
        return tr("Gone, unacknowledged");
    case AlarmState::Acknowledged:
        return tr("Acknowledged");
    case AlarmState::Shelved:
        return tr("Shelved");
    case AlarmState::Suppressed:
        return tr("Suppressed");
    case AlarmState::OutOfService:
        return tr("Out of service");
    }
    return {};
}

QString eventText(AlarmEvent::Type type)
{
    switch (type) {
    case AlarmEvent::Raised:
        return tr("Raised");
    case AlarmEvent::Returned:
        return tr("Gone");
    case AlarmEvent::Acknowledged:
        return tr("Acknowledged");
    case AlarmEvent::Shelved:
        return tr("Shelved");
    case AlarmEvent::Unshelved:
        return tr("Off the shelf");
    case AlarmEvent::Suppressed:
        return tr("Suppressed");
    case AlarmEvent::Unsuppressed:
        return tr("No longer suppressed");
    case AlarmEvent::Noted:
        return tr("Note");
    case AlarmEvent::Cleared:
        return tr("Cleared");
    case AlarmEvent::TakenOver:
        return tr("Stood before");
    case AlarmEvent::OutOfService:
        return tr("Out of service");
    case AlarmEvent::InService:
        return tr("Back in service");
    }
    return {};
}

Status::Value priorityStatus(AlarmPriority priority)
{
    switch (priority) {
    case AlarmPriority::Critical:
        return Status::Critical;
    case AlarmPriority::Serious:
        return Status::Serious;
    case AlarmPriority::Caution:
        return Status::Caution;
    }
    return Status::Unknown;
}

Status::Value alarmStatus(const Alarm &alarm)
{
    switch (alarm.state) {
    case AlarmState::Unacknowledged:
    case AlarmState::Acknowledged:
        return priorityStatus(alarm.priority);
    case AlarmState::Returned:
        return Status::Standby;
    case AlarmState::Shelved:
    case AlarmState::Suppressed:
    case AlarmState::OutOfService:
        return Status::Off;
    }
    return Status::Unknown;
}

QString causeText(const Alarm &alarm)
{
    return alarm.isGroup() ? alarm.cause : alarm.members.begin()->second.condition.cause;
}

QString membersText(const Alarm &alarm)
{
    if (!alarm.isGroup())
        return alarm.members.begin()->first;
    const QString cause = alarm.flood ? tr("several causes") : alarm.cause;
    if (alarm.holding > 0 && alarm.holding <= fewMembers) {
        QStringList names;
        for (const auto &[name, member] : alarm.members) {
            if (member.holds)
                names.append(name);
        }
        return tr("%1 – %2").arg(names.join(u", "), cause);
    }
    const QString all = format::grouped(static_cast<qint64>(alarm.members.size()));
    const bool someAreBack = alarm.holding > 0 && alarm.holding < alarm.members.size();
    const QString count = someAreBack
        ? tr("%1 of %2").arg(format::grouped(static_cast<qint64>(alarm.holding)), all)
        : all;
    return tr("%1 – %2").arg(count, cause);
}

/// Three digits that count, no zeros behind them.
static QString amount(AlarmKind kind, double value)
{
    const AlarmRuleInfo &info = alarmRuleInfo(kind);
    const QString number
        = value >= 1000 ? format::grouped(qRound64(value)) : QLocale().toString(value, 'g', 3);
    if (info.unit.isEmpty())
        return number;
    return info.unit == "days"_L1 ? tr("%1 days").arg(number) : number + u' ' + info.unit;
}

QString valueText(AlarmKind kind, const std::optional<double> &value)
{
    return value ? amount(kind, *value) : QString();
}

QString limitText(AlarmKind kind, const alarms::AlarmRule &rule)
{
    switch (alarmRuleInfo(kind).sense) {
    case AlarmRuleInfo::Above:
        return u"≥ "_s + amount(kind, rule.limit);
    case AlarmRuleInfo::Below:
        return u"≤ "_s + amount(kind, rule.limit);
    case AlarmRuleInfo::None:
        break;
    }
    return {};
}

QString explainerText(const QString &explainerKey)
{
    const auto kind = alarms::alarmKindFromText(explainerKey.section(u':', 0, 0));
    return kind ? tr("%1: %2").arg(kindText(*kind), explainerKey.section(u':', 1)) : explainerKey;
}

QString headline(const Alarm &alarm)
{
    return tr("%1: %2").arg(kindText(alarm.kind), membersText(alarm));
}

} // namespace nunect::models
