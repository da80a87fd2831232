// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/subject.h"

#include <algorithm>

namespace nunect::nats {

static bool isWord(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > ' ' && byte != 0x7f;
    });
}

/// Cuts the first token off \a rest. An empty \a rest must have been the last token's.
static QByteArrayView takeToken(QByteArrayView &rest, bool &last)
{
    const qsizetype dot = rest.indexOf('.');
    last = dot < 0;
    const QByteArrayView token = last ? rest : rest.first(dot);
    rest = last ? QByteArrayView() : rest.sliced(dot + 1);
    return token;
}

static bool isSubject(QByteArrayView subject, bool wildcards)
{
    for (bool last = false; !last;) {
        const QByteArrayView token = takeToken(subject, last);
        if (!isWord(token))
            return false;
        if (token == "*" && !wildcards)
            return false;
        if (token == ">" && !(wildcards && last))
            return false;
    }
    return true;
}

bool isPublishSubject(QByteArrayView subject) { return isSubject(subject, false); }

bool isSubscribeSubject(QByteArrayView subject) { return isSubject(subject, true); }

bool isQueueGroup(QByteArrayView name) { return isWord(name); }

bool subjectMatches(QByteArrayView pattern, QByteArrayView subject)
{
    bool patternEnds = false;
    bool subjectEnds = false;
    while (!patternEnds && !subjectEnds) {
        const QByteArrayView wanted = takeToken(pattern, patternEnds);
        const QByteArrayView token = takeToken(subject, subjectEnds);
        if (wanted == ">")
            return true;
        if (wanted != "*" && wanted != token)
            return false;
    }
    return patternEnds && subjectEnds;
}

bool subjectCovers(QByteArrayView wide, QByteArrayView narrow)
{
    bool wideEnds = false;
    bool narrowEnds = false;
    while (!wideEnds && !narrowEnds) {
        const QByteArrayView wanted = takeToken(wide, wideEnds);
        const QByteArrayView token = takeToken(narrow, narrowEnds);
        if (wanted == ">")
            return true;
        // What `>` stands for may be several tokens.
        if (token == ">" || (wanted != "*" && wanted != token))
            return false;
    }
    return wideEnds && narrowEnds;
}

} // namespace nunect::nats
