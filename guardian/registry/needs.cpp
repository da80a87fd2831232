// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/needs.h"

namespace nunect::registry {

bool isNeed(QStringView subject)
{
    return !subject.isEmpty() && subject.front() != u'$' && subject.front() != u'_';
}

Subjects needsOf(const QStringList &subscriptions)
{
    Subjects needs;
    for (const QString &subject : subscriptions) {
        if (isNeed(subject))
            needs.insert(subject);
    }
    return needs;
}

QString prefixOf(QStringView subject)
{
    constexpr int tokens = 3;
    qsizetype end = -1;
    for (int i = 0; i < tokens; ++i) {
        end = subject.indexOf(u'.', end + 1);
        if (end < 0)
            return subject.toString();
    }
    return subject.first(end).toString();
}

std::map<QString, Subjects> byPrefix(const Subjects &subjects)
{
    std::map<QString, Subjects> found;
    for (const QString &subject : subjects)
        found[prefixOf(subject)].insert(subject);
    return found;
}

QByteArray needKey(QStringView leaf, QStringView prefix)
{
    return keyPart(leaf, true) + '.' + keyPart(prefix);
}

} // namespace nunect::registry
