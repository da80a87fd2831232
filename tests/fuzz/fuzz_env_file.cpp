// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/env_file.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::guardian;
using namespace Qt::Literals::StringLiterals;
using nunect::fuzz::require;

/// "guardian.env:{1 to \a lines}", whatever follows.
static bool isPlace(const QString &text, qsizetype lines)
{
    const int line = text.section(u':', 1, 1).toInt();
    return text.startsWith("guardian.env:"_L1) && line >= 1 && line <= lines;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray content = fuzz::bytes(data, size);
    const qsizetype lines = content.count('\n') + 1;
    const Result<EnvFile> file = parseEnvFile(content, u"guardian.env"_s);
    if (!file) {
        const QString complaint = file.error().text.section(u": "_s, 1);
        require(isPlace(file.error().text, lines), "an error says where it is");
        require(complaint == "expected KEY=VALUE"_L1
                    || complaint == "the value's quote is not closed"_L1,
                "an error says what is wrong, and nothing of the line's content");
        return 0;
    }
    QByteArray written;
    for (auto pair = file->begin(); pair != file->end(); ++pair) {
        require(isPlace(pair->where, lines), "a value says where it was");
        written += pair.key().toUtf8() + "='" + pair->value.toUtf8() + "'\n";
    }
    const Result<EnvFile> again = parseEnvFile(written, u"guardian.env"_s);
    require(again && again->size() == file->size(), "values that are written can be read");
    for (auto pair = file->begin(); pair != file->end(); ++pair)
        require(again->value(pair.key()).value == pair->value, "a value comes back as it was");
    return 0;
}
