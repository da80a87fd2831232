// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/env_file.h"

#include <QFile>

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

/// By hand: a regular expression for this alone takes half a megabyte for as long as we run.
static bool isName(QStringView text)
{
    const auto isLetter
        = [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !text.isEmpty() && isLetter(text.front())
        && std::ranges::all_of(text, [&](QChar c) { return isLetter(c) || isDigit(c); });
}

Result<EnvFile> parseEnvFile(const QByteArray &content, const QString &fileName)
{
    EnvFile values;
    int number = 0;
    for (const QString &whole : QString::fromUtf8(content).split(u'\n')) {
        const QString where = u"%1:%2"_s.arg(fileName, QString::number(++number));
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QString name = line.left(equals);
        if (equals < 0 || !isName(name))
            return Error{u"%1: expected KEY=VALUE"_s.arg(where)};
        QString value = line.sliced(equals + 1).trimmed();
        const QChar quote = value.isEmpty() ? QChar() : value.front();
        if (quote == u'"' || quote == u'\'') {
            if (value.size() < 2 || !value.endsWith(quote))
                return Error{u"%1: the value's quote is not closed"_s.arg(where)};
            value = value.sliced(1, value.size() - 2);
        }
        values.insert(name, {value, where});
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
