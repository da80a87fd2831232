// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/tap_details.h"
#include "core/models/details_model.h"
#include "core/models/tap_model.h"

#include <QObject>

#include <functional>

namespace nunect::app {

/// What a person listens to: the subjects, the messages, and what is left out of them.
///
/// Listening ends when nobody looks any more, unless it is to be kept running.
class TapControl : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *messages READ messages CONSTANT)
    /// The subjects, each with how it stands.
    Q_PROPERTY(nunect::models::DetailsModel *subjects READ subjects CONSTANT)
    Q_PROPERTY(nunect::app::TapDetails *details READ details CONSTANT)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool keepRunning READ keepsRunning WRITE setKeepRunning NOTIFY changed)
    Q_PROPERTY(bool paused READ isPaused WRITE setPaused NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    /// Why the last thing that was asked for was not done; empty: it was.
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// What a person has to know of a list that is short or stands still.
    Q_PROPERTY(QString note READ note NOTIFY changed)
    /// For an empty list: why it is empty.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)

public:
    static constexpr qsizetype maxSubjects = 4;

    struct Hooks
    {
        std::function<void(const QList<QByteArray> &)> listen; ///< to these, and no others
        std::function<void()> forget;                          ///< all messages
    };

    /// \a site must outlive the control.
    TapControl(const store::SiteStore &site, Hooks hooks, QObject *parent = nullptr);

    /// Adds a subject, with wildcards or not, and listens to it if it is listened at all. False,
    /// and an error, if it cannot be.
    Q_INVOKABLE bool add(const QString &subject);
    Q_INVOKABLE void remove(const QString &subject);
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void clear();
    Q_INVOKABLE void openMessage(quint64 rowId);
    /// The page is on screen, or not any more.
    Q_INVOKABLE void setShown(bool shown);
    /// The screen is locked: listening ends, and nothing is begun.
    void setReadOnly(bool readOnly);

    /// Each tick.
    void flush(bool connected, qint64 nowMs);

    models::TableModel *messages() { return &m_messages; }
    models::DetailsModel *subjects() { return &m_subjectLines; }
    TapDetails *details() { return &m_details; }
    bool isRunning() const { return m_running; }
    bool keepsRunning() const { return m_keepRunning; }
    void setKeepRunning(bool keep);
    bool isPaused() const { return m_messages.isPaused(); }
    void setPaused(bool paused);
    int waiting() const { return m_waiting; }
    QString error() const { return m_error; }
    QString note() const { return m_note; }
    QString emptyText() const;

Q_SIGNALS:
    void changed();

private:
    void listen();
    void refuse(const QString &why);
    bool refusesLocked();
    void endBecause(const QString &why);
    models::Details subjectLines() const;
    /// How it stands with a subject, also before the network has said anything.
    store::TapPattern told(const QByteArray &subject) const;
    QString noteText() const;

    const store::SiteStore &m_site;
    const Hooks m_hooks;
    models::TapModel m_messages;
    models::DetailsModel m_subjectLines;
    TapDetails m_details;
    QList<QByteArray> m_subjects;
    bool m_connected = false;
    bool m_running = false;
    bool m_keepRunning = false;
    bool m_readOnly = false;
    QString m_endedWhy; ///< if it was not by hand
    int m_waiting = 0;
    QString m_error;
    QString m_note;
};

} // namespace nunect::app
