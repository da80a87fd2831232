// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/pin_hash.h"

#include "app/password_source.h"
#include "core/client/credential_files.h"

#include <QFileInfo>
#include <QPasswordDigestor>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr char method[] = "pbkdf2-sha512";
static constexpr int rounds = 100'000;
static constexpr int fewestRounds = 10'000;
static constexpr int mostRounds = 10'000'000;
static constexpr int saltSize = 16;
static constexpr int hashSize = 32;

static bool isPin(const QString &text)
{
    return text.size() >= PinHash::leastDigits && text.size() <= PinHash::mostDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QByteArray PinHash::derive(const QString &pin) const
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, pin.toLatin1(), m_salt,
                                              m_rounds, hashSize);
}

Result<PinHash> PinHash::make(const QString &pin)
{
    if (!isPin(pin))
        return Error{u"A PIN has %1 to %2 digits."_s.arg(leastDigits).arg(mostDigits)};
    PinHash hash;
    hash.m_rounds = rounds;
    hash.m_salt = QByteArray(saltSize, Qt::Uninitialized);
    if (::sodium_init() < 0)
        return Error{u"There is no source of random numbers."_s};
    ::randombytes_buf(hash.m_salt.data(), saltSize);
    hash.m_hash = hash.derive(pin);
    return hash;
}

Result<PinHash> PinHash::parse(const QByteArray &record)
{
    const QByteArrayList parts = record.trimmed().split('$');
    if (parts.size() != 4 || parts[0] != method)
        return Error{u"it does not hold a PIN as --new-kiosk-pin writes it"_s};
    PinHash hash;
    hash.m_rounds = parts[1].toInt();
    hash.m_salt = QByteArray::fromBase64(parts[2]);
    hash.m_hash = QByteArray::fromBase64(parts[3]);
    if (hash.m_rounds < fewestRounds || hash.m_rounds > mostRounds || hash.m_salt.size() < saltSize
        || hash.m_hash.size() != hashSize)
        return Error{u"the PIN in it was cut or changed"_s};
    return hash;
}

QByteArray PinHash::toRecord() const
{
    return QByteArrayList{method, QByteArray::number(m_rounds), m_salt.toBase64(),
                          m_hash.toBase64()}
        .join('$');
}

bool PinHash::matches(const QString &pin) const
{
    const QByteArray derived = isPin(pin) ? derive(pin) : QByteArray();
    return derived.size() == m_hash.size()
        && ::sodium_memcmp(derived.constData(), m_hash.constData(), size_t(derived.size())) == 0;
}

/// What systemd hands in lies on a file system that its owner alone enters, whatever it is marked.
static bool isCredential(const QString &path)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return !folder.isEmpty() && QFileInfo(path).absolutePath() == folder;
}

Result<PinHash> readPinFile(const QString &path)
{
    struct stat about = {};
    if (::stat(path.toLocal8Bit().constData(), &about) == 0 && (about.st_mode & 077) != 0
        && !isCredential(path))
        return Error{
            u"Others may read the PIN file '%1'; close it to them: chmod 600."_s.arg(path)};
    const Result<nats::Secret> text = nats::readSecretFile(path, u"PIN"_s);
    if (!text)
        return text.error();
    auto pin = PinHash::parse(text->view().toByteArray());
    if (!pin)
        return Error{u"The PIN file '%1' is of no use: %2."_s.arg(path, pin.error().text)};
    return pin;
}

Result<void> writePinFile(const QString &path, const PinHash &pin)
{
    QSaveFile file(path);
    // As a rule it is so from the start; where there was a file, with that one's permissions.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(pin.toRecord() + '\n') < 0 || !file.commit())
        return Error{u"The PIN file '%1' cannot be written: %2."_s.arg(path, file.errorString())};
    return {};
}

static Result<QString> readNewPin()
{
    if (!isatty(STDIN_FILENO)) {
        char line[64] = {};
        if (!std::fgets(line, sizeof line, stdin))
            return Error{u"There is no PIN on standard input."_s};
        QString pin = QString::fromLatin1(line).trimmed();
        ::sodium_memzero(line, sizeof line);
        return pin;
    }
    const auto pin = promptHidden("New PIN of the kiosk: ");
    if (!pin)
        return pin.error();
    const auto again = promptHidden("The same PIN again: ");
    if (!again)
        return again.error();
    if (*pin != *again)
        return Error{u"These were two different PINs; nothing was written."_s};
    return QString::fromLatin1(*pin);
}

Result<void> makePinFile(const QString &path)
{
    const auto typed = readNewPin();
    if (!typed)
        return typed.error();
    const auto pin = PinHash::make(*typed);
    if (!pin)
        return pin.error();
    return writePinFile(path, *pin);
}

} // namespace nunect::app
