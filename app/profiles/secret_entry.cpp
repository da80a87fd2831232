// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/secret_entry.h"

namespace nunect::app {

SecretEntry::SecretEntry(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void SecretEntry::clear()
{
    ++m_reading;
    m_isReading = false;
    m_source = std::make_shared<PasswordSource>();
    setState(false, {});
}

void SecretEntry::read(const QString &key)
{
    m_isReading = true;
    setState(false, tr("Asking the keychain…"));
    m_store.read(key,
                 [this, reading = ++m_reading](const Result<nats::Secret, SecretError> &secret) {
                     if (reading != m_reading)
                         return;
                     m_isReading = false;
                     if (!secret) {
                         tell(secret.error());
                     } else {
                         if (!m_source->isSet()) // what was typed meanwhile wins
                             m_source->set(secret->view().toByteArray());
                         setState(true, tr("Stored in the keychain."));
                     }
                     Q_EMIT readDone();
                 });
}

void SecretEntry::type(const QString &secret)
{
    if (secret.isEmpty())
        return;
    m_source->set(secret.toUtf8());
    m_isReading = false;
}

void SecretEntry::take(const std::shared_ptr<PasswordSource> &stored, const SecretError &reason)
{
    clear();
    if (!stored->isSet())
        return tell(reason);
    m_source = stored;
    setState(true, tr("Stored in the keychain."));
}

void SecretEntry::tell(const SecretError &error)
{
    setState(false, error.isMissing ? tr("Not stored.") : tr("Not stored: %1").arg(error.text));
}

void SecretEntry::setState(bool stored, const QString &text)
{
    m_isStored = stored;
    m_state = text;
    Q_EMIT changed();
}

} // namespace nunect::app
