// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/tap_model.h"

#include "core/models/format.h"
#include "core/models/payload_text.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::TapRow;
using Kind = Column::Kind;

static constexpr qsizetype previewCharacters = 120;

/// A name as it came over the network, on one line.
static QString lineOf(const QByteArray &bytes)
{
    return payload::preview(bytes, std::max<qsizetype>(bytes.size(), 4));
}

static QString headersOf(const Row &row)
{
    QStringList words;
    for (const auto &[name, value] : row.message.headers)
        words.append(lineOf(name) + u": "_s + payload::preview(value, previewCharacters));
    return words.join(u", "_s);
}

static RowsModel<Row>::Columns tapColumns()
{
    return {
        {{u"time"_s, tr("Time (UTC)"), Kind::Time, 12},
         [](const Row &row) { return CellValue(row.message.receivedNs); },
         [](const Row &row, qint64) {
             return Cell(format::utcTime(row.message.receivedNs), Status::Unknown,
                         format::utc(row.message.receivedNs));
         },
         // As they came: the clock may have been set.
         [](const Row &row, qint64) { return SortKey::integer(static_cast<qint64>(row.id)); }},
        {{u"subject"_s, tr("Subject"), Kind::Text, 34},
         [](const Row &row) { return textValue(lineOf(row.message.subject)); }},
        {{u"size"_s, tr("Size"), Kind::Bytes, 9, false, true, tr("Headers and body")},
         [](const Row &row) { return countOf(row.message.size); }},
        {{u"body"_s, tr("Body"), Kind::Text, 60, false, true,
          tr("Its beginning; open the message for the whole")},
         [](const Row &row) {
             return textValue(payload::preview(row.message.payload, previewCharacters));
         }},
        {{u"reply"_s, tr("Reply to"), Kind::Text, 22},
         [](const Row &row) { return textValue(lineOf(row.message.reply)); }},
        {{u"headers"_s, tr("Headers"), Kind::Text, 30},
         [](const Row &row) { return textValue(headersOf(row)); }},
        {{u"pattern"_s, tr("Listened to"), Kind::Text, 20, false, false,
          tr("The subject that brought it; two that match bring a message twice")},
         [](const Row &row) { return textValue(lineOf(row.message.pattern)); }},
    };
}

TapModel::TapModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(tapColumns());
    setDefaultSort({{0, Qt::DescendingOrder}});
}

/// Ids rise by one, so that they tell the place.
const Row *TapModel::row(quint64 id) const
{
    if (m_lines.empty() || id < m_lines.front().id || id > m_lines.back().id)
        return nullptr;
    return &m_lines[id - m_lines.front().id];
}

int TapModel::waiting() const
{
    const quint64 shownId = m_lines.empty() ? 0 : m_lines.back().id;
    const auto &held = m_site.tap.rows();
    if (!m_paused || held.empty() || held.back().id <= shownId)
        return 0;
    return static_cast<int>(held.back().id - std::max(shownId, held.front().id - 1));
}

void TapModel::flush(qint64 nowMs)
{
    const auto &held = m_site.tap.rows();
    const quint64 shownId = m_lines.empty() ? 0 : m_lines.back().id;
    const bool cleared = held.empty() && !m_lines.empty();
    const bool news = !held.empty() && held.back().id > shownId;
    if (!cleared && (m_paused || !news))
        return;
    store::Changes changes;
    while (!m_lines.empty() && (held.empty() || m_lines.front().id < held.front().id)) {
        changes.removed.push_back(m_lines.front().id);
        m_lines.pop_front();
    }
    if (!held.empty()) {
        const quint64 known = m_lines.empty() ? held.front().id - 1 : m_lines.back().id;
        for (std::size_t i = known + 1 - held.front().id; i < held.size(); ++i) {
            m_lines.push_back(held[i]);
            changes.added.push_back(held[i].id);
        }
    }
    apply(changes, nowMs);
}

} // namespace nunect::models
