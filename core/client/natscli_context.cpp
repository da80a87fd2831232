// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/natscli_context.h"

#include "core/client/natscli_login.h"
#include "core/protocol/subject.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

QString natscliFolder(const QString &configHome)
{
    return (configHome.isEmpty() ? QDir::homePath() + "/.config"_L1 : configHome) + "/nats"_L1;
}

/// No name may lead out of the folder.
static bool isName(const QString &name)
{
    return !name.isEmpty() && !name.contains(".."_L1) && !name.contains(u'/');
}

QStringList natscliContexts(const QString &folder)
{
    QStringList names;
    const QFileInfoList files
        = QDir(folder + "/context"_L1).entryInfoList({u"*.json"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const QString name = file.completeBaseName();
        if (file.size() > 0 && isName(name))
            names.append(name);
    }
    names.sort();
    return names;
}

QString selectedNatscliContext(const QString &folder)
{
    QFile file(folder + "/context.txt"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(1024)).trimmed();
}

/// Why there is no context \a name, and which there are.
static Error unknownContext(const QString &folder, const QString &name)
{
    const QStringList names = natscliContexts(folder);
    const QString selected = selectedNatscliContext(folder);
    QString there = u"there are none"_s;
    if (!names.isEmpty())
        there = u"there are "_s + names.join(", "_L1);
    if (names.contains(selected))
        there += u" (%1 is selected)"_s.arg(selected);
    return Error{
        u"There is no context \"%1\" in \"%2/context\"; %3. Choose one of them, or make it "
        "with natscli."_s.arg(name, folder, there)};
}

/// One server of 'url'. The error is a sentence, and repeats no login.
static Result<QUrl> parseServer(const QString &text)
{
    // As in natscli, what has no scheme is a nats:// address.
    const QUrl url(text.contains("://"_L1) ? text : "nats://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Error{u"It holds what is no URL. Write wss://HOST:PORT."_s};
    if (!url.userInfo().isEmpty())
        return Error{u"It holds a login. Move that to 'user' and 'password', or to 'token'."_s};
    if (url.scheme() != "wss"_L1 && url.scheme() != "ws"_L1) {
        return Error{u"%1 is not a WebSocket, the one kind of connection that this client makes. "
                     "The server's websocket block says where that is: wss://HOST:PORT."_s.arg(
                         url.toString())};
    }
    return url;
}

static Result<QList<QUrl>> parseServers(const QString &text)
{
    QList<QUrl> urls;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        QString server = part.trimmed();
        while (server.endsWith(u'/') && !server.endsWith("//"_L1))
            server.chop(1);
        if (server.isEmpty())
            continue;
        const Result<QUrl> url = parseServer(server);
        if (!url)
            return url.error();
        urls.append(*url);
    }
    if (urls.isEmpty()) {
        return Error{
            u"It is empty, which for natscli means nats://localhost:4222. This client needs "
            "a WebSocket: wss://HOST:PORT."_s};
    }
    return urls;
}

/// Fills in a context from its file's members.
class NatscliReader
{
public:
    NatscliReader(const QString &file, const SecretJson &json)
        : m_json(json)
    {
        m_context.file = file;
    }

    Result<NatscliContext> read()
    {
        readServers();
        if (const Result<void> ok = readTls(); !ok)
            return ok.error();
        m_context.user = text("user");
        m_context.jetStreamDomain = text("jetstream_domain");
        if (hasNatscliLogin(m_json))
            m_context.options.credentials = natscliCredentials(m_context.file);
        if (const QByteArray prefix = m_json.text("inbox_prefix").toByteArray();
            !prefix.isEmpty()) {
            if (!isPublishSubject(prefix))
                return error("inbox_prefix",
                             u"It is no subject: use tokens between dots, without "
                             "blanks and wildcards."_s);
            m_context.options.inboxPrefix = prefix;
        }
        noteUnused();
        notePublicFiles();
        return m_context;
    }

private:
    QString text(const char *field) const { return QString::fromUtf8(m_json.text(field)); }

    QString sentence(const char *field, const QString &text) const
    {
        return u"The context file \"%1\", '%2': %3"_s.arg(m_context.file, QLatin1StringView(field),
                                                          text);
    }

    Error error(const char *field, const QString &text) const
    {
        return Error{sentence(field, text)};
    }

    void readServers()
    {
        const Result<QList<QUrl>> urls = parseServers(text("url"));
        if (!urls) {
            m_context.urlProblem = sentence("url", urls.error().text);
            return;
        }
        m_context.options.url = urls->first();
        m_context.options.moreUrls = urls->sliced(1);
    }

    Result<void> readTls()
    {
        TlsOptions &tls = m_context.options.tls;
        for (const auto &[field, path] :
             {std::pair{"ca", &tls.caFile}, std::pair{"cert", &tls.certificateFile},
              std::pair{"key", &tls.keyFile}}) {
            const QByteArrayView value = m_json.text(field);
            for (const QByteArrayView scheme : {"env:", "data:", "op:", "nsc:"}) {
                if (value.startsWith(scheme))
                    return error(field, u"It must be the path of a PEM file."_s);
            }
            *path = natscliPath(value);
        }
        if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty()) {
            tls.certificateFile.clear();
            tls.keyFile.clear();
            note("cert", u"It is not used: a client certificate needs both 'cert' and 'key'."_s);
        }
        return {};
    }

    void note(const char *field, const QString &text) { m_context.notes += sentence(field, text); }

    void noteUnused()
    {
        if (m_json.kind("tls_first") == SecretJson::Kind::True)
            note("tls_first", u"It is not needed: with wss:// TLS always comes first."_s);
        if (!text("socks_proxy").isEmpty())
            note("socks_proxy", u"It is not used: this client knows no SOCKS proxies."_s);
        if (m_json.kind("windows_cert_store") == SecretJson::Kind::Text
            && !text("windows_cert_store").isEmpty())
            note("windows_cert_store", u"It is not used: give 'cert' and 'key'."_s);
    }

    void notePublicFiles()
    {
        notePublicFile(u"context"_s, m_context.file);
        for (const char *field :
             {"password", "token", "user_jwt", "user_seed", "creds", "nkey", "key"}) {
            const QByteArrayView value = m_json.text(field);
            const bool isPath = QByteArrayView(field) == "creds" || QByteArrayView(field) == "nkey"
                || QByteArrayView(field) == "key";
            if (value.startsWith("file://") || (isPath && !value.isEmpty()))
                notePublicFile(QLatin1StringView(field), natscliPath(value));
        }
    }

    void notePublicFile(const QString &what, const QString &path)
    {
        if (QFile::permissions(path) & QFileDevice::ReadOther) {
            m_context.notes += u"Everybody on this machine can read the %1 file \"%2\". Make it "
                               "yours alone: chmod 600."_s.arg(what, path);
        }
    }

    const SecretJson &m_json;
    NatscliContext m_context;
};

Result<NatscliContext> readNatscliContext(const QString &folder, const QString &name)
{
    if (!isName(name)) {
        return Error{
            u"\"%1\" is no name of a context: it must hold neither '..' nor '/'."_s.arg(name)};
    }
    const QString file = folder + "/context/"_L1 + name + ".json"_L1;
    if (!QFile::exists(file))
        return unknownContext(folder, name);
    const Result<SecretJson> json = readNatscliFile(file);
    if (!json)
        return json.error();
    return NatscliReader(file, *json).read();
}

} // namespace nunect::nats
