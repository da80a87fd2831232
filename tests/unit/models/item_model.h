// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"

#include <map>

namespace nunect::test {

struct Item
{
    qint64 number = 0;
    QString look = QStringLiteral("plain");
    bool listed = true;
    qint64 heardMs = 0;
};

/// Shows numbers; what each looks like can be changed.
class ItemModel : public models::RowsModel<Item>
{
public:
    ItemModel()
    {
        using namespace models;
        using namespace Qt::Literals::StringLiterals;
        using Kind = Column::Kind;
        setColumns({
            {{u"number"_s, u"Number"_s, Kind::Count, 5},
             [](const Item &item) { return item.number; }},
            {{u"look"_s, u"Look"_s, Kind::Text, 20, true, true, u"How it looks"_s},
             [](const Item &item) { return textValue(item.look); },
             [this](const Item &item, qint64) {
                 ++formatted;
                 return Cell(item.look, Status::Caution, u"whole text"_s);
             }},
            {{u"seen"_s, u"Seen"_s, Kind::Age, 6}, [](const Item &item) { return item.heardMs; }},
            {{u"twice"_s, u"Twice"_s, Kind::Bytes, 6, false, false},
             [](const Item &item) { return item.number * 2; }},
        });
        setDefaultSort({{0, Qt::AscendingOrder}});
    }

    void add(const std::vector<quint64> &ids)
    {
        for (const quint64 id : ids)
            items[id].number = static_cast<qint64>(id);
        apply({ids, {}, {}}, nowMs());
    }
    void change(const std::unordered_set<quint64> &ids) { apply({{}, {}, ids}, nowMs()); }
    void remove(const std::vector<quint64> &ids)
    {
        for (const quint64 id : ids)
            items.erase(id);
        apply({{}, ids, {}}, nowMs());
    }
    void tick(qint64 nowMs) { apply({}, nowMs); }
    using TableModel::applyInTime;
    using TableModel::passTime;

    std::map<quint64, Item> items;
    mutable int formatted = 0;

protected:
    const Item *row(quint64 id) const override
    {
        const auto at = items.find(id);
        return at != items.end() ? &at->second : nullptr;
    }
    bool isStale(const Item &item) const override { return nowMs() - item.heardMs > 5000; }
    bool isListed(const Item &item) const override { return item.listed; }
};

} // namespace nunect::test
