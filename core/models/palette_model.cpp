// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/palette_model.h"

#include "core/models/fuzzy_match.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace nunect::models {

PaletteModel::PaletteModel(const store::SiteStore &site, QObject *parent)
    : QAbstractListModel(parent)
    , m_site(site)
{
}

void PaletteModel::add(int kind, const QString &key, const QString &title, const QString &detail)
{
    const Entry entry{static_cast<Kind>(kind), key, title, detail};
    const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(m_own);
    const auto same = std::find_if(m_entries.begin(), end, [&entry](const Entry &each) {
        return each.kind == entry.kind && each.key == entry.key;
    });
    if (same != end) {
        *same = entry;
        return;
    }
    beginResetModel();
    m_results.clear(); // they number the entries
    m_entries.insert(end, entry);
    ++m_own;
    endResetModel();
}

void PaletteModel::collectSite()
{
    m_entries.resize(m_own);
    for (const auto &server : m_site.servers.rows())
        m_entries.push_back({Server, server.server.name, server.server.name, server.version()});
    for (const auto &unit : m_site.fleet.rows()) {
        if (m_entries.size() >= m_own + mostEntries)
            break;
        m_entries.push_back({Unit, unit.unit, unit.unit, {}});
    }
    QSet<QString> subjects;
    for (const auto &row : m_site.subscriptions.rows()) {
        if (subjects.size() >= qsizetype(mostEntries))
            break;
        if (subjects.contains(row.subject))
            continue;
        subjects.insert(row.subject);
        m_entries.push_back({Subject, row.subject, row.subject, row.account});
    }
}

void PaletteModel::refresh()
{
    beginResetModel();
    m_results.clear(); // they number the entries
    collectSite();
    endResetModel();
    m_typed.clear();
    Q_EMIT typedChanged();
    find();
}

void PaletteModel::setTyped(const QString &typed)
{
    if (std::exchange(m_typed, typed) == typed)
        return;
    Q_EMIT typedChanged();
    find();
}

void PaletteModel::find()
{
    struct Hit
    {
        int score;
        std::size_t entry;
    };
    std::vector<Hit> hits;
    // Where nothing is typed, what the console itself can do.
    const std::size_t end = m_typed.trimmed().isEmpty() ? m_own : m_entries.size();
    for (std::size_t i = 0; i < end; ++i) {
        if (const auto score = fuzzyScore(m_typed, m_entries[i].title))
            hits.push_back({end == m_own ? 0 : *score, i});
    }
    const auto shown = std::min<std::size_t>(hits.size(), mostResults);
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(shown), hits.end(),
                      [](const Hit &a, const Hit &b) {
                          return a.score != b.score ? a.score > b.score : a.entry < b.entry;
                      });
    beginResetModel();
    m_more = hits.size() > shown;
    m_results.clear();
    for (std::size_t i = 0; i < shown; ++i)
        m_results.push_back(hits[i].entry);
    endResetModel();
    Q_EMIT found();
}

void PaletteModel::choose(int row)
{
    if (row < 0 || row >= count())
        return;
    const Entry entry = m_entries[m_results[static_cast<std::size_t>(row)]];
    Q_EMIT chosen(entry.kind, entry.key);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

static QString kindText(PaletteModel::Kind kind)
{
    switch (kind) {
    case PaletteModel::Page:
        return PaletteModel::tr("Page");
    case PaletteModel::Action:
        return PaletteModel::tr("Action");
    case PaletteModel::Server:
        return PaletteModel::tr("Server");
    case PaletteModel::Unit:
        return PaletteModel::tr("Unit");
    case PaletteModel::Subject:
        break;
    }
    return PaletteModel::tr("Subject");
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[m_results[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case TitleRole:
        return entry.title;
    case KindRole:
        return entry.kind;
    case KindTextRole:
        return kindText(entry.kind);
    case DetailRole:
        return entry.detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{TitleRole, "title"},
            {KindRole, "kind"},
            {KindTextRole, "kindText"},
            {DetailRole, "detail"}};
}

} // namespace nunect::models
