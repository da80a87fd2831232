// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/unit_id.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::contract {

static constexpr qsizetype maxLength = 64;

static bool isLetterOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

static bool isAllowed(QChar c) { return isLetterOrDigit(c) || c == u'_' || c == u'-'; }

bool isValidUnitId(QStringView id)
{
    return !id.isEmpty() && id.size() <= maxLength && std::ranges::all_of(id, isAllowed);
}

bool isValidUnitId(QByteArrayView id)
{
    const auto isAllowedByte = [](char c) { return isAllowed(QLatin1Char(c)); };
    return !id.isEmpty() && id.size() <= maxLength && std::ranges::all_of(id, isAllowedByte);
}

QString toUnitId(QStringView text)
{
    QString id = text.first(std::min(text.size(), maxLength)).toString();
    if (std::ranges::none_of(id, isLetterOrDigit))
        return u"unit"_s;
    std::ranges::replace_if(
        id, [](QChar c) { return !isAllowed(c); }, u'-');
    return id;
}

static QStringView formName(FormFactor form)
{
    switch (form) {
    case FormFactor::Kiosk:
        return u"kiosk";
    case FormFactor::Tablet:
        return u"tablet";
    case FormFactor::Laptop:
        break;
    }
    return u"laptop";
}

QString consoleUnitId(FormFactor form, QStringView os, const QByteArray &machineId)
{
    const QByteArray hash
        = QCryptographicHash::hash("nunect-console:" + machineId, QCryptographicHash::Sha256);
    // The longest form and the hash leave 50 characters of the 64.
    const QString system = toUnitId(os.first(std::min<qsizetype>(os.size(), 50)));
    return u"%1-%2-%3"_s.arg(formName(form), system, QString::fromLatin1(hash.toHex().first(6)));
}

} // namespace nunect::contract
