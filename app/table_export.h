// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "core/models/table_text.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSaveFile>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace nunect::app {

/// Writes all rows that a table shows into a file, a part each turn of the event loop, so that the
/// console goes on meanwhile. Which rows there are is settled at the start; each is written as it
/// is at its turn, and one that is gone by then is counted. The file is there once all of it is
/// written, or not at all. GUI thread only.
class TableExport : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool running READ isRunning NOTIFY progressed)
    Q_PROPERTY(int done READ done NOTIFY progressed)
    Q_PROPERTY(int total READ total NOTIFY progressed)
    /// Rows that were gone before their turn.
    Q_PROPERTY(int vanished READ vanished NOTIFY progressed)
    /// How it ended, in words; empty while it runs and before it was started.
    Q_PROPERTY(QString result READ result NOTIFY progressed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY progressed)

public:
    explicit TableExport(QObject *parent = nullptr);

    bool isRunning() const { return m_file != nullptr; }
    int done() const { return static_cast<int>(m_next); }
    int total() const { return static_cast<int>(m_ids.size()); }
    int vanished() const { return m_vanished; }
    QString result() const { return m_result; }
    bool hasFailed() const { return m_failed; }

    /// A path for a file of this table: among the downloads or documents, named by the UTC time.
    Q_INVOKABLE QString proposedPath(const QString &tableName, int format) const;
    /// The same path with the ending that goes with a format, if it has another format's.
    Q_INVOKABLE QString withEnding(const QString &path, int format) const;
    /// Replaces a file that is there. Does nothing while it runs.
    Q_INVOKABLE void start(nunect::models::TableModel *model, const QString &path, int format);
    /// Leaves nothing behind.
    Q_INVOKABLE void cancel();
    /// Forgets how the last one ended.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void progressed();
    /// It has ended, well or not.
    void finished();

private:
    void writeSlice();
    void finish();
    void end(bool failed, const QString &words);
    QString failureText(const QString &reason) const;

    QPointer<models::TableModel> m_model;
    std::unique_ptr<QSaveFile> m_file;
    std::optional<models::TableText> m_writer;
    QStringList m_columns; ///< names; the rows are read by them
    QList<quint64> m_ids;
    qsizetype m_next = 0;
    int m_vanished = 0;
    QString m_path;
    QString m_result;
    bool m_failed = false;
    QTimer m_timer;
};

} // namespace nunect::app
