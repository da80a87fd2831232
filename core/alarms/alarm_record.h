// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_kind.h"
#include "core/alarms/standing.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

/// What the consoles of a site share about one alarm, as JSON:
///
///     {"v": 1, "alarm": "unit-lost:leaf-3",
///      "ack": {"by": "foh-left", "at": "2026-11-23T10:00:00.000000000Z"},
///      "shelf": {"by": "foh-left", "at": "…", "until": "…"},
///      "service": {"by": "foh-left", "at": "…", "out": true},
///      "notes": [{"by": "foh-left", "at": "…", "text": "somebody is on the way"}],
///      "standing": {"raised": "2026-11-23T09:58:00.000000000Z", …}}
///
/// All but `v`, `alarm` and `notes` may be absent or null; `standing` is the alarm itself, see
/// Standing. Other fields are passed over.
namespace nunect::alarms {

/// Who did something, and when by that console's wall clock.
struct Signature
{
    QString by;
    qint64 atNs = 0;

    bool operator==(const Signature &) const = default;
};

struct Shelf
{
    Signature signature;
    qint64 untilNs = 0; ///< not after the signature's time: taken off the shelf

    bool operator==(const Shelf &) const = default;
};

/// What it is about was taken away for good, or is used again.
struct OutOfService
{
    Signature signature;
    bool out = true;

    bool operator==(const OutOfService &) const = default;
};

struct Note
{
    Signature signature;
    QString text;

    bool operator==(const Note &) const = default;
};

struct AlarmRecord
{
    static constexpr qsizetype maxNameChars = 64;
    static constexpr qsizetype maxNoteChars = 500;
    static constexpr std::size_t maxNotes = 20; ///< the newest ones are kept
    static constexpr qsizetype maxBytes = 64 * 1024;

    QString alarm; ///< key of the alarm
    std::optional<Signature> acknowledged;
    std::optional<Shelf> shelf;
    std::optional<OutOfService> service;
    std::vector<Note> notes; ///< oldest first
    /// The alarm itself, as the bucket has it; an alarm of the list has that in its own fields.
    std::optional<Standing> standing;

    /// Nobody has done anything about it.
    bool isEmpty() const { return !acknowledged && !shelf && !service && notes.empty(); }
    bool isOutOfService() const { return service && service->out; }
    bool operator==(const AlarmRecord &) const = default;
};

QByteArray encode(const AlarmRecord &record);

/// The error says what is wrong and with which field: "alarm record: 'ack.at' is no time: 'today'".
Result<AlarmRecord> decodeAlarmRecord(QByteArrayView json);

/// What two consoles say of one alarm, together: of each field that which was said last by the wall
/// clock; where that is the same, the name that stands first. Notes of both are kept. It does not
/// matter in which order records are merged, or how often.
///
/// Of two occurrences (see isSameOccurrence()) the later one, and nothing that was said of the
/// other.
AlarmRecord merged(const AlarmRecord &one, const AlarmRecord &other);

/// What an alarm is known by on every console: its kind and its one member, as in
/// "unit-lost:leaf-3", or what its members have in common: "unit-lost@hub", and "unit-lost@hub@2"
/// for others that came later.
QString alarmKey(AlarmKind kind, const QString &member);
QString groupKey(AlarmKind kind, const QString &cause);

/// The key of a key-value bucket that an alarm's record is kept at: what may not stand in one is
/// written as `=` and two hex digits a byte; very long ones end in a hash. Differs where the alarms
/// differ.
QString recordKey(const QString &alarmKey);

} // namespace nunect::alarms
