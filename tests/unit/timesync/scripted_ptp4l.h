// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/timesync/ptp_datagrams.h"

#include <QObject>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <functional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect::test {

inline sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::copy(name.begin(), name.end(), address.sun_path);
    return address;
}

/// A question and who asked it.
struct Asked
{
    QByteArray question;
    sockaddr_un from{};
    socklen_t fromSize = 0;

    bool isFromFile() const { return fromSize > sizeof(sa_family_t) && from.sun_path[0] != '\0'; }
    int transportSpecific() const { return static_cast<unsigned char>(question[0]) >> 4; }
    quint16 sequence() const { return qFromBigEndian<quint16>(question.constData() + 30); }
};

/// In ptp4l's place: a socket that answers as the test says.
class ScriptedPtp4l : public QObject
{
public:
    using Answer = std::function<QByteArray(const Asked &)>; ///< empty: none

    explicit ScriptedPtp4l(const QString &path)
        : m_fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_notifier(m_fd, QSocketNotifier::Read)
    {
        const sockaddr_un address = addressOf(path);
        if (::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
            qFatal("%s: %s", qPrintable(path), std::strerror(errno));
        connect(&m_notifier, &QSocketNotifier::activated, this, &ScriptedPtp4l::receive);
    }
    ~ScriptedPtp4l() override
    {
        m_notifier.setEnabled(false);
        ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(ScriptedPtp4l)

    void answer(const Answer &answer) { m_answer = answer; }
    void hang() { m_notifier.setEnabled(false); }
    void wakeUp() { m_notifier.setEnabled(true); }
    const QList<Asked> &asked() const { return m_asked; }

private:
    /// All that is there: a test's event loop turns so seldom that one at a time would seem to
    /// hang.
    void receive()
    {
        Asked asked;
        char bytes[200];
        do {
            asked.fromSize = sizeof(asked.from);
            const ssize_t size
                = ::recvfrom(m_fd, bytes, sizeof(bytes), 0,
                             reinterpret_cast<sockaddr *>(&asked.from), &asked.fromSize);
            if (size < 0)
                return;
            asked.question = QByteArray(bytes, size);
            if (size >= 54)
                reply(asked);
        } while (m_notifier.isEnabled());
    }

    void reply(const Asked &asked)
    {
        m_asked.append(asked);
        const QByteArray answer = m_answer ? m_answer(asked) : QByteArray();
        if (answer.isEmpty())
            return;
        // To a reader that is gone already it may fail, as ptp4l's may.
        ::sendto(m_fd, answer.constData(), size_t(answer.size()), 0,
                 reinterpret_cast<const sockaddr *>(&asked.from), asked.fromSize);
    }

    int m_fd;
    QSocketNotifier m_notifier;
    Answer m_answer;
    QList<Asked> m_asked;
};

/// What ptp4l 4.4 once answered, to the asker of now.
inline QByteArray recorded(const Asked &asked)
{
    static const QList<QByteArray> answers = ptpDatagrams(QStringLiteral("4.4-slave"));
    const quint16 asker = qFromBigEndian<quint16>(asked.question.constData() + 28);
    return with16(answers.value(asked.sequence()), 42, asker);
}

} // namespace nunect::test
