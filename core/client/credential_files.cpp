// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credential_files.h"

#include "core/client/logging.h"
#include "core/client/nkey.h"

#include <QFile>
#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr qsizetype maxSize = 64 * 1024;

Result<Secret> readSecretFile(const QString &path, const QString &what)
{
    QFile file(path);
    // Unbuffered: a buffer would keep a copy.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{u"The %1 file \"%2\" cannot be read: %3. Check its name and its owner."_s.arg(
            what, path, file.errorString())};
    }
    QByteArray bytes(maxSize, Qt::Uninitialized);
    qsizetype size = 0;
    qint64 got = 0;
    while (size < maxSize && (got = file.read(bytes.data() + size, maxSize - size)) > 0)
        size += got;
    bytes.truncate(size);
    Secret secret(std::move(bytes));
    if (got < 0) {
        return Error{
            u"The %1 file \"%2\" cannot be read: %3."_s.arg(what, path, file.errorString())};
    }
    if (size == maxSize) {
        return Error{u"The %1 file \"%2\" is too large. Is it the right file?"_s.arg(what, path)};
    }
    return secret;
}

/// Lines without the blanks around them; views into \a text.
static QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        lines += text.first(end < 0 ? text.size() : end).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return lines;
}

/// What stands between BEGIN and END lines, each one line; views into \a text.
static QList<QByteArrayView> blocksOf(QByteArrayView text)
{
    QList<QByteArrayView> blocks;
    bool inside = false;
    const QList<QByteArrayView> lines = linesOf(text);
    for (const QByteArrayView line : lines) {
        if (line.startsWith("---"))
            inside = !inside;
        else if (inside && !line.isEmpty())
            blocks += line;
    }
    return blocks;
}

Result<Credentials> parseCredentials(QByteArrayView text)
{
    QByteArrayView jwt;
    QByteArrayView seed;
    const QList<QByteArrayView> blocks = blocksOf(text);
    for (const QByteArrayView block : blocks) {
        if (block.startsWith("eyJ") && jwt.isEmpty())
            jwt = block;
        else if (seed.isEmpty())
            seed = block;
    }
    if (blocks.isEmpty())
        return Error{u"it holds no -----BEGIN ... block, as a .creds file does"_s};
    if (jwt.isEmpty())
        return Error{u"it holds no JWT; a seed alone is an NKey file"_s};
    if (seed.isEmpty())
        return Error{u"it holds a JWT, but no seed"_s};
    if (std::count(jwt.begin(), jwt.end(), '.') != 2)
        return Error{u"its JWT has not three parts: it was cut or changed"_s};
    const Result<NKey> key = NKey::fromSeed(seed);
    if (!key)
        return key.error();
    if (key->type() != NKey::Type::User)
        return Error{u"its seed is that of an %1, not of a user"_s.arg(nkeyTypeName(key->type()))};
    return Credentials::jwt(Secret::copyOf(jwt), Secret::copyOf(seed));
}

Result<Credentials> parseNkeySeed(QByteArrayView text)
{
    const QList<QByteArrayView> blocks = blocksOf(text);
    QByteArrayView seed = blocks.isEmpty() ? QByteArrayView() : blocks.last();
    const QList<QByteArrayView> lines = linesOf(text);
    for (const QByteArrayView line : lines) {
        if (seed.isEmpty() && !line.isEmpty() && !line.startsWith('#'))
            seed = line;
    }
    const Result<NKey> key = NKey::fromSeed(seed);
    if (!key)
        return key.error();
    if (key->type() != NKey::Type::User)
        return Error{u"the seed is that of an %1, not of a user"_s.arg(nkeyTypeName(key->type()))};
    return Credentials::nkey(Secret::copyOf(seed));
}

Result<Secret> parseFirstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = text.first(end < 0 ? text.size() : end);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{u"its first line is empty"_s};
    return Secret::copyOf(line);
}

using Parse = std::function<Result<Credentials>(QByteArrayView)>;

/// Of a file whose first line is the secret.
static Parse firstLineAs(std::function<Credentials(Secret)> make)
{
    return [make = std::move(make)](QByteArrayView text) -> Result<Credentials> {
        Result<Secret> line = parseFirstLine(text);
        if (!line)
            return line.error();
        return make(std::move(*line));
    };
}

static CredentialsProvider provider(const QString &path, const QString &what, const QString &advice,
                                    Parse parse)
{
    return [=, warned = false]() mutable -> Result<Credentials> {
        const Result<Secret> text = readSecretFile(path, what);
        if (!text)
            return text.error();
        if (!warned && (QFile::permissions(path) & QFileDevice::ReadOther)) {
            warned = true;
            qCWarning(lcNats).noquote()
                << u"Everybody on this machine can read the %1 file \"%2\". Make it yours "
                   "alone: chmod 600."_s.arg(what, path);
        }
        Result<Credentials> credentials = parse(text->view());
        if (!credentials) {
            return Error{u"The %1 file \"%2\" cannot be used: %3. %4"_s.arg(
                what, path, credentials.error().text, advice)};
        }
        return credentials;
    };
}

CredentialsProvider credentialsFromFile(const QString &path)
{
    return provider(path, u"credentials"_s, u"Get a new .creds file from who runs the site."_s,
                    parseCredentials);
}

CredentialsProvider nkeySeedFromFile(const QString &path)
{
    return provider(path, u"NKey"_s, u"It must hold a user's seed, SU and 56 characters more."_s,
                    parseNkeySeed);
}

CredentialsProvider tokenFromFile(const QString &path)
{
    return provider(path, u"token"_s, u"Put the token there."_s, firstLineAs(&Credentials::token));
}

CredentialsProvider passwordFromFile(const QString &user, const QString &path)
{
    return provider(
        path, u"password"_s, u"Put the password there."_s,
        firstLineAs([user](Secret password) { return Credentials(user, std::move(password)); }));
}

} // namespace nunect::nats
