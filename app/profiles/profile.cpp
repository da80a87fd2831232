// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile.h"

#include "app/hub_url.h"
#include "core/contract/unit_id.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype sha256Size = 32;

/// The members that are plain texts.
static constexpr std::array<std::pair<const char *, QString Profile::*>, 11> texts{{
    {"id", &Profile::id},
    {"name", &Profile::name},
    {"context", &Profile::context},
    {"url", &Profile::url},
    {"ca", &Profile::caFile},
    {"user", &Profile::user},
    {"secret_file", &Profile::secretFile},
    {"certificate_file", &Profile::certificateFile},
    {"key_file", &Profile::keyFile},
    {"unit", &Profile::unitId},
    {"domain", &Profile::domain},
}};

static constexpr std::array<std::pair<const char *, QString Profile::SystemLogin::*>, 4>
    systemLoginTexts{{
        {"user", &Profile::SystemLogin::user},
        {"secret_file", &Profile::SystemLogin::secretFile},
        {"certificate_file", &Profile::SystemLogin::certificateFile},
        {"key_file", &Profile::SystemLogin::keyFile},
    }};

/// As they stand in the file, in the order of Profile::Login.
static constexpr std::array<const char *, Profile::logins> loginWords{"password", "token", "nkey",
                                                                      "creds", "certificate"};

QString displayName(const Profile &profile)
{
    if (!profile.name.isEmpty())
        return profile.name;
    if (!profile.context.isEmpty())
        return profile.context;
    const auto url = parseTypedHubUrl(profile.url);
    return url ? url->host() : profile.url;
}

QString userName(const Profile &profile)
{
    return profile.user.isEmpty() ? u"console"_s : profile.user;
}

/// Whether the secret of such a login is typed, or comes from the keychain.
static bool isTyped(Profile::Login login, const QString &secretFile)
{
    return secretFile.isEmpty()
        && (login == Profile::Login::Password || login == Profile::Login::Token);
}

bool needsSecret(const Profile &profile)
{
    return profile.context.isEmpty() && isTyped(profile.login, profile.secretFile);
}

bool needsSystemSecret(const Profile &profile)
{
    return profile.systemLogin
        && isTyped(profile.systemLogin->login, profile.systemLogin->secretFile);
}

QString systemSecretKey(const QString &profileId) { return profileId + u"/system"_s; }

/// Of a profile or its system login.
static Result<void> checkFiles(const auto &of)
{
    using Login = Profile::Login;
    if (of.login == Login::NKey && of.secretFile.isEmpty())
        return Error{u"Name the file that holds the NKey seed."_s};
    if (of.login == Login::CredsFile && of.secretFile.isEmpty())
        return Error{u"Name the .creds file."_s};
    if (of.login == Login::ClientCertificate
        && (of.certificateFile.isEmpty() || of.keyFile.isEmpty()))
        return Error{u"A client certificate needs its file and that of its key."_s};
    return {};
}

static Result<void> checkSystemLogin(const Profile::SystemLogin &system)
{
    using Login = Profile::Login;
    if (system.login == Login::Password && system.user.isEmpty())
        return Error{u"Type the user of the system login."_s};
    if (const auto files = checkFiles(system); !files)
        return Error{u"System login: "_s + files.error().text};
    return {};
}

Result<void> check(const Profile &profile)
{
    if (profile.context.isEmpty()) {
        if (const auto url = parseTypedHubUrl(profile.url); !url)
            return url.error();
        if (const auto files = checkFiles(profile); !files)
            return files;
    }
    if (profile.systemLogin) {
        if (const auto login = checkSystemLogin(*profile.systemLogin); !login)
            return login;
    }
    if (!profile.unitId.isEmpty() && !contract::isValidUnitId(profile.unitId)) {
        return Error{
            u"'%1' is no unit ID: 1 to 64 letters, digits, '-' or '_'."_s.arg(profile.unitId)};
    }
    for (const QString &text : profile.monitorUrls) {
        if (const auto url = parseMonitorUrl(text); !url)
            return url.error();
    }
    return {};
}

QString newProfileId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

static QLatin1StringView wordOf(Profile::Login login)
{
    return QLatin1StringView(loginWords[static_cast<size_t>(login)]);
}

static std::optional<Profile::Login> loginFrom(const QString &word)
{
    const auto *at = std::find_if(loginWords.begin(), loginWords.end(), [&](const char *each) {
        return word == QLatin1StringView(each);
    });
    return at == loginWords.end()
        ? std::nullopt
        : std::optional(static_cast<Profile::Login>(at - loginWords.begin()));
}

static QJsonObject toJson(const Profile::SystemLogin &system)
{
    QJsonObject json{{u"login"_s, wordOf(system.login)}};
    for (const auto &[key, member] : systemLoginTexts) {
        if (!(system.*member).isEmpty())
            json[QLatin1StringView(key)] = system.*member;
    }
    return json;
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject json;
    for (const auto &[key, member] : texts) {
        if (!(profile.*member).isEmpty())
            json[QLatin1StringView(key)] = profile.*member;
    }
    if (!profile.trustedKeySha256.isEmpty())
        json["trusted_key_sha256"_L1] = QString::fromLatin1(profile.trustedKeySha256.toHex());
    json["login"_L1] = wordOf(profile.login);
    if (!profile.remember)
        json["remember"_L1] = false;
    if (!profile.monitorUrls.isEmpty())
        json["monitor"_L1] = QJsonArray::fromStringList(profile.monitorUrls);
    if (profile.systemLogin)
        json["system_login"_L1] = toJson(*profile.systemLogin);
    return json;
}

static Error wrongMember(const char *key)
{
    return {u"'%1' is not as it should be"_s.arg(QLatin1StringView(key))};
}

/// None that is damaged is taken for none: the console would go without.
static Result<Profile::SystemLogin> systemLoginFromJson(const QJsonValue &value)
{
    const auto login = loginFrom(value["login"_L1].toString());
    if (!login)
        return wrongMember("system_login");
    Profile::SystemLogin system{.login = *login};
    for (const auto &[key, member] : systemLoginTexts) {
        const QJsonValue text = value[QLatin1StringView(key)];
        if (!text.isUndefined() && !text.isString())
            return wrongMember("system_login");
        system.*member = text.toString();
    }
    return system;
}

Result<Profile> profileFromJson(const QJsonObject &json)
{
    Profile profile;
    for (const auto &[key, member] : texts) {
        const QJsonValue value = json[QLatin1StringView(key)];
        if (!value.isUndefined() && !value.isString())
            return wrongMember(key);
        profile.*member = value.toString();
    }
    if (profile.id.isEmpty())
        return wrongMember("id");
    const QString key = json["trusted_key_sha256"_L1].toString();
    profile.trustedKeySha256 = QByteArray::fromHex(key.toLatin1());
    // A pin that was damaged must not become none.
    if (json.contains("trusted_key_sha256"_L1) && profile.trustedKeySha256.size() != sha256Size)
        return wrongMember("trusted_key_sha256");
    const auto login = loginFrom(json["login"_L1].toString());
    if (!login)
        return wrongMember("login");
    profile.login = *login;
    profile.remember = json["remember"_L1].toBool(true);
    const QJsonArray monitors = json["monitor"_L1].toArray();
    for (const QJsonValue &url : monitors)
        profile.monitorUrls += url.toString();
    if (json.contains("system_login"_L1)) {
        const auto system = systemLoginFromJson(json["system_login"_L1]);
        if (!system)
            return system.error();
        profile.systemLogin = *system;
    }
    return profile;
}

} // namespace nunect::app
