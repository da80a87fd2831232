// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/rate.h"

#include <QList>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace nunect::domain {

/// The last messages a second, in and out, oldest first. Bounded: the oldest fall out. Takes no
/// memory before the first.
class History
{
public:
    explicit History(std::size_t capacity = 120)
        : m_capacity(capacity)
    {
    }

    /// Nothing where there was no rate.
    void add(const std::optional<Rates> &rates)
    {
        const Point point{rates ? static_cast<float>(rates->inMessages) : none,
                          rates ? static_cast<float>(rates->outMessages) : none};
        if (m_points.size() < m_capacity) {
            m_points.push_back(point);
        } else {
            m_points[m_first] = point;
            m_first = (m_first + 1) % m_capacity;
        }
    }

    std::size_t size() const { return m_points.size(); }
    std::size_t capacity() const { return m_capacity; }

    QList<std::optional<qint64>> in() const { return values(&Point::in); }
    QList<std::optional<qint64>> out() const { return values(&Point::out); }

private:
    static constexpr float none = std::numeric_limits<float>::quiet_NaN();
    struct Point
    {
        float in;
        float out;
    };

    QList<std::optional<qint64>> values(float Point::*which) const
    {
        QList<std::optional<qint64>> list;
        list.reserve(static_cast<qsizetype>(m_points.size()));
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const float value = m_points[(m_first + i) % m_points.size()].*which;
            list.append(std::isnan(value) ? std::nullopt
                                          : std::optional<qint64>(std::llround(value)));
        }
        return list;
    }

    std::vector<Point> m_points;
    std::size_t m_capacity;
    std::size_t m_first = 0; ///< the oldest, once full
};

} // namespace nunect::domain
