// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace nunect {

/// A large value that mostly is not there. Used like std::optional, but takes no more room than a
/// pointer where there is none. Copies are of their own.
template<typename T>
class Rare
{
public:
    Rare() = default;
    Rare(std::nullopt_t) { }
    Rare(T value)
        : m_value(std::make_unique<T>(std::move(value)))
    {
    }
    Rare(std::optional<T> value)
        : m_value(value ? std::make_unique<T>(*std::move(value)) : nullptr)
    {
    }
    Rare(const Rare &other)
        : m_value(other ? std::make_unique<T>(*other) : nullptr)
    {
    }
    Rare(Rare &&) noexcept = default;
    Rare &operator=(const Rare &other)
    {
        if (this != &other)
            *this = Rare(other);
        return *this;
    }
    Rare &operator=(Rare &&) noexcept = default;
    ~Rare() = default;

    bool has_value() const { return m_value != nullptr; }
    explicit operator bool() const { return has_value(); }
    T &operator*() { return *m_value; }
    const T &operator*() const { return *m_value; }
    T *operator->() { return m_value.get(); }
    const T *operator->() const { return m_value.get(); }
    void reset() { m_value.reset(); }
    T &emplace() { return *(m_value = std::make_unique<T>()); }

    friend bool operator==(const Rare &left, const Rare &right)
    {
        return left.has_value() == right.has_value() && (!left || *left == *right);
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace nunect
