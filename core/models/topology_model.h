// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/topology.h"

#include <QAbstractListModel>

#include <span>

namespace nunect::models {

/// The connections of a Topology, for TopologyModel.
class TopologyEdgeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole,
        FromRole, ///< names
        ToRole,
        StatusRole,
        StateRole,
        RttRole,
        RateRole,
        WayRole,
        FromLayerRole, ///< where the two nodes stand
        FromColumnRole,
        ToLayerRole,
        ToColumnRole,
        /// How many nodes stand between the two in one layer.
        BetweenRole,
        WhatIfRole, ///< what a cut that is only thought of does to it; empty: nothing
    };

    using QAbstractListModel::QAbstractListModel;

    /// \a whatIf: words for the link of each leaf, by its name.
    void take(const Topology &topology, const std::map<QString, QString> &whatIf);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row
    {
        TopologyEdge edge;
        TopologyNode from;
        TopologyNode to;
        int between = 0;
        QString whatIf;

        bool operator==(const Row &) const = default;
    };

    static std::vector<Row> rowsOf(const Topology &topology,
                                   const std::map<QString, QString> &whatIf);

    std::vector<Row> m_rows;
};

/// A Topology as the scene is given it: its nodes, and beside them its edges. Looks at the site
/// only while it is shown.
class TopologyModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TopologyEdgeModel *edges READ edges CONSTANT)
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(double columns READ columns NOTIFY extentChanged) ///< that it is wide
    Q_PROPERTY(int layers READ layers NOTIFY extentChanged)
    Q_PROPERTY(int count READ count NOTIFY extentChanged)
    /// Name of the link whose cut is only thought of; empty: none.
    Q_PROPERTY(QString cutLink READ cutLink NOTIFY cutChanged)

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        KindRole = Qt::UserRole,
        ServerRole, ///< its name: the one itself, or that its units are connected to
        StatusRole,
        StateRole,
        DetailRole,
        LayerRole,
        ColumnRole,
    };

    /// \a site and \a leafs must outlive the model; as Topology::update() has them.
    explicit TopologyModel(const store::SiteStore &site, const store::LeafStore *leafs = nullptr,
                           QObject *parent = nullptr);

    /// Once a second is enough: it shows no single message.
    void flush(qint64 nowMs);

    const Topology &topology() const { return m_topology; }
    TopologyEdgeModel *edges() { return &m_edges; }
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    double columns() const;
    int layers() const;
    int count() const { return static_cast<int>(m_nodes.size()); }

    QString cutLink() const { return m_cutLink; }
    /// Shows beside the link of each leaf what the cut of another one would do to it. Empty: what
    /// is.
    void showCut(const QString &link, std::map<QString, QString> whatIf);

    /// The row of the node that one gets to from \a row with an arrow key; \a row if there is none.
    Q_INVOKABLE int neighbour(int row, int key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void shownChanged();
    void extentChanged();
    void cutChanged();

private:
    const store::SiteStore &m_site;
    const store::LeafStore *m_leafs;
    Topology m_topology;
    std::vector<TopologyNode> m_nodes;
    TopologyEdgeModel m_edges;
    QString m_cutLink;
    std::map<QString, QString> m_whatIf; ///< by leaf
    bool m_shown = false;
};

} // namespace nunect::models
