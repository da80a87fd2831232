// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_reader.h"

#include <QDeadlineTimer>

#include <unistd.h>

namespace nunect::timesync {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// A reading takes 1 s at most, and a QTimer may be 5 % late. chronyc itself gives up on a hung
// daemon after 7 s only.
static constexpr auto longest = 950ms;

QStringList chronycArguments(const ChronyAddress &address)
{
    QStringList arguments{u"-c"_s, u"-n"_s, u"-m"_s};
    if (address.port)
        arguments += {u"-p"_s, QString::number(*address.port)};
    if (!address.host.isEmpty())
        arguments += {u"-h"_s, address.host};
    return arguments + QStringList{u"tracking"_s, u"sources"_s, u"sourcestats"_s};
}

ChronyReader::ChronyReader(const TimeSourceOptions &options)
    : m_chronyc(options.chronycPath)
    , m_address(chronyAddressFromText(options.chronyAddress))
{
}

void ChronyReader::read(Done done)
{
    if (!m_address) {
        QMetaObject::invokeMethod(
            &m_runner,
            [done, text = m_address.error().text] { done(Error{u"CHRONY_ADDRESS: "_s + text}); },
            Qt::QueuedConnection);
        return;
    }
    if (!m_chronyc.isEmpty())
        return runChronyc(longest, {}, std::move(done));
    const QDeadlineTimer deadline(longest);
    m_socket.ask(*m_address, longest, [this, deadline, done](const ChronySocket::Answer &answer) {
        if (answer)
            return done(*answer);
        if (!mayHelp(answer.error()))
            return done(Error{answer.error().text});
        const auto left = std::chrono::milliseconds(deadline.remainingTime());
        runChronyc(left, answer.error().text, done);
    });
}

/// chronyc asks at the same place, so that it finds no daemon where there is none, and hangs on one
/// that hangs. But to ask this machine it also knows chronyd's socket, which root may use.
bool ChronyReader::mayHelp(const ChronyFailure &failure) const
{
    using Kind = ChronyFailure::Kind;
    const bool knowsAnotherWay
        = m_address->host.isEmpty() && ::access("/var/run/chrony/chronyd.sock", R_OK | W_OK) == 0;
    return failure.kind == Kind::Unusable || (failure.kind == Kind::Gone && knowsAnotherWay);
}

/// \a because: why chronyd was not asked directly.
void ChronyReader::runChronyc(std::chrono::milliseconds limit, const QString &because, Done done)
{
    const auto explain = [because](const QString &text) {
        return Error{because.isEmpty() ? text : u"%1; %2"_s.arg(because, text)};
    };
    const QString program = findProgram(m_chronyc, u"chronyc"_s);
    if (program.isEmpty()) {
        const Error error
            = explain(m_chronyc.isEmpty() ? u"chronyc is not installed (Debian package chrony)"_s
                                          : u"%1 is not a program"_s.arg(m_chronyc));
        QMetaObject::invokeMethod(
            &m_runner, [done, error] { done(error); }, Qt::QueuedConnection);
        return;
    }
    m_runner.run(program, chronycArguments(*m_address), limit,
                 [explain, done = std::move(done)](const Result<ProcessOutput> &output) {
                     if (!output)
                         return done(explain(output.error().text));
                     const Result<ChronyReading> reading = parseChronyc(output->standardOutput);
                     done(reading ? reading : Result<ChronyReading>(explain(reading.error().text)));
                 });
}

} // namespace nunect::timesync
