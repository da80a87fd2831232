// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>
#include <utility>

namespace nunect {

/// A value that lies on the heap, so that what holds it stays small. Nobody changes it, so copies
/// share it.
template<typename T>
class Boxed
{
public:
    Boxed(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }

    operator const T &() const { return *m_value; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace nunect
