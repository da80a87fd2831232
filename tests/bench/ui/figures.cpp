// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/figures.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

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
