// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/login.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

nats::CredentialsProvider withPassword(const QString &user, const QByteArray &password)
{
    return [user, password]() -> Result<nats::Credentials> {
        // A deep copy: the secret wipes its bytes.
        return nats::Credentials(user,
                                 nats::Secret(QByteArray(password.constData(), password.size())));
    };
}

Result<QList<LoginLine>> readLogins(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            u"The file of logins '%1' cannot be read: %2."_s.arg(path, file.errorString())};
    QList<LoginLine> logins;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine(4096).trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || colon == line.size() - 1)
            return Error{
                u"The file of logins '%1', line %2: expected user:password."_s.arg(path).arg(
                    number)};
        const QString user = QString::fromUtf8(line.first(colon));
        logins.append({user, withPassword(user, line.sliced(colon + 1))});
    }
    if (logins.isEmpty())
        return Error{u"The file of logins '%1' holds none; a line is user:password."_s.arg(path)};
    return logins;
}

} // namespace nunect::sim
