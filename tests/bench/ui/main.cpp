// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/ui_benches.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::bench;

struct Bench
{
    const char *ids;
    bool (*run)(const Sizes &, Figures &);
};
static constexpr Bench benches[]
    = {{"P9", benchDecoding}, {"U2 U3", benchTable}, {"U1", benchScene}, {"U4", benchFleet},
       {"U5", benchBurst},    {"U6", benchFlood},    {"U7", benchLeafs}};

static int complain(const QString &text)
{
    std::fprintf(stderr, "bench_ui: %s\n", qPrintable(text));
    return 2;
}

int main(int argc, char *argv[])
{
    // What is measured is the console, not the machine's graphics.
    for (const auto &[name, value] :
         {std::pair("QT_QPA_PLATFORM", "offscreen"), std::pair("QT_QUICK_BACKEND", "software")}) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    }
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What the console costs, at the sizes of its targets."_s);
    parser.addHelpOption();
    parser.addOptions({{u"only"_s, u"Some of P9, U1 to U7, such as U1,U4."_s, u"IDS"_s},
                       {u"frames"_s, u"Writes each frame's time there, as CSV."_s, u"FILE"_s},
                       {u"smoke"_s, u"Small sizes, to see that it works."_s}});
    parser.process(app);

    const Sizes sizes = parser.isSet(u"smoke"_s) ? Sizes::smoke() : Sizes();
    const QStringList only = parser.value(u"only"_s).toUpper().split(u',', Qt::SkipEmptyParts);
    QStringList known;
    for (const Bench &bench : benches)
        known += QString::fromLatin1(bench.ids).split(u' ');
    for (const QString &id : only) {
        if (!known.contains(id))
            return complain(u"there is no '%1' among %2."_s.arg(id, known.join(u", "_s)));
    }

    Figures figures;
    for (const Bench &bench : benches) {
        const QStringList ids = QString::fromLatin1(bench.ids).split(u' ');
        const bool wanted = only.isEmpty()
            || std::ranges::any_of(ids, [&only](const QString &id) { return only.contains(id); });
        if (wanted && !bench.run(sizes, figures))
            return 1;
    }
    const QString frames = parser.value(u"frames"_s);
    if (!frames.isEmpty() && !figures.saveFrames(frames))
        return complain(u"'%1' cannot be written."_s.arg(frames));
    std::printf("\n%d of the targets missed.\n", figures.missed());
    return 0;
}
