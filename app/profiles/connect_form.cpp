// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/connect_form.h"

#include "app/hub_url.h"
#include "app/profiles/profile_options.h"
#include "app/session.h"
#include "core/client/natscli_context.h"

#include <QRegularExpression>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

/// Two bytes a group, as people compare them.
static QString groups(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex().toUpper())
        .replace(QRegularExpression(u"(....)(?=.)"_s), u"\\1 "_s);
}

static QString hostOf(const QString &typed)
{
    const auto url = parseTypedHubUrl(typed);
    return url ? url->host() : QString();
}

ConnectForm::ConnectForm(Options base, QString natscliFolder, ProfileStore &profiles,
                         SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_natscliFolder(std::move(natscliFolder))
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_secret(std::make_shared<PasswordSource>())
{
    connect(&m_steps, &ConnectionSteps::finished, this, &ConnectForm::onTested);
}

void ConnectForm::setUrl(const QString &url)
{
    const bool isSameHost = hostOf(url) == hostOf(m_profile.url);
    m_profile.url = url.trimmed();
    if (!isSameHost)
        forgetTrustedKey();
}

void ConnectForm::setUser(const QString &user)
{
    m_profile.user = user.trimmed();
    Q_EMIT loginChanged();
}

void ConnectForm::setCaFile(const QString &file)
{
    m_profile.caFile = file.trimmed();
    if (!m_profile.caFile.isEmpty())
        forgetTrustedKey();
}

void ConnectForm::setSecretFile(const QString &file)
{
    m_profile.secretFile = file.trimmed();
    Q_EMIT loginChanged();
}

void ConnectForm::setMonitorUrls(const QString &urls)
{
    m_profile.monitorUrls = urls.split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
}

void ConnectForm::setLogin(int login)
{
    if (login < 0 || login >= Profile::logins)
        return;
    m_profile.login = static_cast<Profile::Login>(login);
    Q_EMIT loginChanged();
}

QString ConnectForm::unknownKey() const { return groups(m_unknownKey); }

QString ConnectForm::trustedKey() const { return groups(m_profile.trustedKeySha256); }

void ConnectForm::clear() { load({}); }

void ConnectForm::edit(const QString &id)
{
    const auto profile = m_profiles.byId(id);
    if (!profile)
        return;
    load(*profile);
    readSecret();
}

void ConnectForm::askFor(const Profile &profile, const SecretError &reason)
{
    load(profile);
    tellOfSecret(reason);
    Q_EMIT secretWanted();
}

void ConnectForm::useContext(const QString &name)
{
    Profile profile;
    profile.context = name;
    const auto context = nats::readNatscliContext(m_natscliFolder, name);
    load(profile);
    if (!context)
        return setProblem(context.error().text);
    m_contextAsks = !context->options.credentials;
    Q_EMIT loginChanged();
}

void ConnectForm::useLink(const QString &link)
{
    Profile profile;
    profile.url = link;
    load(profile);
}

void ConnectForm::load(const Profile &profile)
{
    cancel();
    ++m_load;
    m_profile = profile;
    m_nameText = profile.name;
    m_secret = std::make_shared<PasswordSource>();
    m_contextAsks = false;
    m_isReadingSecret = false;
    m_canOpenAnyway = false;
    m_steps.clear();
    setProblem({});
    setSecretState(false, {});
    setUnknownKey({});
    Q_EMIT loaded();
    Q_EMIT loginChanged();
    Q_EMIT busyChanged();
}

void ConnectForm::readSecret()
{
    if (!asksSecret() || !m_profile.remember)
        return;
    m_isReadingSecret = true;
    setSecretState(false, tr("Asking the keychain…"));
    m_secrets.read(m_profile.id,
                   [this, load = m_load](const Result<nats::Secret, SecretError> &secret) {
                       if (load != m_load)
                           return;
                       m_isReadingSecret = false;
                       if (!secret) {
                           tellOfSecret(secret.error());
                       } else {
                           if (!m_secret->isSet()) // what was typed meanwhile wins
                               m_secret->set(secret->view().toByteArray());
                           setSecretState(true, tr("Stored in the keychain."));
                       }
                       if (m_intent != Intent::None)
                           proceed();
                   });
}

void ConnectForm::tellOfSecret(const SecretError &error)
{
    setSecretState(false,
                   error.isMissing ? tr("Not stored.") : tr("Not stored: %1").arg(error.text));
}

void ConnectForm::setSecretState(bool stored, const QString &text)
{
    m_secretStored = stored;
    m_secretState = text;
    Q_EMIT secretStateChanged();
}

void ConnectForm::test(const QString &secret) { begin(Intent::Test, secret); }

void ConnectForm::connectNow(const QString &secret) { begin(Intent::Open, secret); }

void ConnectForm::begin(Intent intent, const QString &secret)
{
    if (m_intent != Intent::None)
        return;
    if (!secret.isEmpty()) {
        m_secret->set(secret.toUtf8());
        m_isReadingSecret = false;
    }
    m_canOpenAnyway = false;
    setUnknownKey({});
    setIntent(intent);
    proceed();
}

/// Starts the test, or says what is missing for it.
void ConnectForm::proceed()
{
    if (m_isReadingSecret)
        return; // readSecret() goes on
    setProblem({});
    m_profile.name = m_nameText.trimmed();
    if (const auto same = m_profiles.byName(m_profile.name);
        same && !m_profile.name.isEmpty() && same->id != m_profile.id) {
        setIntent(Intent::None);
        return setProblem(tr("There is a site of that name already. Choose another name."));
    }
    const auto options = optionsOf(m_profile, m_base, m_secret, m_natscliFolder);
    if (!options) {
        setIntent(Intent::None);
        return setProblem(options.error().text);
    }
    if (asksSecret() && !m_secret->isSet()) {
        setIntent(Intent::None);
        setProblem(m_profile.login == Profile::Login::Token ? tr("Type the token.")
                                                            : tr("Type the password."));
        Q_EMIT secretWanted();
        return;
    }
    m_steps.start(clientOptions(*options, m_secret));
}

void ConnectForm::onTested()
{
    const nats::ConnectionTest &test = *m_steps.test();
    const Intent intent = std::exchange(m_intent, Intent::None);
    m_canOpenAnyway = intent == Intent::Open && !test.hasPassed();
    Q_EMIT busyChanged();
    if (test.hasPassed()) {
        if (intent == Intent::Open)
            finish();
        return;
    }
    // Where a CA is named, the key's stranger is a fault and not a first meeting.
    if (m_profile.context.isEmpty() && m_profile.caFile.isEmpty()) {
        m_trustIntent = intent;
        setUnknownKey(test.unknownKeySha256());
    }
}

void ConnectForm::trustKey()
{
    if (m_unknownKey.isEmpty())
        return;
    m_profile.trustedKeySha256 = m_unknownKey;
    setUnknownKey({});
    begin(m_trustIntent, {});
}

void ConnectForm::refuseKey() { setUnknownKey({}); }

void ConnectForm::forgetTrustedKey()
{
    m_profile.trustedKeySha256.clear();
    Q_EMIT keyChanged();
}

void ConnectForm::openAnyway()
{
    if (m_canOpenAnyway)
        finish();
}

void ConnectForm::cancel()
{
    m_steps.clear();
    setIntent(Intent::None);
}

/// A name that no other profile has, after the host.
void ConnectForm::giveName()
{
    if (!m_profile.name.isEmpty())
        return;
    const QString host = displayName(m_profile);
    QString name = host;
    for (int number = 2;; ++number) {
        const auto same = m_profiles.byName(name);
        if (!same || same->id == m_profile.id)
            break;
        name = u"%1 %2"_s.arg(host).arg(number);
    }
    m_profile.name = name;
}

void ConnectForm::finish()
{
    if (m_profile.id.isEmpty())
        m_profile.id = newProfileId();
    giveName();
    QString notice;
    if (const auto saved = m_profiles.put(m_profile); !saved)
        notice = saved.error().text;
    Q_EMIT opened(m_profile, m_secret, notice);
}

void ConnectForm::setIntent(Intent intent)
{
    if (m_intent == intent)
        return;
    m_intent = intent;
    Q_EMIT busyChanged();
}

void ConnectForm::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT problemChanged();
}

void ConnectForm::setUnknownKey(const QByteArray &key)
{
    m_unknownKey = key;
    Q_EMIT keyChanged();
}

} // namespace nunect::app
