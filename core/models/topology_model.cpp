// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology_model.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace nunect::models {

/// Makes \a known what \a now is, and tells of the rows that differ; of all at once if there are
/// others now. \a begin and \a end are told around that.
template<typename Row>
static bool takeRows(std::vector<Row> &known, std::vector<Row> now, auto isSame, auto begin,
                     auto end, auto tell)
{
    const bool sameRows = std::ranges::equal(known, now, isSame);
    if (!sameRows) {
        begin();
        known = std::move(now);
        end();
        return true;
    }
    for (std::size_t row = 0; row < now.size(); ++row) {
        if (known[row] == now[row])
            continue;
        known[row] = std::move(now[row]);
        tell(static_cast<int>(row));
    }
    return false;
}

std::vector<TopologyEdgeModel::Row>
TopologyEdgeModel::rowsOf(const Topology &topology, const std::map<QString, QString> &whatIf)
{
    std::map<QString, const TopologyNode *> byId;
    for (const TopologyNode &node : topology.nodes())
        byId.emplace(node.id, &node);
    std::vector<Row> rows;
    for (const TopologyEdge &edge : topology.edges()) {
        const auto from = byId.find(edge.from);
        const auto to = byId.find(edge.to);
        if (from == byId.end() || to == byId.end())
            continue;
        Row row{edge, *from->second, *to->second, 0, {}};
        const auto words = whatIf.find(row.to.name);
        if (edge.kind == TopologyEdge::LeafLink && words != whatIf.end())
            row.whatIf = words->second;
        const auto [low, high] = std::minmax(row.from.column, row.to.column);
        row.between = static_cast<int>(
            std::ranges::count_if(topology.nodes(), [&](const TopologyNode &node) {
                return node.layer == row.from.layer && node.column > low && node.column < high;
            }));
        rows.push_back(std::move(row));
    }
    return rows;
}

void TopologyEdgeModel::take(const Topology &topology, const std::map<QString, QString> &whatIf)
{
    const auto isSame = [](const Row &a, const Row &b) {
        return a.edge.kind == b.edge.kind && a.edge.from == b.edge.from && a.edge.to == b.edge.to;
    };
    takeRows(
        m_rows, rowsOf(topology, whatIf), isSame, [this] { beginResetModel(); },
        [this] { endResetModel(); },
        [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
}

int TopologyEdgeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TopologyEdgeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return static_cast<int>(row.edge.kind);
    case FromRole:
        return row.from.name;
    case ToRole:
        return row.to.name;
    case StatusRole:
        return static_cast<int>(row.edge.status);
    case StateRole:
        return row.edge.state;
    case RttRole:
        return row.edge.rtt;
    case RateRole:
        return row.edge.rate;
    case WayRole:
        return row.edge.way;
    case FromLayerRole:
        return row.from.layer;
    case FromColumnRole:
        return row.from.column;
    case ToLayerRole:
        return row.to.layer;
    case ToColumnRole:
        return row.to.column;
    case BetweenRole:
        return row.between;
    case WhatIfRole:
        return row.whatIf;
    default:
        return {};
    }
}

QHash<int, QByteArray> TopologyEdgeModel::roleNames() const
{
    return {{KindRole, QByteArrayLiteral("kind")},
            {FromRole, QByteArrayLiteral("from")},
            {ToRole, QByteArrayLiteral("to")},
            {StatusRole, QByteArrayLiteral("status")},
            {StateRole, QByteArrayLiteral("linkState")},
            {RttRole, QByteArrayLiteral("rtt")},
            {RateRole, QByteArrayLiteral("rate")},
            {WayRole, QByteArrayLiteral("way")},
            {FromLayerRole, QByteArrayLiteral("fromLayer")},
            {FromColumnRole, QByteArrayLiteral("fromColumn")},
            {ToLayerRole, QByteArrayLiteral("toLayer")},
            {ToColumnRole, QByteArrayLiteral("toColumn")},
            {BetweenRole, QByteArrayLiteral("between")},
            {WhatIfRole, QByteArrayLiteral("whatIf")}};
}

TopologyModel::TopologyModel(const store::SiteStore &site, const store::LeafStore *leafs,
                             QObject *parent)
    : QAbstractListModel(parent)
    , m_site(site)
    , m_leafs(leafs)
{
}

void TopologyModel::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT shownChanged();
}

void TopologyModel::flush(qint64 nowMs)
{
    if (!m_shown)
        return;
    m_topology.update(m_site, nowMs, m_leafs);
    const auto isSame = [](const TopologyNode &a, const TopologyNode &b) {
        return a.id == b.id && a.kind == b.kind;
    };
    const bool isOther = takeRows(
        m_nodes, m_topology.nodes(), isSame, [this] { beginResetModel(); },
        [this] { endResetModel(); },
        [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
    m_edges.take(m_topology, m_whatIf);
    if (isOther)
        Q_EMIT extentChanged();
}

void TopologyModel::showCut(const QString &link, std::map<QString, QString> whatIf)
{
    m_cutLink = link;
    m_whatIf = std::move(whatIf);
    m_edges.take(m_topology, m_whatIf);
    Q_EMIT cutChanged();
}

double TopologyModel::columns() const
{
    double most = 0;
    for (const TopologyNode &node : m_nodes)
        most = std::max(most, node.column + 1);
    return most;
}

int TopologyModel::layers() const
{
    int most = 0;
    for (const TopologyNode &node : m_nodes)
        most = std::max(most, node.layer + 1);
    return most;
}

int TopologyModel::neighbour(int row, int key) const
{
    if (row < 0 || row >= count())
        return row;
    const TopologyNode &from = m_nodes[static_cast<std::size_t>(row)];
    const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
    const int way = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int nearest = row;
    std::tuple<int, double> least;
    for (int i = 0; i < count(); ++i) {
        const TopologyNode &to = m_nodes[static_cast<std::size_t>(i)];
        const double across = to.column - from.column;
        const int down = to.layer - from.layer;
        const bool isThere = isAcross ? down == 0 && across * way > 0 : down * way > 0;
        const std::tuple<int, double> distance(std::abs(down), std::abs(across));
        if (!isThere || (nearest != row && distance >= least))
            continue;
        nearest = i;
        least = distance;
    }
    return nearest;
}

int TopologyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TopologyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TopologyNode &node = m_nodes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return node.name;
    case KindRole:
        return static_cast<int>(node.kind);
    case ServerRole:
        return node.kind == TopologyNode::Units ? node.cluster : node.name;
    case StatusRole:
        return static_cast<int>(node.status);
    case StateRole:
        return node.state;
    case DetailRole:
        return node.detail;
    case LayerRole:
        return node.layer;
    case ColumnRole:
        return node.column;
    default:
        return {};
    }
}

QHash<int, QByteArray> TopologyModel::roleNames() const
{
    return {{NameRole, QByteArrayLiteral("name")},       {KindRole, QByteArrayLiteral("kind")},
            {ServerRole, QByteArrayLiteral("server")},   {StatusRole, QByteArrayLiteral("status")},
            {StateRole, QByteArrayLiteral("nodeState")}, {DetailRole, QByteArrayLiteral("detail")},
            {LayerRole, QByteArrayLiteral("depth")},     {ColumnRole, QByteArrayLiteral("column")}};
}

} // namespace nunect::models
