// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_reader.h"

namespace nunect::timesync {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// chronyc itself gives up on a hung daemon after 7 s only.
static constexpr auto timeout = 1500ms;

QStringList chronycArguments(const QString &address)
{
    QStringList arguments{u"-c"_s, u"-n"_s, u"-m"_s};
    if (!address.isEmpty()) {
        QString host = address;
        const qsizetype colon = address.lastIndexOf(u':');
        const bool isBareV6 = address.count(u':') > 1 && !address.startsWith(u'[');
        if (colon > 0 && !address.startsWith(u'/') && !isBareV6 && !address.endsWith(u']')) {
            host = address.first(colon);
            arguments += {u"-p"_s, address.sliced(colon + 1)};
        }
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1, host.size() - 2);
        arguments += {u"-h"_s, host};
    }
    return arguments + QStringList{u"tracking"_s, u"sources"_s, u"sourcestats"_s};
}

ChronyReader::ChronyReader(const TimeSourceOptions &options)
    : m_path(options.chronycPath)
    , m_arguments(chronycArguments(options.chronyAddress))
{
}

void ChronyReader::read(Done done)
{
    const QString program = findProgram(m_path, u"chronyc"_s);
    if (program.isEmpty()) {
        const QString text = m_path.isEmpty()
            ? u"chronyc is not installed (Debian package chrony)"_s
            : u"%1 is not a program"_s.arg(m_path);
        QMetaObject::invokeMethod(
            &m_runner, [done, text] { done(Error{text}); }, Qt::QueuedConnection);
        return;
    }
    m_runner.run(program, m_arguments, timeout,
                 [done = std::move(done)](const Result<ProcessOutput> &output) {
                     done(output ? parseChronyc(output->standardOutput)
                                 : Result<ChronyReading>(output.error()));
                 });
}

} // namespace nunect::timesync
