// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/advice_store.h"

#include <unordered_set>

namespace nunect::store {

/// The row of \a key, made if there is none and there is room.
void AdviceStore::change(const QString &key, auto apply)
{
    AdviceRow *row = m_table.peek(key);
    if (!row) {
        if (m_table.rows().size() >= maxRows)
            return;
        AdviceRow made;
        made.name = key;
        row = &m_table.add(std::move(made));
    }
    const AdviceRow was = *row;
    apply(*row);
    if (*row != was)
        m_table.touch(*row);
}

void AdviceStore::drop()
{
    m_table.removeIf([](const AdviceRow &row) { return !row.listed && !row.approved; });
}

void AdviceStore::take(const RegistryReading &reading)
{
    if (!reading.problem.isEmpty())
        return;
    std::unordered_set<QString> told;
    for (const contract::RegistryAdvice &advice : reading.advice) {
        const QString key = contract::policyKey(advice.leaf, advice.id);
        told.insert(key);
        change(key, [&advice](AdviceRow &row) {
            row.advice = advice;
            row.listed = true;
            row.withdrawn = false;
        });
    }
    m_table.changeEach([&told](AdviceRow &row) {
        return !told.contains(row.name) && std::exchange(row.listed, false);
    });
    drop();
}

void AdviceStore::take(const QString &key, const std::optional<contract::ApprovedAdvice> &approved)
{
    change(key, [&approved](AdviceRow &row) {
        row.withdrawn = row.approved && !approved;
        row.approved = approved;
        if (approved && !row.listed)
            row.advice = approved->advice;
    });
    drop();
}

} // namespace nunect::store
