// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_record.h"

#include "core/util/json_reader.h"
#include "core/util/timestamp.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

static constexpr int version = 1;

static QJsonObject signatureJson(const Signature &signature)
{
    return {{u"by"_s, signature.by}, {u"at"_s, toRfc3339(signature.atNs)}};
}

QByteArray encode(const AlarmRecord &record)
{
    QJsonObject json{{u"v"_s, version}, {u"alarm"_s, record.alarm}};
    if (record.acknowledged)
        json.insert(u"ack"_s, signatureJson(*record.acknowledged));
    if (record.shelf) {
        QJsonObject shelf = signatureJson(record.shelf->signature);
        shelf.insert(u"until"_s, toRfc3339(record.shelf->untilNs));
        json.insert(u"shelf"_s, shelf);
    }
    if (record.service) {
        QJsonObject service = signatureJson(record.service->signature);
        service.insert(u"out"_s, record.service->out);
        json.insert(u"service"_s, service);
    }
    if (record.standing)
        json.insert(u"standing"_s, toJson(*record.standing));
    QJsonArray notes;
    for (const Note &note : record.notes) {
        QJsonObject each = signatureJson(note.signature);
        each.insert(u"text"_s, note.text);
        notes.append(each);
    }
    json.insert(u"notes"_s, notes);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// A text of 1 to \a most characters.
static QString readWords(JsonReader &reader, QStringView field, qsizetype most)
{
    const QString text = reader.text(field);
    if (!reader.failed() && (text.isEmpty() || text.size() > most))
        reader.fail(field, u"should have 1 to %1 characters, has %2"_s.arg(most).arg(text.size()));
    return text;
}

static Signature readSignature(JsonReader &reader)
{
    const QString by = readWords(reader, u"by", AlarmRecord::maxNameChars);
    return {by, readTime(reader, u"at")};
}

Result<AlarmRecord> decodeAlarmRecord(QByteArrayView json)
{
    if (json.size() > AlarmRecord::maxBytes)
        return Error{u"alarm record: has %1 bytes, more than %2"_s.arg(json.size())
                         .arg(AlarmRecord::maxBytes)};
    JsonReader::Problem problem{u"alarm record"_s, {}};
    JsonReader reader = JsonReader::parse(json, problem);
    if (const qint64 v = reader.integer(u"v"); v != version)
        reader.fail(u"v", u"should be %1, is %2"_s.arg(version).arg(v));
    AlarmRecord record;
    record.alarm = readWords(reader, u"alarm", 1000);
    if (auto ack = reader.optionalObject(u"ack"))
        record.acknowledged = readSignature(*ack);
    if (auto shelf = reader.optionalObject(u"shelf")) {
        const Signature signature = readSignature(*shelf);
        record.shelf = Shelf{signature, readTime(*shelf, u"until")};
    }
    if (auto service = reader.optionalObject(u"service")) {
        const Signature signature = readSignature(*service);
        record.service = OutOfService{signature, service->boolean(u"out")};
    }
    if (auto standing = reader.optionalObject(u"standing"))
        record.standing = readStanding(*standing);
    for (JsonReader &note : reader.optionalObjects(u"notes")) {
        const Signature signature = readSignature(note);
        record.notes.push_back({signature, readWords(note, u"text", AlarmRecord::maxNoteChars)});
    }
    if (record.notes.size() > AlarmRecord::maxNotes)
        reader.fail(
            u"notes",
            u"should be %1 at most, are %2"_s.arg(AlarmRecord::maxNotes).arg(record.notes.size()));
    if (problem.first)
        return *problem.first;
    return record;
}

/// Greater: said later, or at the same time by the name that stands first. The rest only has to
/// make one of two that differ win always.
static bool isBefore(const Signature &one, const Signature &other)
{
    return std::tie(one.atNs, other.by) < std::tie(other.atNs, one.by);
}

static bool isBefore(const Shelf &one, const Shelf &other)
{
    if (one.signature == other.signature)
        return one.untilNs < other.untilNs;
    return isBefore(one.signature, other.signature);
}

static bool isBefore(const OutOfService &one, const OutOfService &other)
{
    if (one.signature == other.signature)
        return one.out < other.out;
    return isBefore(one.signature, other.signature);
}

static bool isBefore(const Note &one, const Note &other)
{
    if (one.signature == other.signature)
        return one.text < other.text;
    return isBefore(one.signature, other.signature);
}

template<typename Said>
static std::optional<Said> later(const std::optional<Said> &one, const std::optional<Said> &other)
{
    if (!one || !other)
        return one ? one : other;
    return isBefore(*one, *other) ? other : one;
}

AlarmRecord merged(const AlarmRecord &one, const AlarmRecord &other)
{
    if (!isSameOccurrence(one, other))
        return one.standing->raisedNs < other.standing->raisedNs ? other : one;
    AlarmRecord both;
    both.alarm = one.alarm;
    both.acknowledged = later(one.acknowledged, other.acknowledged);
    both.shelf = later(one.shelf, other.shelf);
    both.service = later(one.service, other.service);
    both.standing = one.standing && other.standing ? merged(*one.standing, *other.standing)
        : one.standing                             ? one.standing
                                                   : other.standing;
    both.notes = one.notes;
    for (const Note &note : other.notes) {
        if (std::ranges::find(both.notes, note) == both.notes.end())
            both.notes.push_back(note);
    }
    std::ranges::sort(both.notes, [](const Note &a, const Note &b) { return isBefore(a, b); });
    if (both.notes.size() > AlarmRecord::maxNotes)
        both.notes.erase(both.notes.begin(), both.notes.end() - AlarmRecord::maxNotes);
    return both;
}

QString alarmKey(AlarmKind kind, const QString &member) { return toText(kind) + u':' + member; }

QString groupKey(AlarmKind kind, const QString &cause) { return toText(kind) + u'@' + cause; }

QString recordKey(const QString &alarmKey)
{
    // Far below what a subject may have, with room for the bucket's name.
    static constexpr qsizetype maxChars = 200;
    QString key;
    const QByteArray bytes = alarmKey.toUtf8();
    for (const char byte : bytes) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
        if (plain)
            key += QLatin1Char(byte);
        else
            key += u'=' + QString::fromLatin1(QByteArray(1, byte).toHex());
    }
    if (key.size() <= maxChars)
        return key;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return key.left(maxChars - hash.size() - 2) + u"=="_s + QString::fromLatin1(hash);
}

} // namespace nunect::alarms
