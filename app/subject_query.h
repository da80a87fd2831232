// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/receiver_model.h"
#include "core/models/status.h"

#include <QObject>

#include <functional>

namespace nunect::app {

/// "Who gets this subject?": a person's question to all servers and what has come to it so far.
class SubjectQuery : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *receivers READ receivers CONSTANT)
    /// What is wrong with the question, or how far the answer is; empty before the first.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value status READ status NOTIFY changed)
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed)

public:
    /// Puts a question about a subject, of all accounts or of one, and gives its number.
    using Ask = std::function<quint64(const QString &subject, const QString &account)>;

    /// \a site must outlive the object.
    SubjectQuery(const store::SiteStore &site, QObject *parent = nullptr);

    /// Who carries the questions out.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    /// Asks anew, if the question can be asked; what the last one brought goes.
    Q_INVOKABLE void ask(const QString &subject, const QString &account);

    void flush(const store::SiteChanges &changes, qint64 nowMs);

    models::TableModel *receivers() { return &m_receivers; }
    QString text() const { return m_text; }
    models::Status::Value status() const { return m_status; }
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();

private:
    void say(const QString &text, models::Status::Value status);
    void read(const store::QueryResult &result);

    const store::SiteStore &m_site;
    models::ReceiverModel m_receivers;
    Ask m_ask;
    quint64 m_query = 0;
    QString m_subject;
    QString m_text;
    models::Status::Value m_status = models::Status::Unknown;
    bool m_waiting = false;
};

} // namespace nunect::app
