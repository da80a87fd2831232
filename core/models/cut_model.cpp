// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/cut_model.h"

#include "core/models/make_column.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = PlannedCut;
using Kind = Column::Kind;

QStringList PlannedCut::cutOff() const
{
    QStringList names;
    for (const domain::CutEffect &effect : effects) {
        if (effect.losesHub())
            names.append(effect.leaf);
    }
    return names;
}

QStringList PlannedCut::rerouted() const
{
    QStringList names;
    for (const domain::CutEffect &effect : effects) {
        if (effect.after)
            names.append(effect.leaf);
    }
    return names;
}

/// "200 Mbit/s"
static QString rateText(qint64 bps)
{
    if (bps <= 0)
        return CutModel::tr("rate not stated");
    if (bps >= 1'000'000'000)
        return CutModel::tr("%1 Gbit/s").arg(format::decimal(double(bps) / 1e9, 1));
    if (bps >= 1'000'000)
        return CutModel::tr("%1 Mbit/s").arg(bps / 1'000'000);
    return CutModel::tr("%1 kbit/s").arg(bps / 1000);
}

/// "leaf1 – leaf2 – hub, links: 2, 200 Mbit/s at most"
static QString pathText(const QString &leaf, const std::optional<domain::HubPath> &path)
{
    if (!path)
        return CutModel::tr("none: the hub is lost");
    const QStringList nodes = QStringList{leaf} + path->nodes + QStringList{path->hub};
    const QString words = CutModel::tr("%1, links: %2").arg(nodes.join(u" – "_s)).arg(path->hops());
    return path->narrowestBps > 0
        ? CutModel::tr("%1, narrowest %2").arg(words, rateText(path->narrowestBps))
        : words;
}

static Cell stateCell(const Row &row, qint64)
{
    if (const QStringList lost = row.cutOff(); !lost.isEmpty())
        return Cell(CutModel::tr("Single point of failure"), Status::Serious,
                    CutModel::tr("The only way to the hub for: %1").arg(lost.join(u", "_s)));
    return row.effects.empty() ? Cell(CutModel::tr("Spare"), Status::Normal,
                                      CutModel::tr("No leaf's way to the hub leads over it now"))
                               : Cell(CutModel::tr("Has another way"), Status::Normal,
                                      CutModel::tr("Whoever goes over it has another way round"));
}

CutModel::CutModel(QObject *parent)
    : RowsModel(parent)
{
    setColumns({
        plainColumn<Row>(u"link"_s, tr("Link"), Kind::Text, 16,
                         [](const Row &row) { return textValue(row.link.name); }),
        plainColumn<Row>(u"between"_s, tr("Between"), Kind::Text, 18,
                         [](const Row &row) {
                             return textValue(
                                 tr("%1 – %2").arg(row.link.ends[0].node, row.link.ends[1].node));
                         }),
        {{u"rate"_s, tr("Rate"), Kind::Text, 14},
         [](const Row &row) { return textValue(rateText(row.link.rateBps)); },
         nullptr,
         [](const Row &row, qint64) { return SortKey::integer(row.link.rateBps); }},
        statusColumn<Row>(
            u"state"_s, tr("If it is cut"), 24,
            [](const Row &row) { return textValue(stateCell(row, 0).text); }, stateCell),
        plainColumn<Row>(u"lost"_s, tr("Lose the hub"), Kind::Text, 20,
                         [](const Row &row) { return textValue(row.cutOff().join(u", "_s)); }),
        plainColumn<Row>(u"rerouted"_s, tr("Go another way"), Kind::Text, 24,
                         [](const Row &row) { return textValue(row.rerouted().join(u", "_s)); }),
    });
    setDefaultSort({{3, Qt::AscendingOrder}, {0, Qt::AscendingOrder}});
}

void CutModel::setPlan(const domain::SitePlan &plan)
{
    m_cuts.removeIf([](const Row &) { return true; });
    std::vector<Row> rows;
    for (const domain::PlannedLink &link : plan.links) {
        Row row;
        row.place = rows.size();
        row.link = link;
        for (domain::CutEffect &effect : domain::effectsOfCut(plan, link.name)) {
            if (effect.changes())
                row.effects.push_back(std::move(effect));
        }
        rows.push_back(std::move(row));
    }
    m_cuts.add(std::move(rows));
    apply(m_cuts.takeChanges(), 0);
}

QStringList CutModel::singlePoints() const
{
    QStringList names;
    for (const Row &row : m_cuts.rows()) {
        if (!row.cutOff().isEmpty())
            names.append(row.link.name);
    }
    return names;
}

std::map<QString, QString> cutWords(const PlannedCut &cut)
{
    std::map<QString, QString> words;
    for (const domain::CutEffect &effect : cut.effects) {
        words[effect.leaf] = !effect.after ? CutModel::tr("if cut: hub lost")
            : effect.after->nodes.isEmpty()
            ? CutModel::tr("if cut: direct")
            : CutModel::tr("if cut: via %1").arg(effect.after->nodes.join(u" – "_s));
    }
    return words;
}

std::optional<Details> cutDetails(const CutModel &cuts, quint64 rowId)
{
    const Row *row = cuts.cut(rowId);
    if (!row)
        return std::nullopt;
    Details details;
    details.title = CutModel::tr("If link %1 is cut").arg(row->link.name);
    details.begin(CutModel::tr("Link"));
    const Cell state = stateCell(*row, 0);
    details.addStatus(CutModel::tr("Then"), state.text, state.status);
    for (const domain::PlannedLink::End &end : row->link.ends)
        details.add(end.node, QStringList{end.interface, end.address});
    details.add(CutModel::tr("Rate"), rateText(row->link.rateBps));
    if (row->effects.empty())
        details.add(CutModel::tr("Leafs"), state.tooltip);
    for (const domain::CutEffect &effect : row->effects) {
        details.begin(CutModel::tr("Leaf %1").arg(effect.leaf));
        details.add(CutModel::tr("Way now"), pathText(effect.leaf, effect.before));
        details.addStatus(CutModel::tr("Way then"), pathText(effect.leaf, effect.after),
                          effect.after ? Status::Normal : Status::Serious);
    }
    return details;
}

} // namespace nunect::models
