// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/protocol/message.h"
#include "core/store/update.h"
#include "core/util/result.h"

#include <optional>

namespace nunect::app {

/// What a message on `ops.>` means to the stores: its decoded value, a DecodeFailure that says why
/// there is none, or nothing for a subject that is not for them. \a words, if given, makes the
/// strings of what comes often.
std::optional<decltype(store::Update::value)> decodeOps(const nats::Message &message,
                                                        WordCache *words = nullptr);

/// The same for `$SYS.>` and `$JS.EVENT.ADVISORY.>`.
std::optional<decltype(store::Update::value)> decodeSystem(const nats::Message &message);

/// The contract's headers, or which of them are malformed.
Result<contract::Headers> headersOf(const nats::Message &message, WordCache *words = nullptr);

/// Both clocks of this process, as store::Update carries them.
qint64 monotonicMs();
store::Update stamped(decltype(store::Update::value) value);

} // namespace nunect::app
