// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm.h"
#include "core/alarms/alarm_history.h"
#include "core/alarms/alarm_rule.h"
#include "core/alarms/explainers.h"
#include "core/store/row_table.h"
#include "core/util/result.h"

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nunect::alarms {

/// The alarms of a site, after ISA-18.2: pending while the on-delay runs, then unacknowledged;
/// acknowledged, or returned while nobody has acknowledged; then cleared and off the list. What
/// comes again before that is the same alarm. Shelved and suppressed ones stay on the list.
///
/// Nothing floods it: what comes together and has one cause is one alarm, which grows in place, and
/// where there is more than a person can read each further kind has one line. The history has every
/// single condition.
///
/// Plain values without a clock. Use it on one thread.
class AlarmList
{
public:
    /// Conditions of one kind and cause that come no farther apart than this are one alarm.
    static constexpr qint64 groupWindowMs = 10'000;
    /// A group of which so many hold takes in those that come later, too.
    static constexpr std::size_t manyMembers = 5;
    /// Lines that may come within that time, before there is one line a kind.
    static constexpr std::size_t maxNewLines = 6;
    /// After the first record was heard: what comes until then was there before.
    static constexpr qint64 catchUpMs = 60'000;
    /// So long an alarm that others tell of may come here by itself, before it is taken over.
    static constexpr qint64 takeOverAfterMs = 10'000;
    /// Alarms that are taken over, and of those that are over the latest that are remembered.
    static constexpr std::size_t maxTakenOver = 200;
    static constexpr std::size_t maxOver = 2000;
    static constexpr qint64 maxShelfNs = 24 * 3'600'000'000'000; ///< a day

    explicit AlarmList(AlarmRules rules = {},
                       std::size_t historyCapacity = AlarmHistory::defaultCapacity);

    const AlarmRules &rules() const { return m_rules; }
    /// What is on the list follows them at once, delays that run already end as they were.
    void setRules(const AlarmRules &rules, Moment now);

    /// Takes over what has changed, and lets time pass; each tick, also if nothing has.
    void update(std::span<const ConditionChange> changes, Moment now);

    // What persons do: \a who is the console's name. The error says why it cannot be done.

    /// Of one that is unacknowledged or returned.
    Result<void> acknowledge(quint64 rowId, const QString &who, Moment now);
    /// Until a time of the wall clock, a day ahead at most.
    Result<void> shelve(quint64 rowId, qint64 untilNs, const QString &who, Moment now);
    Result<void> unshelve(quint64 rowId, const QString &who, Moment now);
    /// A note of AlarmRecord::maxNoteChars at most.
    Result<void> note(quint64 rowId, const QString &text, const QString &who, Moment now);
    /// What another console says, as merged() has it. An acknowledgement is one only of what had
    /// come until then. False if there is no such alarm here.
    bool merge(const AlarmRecord &record, Moment now);

    /// Of one that holds or has returned: what it is about was taken away for good, and it is no
    /// alarm any more until it was seen again; or that was a mistake.
    Result<void> takeOutOfService(quint64 rowId, const QString &who, Moment now);
    Result<void> putIntoService(quint64 rowId, const QString &who, Moment now);

    /// What stands at a key of what is shared (see recordKey()): as merge() has it, and kept for an
    /// alarm that is yet to come. Nothing: it stands there no more.
    ///
    /// An alarm that is not here but stands there is taken over: at once with what is heard first,
    /// later on if it did not come here by itself; but not one that was over here already.
    void hear(const QString &key, const std::optional<AlarmRecord> &record, Moment now);
    /// Conditions that have come onto the list with alarms that were taken over: whoever looks for
    /// conditions has to see whether they still hold.
    std::vector<AssumedCondition> takeAssumed() { return std::exchange(m_assumed, {}); }

    auto rows() const { return m_table.rows(); }
    const Alarm *byId(quint64 rowId) const { return m_table.byId(rowId); }
    store::Changes takeChanges() { return m_table.takeChanges(); }
    const AlarmHistory &history() const { return m_history; }

private:
    /// A condition on its way onto the list and off it.
    struct Track
    {
        enum Phase { Pending, On, Leaving, Off };
        Phase phase = Pending;
        qint64 dueMs = 0;    ///< of Pending and Leaving
        quint64 alarm = 0;   ///< its row id; 0: it has none
        Condition condition; ///< as it came; later ones are in the alarm
    };

    void begins(const Condition &condition, Moment now);
    void ends(const ConditionKey &key, Moment now);
    /// Goes on to \a phase, and behind it once the delay is over.
    void wait(Track &track, Track::Phase phase, qint64 delayMs, Moment now);
    void passDelay(const ConditionKey &key, qint64 dueMs, Moment now);
    void raise(Track &track, Moment now);
    void giveBack(Track &track, Moment now);
    void tell(quint64 rowId, const Condition &condition);

    Alarm &alarmFor(const Condition &condition, bool explained, Moment now);
    quint64 growing(const Condition &condition, bool flood, qint64 nowMs) const;
    bool isFlood(qint64 nowMs);
    QString freeKey(const Alarm &alarm) const;
    Alarm &change(quint64 rowId);
    bool isCatchingUp(Moment now) const;
    /// Takes over what others have said of it before it came here.
    void adopt(Alarm &alarm, Moment now);
    const Alarm *byKey(const QString &recordKey) const;
    void hearGone(const QString &key, Moment now);
    bool isSame(const Alarm &alarm, const Standing &standing) const;
    void align(const Alarm &known, const Standing &standing, Moment now);
    void takeOver(const AlarmRecord &record, Moment now);
    /// Those of a record's members that no other alarm has.
    void fill(Alarm &alarm, const Standing &standing, Moment since);
    void takeOverDue(Moment now);
    void tellMerged(const Alarm &alarm, const AlarmRecord &was, Moment now);
    void endShelves(Moment now);
    /// Somebody put aside what they knew: what is new must be seen.
    void breakShelf(Alarm &alarm, Moment now);
    void breakOutage(Alarm &alarm, Moment now);
    void settle(Moment now);
    bool isSuppressed(const Alarm &alarm) const;
    std::optional<AlarmState> stateOf(const Alarm &alarm, qint64 nowNs) const;
    /// Its state follows from what it holds; it goes off the list if nothing is left of it.
    void restate(Alarm &alarm, Moment now);
    void clear(Alarm &alarm, Moment now);
    static AlarmEvent memberEvent(AlarmEvent::Type type, const Condition &condition);
    void log(const Alarm &alarm, AlarmEvent event, Moment now);

    AlarmRules m_rules;
    AlarmHistory m_history;
    Explainers m_explainers;
    store::RowTable<Alarm> m_table;
    std::unordered_map<ConditionKey, Track> m_tracks;
    std::multimap<qint64, ConditionKey> m_due; ///< one whose track has another time is void
    /// Row id of the newest alarm of a kind and cause, and of the one that takes a kind's flood.
    std::map<std::pair<AlarmKind, QString>, quint64> m_newest;
    std::map<AlarmKind, quint64> m_floods;
    std::deque<qint64> m_newLinesMs; ///< when the last ones came
    bool m_unsettled = false;        ///< what explains what may have changed
    quint64 m_lastNumber = 0;
    std::unordered_map<QString, AlarmRecord> m_heard; ///< by key of what is shared
    std::optional<qint64> m_firstHeardMs;
    std::optional<qint64> m_startNs;                    ///< of the first update
    std::unordered_map<QString, qint64> m_toTakeOverMs; ///< when, by key of what is shared
    std::unordered_map<QString, qint64> m_overNs;       ///< raised when, by the same
    std::vector<AssumedCondition> m_assumed;
};

} // namespace nunect::alarms
