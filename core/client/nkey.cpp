// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/nkey.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
static constexpr int keySize = 32;
static constexpr int crcSize = 2;
// Two bytes of type, the seed and the checksum: 288 bits in characters of 5.
static constexpr int seedCharacters = 58;
static constexpr int seedLetter = 'S' - 'A';

static constexpr NKey::Type types[] = {NKey::Type::Operator, NKey::Type::Account, NKey::Type::User,
                                       NKey::Type::Server, NKey::Type::Cluster};

static const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

static unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

/// CRC-16/XMODEM.
static quint16 checksum(QByteArrayView bytes)
{
    quint16 crc = 0;
    for (const char c : bytes) {
        crc = static_cast<quint16>(crc ^ (static_cast<unsigned char>(c) << 8));
        for (int bit = 0; bit < 8; ++bit)
            crc = static_cast<quint16>((crc << 1) ^ ((crc & 0x8000) ? 0x1021 : 0));
    }
    return crc;
}

/// Adds the checksum, and writes all in base32. \a bytes is wiped.
static QByteArray encode(QByteArray bytes)
{
    const quint16 crc = checksum(bytes);
    bytes.append(static_cast<char>(crc & 0xff)).append(static_cast<char>(crc >> 8));
    QByteArray text;
    text.reserve(seedCharacters);
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : std::as_const(bytes)) {
        buffer = (buffer << 8) | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5)
            text.append(alphabet[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text.append(alphabet[(buffer << (5 - bits)) & 31]);
    wipe(bytes);
    return text;
}

/// Nothing if a character is none of base32, or bits are set that stand for nothing.
static std::optional<Secret> decode(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= '2' && c <= '7')
            value = c - '2' + 26;
        if (value < 0) {
            wipe(bytes);
            return std::nullopt;
        }
        buffer = (buffer << 5) | static_cast<quint32>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>((buffer >> bits) & 0xff));
        }
    }
    Secret decoded(std::move(bytes));
    if ((buffer & ((1u << bits) - 1)) != 0)
        return std::nullopt;
    return decoded;
}

Result<NKey> NKey::fromSeed(QByteArrayView seed)
{
    if (::sodium_init() < 0)
        return Error{u"libsodium does not work on this machine"_s};
    if (seed.isEmpty())
        return Error{u"there is no seed"_s};
    if (!seed.startsWith('S'))
        return Error{seed.size() == seedCharacters - 2
                         ? u"it is a public key or no key; a seed starts with S"_s
                         : u"it does not start with S, as every seed does"_s};
    if (seed.size() != seedCharacters) {
        return Error{
            u"the seed has %1 characters instead of %2"_s.arg(seed.size()).arg(seedCharacters)};
    }
    const std::optional<Secret> decoded = decode(seed);
    if (!decoded)
        return Error{u"the seed holds other characters than A to Z and 2 to 7"_s};
    const QByteArrayView bytes = decoded->view();
    const QByteArrayView signedPart = bytes.first(bytes.size() - crcSize);
    const quint16 crc = checksum(signedPart);
    if (bytes[bytes.size() - 2] != static_cast<char>(crc & 0xff)
        || bytes[bytes.size() - 1] != static_cast<char>(crc >> 8))
        return Error{u"the seed's checksum is wrong: a character was lost or changed"_s};
    for (const Type known : types) {
        if (seed[1] != static_cast<char>(known))
            continue;
        QByteArray key(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
        QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
        ::crypto_sign_seed_keypair(bytesOf(publicKey), bytesOf(key), bytesOf(signedPart) + 2);
        return NKey(known, Secret(std::move(key)));
    }
    return Error{u"the seed's type is not known"_s};
}

Secret NKey::encodeSeed(Type type, QByteArrayView bytes)
{
    if (bytes.size() != keySize)
        return {};
    // The two types lie across the bytes: five bits of S, five of the key's own, six of nothing.
    const int letter = static_cast<char>(type) - 'A';
    QByteArray raw;
    raw.reserve(2 + keySize + crcSize);
    raw.append(static_cast<char>((seedLetter << 3) | (letter >> 2)));
    raw.append(static_cast<char>((letter & 3) << 6));
    raw.append(bytes);
    return encode(std::move(raw));
}

NKey::NKey(Type type, Secret key)
    : m_type(type)
    , m_key(std::move(key))
{
}

QByteArray NKey::publicKey() const
{
    QByteArray raw;
    raw.reserve(1 + keySize + crcSize);
    raw.append(static_cast<char>((static_cast<char>(m_type) - 'A') << 3));
    raw.append(m_key.view().last(keySize));
    return encode(std::move(raw));
}

QByteArray NKey::sign(QByteArrayView bytes) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    ::crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(bytes),
                           static_cast<unsigned long long>(bytes.size()), bytesOf(m_key.view()));
    return signature;
}

QString nkeyTypeName(NKey::Type type)
{
    switch (type) {
    case NKey::Type::Operator:
        return u"operator"_s;
    case NKey::Type::Account:
        return u"account"_s;
    case NKey::Type::User:
        return u"user"_s;
    case NKey::Type::Server:
        return u"server"_s;
    case NKey::Type::Cluster:
        return u"cluster"_s;
    }
    return {};
}

} // namespace nunect::nats
