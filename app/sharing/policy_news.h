// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/registry_answers.h"

#include <optional>

namespace nunect::app {

/// What is approved of one advice of the subject registry now.
struct PolicyNews
{
    QString key;                                      ///< see contract::policyKey()
    std::optional<contract::ApprovedAdvice> approved; ///< nothing: no more
};

} // namespace nunect::app
