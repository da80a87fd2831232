// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/pending_requests.h"

#include <QRandomGenerator>

namespace nunect::guardian {

// A branch of its own: the hub lets a guardian read no other inboxes.
PendingRequests::PendingRequests()
    : m_prefix("_INBOX.guardian." + QByteArray::number(QRandomGenerator::system()->generate64(), 16)
               + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + '.')
{
}

QByteArray PendingRequests::add(Bus::OnReply onReply)
{
    const QByteArray replySubject = m_prefix + QByteArray::number(++m_count);
    m_waiting.insert(replySubject, std::move(onReply));
    return replySubject;
}

void PendingRequests::finish(const QByteArray &replySubject, const std::optional<BusMessage> &reply)
{
    if (const Bus::OnReply onReply = m_waiting.take(replySubject))
        onReply(reply);
}

void PendingRequests::failAll()
{
    const QList<QByteArray> replySubjects = m_waiting.keys();
    for (const QByteArray &replySubject : replySubjects)
        finish(replySubject, {});
}

} // namespace nunect::guardian
