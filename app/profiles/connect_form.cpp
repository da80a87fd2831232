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
    , m_secret(secrets)
    , m_system(secrets)
{
    connect(&m_steps, &ConnectionSteps::finished, this, &ConnectForm::onTested);
    connect(&m_systemSteps, &ConnectionSteps::finished, this, &ConnectForm::onSystemTested);
    connect(&m_secret, &SecretEntry::changed, this, &ConnectForm::secretStateChanged);
    for (const SecretEntry *entry : {&m_secret, &m_system.secret()})
        connect(entry, &SecretEntry::readDone, this, &ConnectForm::onSecretRead);
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
    readSecrets();
}

void ConnectForm::askFor(const Profile &profile, const TypedSecrets &secrets,
                         const SecretError &reason)
{
    load(profile);
    if (needsSecret(profile))
        m_secret.take(secrets.site, reason);
    if (needsSystemSecret(profile))
        m_system.secret().take(secrets.system, reason);
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
    m_profile = profile;
    m_nameText = profile.name;
    m_secret.clear();
    m_system.load(profile.systemLogin);
    m_contextAsks = false;
    m_canOpenAnyway = false;
    setProblem({});
    setUnknownKey({});
    Q_EMIT loaded();
    Q_EMIT loginChanged();
    Q_EMIT busyChanged();
}

void ConnectForm::readSecrets()
{
    if (!m_profile.remember)
        return;
    if (asksSecret())
        m_secret.read(m_profile.id);
    if (m_system.asksSecret())
        m_system.secret().read(systemSecretKey(m_profile.id));
}

void ConnectForm::onSecretRead()
{
    if (m_intent != Intent::None)
        proceed();
}

bool ConnectForm::isReadingSecret() const
{
    return m_secret.isReading() || m_system.secret().isReading();
}

TypedSecrets ConnectForm::secrets() const
{
    return {m_secret.source(), m_system.secret().source()};
}

void ConnectForm::test(const QString &secret, const QString &systemSecret)
{
    if (m_intent != Intent::None)
        return;
    m_secret.type(secret);
    m_system.secret().type(systemSecret);
    begin(Intent::Test);
}

void ConnectForm::connectNow(const QString &secret, const QString &systemSecret)
{
    if (m_intent != Intent::None)
        return;
    m_secret.type(secret);
    m_system.secret().type(systemSecret);
    begin(Intent::Open);
}

void ConnectForm::begin(Intent intent)
{
    m_canOpenAnyway = false;
    m_systemSteps.clear();
    setUnknownKey({});
    setIntent(intent);
    proceed();
}

/// Starts the test, or says what is missing for it.
void ConnectForm::proceed()
{
    if (isReadingSecret())
        return; // onSecretRead() goes on
    setProblem({});
    m_profile.name = m_nameText.trimmed();
    m_profile.systemLogin = m_system.value();
    if (const auto same = m_profiles.byName(m_profile.name);
        same && !m_profile.name.isEmpty() && same->id != m_profile.id) {
        setIntent(Intent::None);
        return setProblem(tr("There is a site of that name already. Choose another name."));
    }
    const auto options = optionsOf(m_profile, m_base, secrets(), m_natscliFolder);
    if (!options) {
        setIntent(Intent::None);
        return setProblem(options.error().text);
    }
    if (isSecretMissing()) {
        setIntent(Intent::None);
        Q_EMIT secretWanted();
        return;
    }
    m_systemOptions = systemClientOptions(*options);
    const auto site = clientOptions(*options, m_secret.source());
    if (m_systemOptions)
        m_steps.start(site, {"ops.>"});
    else
        m_steps.start(site, {"$SYS.>", "ops.>"});
}

/// Says so, too.
bool ConnectForm::isSecretMissing()
{
    const auto isMissing = [this](bool asks, const SecretEntry &secret, int login,
                                  const QString &password, const QString &token) {
        if (!asks || secret.source()->isSet())
            return false;
        setProblem(login == static_cast<int>(Profile::Login::Token) ? token : password);
        return true;
    };
    return isMissing(asksSecret(), m_secret, login(), tr("Type the password."),
                     tr("Type the token."))
        || isMissing(m_system.asksSecret(), m_system.secret(), m_system.login(),
                     tr("Type the password of the system login."),
                     tr("Type the token of the system login."));
}

void ConnectForm::onTested()
{
    const nats::ConnectionTest &test = *m_steps.test();
    if (test.hasPassed() && m_systemOptions) {
        // Anybody may listen to $SYS.>; only in the system account is there something to hear.
        m_systemSteps.start(*m_systemOptions, {"$SYS.>"}, "$SYS.REQ.SERVER.PING"_ba);
        return;
    }
    const Intent intent = m_intent;
    const QByteArray unknownKey = test.unknownKeySha256();
    endTest(test.hasPassed());
    // Where a CA is named, the key's stranger is a fault and not a first meeting.
    if (!unknownKey.isEmpty() && m_profile.context.isEmpty() && m_profile.caFile.isEmpty()) {
        m_trustIntent = intent;
        setUnknownKey(unknownKey);
    }
}

void ConnectForm::onSystemTested() { endTest(m_systemSteps.test()->hasPassed()); }

void ConnectForm::endTest(bool hasPassed)
{
    const Intent intent = std::exchange(m_intent, Intent::None);
    m_canOpenAnyway = intent == Intent::Open && !hasPassed;
    Q_EMIT busyChanged();
    if (hasPassed && intent == Intent::Open)
        finish();
}

void ConnectForm::trustKey()
{
    if (m_unknownKey.isEmpty())
        return;
    m_profile.trustedKeySha256 = m_unknownKey;
    setUnknownKey({});
    begin(m_trustIntent);
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
    m_systemSteps.clear();
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
    Q_EMIT opened(m_profile, secrets(), notice);
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
