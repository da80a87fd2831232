// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_history.h"

#include "core/util/timestamp.h"

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView toText(AlarmEvent::Type type)
{
    switch (type) {
    case AlarmEvent::Raised:
        return "raised"_L1;
    case AlarmEvent::Returned:
        return "returned"_L1;
    case AlarmEvent::Acknowledged:
        return "acknowledged"_L1;
    case AlarmEvent::Shelved:
        return "shelved"_L1;
    case AlarmEvent::Unshelved:
        return "unshelved"_L1;
    case AlarmEvent::Suppressed:
        return "suppressed"_L1;
    case AlarmEvent::Unsuppressed:
        return "no longer suppressed"_L1;
    case AlarmEvent::Noted:
        return "noted"_L1;
    case AlarmEvent::Cleared:
        return "cleared"_L1;
    case AlarmEvent::TakenOver:
        return "taken over"_L1;
    case AlarmEvent::OutOfService:
        return "taken out of service"_L1;
    case AlarmEvent::InService:
        return "back in service"_L1;
    }
    return {};
}

QString toLine(const AlarmEvent &event)
{
    QString line = event.alarm + u' ' + toText(event.type);
    if (!event.member.isEmpty() && event.alarm.section(u':', 1) != event.member)
        line += u" for "_s + event.member;
    if (event.value)
        line += u" at %1"_s.arg(*event.value);
    if (event.untilNs > 0)
        line += u" until "_s + toRfc3339(event.untilNs);
    if (!event.who.isEmpty())
        line += u" by "_s + event.who;
    if (!event.text.isEmpty())
        line += u": "_s + event.text;
    return line;
}

} // namespace nunect::alarms
