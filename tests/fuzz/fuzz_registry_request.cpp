// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/answers.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace nunect;
using namespace nunect::registry;
using namespace Qt::Literals::StringLiterals;
using nunect::fuzz::require;

/// So large that two of them do not fit into one answer.
static Entries entries()
{
    const QByteArray filler(maxAnswerBytes / 2, 'x');
    Entries made;
    for (const char *key : {"leaf1", "leaf1.ops.unit.=2A", "leaf1.ops.z", "leaf2"})
        made.emplace(key, "{\"x\":\"" + filler + "\"}");
    return made;
}

/// Anybody may ask the registry: what is no request is refused with a reason, and what is one gets
/// an answer that goes on behind where it was asked to.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Entries known = entries();
    const auto request = decodeRequest(fuzz::bytes(data, size));
    if (!request) {
        require(request.error().text.startsWith(u"request: "_s), "an error says of what it is");
        require(QJsonDocument::fromJson(answerError(request.error().text)).isObject(),
                "a refusal is an object");
        return 0;
    }
    const QJsonDocument answer = QJsonDocument::fromJson(answerPage(known, *request, 0, 0));
    require(answer.isObject(), "an answer is an object");
    const QJsonValue next = answer["next"_L1];
    require(next.isNull() || known.contains(next.toString().toUtf8()), "what follows is there");
    require(next.isNull() || next.toString().toUtf8() > request->after.toUtf8(), "it goes on");
    require(next.isNull() || !answer["entries"_L1].toArray().isEmpty(), "a page holds something");
    return 0;
}
