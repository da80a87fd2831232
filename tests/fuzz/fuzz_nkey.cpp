// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/nkey.h"
#include "tests/fuzz/fuzz.h"

#include <cstring>

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

static constexpr qsizetype seedCharacters = 58;
static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
static constexpr NKey::Type types[] = {NKey::Type::Operator, NKey::Type::Account, NKey::Type::User,
                                       NKey::Type::Server, NKey::Type::Cluster};

/// Any text as a seed.
static void read(QByteArrayView text)
{
    const Result<NKey> key = NKey::fromSeed(text);
    if (!key) {
        const bool oneWord = text.size() >= 16 && !text.toByteArray().simplified().contains(' ');
        require(!oneWord || !key.error().text.toUtf8().contains(text),
                "an error does not repeat the seed");
        return;
    }
    require(text.size() == seedCharacters && text[0] == 'S'
                && text[1] == static_cast<char>(key->type()),
            "a seed says its type");
    const QByteArray publicKey = key->publicKey();
    require(publicKey.size() == seedCharacters - 2 && publicKey[0] == text[1],
            "a public key says its type");
    require(key->sign(text).size() == 64, "a signature has 64 bytes");
}

/// A seed of \a bytes, and the same with character \a at changed to another.
static void write(NKey::Type type, QByteArrayView bytes, qsizetype at, quint8 change)
{
    const Secret seed = NKey::encodeSeed(type, bytes);
    require(seed.view().size() == seedCharacters, "32 bytes make a seed");
    read(seed.view());
    const Result<NKey> key = NKey::fromSeed(seed.view());
    require(key.ok() && key->type() == type, "a seed that is written can be read");

    QByteArray changed = seed.view().toByteArray();
    changed[at] = alphabet[change & 31];
    require(changed == seed.view() || !NKey::fromSeed(changed).ok(),
            "a changed character is noticed");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    read(input);
    // A type, the bytes of the key, and what to change.
    if (size == 35) {
        write(types[data[0] % std::size(types)], input.sliced(1, 32), data[33] % seedCharacters,
              data[34]);
    } else if (size != 32) {
        require(NKey::encodeSeed(NKey::Type::User, input).isEmpty(), "just 32 bytes make a seed");
    }
    return 0;
}
