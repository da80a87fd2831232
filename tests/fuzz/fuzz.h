// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What every target is made of: one function that takes any bytes, and rules that must then hold.
///
/// With clang's fuzzer (option NUNECT_FUZZ) it is called for bytes that grow out of the corpus;
/// otherwise replay_main.cpp calls it for the corpus alone, as an ordinary test.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace nunect::fuzz {

/// Ends the program if a rule does not hold; the fuzzer then keeps the bytes that broke it.
inline void require(bool holds, const char *rule)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", rule);
    std::abort();
}

/// The input as Qt sees it, without a copy: a byte read beyond its end is a finding.
inline QByteArrayView view(const uint8_t *data, size_t size)
{
    return {data, static_cast<qsizetype>(size)};
}

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return QByteArray::fromRawData(view(data, size).data(), static_cast<qsizetype>(size));
}

/// Latin-1 as UTF-16, for the readers of short texts; shorter than making a QString.
class WideText
{
public:
    explicit WideText(QByteArrayView text)
        : m_size(qMin(text.size(), capacity))
    {
        for (qsizetype i = 0; i < m_size; ++i)
            m_text[i] = static_cast<unsigned char>(text[i]);
    }

    QStringView view() const { return {m_text, m_size}; }

private:
    static constexpr qsizetype capacity = 4096;

    char16_t m_text[capacity];
    qsizetype m_size;
};

} // namespace nunect::fuzz
