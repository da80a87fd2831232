// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_protocol.h"

#include <QtEndian>

#include <arpa/inet.h>

#include <cmath>
#include <limits>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr char protocolVersion = 6;
static constexpr char requestPacket = 1;
static constexpr char replyPacket = 2;
static constexpr qsizetype requestHeader = 20;
static constexpr qsizetype replyHeader = 28;

enum AddressFamily : quint16 { NoAddress = 0, V4 = 1, V6 = 2, Unresolved = 3 };

/// What belongs to one question, sizes in bytes with their headers.
struct Format
{
    QLatin1StringView name;
    quint16 reply; ///< the number of the answer's format
    qsizetype requestSize;
    qsizetype replySize;
};

static Format formatOf(ChronyQuestion question)
{
    switch (question) {
    case ChronyQuestion::Tracking:
        return {"tracking"_L1, 5, requestHeader, 104};
    case ChronyQuestion::SourceCount:
        return {"the number of sources"_L1, 2, requestHeader, 32};
    case ChronyQuestion::Source:
        return {"a source"_L1, 3, requestHeader + 4, 76};
    case ChronyQuestion::Stats:
        break;
    }
    return {"a source's statistics"_L1, 6, requestHeader + 4, 84};
}

QByteArray chronyRequest(ChronyQuestion question, quint32 sequence, quint32 index)
{
    const Format format = formatOf(question);
    // chronyd sends nothing that is longer than the question, lest it be used to flood others.
    QByteArray request(qMax(format.requestSize, format.replySize), '\0');
    char *data = request.data();
    data[0] = protocolVersion;
    data[1] = requestPacket;
    qToBigEndian(static_cast<quint16>(question), data + 4);
    qToBigEndian(sequence, data + 8);
    if (format.requestSize > requestHeader)
        qToBigEndian(index, data + requestHeader);
    return request;
}

static QString statusText(quint16 status)
{
    switch (status) {
    case 2:
        return u"not authorised"_s;
    case 3:
        return u"it does not know the question"_s;
    case 4:
        return u"no such source"_s;
    case 6:
        return u"the command is disabled"_s;
    case 18:
        return u"it does not speak version %1 of its protocol"_s.arg(int(protocolVersion));
    case 19:
        return u"it finds the question too short"_s;
    default:
        return u"status %1"_s.arg(status);
    }
}

/// Why \a reply does not answer the question; nothing if it does.
static std::optional<ChronyRefusal> refusal(QByteArrayView reply, ChronyQuestion question,
                                            quint32 sequence)
{
    using enum ChronyRefusal::Kind;
    const Format format = formatOf(question);
    const auto cutOff = [&](qsizetype size) {
        return ChronyRefusal{
            Unusable,
            u"chronyd's answer about %1 is cut off (%2 of %3 bytes)"_s.arg(format.name)
                .arg(reply.size())
                .arg(size)};
    };
    if (reply.size() < replyHeader)
        return cutOff(replyHeader);
    const char *data = reply.data();
    const int version = static_cast<uchar>(data[0]);
    const int packet = static_cast<uchar>(data[1]);
    const auto command = qFromBigEndian<quint16>(data + 4);
    const auto replyFormat = qFromBigEndian<quint16>(data + 6);
    const auto status = qFromBigEndian<quint16>(data + 8);
    const auto answered = qFromBigEndian<quint32>(data + 16);
    if (packet != replyPacket)
        return ChronyRefusal{Unusable,
                             u"what came is no answer of chronyd's (type %1)"_s.arg(packet)};
    if (version != protocolVersion) {
        return ChronyRefusal{
            Unusable,
            u"chronyd speaks version %1 of its protocol, not %2"_s.arg(version).arg(
                int(protocolVersion))};
    }
    if (answered != sequence) {
        return ChronyRefusal{OtherSequence,
                             u"chronyd answers question %1, not %2"_s.arg(answered).arg(sequence)};
    }
    if (command != static_cast<quint16>(question)) {
        return ChronyRefusal{Unusable,
                             u"chronyd answers command %1, not %2 (%3)"_s.arg(command)
                                 .arg(static_cast<quint16>(question))
                                 .arg(format.name)};
    }
    if (status != 0) {
        return ChronyRefusal{
            status == 4 ? NoSuchSource : Unusable,
            u"chronyd refuses to tell %1: %2"_s.arg(format.name, statusText(status))};
    }
    if (replyFormat != format.reply) {
        return ChronyRefusal{Unusable,
                             u"chronyd's answer about %1 has format %2, not %3"_s.arg(format.name)
                                 .arg(replyFormat)
                                 .arg(format.reply)};
    }
    if (reply.size() < format.replySize)
        return cutOff(format.replySize);
    return {};
}

/// The characters of a reference ID that can be printed: "GPS", "PHC0".
static QString refIdText(quint32 refId)
{
    QString text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const char character = static_cast<char>(refId >> shift);
        if (character >= ' ' && character <= '~')
            text += QLatin1Char(character);
    }
    return text;
}

/// Takes the fields of an answer that is long enough, by their place after the header, and
/// remembers the first that cannot be.
class AnswerReader
{
public:
    AnswerReader(QByteArrayView reply, ChronyQuestion question)
        : m_data(reply.data() + replyHeader)
        , m_question(question)
    {
    }

    /// A number of 16 bits that is \a most or less.
    quint16 u16(qsizetype at, quint16 most, QLatin1StringView name)
    {
        if (u16(at) > most)
            fail(name, QString::number(u16(at)));
        return qMin(u16(at), most);
    }
    quint16 u16(qsizetype at) const { return qFromBigEndian<quint16>(m_data + at); }
    quint32 u32(qsizetype at) const { return qFromBigEndian<quint32>(m_data + at); }

    /// chrony's own format: 7 bits of exponent and 25 of coefficient, both signed; always finite.
    double real(qsizetype at) const
    {
        const auto bits = static_cast<qint32>(u32(at));
        const qint32 exponent = bits >> 25;
        const auto coefficient = static_cast<qint32>(static_cast<quint32>(bits) << 7) >> 7;
        return std::ldexp(coefficient, exponent - 25);
    }

    qint64 seconds(qsizetype at, QLatin1StringView name)
    {
        const double ns = real(at) * 1e9;
        if (std::abs(ns) < 9.2e18)
            return std::llround(ns);
        fail(name, u"%1 s"_s.arg(real(at)));
        return 0;
    }

    qint64 timestamp(qsizetype at, QLatin1StringView name)
    {
        constexpr qint64 second = 1'000'000'000;
        constexpr quint32 noHighWord = 0x7fffffff; // from a chronyd with a 32-bit time_t
        const quint32 high = u32(at) == noHighWord ? 0 : u32(at);
        const quint64 whole = quint64(high) << 32 | u32(at + 4);
        if (whole >= quint64(std::numeric_limits<qint64>::max() / second)) {
            fail(name, u"%1 s"_s.arg(whole));
            return 0;
        }
        return qint64(whole) * second + qMin(u32(at + 8), quint32(second - 1));
    }

    AddressFamily family(qsizetype at) const { return AddressFamily(u16(at + 16)); }

    QString address(qsizetype at)
    {
        const AddressFamily kind = family(at);
        if (kind == V4 || kind == V6) {
            char text[INET6_ADDRSTRLEN] = "";
            ::inet_ntop(kind == V4 ? AF_INET : AF_INET6, m_data + at, text, sizeof text);
            return QString::fromLatin1(text);
        }
        if (kind == Unresolved)
            return u"ID#%1"_s.arg(u32(at), 10, 10, QLatin1Char('0'));
        fail("the family of its address"_L1, QString::number(kind));
        return {};
    }

    void fail(QLatin1StringView name, const QString &value)
    {
        if (!m_refusal) {
            m_refusal = ChronyRefusal{ChronyRefusal::Kind::Unusable,
                                      u"chronyd's answer about %1: %2 cannot be %3"_s.arg(
                                          formatOf(m_question).name, name, value)};
        }
    }

    /// \a value, or why there is none.
    template<typename T>
    ChronyAnswer<T> result(T value) const
    {
        return m_refusal ? ChronyAnswer<T>(*m_refusal) : ChronyAnswer<T>(std::move(value));
    }

private:
    const char *m_data;
    ChronyQuestion m_question;
    std::optional<ChronyRefusal> m_refusal;
};

ChronyAnswer<ChronyTracking> readChronyTracking(QByteArrayView reply, quint32 sequence)
{
    if (auto refused = refusal(reply, ChronyQuestion::Tracking, sequence))
        return *refused;
    AnswerReader answer(reply, ChronyQuestion::Tracking);
    const quint32 refId = answer.u32(0);
    ChronyTracking tracking;
    tracking.refId = u"%1"_s.arg(refId, 8, 16, QLatin1Char('0')).toUpper();
    tracking.refName = answer.family(4) == NoAddress ? refIdText(refId) : answer.address(4);
    tracking.stratum = answer.u16(24, 16, "the stratum"_L1);
    constexpr auto lastLeap = static_cast<quint16>(ChronyLeap::Unsynchronised);
    tracking.leap = static_cast<ChronyLeap>(answer.u16(26, lastLeap, "the leap status"_L1));
    tracking.refTimeNs = answer.timestamp(28, "the reference time"_L1);
    tracking.systemTimeNs = answer.seconds(40, "the system time"_L1);
    tracking.rmsOffsetNs = answer.seconds(48, "the RMS offset"_L1);
    tracking.frequencyPpm = answer.real(52);
    tracking.skewPpm = answer.real(60);
    tracking.rootDelayNs = answer.seconds(64, "the root delay"_L1);
    tracking.rootDispersionNs = answer.seconds(68, "the root dispersion"_L1);
    return answer.result(tracking);
}

ChronyAnswer<quint32> readChronySourceCount(QByteArrayView reply, quint32 sequence)
{
    constexpr quint32 mostSources = 10'000;
    if (auto refused = refusal(reply, ChronyQuestion::SourceCount, sequence))
        return *refused;
    AnswerReader answer(reply, ChronyQuestion::SourceCount);
    const quint32 count = answer.u32(0);
    if (count > mostSources)
        answer.fail("it"_L1, QString::number(count));
    return answer.result(count);
}

ChronyAnswer<std::optional<ChronySource>> readChronySource(QByteArrayView reply, quint32 sequence)
{
    if (auto refused = refusal(reply, ChronyQuestion::Source, sequence))
        return *refused;
    AnswerReader answer(reply, ChronyQuestion::Source);
    std::optional<ChronySource> source;
    if (answer.family(0) == Unresolved)
        return source;
    constexpr QByteArrayView states("*?x~+-");
    constexpr QByteArrayView modes("^=#");
    source.emplace();
    source->state = states[answer.u16(24, states.size() - 1, "the state"_L1)];
    source->mode = modes[answer.u16(26, modes.size() - 1, "the mode"_L1)];
    // A reference clock has its ID where others have an address.
    const bool isClock = source->mode == '#' && answer.family(0) == V4;
    source->name = isClock ? refIdText(answer.u32(0)) : answer.address(0);
    source->reach = answer.u16(30, 0377, "the reach register"_L1);
    return answer.result(source);
}

ChronyAnswer<std::optional<ChronySourceStats>> readChronyStats(QByteArrayView reply,
                                                               quint32 sequence)
{
    constexpr quint32 mostSamples = std::numeric_limits<int>::max();
    if (auto refused = refusal(reply, ChronyQuestion::Stats, sequence))
        return *refused;
    AnswerReader answer(reply, ChronyQuestion::Stats);
    std::optional<ChronySourceStats> stats;
    if (answer.family(4) == Unresolved)
        return stats;
    const quint32 samples = answer.u32(24);
    if (samples > mostSamples)
        answer.fail("the number of samples"_L1, QString::number(samples));
    stats.emplace();
    stats->name = answer.family(4) == NoAddress ? refIdText(answer.u32(0)) : answer.address(4);
    stats->samples = static_cast<int>(qMin(samples, mostSamples));
    return answer.result(stats);
}

} // namespace nunect::timesync
