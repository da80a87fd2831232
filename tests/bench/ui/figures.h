// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
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

/// Of the values of some frames.
struct Spread
{
    Spread() = default;
    explicit Spread(std::vector<double> values);

    double p50 = 0;
    double p90 = 0;
    double p99 = 0;
    double max = 0;
    double sum = 0;
};

/// How something grows with rows: 1 if ten times the rows take ten times as much.
double exponent(double fewRows, double few, double manyRows, double many);

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
    /// Of one frame after the other: how the milliseconds are spread. All of them are kept for the
    /// file, which tells what a recording of the screen would show.
    void addFrames(const QString &scene, const QString &what, const std::vector<double> &ms);
    /// One line a frame: scene, what happened, number, milliseconds.
    bool saveFrames(const QString &fileName) const;
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
    QByteArray m_frames = "scene,what,frame,ms\n";
};

} // namespace nunect::bench
