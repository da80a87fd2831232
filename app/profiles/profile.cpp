// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile.h"

#include "app/hub_url.h"
#include "core/contract/unit_id.h"

#include <QJsonArray>
#include <QUuid>

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

bool needsSecret(const Profile &profile)
{
    return profile.context.isEmpty() && profile.secretFile.isEmpty()
        && (profile.login == Profile::Login::Password || profile.login == Profile::Login::Token);
}

static Result<void> checkLogin(const Profile &profile)
{
    using Login = Profile::Login;
    if (profile.login == Login::NKey && profile.secretFile.isEmpty())
        return Error{u"Name the file that holds the NKey seed."_s};
    if (profile.login == Login::CredsFile && profile.secretFile.isEmpty())
        return Error{u"Name the .creds file."_s};
    if (profile.login == Login::ClientCertificate
        && (profile.certificateFile.isEmpty() || profile.keyFile.isEmpty()))
        return Error{u"A client certificate needs its file and that of its key."_s};
    return {};
}

Result<void> check(const Profile &profile)
{
    if (profile.context.isEmpty()) {
        if (const auto url = parseTypedHubUrl(profile.url); !url)
            return url.error();
        if (const auto login = checkLogin(profile); !login)
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

QJsonObject toJson(const Profile &profile)
{
    QJsonObject json;
    for (const auto &[key, member] : texts) {
        if (!(profile.*member).isEmpty())
            json[QLatin1StringView(key)] = profile.*member;
    }
    if (!profile.trustedKeySha256.isEmpty())
        json["trusted_key_sha256"_L1] = QString::fromLatin1(profile.trustedKeySha256.toHex());
    json["login"_L1] = QLatin1StringView(loginWords[static_cast<size_t>(profile.login)]);
    if (!profile.remember)
        json["remember"_L1] = false;
    if (!profile.monitorUrls.isEmpty())
        json["monitor"_L1] = QJsonArray::fromStringList(profile.monitorUrls);
    return json;
}

static Error wrongMember(const char *key)
{
    return {u"'%1' is not as it should be"_s.arg(QLatin1StringView(key))};
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
    const QString login = json["login"_L1].toString();
    const auto *word = std::find_if(loginWords.begin(), loginWords.end(), [&](const char *each) {
        return login == QLatin1StringView(each);
    });
    if (word == loginWords.end())
        return wrongMember("login");
    profile.login = static_cast<Profile::Login>(word - loginWords.begin());
    profile.remember = json["remember"_L1].toBool(true);
    const QJsonArray monitors = json["monitor"_L1].toArray();
    for (const QJsonValue &url : monitors)
        profile.monitorUrls += url.toString();
    return profile;
}

} // namespace nunect::app
