// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/reply_mux.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

static constexpr int noResponders = 503;

ReplyMux::ReplyMux(const QByteArray &inbox, QObject *parent)
    : QObject(parent)
    , m_prefix(inbox + '.')
{
}

ReplyMux::~ReplyMux() = default;

QByteArray ReplyMux::expectOne(const QByteArray &subject, milliseconds timeout,
                               ReplyHandler onReply, EndHandler onEnd)
{
    Pending pending;
    pending.subject = subject;
    pending.onReply = std::move(onReply);
    pending.onEnd = std::move(onEnd);
    return add(std::move(pending), timeout);
}

QByteArray ReplyMux::expectMany(const QByteArray &subject, milliseconds timeout, milliseconds quiet,
                                ReplyHandler onReply, EndHandler onEnd)
{
    Pending pending;
    pending.subject = subject;
    pending.many = true;
    pending.quiet = quiet;
    pending.onReply = std::move(onReply);
    pending.onEnd = std::move(onEnd);
    return add(std::move(pending), timeout);
}

QByteArray ReplyMux::add(Pending pending, milliseconds timeout)
{
    const QByteArray replySubject = m_prefix + QByteArray::number(++m_lastToken, 36);
    pending.deadline = steady_clock::now() + timeout;
    pending.timer = new QTimer(this);
    pending.timer->setSingleShot(true);
    connect(pending.timer, &QTimer::timeout, this, [this, replySubject] { onTime(replySubject); });
    pending.timer->start(timeout);
    m_pending.insert(replySubject, std::move(pending));
    return replySubject;
}

void ReplyMux::deliver(const Message &message)
{
    const QByteArray replySubject = message.subject().toByteArray();
    const auto found = m_pending.find(replySubject);
    if (found == m_pending.end())
        return;
    if (message.status() == noResponders) {
        finish(replySubject,
               RequestError{ErrorCode::NoResponders,
                            u"Nobody answers on %1."_s.arg(QString::fromUtf8(found->subject))});
        return;
    }
    ++found->replies;
    const ReplyHandler onReply = found->onReply; // which may start or end other requests
    if (found->many) {
        const auto left = std::chrono::ceil<milliseconds>(found->deadline - steady_clock::now());
        found->timer->start(std::clamp(left, milliseconds(0), found->quiet));
        onReply(message);
        return;
    }
    // Gone before it is called: the reply is the end of a single request.
    found->onEnd = {};
    finish(replySubject, std::nullopt);
    onReply(message);
}

void ReplyMux::fail(const QByteArray &replySubject, const RequestError &error)
{
    // Later, for callers who are still in the call that made the request.
    QMetaObject::invokeMethod(
        this, [this, replySubject, error] { finish(replySubject, error); }, Qt::QueuedConnection);
}

void ReplyMux::failRequestsTo(const QByteArray &subject, const RequestError &error)
{
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        if (it->subject == subject)
            fail(it.key(), error);
    }
}

void ReplyMux::failAll(const RequestError &error)
{
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it)
        fail(it.key(), error);
}

void ReplyMux::onTime(const QByteArray &replySubject)
{
    const auto found = m_pending.constFind(replySubject);
    if (found == m_pending.cend())
        return;
    if (found->replies > 0)
        finish(replySubject, std::nullopt);
    else
        finish(replySubject,
               RequestError{ErrorCode::RequestTimeout,
                            u"No answer on %1 in time."_s.arg(QString::fromUtf8(found->subject))});
}

void ReplyMux::finish(const QByteArray &replySubject, const std::optional<RequestError> &error)
{
    const auto found = m_pending.find(replySubject);
    if (found == m_pending.end())
        return;
    const Pending ended = std::move(*found);
    m_pending.erase(found);
    ended.timer->stop();
    ended.timer->deleteLater(); // this may be its own timeout
    if (ended.onEnd)
        ended.onEnd(error, ended.replies);
}

} // namespace nunect::nats
