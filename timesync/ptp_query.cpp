// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_query.h"

#include <QStringList>

#include <iterator>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

// Default is alone at first: a ptp4l that hangs then gets one question a reading, and not eight.
static constexpr PtpDataSet clockSets[]
    = {PtpDataSet::Default, PtpDataSet::TimeStatus,     PtpDataSet::Current,
       PtpDataSet::Parent,  PtpDataSet::TimeProperties, PtpDataSet::GrandmasterSettings};
static constexpr PtpDataSet portSets[] = {PtpDataSet::Port, PtpDataSet::PortProperties};
static constexpr int clockSetCount = int(std::size(clockSets));
static constexpr int portSetCount = int(std::size(portSets));

/// Without these there is still something to tell.
static bool mayBeRefused(PtpDataSet dataSet)
{
    return dataSet == PtpDataSet::GrandmasterSettings || dataSet == PtpDataSet::PortProperties;
}

PtpQuery::PtpQuery(int domain, int transportSpecific, quint16 asker)
    : m_domain(domain)
    , m_transportSpecific(transportSpecific)
    , m_asker(asker)
    , m_answered(1)
{
}

int PtpQuery::questionCount() const
{
    return m_portCount ? clockSetCount + portSetCount * *m_portCount : 1;
}

PtpQuestion PtpQuery::question(int index) const
{
    PtpQuestion question;
    if (index < clockSetCount) {
        question.dataSet = clockSets[index];
    } else {
        question.dataSet = portSets[(index - clockSetCount) % portSetCount];
        question.port = 1 + (index - clockSetCount) / portSetCount;
    }
    question.domain = m_domain;
    question.transportSpecific = m_transportSpecific;
    question.asker = m_asker;
    question.sequence = static_cast<quint16>(index);
    return question;
}

QByteArray PtpQuery::next() const
{
    if (isFinished() || m_sent == questionCount() || m_sent - m_answerCount >= maxInFlight)
        return {};
    return encodeQuestion(question(m_sent));
}

void PtpQuery::take(QByteArrayView datagram)
{
    if (isFinished())
        return;
    const Result<PtpAnswer> answer = decodeAnswer(datagram);
    if (!answer) {
        m_problem = PtpProblem{PtpFailure::BadAnswer, answer.error().text};
    } else if (answer->domain != m_domain) {
        m_strange
            = PtpProblem{PtpFailure::ForeignDomain,
                         u"ptp4l answers for domain %1, but PTP_DOMAIN is %2"_s.arg(answer->domain)
                             .arg(m_domain)};
    } else if (answer->asker != m_asker || answer->sequence >= m_sent
               || m_answered.testBit(answer->sequence)) {
        m_strange
            = PtpProblem{PtpFailure::BadAnswer,
                         u"ptp4l answers another question (sequence %1)"_s.arg(answer->sequence)};
    } else {
        add(*answer);
    }
}

void PtpQuery::add(const PtpAnswer &answer)
{
    const PtpDataSet asked = question(answer.sequence).dataSet;
    if (answer.dataSet != quint16(asked)) {
        m_problem = PtpProblem{
            PtpFailure::BadAnswer,
            u"ptp4l answers %1 with %2"_s.arg(nameOf(asked), nameOf(PtpDataSet(answer.dataSet)))};
        return;
    }
    if (answer.refusal.isEmpty()) {
        if (const Result<void> added = addAnswer(answer, &m_reading); !added)
            m_problem = PtpProblem{PtpFailure::BadAnswer, added.error().text};
        // A whole Default set has the count.
        else if (asked == PtpDataSet::Default)
            m_portCount = portCount(answer).value();
    } else if (!mayBeRefused(asked)) {
        m_problem = PtpProblem{PtpFailure::Refused,
                               u"ptp4l refuses %1: %2"_s.arg(nameOf(asked), answer.refusal)};
    }
    if (m_problem)
        return;
    m_answered.resize(questionCount());
    m_answered.setBit(answer.sequence);
    ++m_answerCount;
    if (isComplete() && !m_reading.activePort())
        m_problem = PtpProblem{PtpFailure::BadAnswer, u"ptp4l's answer has no port"_s};
}

QString PtpQuery::missing() const
{
    constexpr int most = 3;
    QStringList names;
    for (int i = 0; i < questionCount(); ++i) {
        if (m_answered.testBit(i))
            continue;
        if (names.size() == most)
            return names.join(u", "_s) + u", ..."_s;
        const PtpQuestion unanswered = question(i);
        const QString name = nameOf(unanswered.dataSet);
        names.append(isOfPort(unanswered.dataSet)
                         ? u"%1 of port %2"_s.arg(name).arg(unanswered.port)
                         : name);
    }
    return names.join(u", "_s);
}

Result<PtpReading, PtpProblem> PtpQuery::result() const
{
    if (m_problem)
        return *m_problem;
    if (isComplete())
        return m_reading;
    if (m_answerCount > 0) {
        return PtpProblem{PtpFailure::Partial,
                          u"ptp4l answered %1 of %2 questions in time, not %3"_s.arg(m_answerCount)
                              .arg(questionCount())
                              .arg(missing())};
    }
    if (m_strange)
        return *m_strange;
    return PtpProblem{PtpFailure::ForeignDomain,
                      u"ptp4l answers nothing in domain %1; check PTP_DOMAIN against its "
                      "configuration's domainNumber"_s.arg(m_domain)};
}

} // namespace nunect::timesync
