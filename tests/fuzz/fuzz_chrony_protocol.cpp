// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"
#include "timesync/chrony_dialogue.h"

#include <QtEndian>

#include <cmath>

using namespace nunect;
using namespace nunect::timesync;
using nunect::fuzz::require;

static void check(const ChronyTracking &tracking)
{
    require(tracking.refId.size() == 8, "a reference ID is eight hex digits");
    require(tracking.stratum >= 0 && tracking.stratum <= 16, "there are 16 strata");
    require(std::isfinite(tracking.frequencyPpm) && std::isfinite(tracking.skewPpm),
            "a frequency is a number");
}

static void check(const ChronySource &source)
{
    require(QByteArrayView("^=#").contains(source.mode), "a source is of one of the three modes");
    require(QByteArrayView("*+-?x~").contains(source.state), "a source is in one of the states");
    require(source.reach >= 0 && source.reach <= 0377, "the reach register has eight bits");
}

static void check(const ChronySourceStats &stats)
{
    require(stats.samples >= 0, "samples are counted");
}

static void check(quint32) { }

template<typename T>
static void check(const std::optional<T> &value)
{
    if (value)
        check(*value);
}

template<typename T>
static void check(const ChronyAnswer<T> &answer)
{
    if (answer)
        return check(*answer);
    const qsizetype size = answer.error().text.size();
    require(size > 0 && size < 200, "a refusal says why, in a line");
}

/// Each question's answer with a header that is right, and the next bytes of \a data.
static void converse(QByteArrayView data)
{
    constexpr qsizetype pieceSize = 76;
    constexpr quint16 formats[] = {2, 3, 5, 6};
    constexpr quint16 commands[] = {14, 15, 33, 34};
    ChronyDialogue dialogue(0xfffffffe);
    ChronyDialogue::Step step = ChronyDialogue::Step::Ask;
    qsizetype questions = 0;
    while (step == ChronyDialogue::Step::Ask) {
        const QByteArray request = dialogue.request();
        QByteArray reply = request.first(20);
        const auto command = qFromBigEndian<quint16>(request.constData() + 4);
        reply[1] = 2;
        reply.insert(8, 8, '\0');
        for (size_t i = 0; i < std::size(commands); ++i) {
            if (commands[i] == command)
                qToBigEndian(formats[i], reply.data() + 6);
        }
        const qsizetype size = qMin(pieceSize, data.size());
        reply.append(data.first(size));
        data = data.sliced(size);
        step = dialogue.take(reply);
        ++questions;
    }
    require(step != ChronyDialogue::Step::Wait, "the answers are to the open question");
    if (step == ChronyDialogue::Step::Failed) {
        require(!dialogue.problem().isEmpty(), "a failure says why");
        return;
    }
    check(dialogue.reading().tracking);
    require(dialogue.reading().sources.size() + dialogue.reading().stats.size() <= questions - 2,
            "each answer holds one source at most");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView reply = fuzz::view(data, size);
    const quint32 sequence = size >= 20 ? qFromBigEndian<quint32>(data + 16) : 0;
    check(readChronyTracking(reply, sequence));
    check(readChronySourceCount(reply, sequence));
    check(readChronySource(reply, sequence));
    check(readChronyStats(reply, sequence));
    converse(reply);
    return 0;
}
