// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace nunect::bench {

/// From where on a figure is good, and what it is meant to be; smaller is better.
struct Target
{
    double good;
    double goal;
};

/// What was measured, as it is printed: id, what, measured, good, goal, verdict.
class Figures
{
public:
    /// Prints the line at once, so that a long run shows how far it is.
    void add(const QString &id, const QString &what, double measured, const QString &unit,
             std::optional<Target> target = {});
    /// The same for how many times cheaper the console is than what stands beside it: good and
    /// goal are the least.
    void addTimesCheaper(const QString &id, const QString &what, double times,
                         std::optional<Target> target = {});
    /// Something that a reader has to know besides.
    void note(const QString &text);
    /// Before each benchmark: with the load of the machine now.
    void begin(const QString &title);

    /// Of all lines that have a target.
    int missed() const { return m_missed; }

private:
    void print(const QString &id, const QString &what, const QString &measured, const QString &good,
               const QString &goal, const QString &verdict);

    int m_missed = 0;
};

} // namespace nunect::bench
