// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QTimer>

namespace nunect::app {

/// Keeps how a person laid out the tables (columns, order, widths, sorting) in a file, from one run
/// to the next. GUI thread only.
class TableLayouts : public QObject
{
    Q_OBJECT

public:
    /// \a file: an INI file, made when there is something to keep.
    explicit TableLayouts(const QString &file, QObject *parent = nullptr);
    /// Writes what still waits.
    ~TableLayouts() override;

    /// Where a person's own lies.
    static QString defaultFile();

    /// Gives the table the layout that it had, and writes down what changes from now on, half a
    /// second after the last change. \a name is the table's in the file.
    void keep(const QString &name, models::TableModel *model);

Q_SIGNALS:
    /// Once after each time that the file could not be written.
    void failed(const QString &reason);

private:
    void write();

    QSettings m_settings;
    QHash<QString, QString> m_waiting; ///< states by name
    QTimer m_timer;
};

} // namespace nunect::app
