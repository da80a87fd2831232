// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credential_files.h"
#include "tests/fuzz/fuzz.h"

#include <QByteArrayList>

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

/// Words that are long enough for a secret, longer than any of an error's own.
static void requireKeepsSecrets(const QString &error, QByteArrayView text)
{
    constexpr qsizetype longest = 16;
    const QByteArrayList words = text.toByteArray().simplified().split(' ');
    for (const QByteArray &word : words) {
        require(word.size() < longest || !error.toUtf8().contains(word),
                "an error repeats nothing of the file");
    }
}

/// A file as it is, and with the line ends of Windows, is the same login or has the same error.
static void check(QByteArrayView text, Result<Credentials> (*parse)(QByteArrayView))
{
    const Result<Credentials> credentials = parse(text);
    const Result<Credentials> windows = parse(text.toByteArray().replace("\n", "\r\n"));
    require(credentials.ok() == windows.ok(), "line ends make no difference");
    if (!credentials) {
        require(!credentials.error().text.isEmpty(), "an error says why");
        require(credentials.error().text == windows.error().text, "line ends make no difference");
        requireKeepsSecrets(credentials.error().text, text);
        return;
    }
    require(credentials->fingerprint() == windows->fingerprint(), "line ends make no difference");
    require(!Login::make(*credentials, {}).ok(), "a seed needs a nonce");
    const Result<Login> login = Login::make(*credentials, "nonce");
    require(login.ok() || login.error().text.contains(u"does not belong to the JWT"),
            "a login works unless its parts are of two users");
    require(login.ok() || parse != parseNkeySeed, "a seed alone is enough");
}

static void checkFirstLine(QByteArrayView text)
{
    const Result<Secret> secret = parseFirstLine(text);
    if (!secret) {
        require(text.isEmpty() || text.startsWith('\n') || text.startsWith("\r\n") || text == "\r",
                "just an empty line is refused");
        return;
    }
    require(text.startsWith(secret->view()) && !secret->view().contains('\n'),
            "the secret is the first line");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text = fuzz::view(data, size);
    check(text, parseCredentials);
    check(text, parseNkeySeed);
    checkFirstLine(text);
    return 0;
}
