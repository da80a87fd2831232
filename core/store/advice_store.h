// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/leaf_needs.h"
#include "core/store/row_table.h"

namespace nunect::store {

/// Something to save on a leaf's link that the registry proposes, or that was approved of.
struct AdviceRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString name; ///< contract::policyKey()
    contract::RegistryAdvice advice;
    bool listed = false;                              ///< in the registry's last answer
    std::optional<contract::ApprovedAdvice> approved; ///< as the bucket has it
    bool withdrawn = false; ///< and has no more, since the registry was last heard

    /// The bucket is heard at once, the registry within seconds.
    bool isApproved() const { return approved || (advice.isApproved() && !withdrawn); }
    bool isActing() const { return isApproved() && advice.state == u"acting"; }

    Key key() const { return name; }
    bool operator==(const AdviceRow &) const = default;
};

/// The registry's advice together with what was approved of it, by leaf. What is neither any more
/// is gone.
class AdviceStore
{
public:
    /// No site has as much; more of it is left out.
    static constexpr std::size_t maxRows = 2000;

    /// A reading with a problem changes nothing.
    void take(const RegistryReading &reading);
    /// What the bucket of approved advice has at \a key now; nothing: no more.
    void take(const QString &key, const std::optional<contract::ApprovedAdvice> &approved);

    auto rows() const { return m_table.rows(); }
    const AdviceRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    void drop();
    void change(const QString &key, auto apply);

    RowTable<AdviceRow> m_table;
};

} // namespace nunect::store
