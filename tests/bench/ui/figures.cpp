// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/figures.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

Spread::Spread(std::vector<double> values)
{
    if (values.empty())
        return;
    std::ranges::sort(values);
    const auto at = [&values](double part) {
        const auto place = static_cast<std::size_t>(std::ceil(part * double(values.size())));
        return values[std::max<std::size_t>(place, 1) - 1];
    };
    p50 = at(0.5);
    p90 = at(0.9);
    p99 = at(0.99);
    max = values.back();
    for (const double value : values)
        sum += value;
}

double exponent(double fewRows, double few, double manyRows, double many)
{
    return std::log(many / few) / std::log(manyRows / fewRows);
}

/// Three digits that say something.
static QString withDigits(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f', size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
}

void Figures::print(const QString &id, const QString &what, const QString &measured,
                    const QString &good, const QString &goal, const QString &verdict)
{
    std::printf("%-3s %-66s %12s %10s %10s  %s\n", qPrintable(id), qPrintable(what),
                qPrintable(measured), qPrintable(good), qPrintable(goal), qPrintable(verdict));
    std::fflush(stdout);
}

void Figures::add(const QString &id, const QString &what, double measured, const QString &unit,
                  std::optional<Target> target)
{
    const auto shown = [&unit](double value) { return QString(withDigits(value) + u' ' + unit); };
    if (!target)
        return print(id, what, shown(measured), {}, {}, {});
    const bool isGood = measured <= target->good;
    m_missed += isGood ? 0 : 1;
    print(id, what, shown(measured), shown(target->good), shown(target->goal),
          measured <= target->goal ? u"goal"_s
              : isGood             ? u"good"_s
                                   : u"MISSED"_s);
}

void Figures::addTimesCheaper(const QString &id, const QString &what, double times,
                              std::optional<Target> target)
{
    const auto shown = [](double value) { return u"1/%1"_s.arg(withDigits(value)); };
    if (!target)
        return print(id, what, shown(times), {}, {}, {});
    const bool isGood = times >= target->good;
    m_missed += isGood ? 0 : 1;
    print(id, what, shown(times), shown(target->good), shown(target->goal),
          times >= target->goal ? u"goal"_s
              : isGood          ? u"good"_s
                                : u"MISSED"_s);
}

/// Which part of them lies below each of some times.
static QString histogram(const std::vector<double> &ms)
{
    QString text;
    double above = 0;
    for (const double below : {1.0, 2.0, 4.0, 8.0, 1000.0 / 60, 50.0, 1e9}) {
        const auto some = std::ranges::count_if(
            ms, [above, below](double each) { return each >= above && each < below; });
        if (some > 0) {
            text += below < 1e9 ? u"  <%1: %2"_s.arg(below, 0, 'g', 3).arg(some)
                                : u"  more: %1"_s.arg(some);
        }
        above = below;
    }
    return text;
}

void Figures::addFrames(const QString &scene, const QString &what, const std::vector<double> &ms)
{
    const Spread spread(ms);
    const auto shown
        = [](double value) { return QString::number(value, 'f', 2).rightJustified(8); };
    note(u"%1 %2 ms of%3 frames, p50%4 p90%5 p99%6 max%7 |%8"_s.arg(
        scene.leftJustified(22), what.leftJustified(14),
        QString::number(ms.size()).rightJustified(5), shown(spread.p50), shown(spread.p90),
        shown(spread.p99), shown(spread.max), histogram(ms)));
    for (std::size_t frame = 0; frame < ms.size(); ++frame) {
        m_frames
            += u"%1,%2,%3,%4\n"_s.arg(scene, what).arg(frame).arg(ms[frame], 0, 'f', 3).toUtf8();
    }
}

bool Figures::saveFrames(const QString &fileName) const
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(m_frames) == m_frames.size();
}

void Figures::note(const QString &text)
{
    std::printf("    %s\n", qPrintable(text));
    std::fflush(stdout);
}

void Figures::begin(const QString &title)
{
    double load = 0;
    getloadavg(&load, 1);
    std::printf("\n%s (load of the machine: %.1f)\n", qPrintable(title), load);
    print(u"id"_s, u"what"_s, u"measured"_s, u"good"_s, u"goal"_s, u"verdict"_s);
}

} // namespace nunect::bench
