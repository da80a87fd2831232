// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "raw_crowd.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

static constexpr int timeoutMs = 10'000;

void RawCrowd::greet(Member &member, const Login &login, const QByteArray &script)
{
    const QJsonObject options{{u"verbose"_s, false},
                              {u"pedantic"_s, false},
                              {u"lang"_s, u"raw"_s},
                              {u"version"_s, u"1.2.3"_s},
                              {u"name"_s, QString::fromUtf8(login.name)},
                              {u"user"_s, QString::fromUtf8(login.user)},
                              {u"pass"_s, QString::fromUtf8(login.password)}};
    member.socket.write("CONNECT " + QJsonDocument(options).toJson(QJsonDocument::Compact) + "\r\n"
                        + script + "PING\r\n");
    ++member.unanswered;
}

void RawCrowd::add(const Login &login, const QByteArray &script)
{
    Member &member = *m_members.emplace_back(std::make_unique<Member>());
    connect(&member.socket, &QTcpSocket::readyRead, this, [this, &member] { read(member); });
    connect(&member.socket, &QTcpSocket::connected, this,
            [&member, login, script] { greet(member, login, script); });
    connect(&member.socket, &QTcpSocket::errorOccurred, this, [this, &member] {
        if (m_problem.isEmpty())
            m_problem = member.socket.errorString();
    });
    member.socket.connectToHost(u"127.0.0.1"_s, login.port);
}

void RawCrowd::send(int number, const QByteArray &lines)
{
    Member &member = *m_members[static_cast<size_t>(number)];
    member.socket.write(lines + "PING\r\n");
    ++member.unanswered;
}

void RawCrowd::read(Member &member)
{
    member.unread += member.socket.readAll();
    for (qsizetype end = 0; (end = member.unread.indexOf("\r\n")) >= 0;) {
        const QByteArray line = member.unread.first(end);
        member.unread.remove(0, end + 2);
        if (line == "PING"_ba)
            member.socket.write("PONG\r\n");
        else if (line == "PONG"_ba)
            --member.unanswered;
        else if (line.startsWith("-ERR") && m_problem.isEmpty())
            m_problem = QString::fromUtf8(line);
    }
}

int RawCrowd::connected() const
{
    return static_cast<int>(std::ranges::count_if(m_members, [](const auto &member) {
        return member->socket.state() == QAbstractSocket::ConnectedState;
    }));
}

bool RawCrowd::settle()
{
    const auto isDone = [](const auto &member) {
        const bool isUp = member->socket.state() == QAbstractSocket::ConnectedState;
        return isUp && member->unanswered == 0;
    };
    return QTest::qWaitFor(
               [&] { return !m_problem.isEmpty() || std::ranges::all_of(m_members, isDone); },
               timeoutMs)
        && m_problem.isEmpty();
}

bool RawCrowd::closeLast(int count)
{
    for (auto at = m_members.end() - count; at != m_members.end(); ++at)
        (*at)->socket.disconnectFromHost();
    const auto isClosed = [](const auto &member) {
        return member->socket.state() == QAbstractSocket::UnconnectedState;
    };
    const bool closed = QTest::qWaitFor(
        [&] { return std::all_of(m_members.end() - count, m_members.end(), isClosed); }, timeoutMs);
    m_members.resize(m_members.size() - static_cast<size_t>(count));
    return closed;
}

} // namespace nunect::test
