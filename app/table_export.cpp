// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table_export.h"

#include "app/export_path.h"
#include "app/table_reader.h"

#include <algorithm>

namespace nunect::app {

using models::TableFormat;
using namespace Qt::Literals::StringLiterals;

// About 10 ms of work: no frame is missed by much.
static constexpr qsizetype sliceRows = 2000;

static QString endingOf(int format)
{
    switch (format) {
    case TableFormat::Csv:
        return u".csv"_s;
    case TableFormat::Json:
        return u".json"_s;
    default:
        return u".txt"_s;
    }
}

TableExport::TableExport(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TableExport::writeSlice);
}

QString TableExport::proposedPath(const QString &tableName, int format) const
{
    return proposedExportPath(tableName, endingOf(format));
}

QString TableExport::withEnding(const QString &path, int format) const
{
    for (const int other : {TableFormat::Text, TableFormat::Csv, TableFormat::Json}) {
        const QString ending = endingOf(other);
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return path.chopped(ending.size()) + endingOf(format);
    }
    return path;
}

QString TableExport::failureText(const QString &reason) const
{
    return exportFailure(m_path, reason);
}

void TableExport::start(models::TableModel *model, const QString &path, int format)
{
    if (isRunning() || !model)
        return;
    m_next = m_vanished = 0;
    m_ids.clear();
    const Result<QString> whole = exportPath(path);
    if (!whole) {
        end(true, whole.error().text);
        return;
    }
    m_path = *whole;
    auto file = std::make_unique<QSaveFile>(m_path);
    if (!file->open(QIODevice::WriteOnly)) {
        end(true, failureText(file->errorString()));
        return;
    }
    m_model = model;
    m_columns = model->shownColumns();
    for (int row = 0; row < model->count(); ++row)
        m_ids.append(model->rowId(row));
    m_writer.emplace(shownColumns(*model), static_cast<TableFormat::Value>(format), model->nowMs());
    m_file = std::move(file);
    m_file->write(m_writer->head());
    m_result.clear();
    m_failed = false;
    m_timer.start();
    Q_EMIT progressed();
}

void TableExport::writeSlice()
{
    if (!m_model || m_model->shownColumns() != m_columns) {
        end(true,
            tr("The table's columns were changed meanwhile, so nothing was kept. Try again."));
        return;
    }
    const qsizetype until = std::min(m_ids.size(), m_next + sliceRows);
    for (; m_next < until; ++m_next) {
        const quint64 id = m_ids[m_next];
        if (!m_model->hasRow(id)) {
            ++m_vanished;
            continue;
        }
        const QByteArray bytes = m_writer->row(readRow(*m_model, id));
        if (m_file->write(bytes) != bytes.size()) {
            end(true, failureText(m_file->errorString()));
            return;
        }
    }
    if (m_next == m_ids.size())
        finish();
    else
        Q_EMIT progressed();
}

void TableExport::finish()
{
    const QByteArray bytes = m_writer->end();
    if (m_file->write(bytes) != bytes.size() || !m_file->commit()) {
        end(true, failureText(m_file->errorString()));
        return;
    }
    const int written = total() - m_vanished;
    QString words = tr("Rows written to %1: %2.").arg(m_path, QString::number(written));
    if (m_vanished > 0)
        words += u' ' + tr("Rows that went before they could be written: %1.").arg(m_vanished);
    end(false, words);
}

void TableExport::cancel()
{
    if (isRunning())
        end(false, tr("Cancelled. Nothing was written."));
}

void TableExport::reset()
{
    if (isRunning())
        return;
    m_ids.clear();
    m_next = m_vanished = 0;
    m_result.clear();
    m_failed = false;
    Q_EMIT progressed();
}

void TableExport::end(bool failed, const QString &words)
{
    m_timer.stop();
    m_file.reset(); // without a commit nothing of it stays
    m_writer.reset();
    m_failed = failed;
    m_result = words;
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace nunect::app
