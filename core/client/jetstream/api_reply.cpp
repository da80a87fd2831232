// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/api_reply.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

std::optional<ApiError> readApiError(JsonReader &reader)
{
    auto error = reader.optionalObject(u"error"_s);
    if (!error)
        return std::nullopt;
    constexpr int max = std::numeric_limits<int>::max();
    return ApiError{error->optionalInt(u"code"_s, 0, max).value_or(0),
                    error->optionalInt(u"err_code"_s, 0, max).value_or(0),
                    error->optionalText(u"description"_s)};
}

} // namespace nunect::nats::jetstream
