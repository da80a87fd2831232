// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/password_source.h"
#include "app/profiles/secret_store.h"

#include <QObject>

namespace nunect::app {

/// One secret of a profile that a person fills in: what was typed, else what the keychain holds. It
/// only tells whether there is one.
class SecretEntry : public QObject
{
    Q_OBJECT

public:
    /// \a store must outlive the entry.
    explicit SecretEntry(SecretStore &store, QObject *parent = nullptr);

    /// Forgets the secret, and does not hear an answer that is still to come.
    void clear();
    /// Asks the keychain; ends with readDone().
    void read(const QString &key);
    /// What a person typed wins over what the keychain holds. Empty: nothing was typed.
    void type(const QString &secret);
    /// As the keychain gave it already: that secret, or why it gave none.
    void take(const std::shared_ptr<PasswordSource> &stored, const SecretError &reason);

    const std::shared_ptr<PasswordSource> &source() const { return m_source; }
    bool isReading() const { return m_isReading; }
    bool isStored() const { return m_isStored; }
    /// "Stored in the keychain.", or "Not stored: ..." with the reason; empty: nobody has asked.
    const QString &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    void readDone();

private:
    void tell(const SecretError &error);
    void setState(bool stored, const QString &text);

    SecretStore &m_store;
    std::shared_ptr<PasswordSource> m_source = std::make_shared<PasswordSource>();
    bool m_isReading = false;
    bool m_isStored = false;
    QString m_state;
    int m_reading = 0; ///< what the keychain says of an earlier one is not heard
};

} // namespace nunect::app
