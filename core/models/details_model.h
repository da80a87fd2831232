// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace nunect::models {

/// One thing that is known of a row.
struct DetailLine
{
    QString group; ///< lines of one group stand together
    QString label;
    QString value;
    Status::Value status = Status::Unknown;
    bool hasStatus = false; ///< show the symbol
    bool stale = false;     ///< too old to be believed

    bool operator==(const DetailLine &) const = default;
};

/// All that is known of a row, put together group by group.
class Details
{
public:
    QString title;

    /// What is added from here on is of this group, and of data that is \a stale.
    void begin(const QString &group, bool stale = false);
    /// An empty text reads as "not known".
    void add(const QString &label, const QString &value);
    void add(const QString &label, const QStringList &values);
    void add(const QString &label, const CellValue &value, Column::Kind kind);
    void addYesNo(const QString &label, bool value);
    void addStatus(const QString &label, const QString &value, Status::Value status);

    const QList<DetailLine> &lines() const { return m_lines; }

private:
    void append(DetailLine line);

    QList<DetailLine> m_lines;
    QString m_group;
    bool m_stale = false;
};

/// All that is known of one row of a table, as lines for a pane beside it. GUI thread only.
class DetailsModel : public QAbstractListModel
{
    Q_OBJECT
    /// TableModel::rowId() of the row that is shown; 0: none.
    Q_PROPERTY(quint64 shownRow READ shownRow WRITE setShownRow NOTIFY shownRowChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownRowChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    /// The row was there and is not any more: what is shown is the last that was known.
    Q_PROPERTY(bool gone READ isGone NOTIFY goneChanged)

public:
    enum Role {
        GroupRole = Qt::UserRole + 1,
        LabelRole,
        ValueRole,
        StatusRole,
        HasStatusRole,
        StaleRole
    };

    /// Nothing for a row that there is not. \a nowMs is the stores' monotonic clock.
    using Read = std::function<std::optional<Details>(quint64 rowId, qint64 nowMs)>;

    explicit DetailsModel(Read read, QObject *parent = nullptr);

    quint64 shownRow() const { return m_rowId; }
    void setShownRow(quint64 rowId);
    bool isShown() const { return m_rowId != 0; }
    QString title() const { return m_title; }
    bool isGone() const { return m_gone; }

    /// Reads the row again; each tick, and once a second.
    void refresh(qint64 nowMs);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void shownRowChanged();
    void titleChanged();
    void goneChanged();

private:
    void show(const QList<DetailLine> &lines);
    void setGone(bool gone);

    const Read m_read;
    quint64 m_rowId = 0;
    qint64 m_nowMs = 0;
    QString m_title;
    bool m_gone = false;
    QList<DetailLine> m_lines;
};

} // namespace nunect::models
