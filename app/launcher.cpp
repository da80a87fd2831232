// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/launcher.h"

#include "app/hub_url.h"
#include "app/message_decoder.h"
#include "app/profiles/profile_options.h"
#include "core/client/natscli_context.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

Launcher::Launcher(Options base, std::shared_ptr<PasswordSource> given, Places places,
                   QObject *parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_given(std::move(given))
    , m_places(std::move(places))
    , m_store(m_places.profilesFile)
    , m_list(m_store)
    , m_form(m_base, m_places.natscliFolder, m_store, m_secrets)
    , m_kioskLock(m_base.kioskPin, std::chrono::minutes(m_base.kioskLockMin), &monotonicMs)
{
    connect(&m_form, &ConnectForm::opened, this, &Launcher::onFormDone);
}

Launcher::~Launcher() = default;

Result<void> Launcher::start()
{
    const auto loaded = m_store.load();
    m_list.refresh();
    if (!loaded)
        setNotice(loaded.error().text);
    if (!m_base.profile.isEmpty()) {
        if (!loaded)
            return loaded;
        const auto profile = m_store.byName(m_base.profile);
        if (!profile)
            return profile.error();
        openProfile(*profile);
        return {};
    }
    if (m_base.hubGiven) {
        replaceSite(m_base, m_given, {});
        return {};
    }
    if (!m_base.link.isEmpty()) {
        const auto url = parseHubUrl(m_base.link);
        for (const Profile &profile : m_store.profiles()) {
            const auto known = parseTypedHubUrl(profile.url);
            if (url && known && known->authority() == url->authority()) {
                openProfile(profile);
                return {};
            }
        }
        m_form.useLink(m_base.link);
    } else if (m_store.profiles().size() == 1) {
        openProfile(m_store.profiles().first());
        return {};
    }
    Q_EMIT pageWanted();
    return {};
}

QStringList Launcher::contexts() const { return nats::natscliContexts(m_places.natscliFolder); }

void Launcher::open(const QString &id)
{
    if (m_kioskLock.isLocked())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            if (const auto profile = m_store.byId(id))
                openProfile(*profile);
        },
        Qt::QueuedConnection);
}

std::vector<Launcher::Wanted> Launcher::wantedOf(const Profile &profile,
                                                 const TypedSecrets &secrets)
{
    std::vector<Wanted> wanted;
    if (needsSecret(profile))
        wanted.push_back({profile.id, secrets.site, &Application::connected});
    if (needsSystemSecret(profile))
        wanted.push_back(
            {systemSecretKey(profile.id), secrets.system, &Application::systemConnected});
    return wanted;
}

void Launcher::openProfile(Profile profile)
{
    const bool isGiven = needsSecret(profile) && m_given->isSet();
    fetchSecrets(profile, isGiven ? TypedSecrets(m_given) : TypedSecrets(), ++m_opening);
}

/// Asks the keychain for one after the other, and opens the site once all are there.
void Launcher::fetchSecrets(const Profile &profile, const TypedSecrets &secrets, int opening)
{
    const auto all = wantedOf(profile, secrets);
    for (const Wanted &wanted : all) {
        if (wanted.source->isSet())
            continue;
        if (!profile.remember)
            return ask(profile, secrets, {true, {}});
        m_secrets.read(wanted.key,
                       [this, profile, secrets, opening,
                        source = wanted.source](const Result<nats::Secret, SecretError> &stored) {
                           if (opening != m_opening)
                               return;
                           if (!stored)
                               return ask(profile, secrets, stored.error());
                           source->set(stored->view().toByteArray());
                           fetchSecrets(profile, secrets, opening);
                       });
        return;
    }
    if (!openSite(profile, secrets))
        return;
    for (const Wanted &wanted : all) {
        if (const auto stored = wanted.source->read(); stored && wanted.source != m_given)
            keepWhatWorks(profile, wanted, stored->view());
    }
}

/// Lets a person type what the keychain does not give.
void Launcher::ask(const Profile &profile, const TypedSecrets &secrets, const SecretError &reason)
{
    Q_EMIT contextsChanged();
    Q_EMIT pageWanted();
    m_form.askFor(profile, secrets, reason);
}

bool Launcher::openSite(const Profile &profile, const TypedSecrets &secrets)
{
    const auto options = optionsOf(profile, m_base, secrets, m_places.natscliFolder);
    if (!options) {
        m_form.edit(profile.id);
        setNotice(options.error().text);
        Q_EMIT pageWanted();
        return false;
    }
    for (const QString &note : options->notes)
        qWarning("%s", qPrintable(note));
    if (m_store.byId(profile.id)) {
        if (const auto kept = m_store.setLast(profile.id); !kept)
            setNotice(kept.error().text);
    }
    m_list.refresh();
    replaceSite(*options, secrets.site, profile.id);
    return true;
}

void Launcher::replaceSite(const Options &options, const std::shared_ptr<PasswordSource> &secret,
                           const QString &id)
{
    ++m_opening;
    auto site = std::make_unique<Application>(options, secret);
    site->usePreferences(m_preferences);
    site->useKioskLock(m_kioskLock);
    if (m_layouts) {
        site->keepLayouts(*m_layouts);
        site->alarms()->keepRules(
            {AlarmRulesFile::defaultFolder(), id.isEmpty() ? u"default"_s : id});
        site->alarms()->sound()->start();
    }
    m_currentId = id;
    Q_EMIT siteOpened(site.get());
    std::swap(m_site, site); // the one before goes at the end of this
    Q_EMIT currentChanged();
    Q_EMIT pageDone();
    m_site->start();
}

void Launcher::manage(const QString &id)
{
    if (m_kioskLock.isLocked())
        return;
    if (id.isEmpty())
        m_form.clear();
    else
        m_form.edit(id);
    Q_EMIT contextsChanged();
    Q_EMIT pageWanted();
}

void Launcher::back()
{
    if (!m_site)
        return;
    m_form.cancel();
    QMetaObject::invokeMethod(this, &Launcher::pageDone, Qt::QueuedConnection);
}

void Launcher::remove(const QString &id)
{
    if (m_kioskLock.isLocked())
        return;
    if (const auto removed = m_store.remove(id); !removed) {
        setNotice(removed.error().text);
        return;
    }
    forgetSecret(id);
    forgetSecret(systemSecretKey(id));
    if (m_form.profileId() == id)
        m_form.clear();
    m_list.refresh();
}

/// From the event loop: the page, which is in the middle of this, goes.
void Launcher::onFormDone(const Profile &profile, const TypedSecrets &secrets,
                          const QString &notice)
{
    QMetaObject::invokeMethod(
        this,
        [this, profile, secrets, notice] {
            setNotice(notice);
            if (!openSite(profile, secrets))
                return;
            for (const Wanted &wanted : wantedOf(profile, secrets))
                keepWhatWorks(profile, wanted, {});
        },
        Qt::QueuedConnection);
}

/// Keeps the secret once the site has taken it: also another one, typed after the first was
/// refused.
void Launcher::keepWhatWorks(const Profile &profile, const Wanted &wanted, QByteArrayView stored)
{
    const auto kept = std::make_shared<nats::Secret>(nats::Secret::copyOf(stored));
    connect(m_site.get(), &Application::linkChanged, this, [this, profile, wanted, kept] {
        if (!(m_site.get()->*wanted.works)())
            return;
        const auto now = wanted.source->read();
        if (!now || now->view() == kept->view())
            return;
        *kept = nats::Secret::copyOf(now->view());
        keepSecret(profile, wanted);
    });
}

void Launcher::keepSecret(const Profile &profile, const Wanted &wanted)
{
    if (!profile.remember)
        return forgetSecret(wanted.key);
    const auto read = wanted.source->read();
    if (!read)
        return;
    m_secrets.write(wanted.key, *read, [this](const Result<void, SecretError> &written) {
        if (!written) {
            setNotice(tr("The password is not stored, and will be asked for at the next start: %1")
                          .arg(written.error().text));
        }
    });
}

void Launcher::forgetSecret(const QString &key)
{
    m_secrets.remove(key, [](const Result<void, SecretError> &) {});
}

void Launcher::setNotice(const QString &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    Q_EMIT noticeChanged();
}

} // namespace nunect::app
