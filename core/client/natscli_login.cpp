// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/natscli_login.h"

#include "core/client/credential_files.h"

#include <QDir>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr std::array textMembers{
    "url"_L1,       "user"_L1, "password"_L1,    "token"_L1,        "creds"_L1,
    "nkey"_L1,      "cert"_L1, "key"_L1,         "ca"_L1,           "user_jwt"_L1,
    "user_seed"_L1, "nsc"_L1,  "socks_proxy"_L1, "inbox_prefix"_L1, "jetstream_domain"_L1,
};

Result<SecretJson> readNatscliFile(const QString &file)
{
    const Result<Secret> text = readSecretFile(file, u"context"_s);
    if (!text)
        return text.error();
    Result<SecretJson> json = SecretJson::parse(text->view());
    if (!json) {
        return Error{u"The context file \"%1\" cannot be used: %2. Mend it, or make the context "
                     "again with natscli."_s.arg(file, json.error().text)};
    }
    for (const QLatin1StringView name : textMembers) {
        const auto kind = json->kind(QByteArray(name.data(), name.size()));
        if (kind != SecretJson::Kind::None && kind != SecretJson::Kind::Text) {
            return Error{u"The context file \"%1\" cannot be used: '%2' must be a text in "
                         "quotes."_s.arg(file, name)};
        }
    }
    return json;
}

static QString expanded(QString path)
{
    static const QRegularExpression variable(u"\\$(?:\\{(\\w+)\\}|([A-Za-z_]\\w*))"_s);
    qsizetype at = 0;
    for (auto match = variable.match(path); match.hasMatch(); match = variable.match(path, at)) {
        const QString name = match.captured(1) + match.captured(2);
        const QString value = qEnvironmentVariable(name.toUtf8());
        path.replace(match.capturedStart(), match.capturedLength(), value);
        at = match.capturedStart() + value.size(); // what is put in is not expanded again
    }
    return path.startsWith(u'~') ? QDir::homePath() + path.sliced(1) : path;
}

QString natscliPath(QByteArrayView reference)
{
    constexpr QByteArrayView fileScheme = "file://";
    if (reference.startsWith(fileScheme))
        reference = reference.sliced(fileScheme.size());
    return expanded(QString::fromUtf8(reference));
}

static Result<Secret> fromVariable(QByteArrayView name)
{
    Secret value(::qgetenv(name.toByteArray()));
    if (value.isEmpty()) {
        return Error{u"The environment variable \"%1\" is not set, or empty. Set it where this "
                     "program is started."_s.arg(QString::fromUtf8(name))};
    }
    return value;
}

/// RFC 2397, in base64 only as natscli has it.
static Result<Secret> fromData(QByteArrayView reference)
{
    const qsizetype comma = reference.indexOf(',');
    if (comma < 0 || !reference.first(comma).endsWith(";base64"))
        return Error{u"Write it as data:;base64, with the secret in base64 behind the comma."_s};
    const QByteArrayView payload = reference.sliced(comma + 1);
    // Not an rvalue, which would be decoded in place: in a copy that is wiped in part only.
    const QByteArray text = QByteArray::fromRawData(payload.data(), payload.size());
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Error{u"What follows data:;base64, is not base64. Encode it again."_s};
    return Secret(std::move(decoded.decoded));
}

/// Reads the secrets of one context file.
class NatscliSecrets
{
public:
    explicit NatscliSecrets(QString file, SecretJson json)
        : m_file(std::move(file))
        , m_json(std::move(json))
    {
    }

    bool has(const char *field) const { return !m_json.text(field).isEmpty(); }
    QString text(const char *field) const { return QString::fromUtf8(m_json.text(field)); }

    Error error(const char *field, const QString &sentence) const
    {
        return Error{
            u"The context file \"%1\", '%2': %3"_s.arg(m_file, QLatin1StringView(field), sentence)};
    }

    /// Of a field that holds a path, or refers to a secret in another way.
    Result<Secret> fromPath(const char *field) const { return read(field, true); }
    /// Of a field that holds a secret itself, or refers to one.
    Result<Secret> literal(const char *field) const { return read(field, false); }

private:
    Result<Secret> read(const char *field, bool isPath) const
    {
        Result<Secret> secret = resolve(m_json.text(field), isPath);
        if (!secret)
            return error(field, secret.error().text);
        return secret;
    }

    static Result<Secret> resolve(QByteArrayView text, bool isPath)
    {
        for (const QByteArrayView scheme : {"op", "nsc"}) {
            if (text.startsWith(scheme) && text.sliced(scheme.size()).startsWith("://")) {
                return Error{
                    u"It asks for the program %1, and this program runs no others. Put the "
                    "secret into a file and write file:// and its path."_s.arg(
                        QLatin1StringView(scheme))};
            }
        }
        if (text.startsWith("env://"))
            return trimmed(fromVariable(text.sliced(6)));
        if (text.startsWith("data:"))
            return trimmed(fromData(text));
        if (isPath || text.startsWith("file://"))
            return trimmed(readSecretFile(natscliPath(text), u"secret"_s));
        return Secret::copyOf(text);
    }

    /// Without the line ends behind it.
    static Result<Secret> trimmed(Result<Secret> secret)
    {
        if (!secret)
            return secret;
        QByteArrayView text = secret->view();
        while (text.endsWith('\n') || text.endsWith('\r'))
            text.chop(1);
        if (text.isEmpty())
            return Error{u"What it refers to is empty. Put the secret there."_s};
        return Secret::copyOf(text);
    }

    QString m_file;
    SecretJson m_json;
};

using Parse = Result<Credentials> (*)(QByteArrayView);

static Result<Credentials> parsed(const NatscliSecrets &secrets, const char *field, Parse parse)
{
    const Result<Secret> text = secrets.fromPath(field);
    if (!text)
        return text.error();
    Result<Credentials> credentials = parse(text->view());
    if (!credentials) {
        return secrets.error(field,
                             u"It cannot be used: %1. Get a new one from who runs the site."_s.arg(
                                 credentials.error().text));
    }
    return credentials;
}

static Result<Credentials> passwordLogin(const NatscliSecrets &secrets)
{
    // Without a password it is for a server that asks for a token only.
    if (!secrets.has("password") && !secrets.has("token")) {
        return secrets.error("password",
                             u"It is empty, but 'user' is set. Put the password, or a "
                             "reference to it, there."_s);
    }
    Result<Secret> password = secrets.literal("password");
    if (!password)
        return password.error();
    return Credentials(secrets.text("user"), *std::move(password));
}

static Result<Credentials> jwtLogin(const NatscliSecrets &secrets)
{
    if (!secrets.has("user_seed"))
        return secrets.error("user_seed",
                             u"It is empty, but 'user_jwt' needs the seed of its "
                             "user. Put that, or a reference to it, there."_s);
    Result<Secret> jwt = secrets.literal("user_jwt");
    if (!jwt)
        return jwt.error();
    Result<Secret> seed = secrets.literal("user_seed");
    if (!seed)
        return seed.error();
    return Credentials::jwt(*std::move(jwt), *std::move(seed));
}

static Result<Credentials> chosenLogin(const NatscliSecrets &secrets)
{
    if (secrets.has("user"))
        return passwordLogin(secrets);
    if (secrets.has("creds"))
        return parsed(secrets, "creds", parseCredentials);
    if (secrets.has("nsc")) {
        return secrets.error("nsc",
                             u"It asks for the program nsc, and this program runs no others. "
                             "Write the path of a .creds file to 'creds'."_s);
    }
    if (secrets.has("nkey"))
        return parsed(secrets, "nkey", parseNkeySeed);
    if (secrets.has("user_jwt"))
        return jwtLogin(secrets);
    return Credentials();
}

static Result<Credentials> logIn(const NatscliSecrets &secrets)
{
    Result<Credentials> credentials = chosenLogin(secrets);
    if (!credentials || !secrets.has("token"))
        return credentials;
    Result<Secret> token = secrets.literal("token");
    if (!token)
        return token.error();
    credentials->addToken(*std::move(token));
    return credentials;
}

CredentialsProvider natscliCredentials(const QString &file)
{
    return [file]() -> Result<Credentials> {
        Result<SecretJson> json = readNatscliFile(file);
        if (!json)
            return json.error();
        return logIn(NatscliSecrets(file, *std::move(json)));
    };
}

bool hasNatscliLogin(const SecretJson &context)
{
    const auto has = [&context](const char *field) { return !context.text(field).isEmpty(); };
    if (has("user"))
        return has("password") || has("token");
    return has("creds") || has("nsc") || has("nkey") || has("user_jwt") || has("token");
}

} // namespace nunect::nats
