// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/topology_model.h"

#include <QColor>
#include <QList>
#include <QObject>

namespace nunect::app {

/// Writes the map into a file, as an SVG picture in the console's colours. GUI thread only.
class MapExport : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QColor background MEMBER m_background)
    Q_PROPERTY(QColor text MEMBER m_text)
    Q_PROPERTY(QColor secondary MEMBER m_secondary)
    Q_PROPERTY(QColor line MEMBER m_line)
    /// By models::Status::Value.
    Q_PROPERTY(QList<QColor> statusColors MEMBER m_statusColors)
    /// How it ended, in words; empty before it was started.
    Q_PROPERTY(QString result READ result NOTIFY ended)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY ended)

public:
    using QObject::QObject;

    QString result() const { return m_result; }
    bool hasFailed() const { return m_failed; }

    Q_INVOKABLE QString proposedPath() const;
    /// Replaces a file that is there. \a title: what the picture is of.
    Q_INVOKABLE void write(nunect::models::TopologyModel *map, const QString &path,
                           const QString &title);
    /// Forgets how the last one ended.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void ended();

private:
    void end(bool failed, const QString &words);

    QColor m_background;
    QColor m_text;
    QColor m_secondary;
    QColor m_line;
    QList<QColor> m_statusColors;
    QString m_result;
    bool m_failed = false;
};

} // namespace nunect::app
