// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/go_duration.h"
#include "tests/fuzz/fuzz.h"

#include <array>
#include <cstring>

using namespace nunect;
using namespace nunect::domain;
using nunect::fuzz::require;

/// As Go writes it: "1h2m3.000000004s". \a ns is not negative.
static QByteArray goText(qint64 ns)
{
    std::array<char, 64> text;
    const int size = std::snprintf(text.data(), text.size(), "%lldh%lldm%lld.%09llds",
                                   static_cast<long long>(ns / 3'600'000'000'000),
                                   static_cast<long long>(ns / 60'000'000'000 % 60),
                                   static_cast<long long>(ns / 1'000'000'000 % 60),
                                   static_cast<long long>(ns % 1'000'000'000));
    return {text.data(), size};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    const fuzz::WideText text(input);
    if (const auto ns = parseGoDuration(text.view()); ns && text.view() != u"0") {
        const bool negative = input.startsWith('-');
        require(negative ? *ns <= 0 : *ns >= 0, "the sign is the text's");
        if (!negative) {
            const fuzz::WideText opposite('-' + input.first(text.view().size()).toByteArray());
            if (opposite.view().size() > text.view().size())
                require(parseGoDuration(opposite.view()) == -*ns, "a sign turns it round");
        }
    }
    if (size == sizeof(quint64)) {
        quint64 random = 0;
        std::memcpy(&random, data, sizeof(random));
        // Whole nanoseconds of 13 days and less: far below where a double loses any.
        const auto ns = static_cast<qint64>(random >> 14);
        require(parseGoDuration(fuzz::WideText(goText(ns)).view()) == ns,
                "a duration comes back as it was");
    }
    return 0;
}
