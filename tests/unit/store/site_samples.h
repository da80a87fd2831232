// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/site_store.h"
#include "tests/unit/store/samples.h"

namespace nunect::test {

inline constexpr qint64 wallNs = 1'795'428'000'000'000'000;

template<typename Value>
void apply(store::SiteStore &site, qint64 nowMs, const Value &value)
{
    site.apply({store::Update{nowMs, wallNs + nowMs * 1'000'000, value}});
}

} // namespace nunect::test
