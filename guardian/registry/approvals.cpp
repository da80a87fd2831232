// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/approvals.h"

#include "guardian/registry/policy.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr std::chrono::milliseconds patience = 2s;
static constexpr int streamNotFound = 10059;

static QByteArray streamName() { return "KV_" + QByteArray(registry::policyBucket); }

static QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Another one whenever the bucket holds something else.
static QByteArray markOf(const QJsonObject &info)
{
    QJsonObject mark{{"created"_L1, info["created"_L1]}};
    for (const QLatin1StringView field : {"messages"_L1, "first_seq"_L1, "last_seq"_L1})
        mark.insert(field, info["state"_L1][field]);
    return toJson(mark);
}

Approvals::Approvals(Bus &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    bus.subscribe(QByteArray(registry::policyKeys) + '>', [this](const BusMessage &) { read(); });
}

void Approvals::read()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    const QJsonObject all{{"subjects_filter"_L1, QString::fromLatin1(registry::policyKeys) + u'>'}};
    m_bus.request("$JS.API.STREAM.INFO." + streamName(), {}, toJson(all), patience,
                  [this](const std::optional<BusMessage> &reply) { onInfo(reply); });
}

void Approvals::finish()
{
    m_busy = false;
    if (std::exchange(m_again, false))
        read();
}

void Approvals::onInfo(const std::optional<BusMessage> &reply)
{
    if (!reply)
        return finish(); // a cut, or a cluster without a leader for a moment
    const QJsonObject info = QJsonDocument::fromJson(reply->payload).object();
    if (const QJsonObject error = info["error"_L1].toObject(); !error.isEmpty()) {
        if (error["err_code"_L1].toInt() == streamNotFound)
            set({}, {});
        else
            Q_EMIT problem(u"what was approved cannot be read: "_s
                           + error["description"_L1].toString());
        return finish();
    }
    m_newMark = markOf(info);
    if (m_isKnown && m_newMark == m_mark)
        return finish();
    const QStringList subjects = info["state"_L1]["subjects"_L1].toObject().keys();
    m_new.clear();
    m_left = subjects.size();
    m_isWhole = true;
    for (const QString &subject : subjects)
        readEntry(subject.toUtf8());
    if (subjects.isEmpty()) {
        set({}, m_newMark);
        finish();
    }
}

void Approvals::readEntry(const QByteArray &subject)
{
    const QJsonObject last{{"last_by_subj"_L1, QString::fromUtf8(subject)}};
    m_bus.request("$JS.API.STREAM.MSG.GET." + streamName(), {}, toJson(last), patience,
                  [this, subject](const std::optional<BusMessage> &reply) {
                      onEntry(subject, reply);
                      if (--m_left > 0)
                          return;
                      if (m_isWhole)
                          set(std::move(m_new), m_newMark);
                      finish();
                  });
}

void Approvals::onEntry(const QByteArray &subject, const std::optional<BusMessage> &reply)
{
    const QJsonObject answer
        = reply ? QJsonDocument::fromJson(reply->payload).object() : QJsonObject();
    if (!answer.contains("message"_L1)) {
        m_isWhole = false; // read again when it is asked for next
        return;
    }
    const QByteArray value
        = QByteArray::fromBase64(answer["message"_L1]["data"_L1].toString().toLatin1());
    if (value.isEmpty())
        return; // withdrawn: what is left is the mark of that
    const Result<registry::Advice> advice
        = registry::decodeApproval(subject.sliced(qstrlen(registry::policyKeys)), value);
    if (advice)
        m_new.push_back(*advice);
    else
        Q_EMIT problem(advice.error().text);
}

void Approvals::set(std::vector<registry::Advice> all, const QByteArray &mark)
{
    m_mark = mark;
    if (m_isKnown && all == m_all)
        return;
    m_all = std::move(all);
    m_isKnown = true;
    Q_EMIT changed();
}

} // namespace nunect::guardian
