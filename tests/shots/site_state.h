// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/qml/test_site.h"

namespace nunect::tests {

/// What a console may have to show.
enum class SiteState {
    Normal,  ///< all is known, and not all of it is well
    Empty,   ///< whoever was asked has answered, and has nothing
    Loading, ///< connected, nothing was heard yet
    Stale,   ///< all was known, then the connection was lost
    Error    ///< connected, and nobody answers
};

QString nameOf(SiteState state);

/// Has the site hear all that makes this state.
void bringInto(TestSite &site, SiteState state);

} // namespace nunect::tests
