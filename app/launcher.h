// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "app/command_line.h"
#include "app/password_source.h"
#include "app/preferences.h"
#include "app/profiles/connect_form.h"
#include "app/profiles/profile_list.h"
#include "app/profiles/profile_store.h"
#include "app/profiles/secret_store.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace nunect::app {

/// Decides which site the console shows: the one of the command line, a saved profile, or none yet,
/// and then a page asks. Owns the one Application that there is at a time; another site gets a new
/// one, so that nothing of the first is left.
class Launcher : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::ConnectForm *form READ form CONSTANT)
    Q_PROPERTY(nunect::app::ProfileList *profiles READ profiles CONSTANT)
    /// Of natscli, on this machine.
    Q_PROPERTY(QStringList contexts READ contexts NOTIFY contextsChanged)
    Q_PROPERTY(nunect::app::Preferences *preferences READ preferences CONSTANT)
    Q_PROPERTY(bool kiosk READ kiosk CONSTANT)
    /// Locked, no other site and no other login is to be had.
    Q_PROPERTY(nunect::app::KioskLock *kioskLock READ kioskLock CONSTANT)
    Q_PROPERTY(bool hasSite READ hasSite NOTIFY currentChanged)
    /// Profile of the site that is shown; empty if it is none of a profile.
    Q_PROPERTY(QString currentId READ currentId NOTIFY currentChanged)
    /// What a person should know of profiles and passwords; empty: nothing.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)

public:
    struct Places
    {
        QString profilesFile;
        QString natscliFolder;
    };

    /// \a given: a password from the environment.
    Launcher(Options base, std::shared_ptr<PasswordSource> given, Places places,
             QObject *parent = nullptr);
    ~Launcher() override;

    /// Shows a site or the page. Fails if the profile of the command line cannot be had.
    Result<void> start();
    /// A person sits before it: the tables of all sites keep their layouts there, each site its
    /// alarm rules, and alarms are heard.
    void keepLayouts(TableLayouts &layouts) { m_layouts = &layouts; }

    ConnectForm *form() { return &m_form; }
    ProfileList *profiles() { return &m_list; }
    Preferences *preferences() { return &m_preferences; }
    QStringList contexts() const;
    bool kiosk() const { return m_base.kiosk; }
    KioskLock *kioskLock() { return &m_kioskLock; }
    bool hasSite() const { return m_site != nullptr; }
    Application *site() { return m_site.get(); }
    const QString &currentId() const { return m_currentId; }
    const QString &notice() const { return m_notice; }

    /// Changes to the site of a saved profile, or asks for what is missing. Later: who calls this
    /// may go with the site. Nothing, as all below, while the kiosk is locked.
    Q_INVOKABLE void open(const QString &id);
    /// The page, with a new or a saved profile in its form.
    Q_INVOKABLE void manage(const QString &id = {});
    /// Back to the site that is shown.
    Q_INVOKABLE void back();
    /// Deletes a saved profile and its secret.
    Q_INVOKABLE void remove(const QString &id);
    Q_INVOKABLE void dismissNotice() { setNotice({}); }

Q_SIGNALS:
    void contextsChanged();
    void currentChanged();
    void noticeChanged();
    /// The page is to be shown, or is not needed any more.
    void pageWanted();
    void pageDone();
    /// Whoever shows the one before must let go of it now.
    void siteOpened(nunect::app::Application *site);

private:
    /// One of the secrets that a profile needs to be typed, or given by the keychain.
    struct Wanted
    {
        QString key; ///< in the keychain
        std::shared_ptr<PasswordSource> source;
        bool (Application::*works)() const; ///< the site has taken it
    };
    static std::vector<Wanted> wantedOf(const Profile &profile, const TypedSecrets &secrets);

    /// A copy: the store reads its file again when a site is opened, and what it lists moves.
    void openProfile(Profile profile);
    void fetchSecrets(const Profile &profile, const TypedSecrets &secrets, int opening);
    void ask(const Profile &profile, const TypedSecrets &secrets, const SecretError &reason);
    /// False, with the page shown and the reason on it, if the profile cannot be used.
    bool openSite(const Profile &profile, const TypedSecrets &secrets);
    void replaceSite(const Options &options, const std::shared_ptr<PasswordSource> &secret,
                     const QString &id);
    void onFormDone(const Profile &profile, const TypedSecrets &secrets, const QString &notice);
    void keepWhatWorks(const Profile &profile, const Wanted &wanted, QByteArrayView stored);
    void keepSecret(const Profile &profile, const Wanted &wanted);
    void forgetSecret(const QString &key);
    void setNotice(const QString &notice);

    const Options m_base;
    const std::shared_ptr<PasswordSource> m_given;
    const Places m_places;
    ProfileStore m_store;
    SecretStore m_secrets;
    ProfileList m_list;
    ConnectForm m_form;
    Preferences m_preferences;
    KioskLock m_kioskLock; ///< of all sites, and of the page
    TableLayouts *m_layouts = nullptr;
    std::unique_ptr<Application> m_site;
    QString m_currentId;
    QString m_notice;
    int m_opening = 0; ///< what the keychain says for an earlier one is not heard
};

} // namespace nunect::app
