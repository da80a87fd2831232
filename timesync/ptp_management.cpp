// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_management.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <type_traits>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr quint8 managementMessage = 0x0D;
static constexpr quint8 ptpVersion = 2;
static constexpr quint8 controlManagement = 4;
static constexpr quint8 noInterval = 0x7f;
static constexpr qsizetype headerSize = 34;
static constexpr qsizetype questionSize = 54;
static constexpr quint16 tlvManagement = 0x0001;
static constexpr quint16 tlvErrorStatus = 0x0002;
enum Action : quint8 { Get = 0, Response = 2 };

/// Takes big-endian fields off the front. Beyond the end each is 0, and endedAt() names the first.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    template<typename T>
    T number(const char *name)
    {
        const QByteArrayView field = bytes(sizeof(T), name);
        return field.isEmpty() ? T(0) : qFromBigEndian<T>(field.data());
    }

    QByteArrayView bytes(qsizetype size, const char *name)
    {
        if (m_endedAt || m_bytes.size() < size) {
            if (!m_endedAt)
                m_endedAt = name;
            return {};
        }
        const QByteArrayView field = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return field;
    }

    void skip(qsizetype size, const char *name) { bytes(size, name); }

    /// As linuxptp writes it: "a2afa3.fffe.e24b17".
    QString clockIdentity(const char *name)
    {
        const QByteArrayView field = bytes(8, name);
        if (field.isEmpty())
            return {};
        const QString hex = QString::fromLatin1(field.toByteArray().toHex());
        return hex.first(6) + u'.' + hex.sliced(6, 4) + u'.' + hex.sliced(10);
    }

    /// A length and so many bytes of UTF-8.
    QString text(const char *name)
    {
        const auto size = number<quint8>(name);
        return QString::fromUtf8(bytes(size, name));
    }

    const char *endedAt() const { return m_endedAt; }
    qsizetype left() const { return m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    const char *m_endedAt = nullptr;
};

QString nameOf(PtpDataSet dataSet)
{
    switch (dataSet) {
    case PtpDataSet::Default:
        return u"DEFAULT_DATA_SET"_s;
    case PtpDataSet::Current:
        return u"CURRENT_DATA_SET"_s;
    case PtpDataSet::Parent:
        return u"PARENT_DATA_SET"_s;
    case PtpDataSet::TimeProperties:
        return u"TIME_PROPERTIES_DATA_SET"_s;
    case PtpDataSet::Port:
        return u"PORT_DATA_SET"_s;
    case PtpDataSet::TimeStatus:
        return u"TIME_STATUS_NP"_s;
    case PtpDataSet::GrandmasterSettings:
        return u"GRANDMASTER_SETTINGS_NP"_s;
    case PtpDataSet::PortProperties:
        return u"PORT_PROPERTIES_NP"_s;
    }
    return u"0x%1"_s.arg(quint16(dataSet), 4, 16, QLatin1Char('0'));
}

bool isOfPort(PtpDataSet dataSet)
{
    return dataSet == PtpDataSet::Port || dataSet == PtpDataSet::PortProperties;
}

QByteArray encodeQuestion(const PtpQuestion &question)
{
    QByteArray bytes(questionSize, '\0');
    const auto put8 = [&bytes](qsizetype at, int value) { bytes[at] = static_cast<char>(value); };
    const auto put16 = [&bytes](qsizetype at, int value) {
        qToBigEndian(static_cast<quint16>(value), bytes.data() + at);
    };
    put8(0, question.transportSpecific << 4 | managementMessage);
    put8(1, ptpVersion);
    put16(2, questionSize);
    put8(4, question.domain);
    put16(28, question.asker); // of sourcePortIdentity; its clock stays 0, as pmc's
    put16(30, question.sequence);
    put8(32, controlManagement);
    put8(33, noInterval);
    std::fill_n(bytes.begin() + headerSize, 8, '\xff'); // targetPortIdentity: any clock
    put16(42, question.port);
    // 44 and 45, the boundary hops, stay 0: nothing of this goes out on the network.
    put8(46, Get);
    put16(48, tlvManagement);
    put16(50, 2); // the data set's number alone
    put16(52, int(question.dataSet));
    return bytes;
}

/// Table 72 of IEEE 1588-2008.
static QString errorStatusText(quint16 status)
{
    static constexpr QLatin1StringView names[]
        = {"RESPONSE_TOO_BIG"_L1, "NO_SUCH_ID"_L1,  "WRONG_LENGTH"_L1,
           "WRONG_VALUE"_L1,      "NOT_SETABLE"_L1, "NOT_SUPPORTED"_L1};
    if (status >= 1 && status <= std::size(names))
        return names[status - 1];
    return status == 0xfffe ? u"GENERAL_ERROR"_s : u"error %1"_s.arg(status);
}

/// The TLV behind the header; \a tlv has what its length promises.
static Result<void> decodeTlv(quint16 type, QByteArrayView tlv, PtpAnswer *answer)
{
    FieldReader fields(tlv);
    if (type == tlvManagement) {
        answer->dataSet = fields.number<quint16>("managementId");
        answer->data = fields.bytes(fields.left(), "data");
    } else if (type == tlvErrorStatus) {
        const auto status = fields.number<quint16>("managementErrorId");
        answer->dataSet = fields.number<quint16>("managementId");
        answer->refusal = errorStatusText(status);
    } else {
        return Error{u"ptp4l's answer is a TLV of type %1 and not a management TLV"_s.arg(type)};
    }
    if (fields.endedAt())
        return Error{u"ptp4l's answer ends at %1"_s.arg(QString::fromLatin1(fields.endedAt()))};
    return {};
}

Result<PtpAnswer> decodeAnswer(QByteArrayView datagram)
{
    FieldReader fields(datagram);
    PtpAnswer answer;
    const auto type = static_cast<quint8>(fields.number<quint8>("messageType") & 0x0f);
    const auto version = static_cast<quint8>(fields.number<quint8>("versionPTP") & 0x0f);
    const auto length = fields.number<quint16>("messageLength");
    answer.domain = fields.number<quint8>("domainNumber");
    fields.skip(15, "sourcePortIdentity"); // flags, correction and what is reserved
    fields.skip(8, "sourcePortIdentity");
    answer.port = fields.number<quint16>("sourcePortIdentity");
    answer.sequence = fields.number<quint16>("sequenceId");
    fields.skip(2, "logMessageInterval");
    fields.skip(8, "targetPortIdentity");
    answer.asker = fields.number<quint16>("targetPortIdentity");
    fields.skip(2, "boundaryHops");
    const auto action = static_cast<quint8>(fields.number<quint8>("actionField") & 0x0f);
    fields.skip(1, "actionField");
    const auto tlvType = fields.number<quint16>("tlvType");
    const auto tlvLength = fields.number<quint16>("lengthField");
    if (datagram.size() >= 2 && (type != managementMessage || version != ptpVersion))
        return Error{
            u"ptp4l's answer is no PTP 2 management message (type %1, version %2)"_s.arg(type).arg(
                version)};
    if (fields.endedAt())
        return Error{u"ptp4l's answer ends at %1"_s.arg(QString::fromLatin1(fields.endedAt()))};
    if (length > datagram.size() || tlvLength > fields.left()) {
        return Error{
            u"ptp4l's answer is cut off: %1 bytes of %2"_s.arg(datagram.size())
                .arg(qMax<qsizetype>(length, datagram.size() - fields.left() + tlvLength))};
    }
    if (action != Response)
        return Error{u"ptp4l's answer is no response but action %1"_s.arg(action)};
    const QByteArrayView tlv = fields.bytes(tlvLength, "data");
    if (const Result<void> decoded = decodeTlv(tlvType, tlv, &answer); !decoded)
        return decoded.error();
    return answer;
}

static QString portState(quint8 state)
{
    // IEEE 1588 table 8; 0 and 10 are linuxptp's own.
    static constexpr QLatin1StringView names[]
        = {"NONE"_L1,         "INITIALIZING"_L1, "FAULTY"_L1,      "DISABLED"_L1,
           "LISTENING"_L1,    "PRE_MASTER"_L1,   "MASTER"_L1,      "PASSIVE"_L1,
           "UNCALIBRATED"_L1, "SLAVE"_L1,        "GRAND_MASTER"_L1};
    return state < std::size(names) ? QString(names[state]) : u"state %1"_s.arg(state);
}

static QString timestampingName(quint8 kind)
{
    static constexpr QLatin1StringView names[]
        = {"SOFTWARE"_L1, "HARDWARE"_L1, "LEGACY_HW"_L1, "ONESTEP"_L1, "P2P1STEP"_L1};
    return kind < std::size(names) ? QString(names[kind]) : u"kind %1"_s.arg(kind);
}

static QString hexByte(quint8 value) { return u"0x%1"_s.arg(value, 2, 16, QLatin1Char('0')); }

/// A TimeInterval: nanoseconds and 16 bits of their fraction.
static qint64 roundInterval(qint64 interval) { return std::llround(double(interval) / 65536.0); }

static void readTimeStatus(FieldReader *fields, PtpReading *reading)
{
    const auto offset = fields->number<qint64>("master_offset");
    const auto ingress = fields->number<qint64>("ingress_time");
    fields->skip(4, "cumulativeScaledRateOffset");
    fields->skip(4, "scaledLastGmPhaseChange");
    fields->skip(2, "gmTimeBaseIndicator");
    fields->skip(12, "lastGmPhaseChange");
    const auto present = fields->number<qint32>("gmPresent");
    reading->masterOffsetNs = offset;
    reading->ingressTimeNs = ingress;
    reading->gmPresent = present != 0;
    reading->gmIdentity = fields->clockIdentity("gmIdentity");
}

static void readParent(FieldReader *fields, PtpReading *reading)
{
    fields->skip(10, "parentPortIdentity");
    fields->skip(8, "observedParent"); // parentStats, reserved, variance and phase change rate
    fields->skip(1, "grandmasterPriority1");
    reading->gmClass = fields->number<quint8>("gm.ClockClass");
    reading->gmAccuracy = hexByte(fields->number<quint8>("gm.ClockAccuracy"));
    fields->skip(2, "gm.OffsetScaledLogVariance");
    fields->skip(1, "grandmasterPriority2");
    fields->skip(8, "grandmasterIdentity");
}

static void readTimeProperties(FieldReader *fields, PtpReading *reading)
{
    const auto utcOffset = fields->number<qint16>("currentUtcOffset");
    const auto flags = fields->number<quint8>("flags");
    fields->skip(1, "timeSource");
    reading->utcOffsetS = utcOffset;
    reading->leap = int((flags & 0x01) != 0) - int((flags & 0x02) != 0);
    reading->utcOffsetValid = (flags & 0x04) != 0;
    reading->ptpTimescale = (flags & 0x08) != 0;
    reading->timeTraceable = (flags & 0x10) != 0;
}

static void readDefault(FieldReader *fields, PtpReading *reading)
{
    fields->skip(2, "flags");
    fields->skip(2, "numberPorts");
    fields->skip(6, "clockQuality"); // and the priorities round it
    fields->skip(8, "clockIdentity");
    reading->domain = fields->number<quint8>("domainNumber");
}

static PtpPort &portOf(PtpReading *reading, int number)
{
    const auto at
        = std::lower_bound(reading->ports.begin(), reading->ports.end(), number,
                           [](const PtpPort &port, int wanted) { return port.number < wanted; });
    if (at != reading->ports.end() && at->number == number)
        return *at;
    PtpPort port;
    port.number = number;
    return *reading->ports.insert(at, port);
}

static void readPort(FieldReader *fields, PtpReading *reading)
{
    fields->skip(8, "portIdentity");
    const auto number = fields->number<quint16>("portIdentity");
    const auto state = fields->number<quint8>("portState");
    fields->skip(1, "logMinDelayReqInterval");
    fields->skip(8, "peerMeanPathDelay");
    fields->skip(2, "announceReceiptTimeout"); // and logAnnounceInterval
    const auto interval = fields->number<qint8>("logSyncInterval");
    fields->skip(3, "versionNumber"); // delayMechanism and logMinPdelayReqInterval before it
    if (fields->endedAt())
        return;
    PtpPort &port = portOf(reading, number);
    port.state = portState(state);
    port.logSyncInterval = interval;
}

static void readPortProperties(FieldReader *fields, PtpReading *reading)
{
    fields->skip(8, "portIdentity");
    const auto number = fields->number<quint16>("portIdentity");
    fields->skip(1, "portState");
    const auto kind = fields->number<quint8>("timestamping");
    const QString interface = fields->text("interface");
    if (fields->endedAt())
        return;
    PtpPort &port = portOf(reading, number);
    port.timestamping = timestampingName(kind);
    port.interface = interface;
}

static void readDataSet(PtpDataSet dataSet, FieldReader *fields, PtpReading *reading)
{
    switch (dataSet) {
    case PtpDataSet::Default:
        return readDefault(fields, reading);
    case PtpDataSet::Current:
        reading->stepsRemoved = fields->number<quint16>("stepsRemoved");
        fields->skip(8, "offsetFromMaster"); // master_offset of TIME_STATUS_NP is the same
        reading->meanPathDelayNs = roundInterval(fields->number<qint64>("meanPathDelay"));
        return;
    case PtpDataSet::Parent:
        return readParent(fields, reading);
    case PtpDataSet::TimeProperties:
        return readTimeProperties(fields, reading);
    case PtpDataSet::Port:
        return readPort(fields, reading);
    case PtpDataSet::TimeStatus:
        return readTimeStatus(fields, reading);
    case PtpDataSet::GrandmasterSettings:
        reading->ownClass = fields->number<quint8>("clockClass");
        reading->ownAccuracy = hexByte(fields->number<quint8>("clockAccuracy"));
        fields->skip(6, "timeSource"); // the variance, then as in TIME_PROPERTIES_DATA_SET
        return;
    case PtpDataSet::PortProperties:
        return readPortProperties(fields, reading);
    }
}

static Error endsAt(const PtpAnswer &answer, const FieldReader &fields)
{
    return Error{u"ptp4l's %1 ends at %2 (%3 bytes)"_s
                     .arg(nameOf(PtpDataSet(answer.dataSet)), QString::fromLatin1(fields.endedAt()))
                     .arg(answer.data.size())};
}

Result<void> addAnswer(const PtpAnswer &answer, PtpReading *reading)
{
    FieldReader fields(answer.data);
    PtpReading added = *reading; // half an answer must leave nothing behind
    readDataSet(PtpDataSet(answer.dataSet), &fields, &added);
    if (fields.endedAt())
        return endsAt(answer, fields);
    *reading = std::move(added);
    return {};
}

Result<int> portCount(const PtpAnswer &answer)
{
    FieldReader fields(answer.data);
    fields.skip(2, "flags");
    const auto count = fields.number<quint16>("numberPorts");
    if (fields.endedAt())
        return endsAt(answer, fields);
    return count;
}

} // namespace nunect::timesync
