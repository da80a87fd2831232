// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/env_file.h"

#include <QFile>
#include <QRegularExpression>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

Result<EnvFile> parseEnvFile(const QByteArray &content, const QString &fileName)
{
    static const QRegularExpression pair(u"^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"_s);
    EnvFile values;
    int number = 0;
    for (const QString &whole : QString::fromUtf8(content).split(u'\n')) {
        const QString where = u"%1:%2"_s.arg(fileName, QString::number(++number));
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QRegularExpressionMatch match = pair.match(line);
        if (!match.hasMatch())
            return Error{u"%1: expected KEY=VALUE"_s.arg(where)};
        QString value = match.captured(2).trimmed();
        const QChar quote = value.isEmpty() ? QChar() : value.front();
        if (quote == u'"' || quote == u'\'') {
            if (value.size() < 2 || !value.endsWith(quote))
                return Error{u"%1: the value's quote is not closed"_s.arg(where)};
            value = value.sliced(1, value.size() - 2);
        }
        values.insert(match.captured(1), {value, where});
    }
    return values;
}

Result<EnvFile> readEnvFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read: %2"_s.arg(fileName, file.errorString())};
    return parseEnvFile(file.readAll(), fileName);
}

} // namespace nunect::guardian
