// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/command_line.h"
#include "app/password_source.h"
#include "app/profiles/connection_steps.h"
#include "app/profiles/profile.h"
#include "app/profiles/profile_store.h"
#include "app/profiles/secret_store.h"
#include "app/profiles/system_login_form.h"

#include <QObject>

#include <optional>

namespace nunect::app {

/// One profile while a person fills it in: its fields, a test of the connection, and the way on to
/// the site. Of the secret it only says whether there is one.
///
/// Fields tell by loaded() that they were filled from elsewhere, and not of what is typed.
class ConnectForm : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString name MEMBER m_nameText NOTIFY loaded)
    Q_PROPERTY(QString url READ url WRITE setUrl NOTIFY loaded)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY loaded)
    Q_PROPERTY(QString caFile READ caFile WRITE setCaFile NOTIFY loaded)
    Q_PROPERTY(QString secretFile READ secretFile WRITE setSecretFile NOTIFY loaded)
    Q_PROPERTY(QString certificateFile READ certificateFile WRITE setCertificateFile NOTIFY loaded)
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY loaded)
    Q_PROPERTY(QString unitId READ unitId WRITE setUnitId NOTIFY loaded)
    Q_PROPERTY(QString domain READ domain WRITE setDomain NOTIFY loaded)
    Q_PROPERTY(QString monitorUrls READ monitorUrls WRITE setMonitorUrls NOTIFY loaded)
    Q_PROPERTY(bool remember READ remember WRITE setRemember NOTIFY loaded)
    /// Set by useContext(); then the fields of connection and login are the context's.
    Q_PROPERTY(QString context READ context NOTIFY loaded)
    /// Of the saved profile that is edited; empty for a new one.
    Q_PROPERTY(QString profileId READ profileId NOTIFY loaded)

    Q_PROPERTY(int login READ login WRITE setLogin NOTIFY loginChanged)
    /// Whether a password or a token must be typed, or come from the keychain.
    Q_PROPERTY(bool asksSecret READ asksSecret NOTIFY loginChanged)
    /// "Stored in the keychain.", or "Not stored: ..." with the reason.
    Q_PROPERTY(QString secretState READ secretState NOTIFY secretStateChanged)
    Q_PROPERTY(bool secretStored READ isSecretStored NOTIFY secretStateChanged)

    Q_PROPERTY(nunect::app::SystemLoginForm *systemLogin READ systemLogin CONSTANT)

    Q_PROPERTY(nunect::app::ConnectionSteps *steps READ steps CONSTANT)
    /// Those of the system login, which come after the others.
    Q_PROPERTY(nunect::app::ConnectionSteps *systemSteps READ systemSteps CONSTANT)
    /// A test runs, or the keychain is being waited for.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// What is wrong with a field; empty: nothing that can be told without connecting.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /// Connecting has failed; the site can be opened all the same, and tries on.
    Q_PROPERTY(bool canOpenAnyway READ canOpenAnyway NOTIFY busyChanged)
    /// SHA-256 of the key that no CA vouches for, and which a person may trust; in groups.
    Q_PROPERTY(QString unknownKey READ unknownKey NOTIFY keyChanged)
    Q_PROPERTY(QString trustedKey READ trustedKey NOTIFY keyChanged)

public:
    /// The two stores must outlive the form. \a base gives what no profile has.
    ConnectForm(Options base, QString natscliFolder, ProfileStore &profiles, SecretStore &secrets,
                QObject *parent = nullptr);

    const QString &url() const { return m_profile.url; }
    /// Another host is another key.
    void setUrl(const QString &url);
    QString user() const { return userName(m_profile); }
    void setUser(const QString &user);
    const QString &caFile() const { return m_profile.caFile; }
    /// Takes the place of a trusted key.
    void setCaFile(const QString &file);
    const QString &secretFile() const { return m_profile.secretFile; }
    void setSecretFile(const QString &file);
    const QString &certificateFile() const { return m_profile.certificateFile; }
    void setCertificateFile(const QString &file) { m_profile.certificateFile = file.trimmed(); }
    const QString &keyFile() const { return m_profile.keyFile; }
    void setKeyFile(const QString &file) { m_profile.keyFile = file.trimmed(); }
    const QString &unitId() const { return m_profile.unitId; }
    void setUnitId(const QString &id) { m_profile.unitId = id.trimmed(); }
    const QString &domain() const { return m_profile.domain; }
    void setDomain(const QString &domain) { m_profile.domain = domain.trimmed(); }
    QString monitorUrls() const { return m_profile.monitorUrls.join(QLatin1Char(' ')); }
    /// Blanks or commas between them.
    void setMonitorUrls(const QString &urls);
    bool remember() const { return m_profile.remember; }
    void setRemember(bool remember) { m_profile.remember = remember; }
    const QString &context() const { return m_profile.context; }
    const QString &profileId() const { return m_profile.id; }

    int login() const { return static_cast<int>(m_profile.login); }
    void setLogin(int login);
    bool asksSecret() const { return needsSecret(m_profile) || m_contextAsks; }
    const QString &secretState() const { return m_secret.state(); }
    bool isSecretStored() const { return m_secret.isStored(); }

    SystemLoginForm *systemLogin() { return &m_system; }

    ConnectionSteps *steps() { return &m_steps; }
    ConnectionSteps *systemSteps() { return &m_systemSteps; }
    bool isBusy() const { return m_intent != Intent::None; }
    const QString &problem() const { return m_problem; }
    bool canOpenAnyway() const { return m_canOpenAnyway; }
    QString unknownKey() const;
    QString trustedKey() const;

    /// An empty form.
    Q_INVOKABLE void clear();
    /// A saved profile, and from the keychain its secret.
    Q_INVOKABLE void edit(const QString &id);
    Q_INVOKABLE void useContext(const QString &name);
    /// The address of a link that was followed.
    void useLink(const QString &link);
    /// A saved profile of which the keychain did not give all \a secrets, for that reason: a person
    /// is asked.
    void askFor(const Profile &profile, const TypedSecrets &secrets, const SecretError &reason);

    /// Secrets as they stand in the page's fields; empty: those from the keychain.
    Q_INVOKABLE void test(const QString &secret, const QString &systemSecret = {});
    /// Tests, saves the profile, and opens the site.
    Q_INVOKABLE void connectNow(const QString &secret, const QString &systemSecret = {});
    Q_INVOKABLE void openAnyway();
    /// Goes on with what was asked for, with unknownKey() trusted.
    Q_INVOKABLE void trustKey();
    Q_INVOKABLE void refuseKey();
    Q_INVOKABLE void forgetTrustedKey();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void loaded();
    void loginChanged();
    void secretStateChanged();
    void busyChanged();
    void problemChanged();
    void keyChanged();
    /// The page is to let a person type it.
    void secretWanted();
    /// \a notice: what a person should know of the saving; empty: nothing.
    void opened(const nunect::app::Profile &profile, const nunect::app::TypedSecrets &secrets,
                const QString &notice);

private:
    enum class Intent { None, Test, Open };

    void load(const Profile &profile);
    void readSecrets();
    void onSecretRead();
    bool isReadingSecret() const;
    TypedSecrets secrets() const;
    void begin(Intent intent);
    void proceed();
    bool isSecretMissing();
    void onTested();
    void onSystemTested();
    void endTest(bool hasPassed);
    void finish();
    void setIntent(Intent intent);
    void setProblem(const QString &problem);
    void setUnknownKey(const QByteArray &key);
    void giveName();

    const Options m_base;
    const QString m_natscliFolder;
    ProfileStore &m_profiles;
    SecretStore &m_secrets;
    ConnectionSteps m_steps;
    ConnectionSteps m_systemSteps;
    Profile m_profile; ///< its system login is that of m_system
    QString m_nameText;
    SecretEntry m_secret;
    SystemLoginForm m_system;
    std::optional<nats::ClientOptions> m_systemOptions; ///< of the test that runs
    bool m_contextAsks = false;
    Intent m_intent = Intent::None;
    Intent m_trustIntent = Intent::None; ///< what trustKey() goes on with
    QString m_problem;
    QByteArray m_unknownKey;
    bool m_canOpenAnyway = false;
};

} // namespace nunect::app
