// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace nunect::test {

/// Many plain NATS connections that do what they are told and answer PINGs; nothing else is to be
/// heard of them.
class RawCrowd : public QObject
{
public:
    struct Login
    {
        quint16 port = 0;
        QByteArray name;
        QByteArray user;
        QByteArray password;
    };

    /// \a script: protocol lines that it sends once it is logged in.
    void add(const Login &login, const QByteArray &script);
    /// To the one of that number, in the order in which they were added.
    void send(int number, const QByteArray &lines);
    /// Waits until the servers have taken all that was sent.
    bool settle();
    /// Ends the last \a count of them.
    bool closeLast(int count);
    int size() const { return static_cast<int>(m_members.size()); }
    int connected() const;
    /// What went wrong first.
    QString problem() const { return m_problem; }

private:
    struct Member
    {
        QTcpSocket socket;
        QByteArray unread;
        int unanswered = 0; ///< PINGs of ours
    };

    static void greet(Member &member, const Login &login, const QByteArray &script);
    void read(Member &member);

    std::vector<std::unique_ptr<Member>> m_members;
    QString m_problem;
};

} // namespace nunect::test
