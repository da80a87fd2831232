// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/subject.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

/// Matching as its definition has it, without a thought for speed.
static bool matches(QByteArrayView pattern, QByteArrayView subject)
{
    const qsizetype patternDot = pattern.indexOf('.');
    const qsizetype subjectDot = subject.indexOf('.');
    const QByteArrayView wanted = patternDot < 0 ? pattern : pattern.first(patternDot);
    const QByteArrayView token = subjectDot < 0 ? subject : subject.first(subjectDot);
    if (wanted == ">" && patternDot < 0)
        return true;
    if (wanted != "*" && wanted != token)
        return false;
    if (patternDot < 0 || subjectDot < 0)
        return patternDot < 0 && subjectDot < 0;
    return matches(pattern.sliced(patternDot + 1), subject.sliced(subjectDot + 1));
}

static bool hasWildcard(QByteArrayView subject)
{
    for (qsizetype i = 0; i < subject.size(); ++i) {
        const bool starts = i == 0 || subject[i - 1] == '.';
        const bool ends = i + 1 == subject.size() || subject[i + 1] == '.';
        if ((subject[i] == '*' || subject[i] == '>') && starts && ends)
            return true;
    }
    return false;
}

static void checkOne(QByteArrayView subject)
{
    const bool mayPublish = isPublishSubject(subject);
    const bool maySubscribe = isSubscribeSubject(subject);
    require(mayPublish == (maySubscribe && !hasWildcard(subject)),
            "what may be subscribed to without a wildcard may be published to");
    if (maySubscribe) {
        require(isQueueGroup(subject), "a subject is one word");
        require(!subject.startsWith('.') && !subject.endsWith('.') && !subject.contains(' '),
                "no token is empty, no blank is inside");
    }
    if (mayPublish) {
        require(subjectMatches(subject, subject), "a subject matches itself");
        require(subjectMatches(">", subject), "> matches all");
        require(subjectMatches("*", subject) != subject.contains('.'), "* matches one token");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Two subjects a line each; with a single one, the same twice.
    const QByteArrayView input = fuzz::view(data, size);
    const qsizetype end = input.indexOf('\n');
    const QByteArrayView pattern = end < 0 ? input : input.first(end);
    const QByteArrayView subject = end < 0 ? input : input.sliced(end + 1);
    checkOne(pattern);
    checkOne(subject);
    if (isSubscribeSubject(pattern) && isPublishSubject(subject)) {
        require(subjectMatches(pattern, subject) == matches(pattern, subject),
                "matching is what its definition says");
        require(subjectCovers(pattern, subject) == matches(pattern, subject),
                "what covers a subject matches it");
    }
    return 0;
}
