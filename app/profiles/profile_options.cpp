// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_options.h"

#include "app/hub_url.h"
#include "app/profiles/secret_file.h"
#include "core/client/credential_files.h"
#include "core/client/natscli_context.h"

#include <QUrlQuery>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static nats::CredentialsProvider typedToken(const std::shared_ptr<const PasswordSource> &secret)
{
    return [secret]() -> Result<nats::Credentials> {
        Result<nats::Secret> token = secret->read();
        if (!token)
            return token.error();
        return nats::Credentials::token(std::move(*token));
    };
}

static nats::CredentialsProvider loginBy(Profile::Login login, const QString &user,
                                         const QString &file,
                                         const std::shared_ptr<const PasswordSource> &secret)
{
    switch (login) {
    case Profile::Login::Password:
        if (file.isEmpty())
            return loginOf(user, {}, secret);
        return guardedFile(
            file, [user](const QString &path) { return nats::passwordFromFile(user, path); });
    case Profile::Login::Token:
        return file.isEmpty() ? typedToken(secret) : guardedFile(file, nats::tokenFromFile);
    case Profile::Login::NKey:
        return guardedFile(file, nats::nkeySeedFromFile);
    case Profile::Login::CredsFile:
        return guardedFile(file, nats::credentialsFromFile);
    case Profile::Login::ClientCertificate:
        return [] { return Result<nats::Credentials>(nats::Credentials()); };
    }
    return {};
}

/// Empty for a password that is typed, which the console asks for itself.
static nats::CredentialsProvider siteLogin(const Profile &profile,
                                           const std::shared_ptr<const PasswordSource> &secret)
{
    if (profile.login == Profile::Login::Password && profile.secretFile.isEmpty())
        return {};
    return loginBy(profile.login, userName(profile), profile.secretFile, secret);
}

static Result<void> fillFromContext(const Profile &profile, const QString &folder, Options &options)
{
    const auto context = nats::readNatscliContext(folder, profile.context);
    if (!context)
        return context.error();
    if (!context->urlProblem.isEmpty())
        return Error{context->urlProblem};
    const QList<QUrl> urls = QList{context->options.url} + context->options.moreUrls;
    for (const QUrl &url : urls) {
        if (const auto checked = parseHubUrl(url.toString()); !checked)
            return checked.error();
    }
    options.context = context->options;
    options.notes = context->notes;
    options.url = context->options.url;
    options.caFile = context->options.tls.caFile;
    options.user = context->user.isEmpty() ? userName(profile) : context->user;
    return {};
}

/// Of a profile or its system login, if that is how it logs in.
static Result<void> fillCertificate(const auto &of, auto &to)
{
    if (of.login != Profile::Login::ClientCertificate)
        return {};
    const auto keyFile = secretFilePath(of.keyFile);
    if (!keyFile)
        return keyFile.error();
    to.certificateFile = of.certificateFile;
    to.keyFile = *keyFile;
    return checkSecretFile(*keyFile);
}

static Result<void> fillConnection(const Profile &profile,
                                   const std::shared_ptr<const PasswordSource> &secret,
                                   Options &options)
{
    auto url = parseTypedHubUrl(profile.url);
    if (!url)
        return url.error();
    const QString urlClient = QUrlQuery(*url).queryItemValue(u"client"_s);
    url->setQuery(QString());
    options.url = *url;
    if (profile.unitId.isEmpty() && !urlClient.isEmpty())
        options.unitId = urlClient;
    options.caFile = profile.caFile;
    options.context = {};
    options.context.tls.trustedKeySha256 = profile.trustedKeySha256;
    options.context.credentials = siteLogin(profile, secret);
    options.user = userName(profile);
    return fillCertificate(profile, options.context.tls);
}

static Result<void> fillSystemLogin(const Profile::SystemLogin &system,
                                    const std::shared_ptr<const PasswordSource> &secret,
                                    Options &options)
{
    options.systemLogin = loginBy(system.login, system.user, system.secretFile, secret);
    return fillCertificate(system, options.systemCertificate);
}

Result<Options> optionsOf(const Profile &profile, const Options &base, const TypedSecrets &secrets,
                          const QString &natscliFolder)
{
    if (const auto usable = check(profile); !usable)
        return usable.error();
    Options options = base;
    options.passwordFile.clear();
    options.domain = profile.domain.isEmpty() ? displayName(profile) : profile.domain;
    if (!profile.unitId.isEmpty())
        options.unitId = profile.unitId;
    const auto filled = profile.context.isEmpty()
        ? fillConnection(profile, secrets.site, options)
        : fillFromContext(profile, natscliFolder, options);
    if (!filled)
        return filled.error();
    if (const auto &system = profile.systemLogin) {
        if (const auto login = fillSystemLogin(*system, secrets.system, options); !login)
            return login.error();
    }
    options.monitorUrls.clear();
    for (const QString &text : profile.monitorUrls)
        options.monitorUrls += *parseMonitorUrl(text);
    return options;
}

} // namespace nunect::app
