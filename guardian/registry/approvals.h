// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/registry/advice.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>

#include <vector>

class QJsonObject;

namespace nunect::guardian {

/// At the hub: what the bucket `nunect_policy` holds, read again whenever somebody writes to it and
/// whenever it is asked for. What others say that they write is no proof that JetStream took it.
class Approvals : public QObject
{
    Q_OBJECT

public:
    explicit Approvals(Bus &bus, QObject *parent = nullptr);

    /// Reads what has changed, or whatever was missed. To be called again and again.
    void read();
    /// False until the bucket, or that there is none, was seen for the first time.
    bool isKnown() const { return m_isKnown; }
    const std::vector<registry::Advice> &all() const { return m_all; }

Q_SIGNALS:
    /// all() or isKnown() is another.
    void changed();
    /// The bucket cannot be read, or an entry is none that may act.
    void problem(const QString &text);

private:
    void onInfo(const std::optional<BusMessage> &reply);
    void readEntry(const QByteArray &subject);
    void onEntry(const QByteArray &subject, const std::optional<BusMessage> &reply);
    void set(std::vector<registry::Advice> all, const QByteArray &mark);
    void finish();

    Bus &m_bus;
    std::vector<registry::Advice> m_all;
    bool m_isKnown = false;
    QByteArray m_mark; ///< of the bucket as m_all has it
    bool m_busy = false;
    bool m_again = false; ///< written to while it was read
    // Of the reading that goes on.
    QByteArray m_newMark;
    std::vector<registry::Advice> m_new;
    qsizetype m_left = 0; ///< entries that are still to come
    bool m_isWhole = true;
};

} // namespace nunect::guardian
