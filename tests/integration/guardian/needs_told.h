// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/registry/needs.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <map>

/// What the subject registry tells, put together again.
namespace nunect::test {

using Needs = std::map<QString, registry::Subjects>; ///< by leaf, without those that need nothing

inline QString toText(const Needs &needs)
{
    QString text;
    for (const auto &[leaf, subjects] : needs)
        text += leaf + QStringLiteral(": ")
            + QStringList(subjects.begin(), subjects.end()).join(u' ') + u'\n';
    return text;
}

/// Takes an entry of "need" into \a needs; false if it contradicts itself.
inline bool addEntry(Needs *needs, const QJsonObject &entry)
{
    const QJsonArray subjects = entry[QLatin1StringView("subjects")].toArray();
    for (const QJsonValue &subject : subjects) {
        if (registry::prefixOf(subject.toString()) != entry[QLatin1StringView("prefix")].toString())
            return false;
        (*needs)[entry[QLatin1StringView("leaf")].toString()].insert(subject.toString());
    }
    return entry[QLatin1StringView("more")].toInt(-1) == 0
        && entry[QLatin1StringView("count")].toInt() == subjects.size();
}

} // namespace nunect::test
