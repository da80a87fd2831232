// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"
#include "timesync/decimal.h"

#include <array>
#include <cstring>
#include <limits>

using namespace nunect;
using namespace nunect::timesync;
using nunect::fuzz::require;

/// As chronyc writes it: "-12.000000034". \a ns is not the least number there is.
static QByteArray secondsText(qint64 ns)
{
    std::array<char, 32> text;
    const auto size = std::snprintf(text.data(), text.size(), "%s%lld.%09lld", ns < 0 ? "-" : "",
                                    std::abs(static_cast<long long>(ns)) / 1'000'000'000,
                                    std::abs(static_cast<long long>(ns)) % 1'000'000'000);
    return {text.data(), size};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    if (const auto ns = nsFromSeconds(input)) {
        require(nsFromSeconds(secondsText(*ns)) == ns, "a duration comes back as it was");
        const bool negative = input.startsWith('-');
        require(negative ? *ns <= 0 : *ns >= 0, "the sign is the text's");
        const QByteArray digits
            = (negative || input.startsWith('+') ? input.sliced(1) : input).toByteArray();
        require(nsFromSeconds("-0" + digits) == (negative ? *ns : -*ns),
                "a sign turns it round, and a leading zero makes no difference");
    }
    if (size == sizeof(qint64)) {
        qint64 ns = 0;
        std::memcpy(&ns, data, sizeof(ns));
        if (ns != std::numeric_limits<qint64>::min())
            require(nsFromSeconds(secondsText(ns)) == ns, "a duration comes back as it was");
    }
    return 0;
}
