// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/field_reader.h"

#include "core/domain/go_duration.h"
#include "core/util/timestamp.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

void FieldReader::field(QStringView name, QString &to)
{
    if (m_reader.hasValue(name))
        to = m_reader.optionalText(name);
}

void FieldReader::field(QStringView name, QStringList &to)
{
    if (m_reader.hasValue(name))
        to = m_reader.optionalTexts(name);
}

void FieldReader::field(QStringView name, bool &to)
{
    to = m_reader.optionalBoolean(name).value_or(to);
}

void FieldReader::field(QStringView name, int &to)
{
    to = m_reader
             .optionalInt(name, std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
             .value_or(to);
}

void FieldReader::field(QStringView name, qint64 &to)
{
    to = m_reader.optionalInteger(name).value_or(to);
}

void FieldReader::field(QStringView name, quint64 &to)
{
    to = m_reader.optionalUnsigned(name).value_or(to);
}

void FieldReader::field(QStringView name, double &to)
{
    to = m_reader.optionalNumber(name, std::numeric_limits<double>::lowest()).value_or(to);
}

void FieldReader::field(QStringView name, std::vector<qint64> &to)
{
    if (!m_reader.hasValue(name))
        return;
    const QJsonArray items = m_reader.array(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        // 0 and 1 for what is not a whole number of 64 bits.
        if (items[i].toInteger(0) != items[i].toInteger(1))
            m_reader.fail(u"%1[%2]"_s.arg(name).arg(i), u"should be a whole number"_s);
        to.push_back(items[i].toInteger());
    }
}

void FieldReader::count(QStringView name, qint64 &to)
{
    to = m_reader.optionalInteger(name, 0).value_or(to);
}

void FieldReader::port(QStringView name, int &to)
{
    to = m_reader.optionalInt(name, 0, 65535).value_or(to);
}

void FieldReader::time(QStringView name, qint64 &toNs)
{
    std::optional<qint64> ns;
    time(name, ns);
    toNs = ns.value_or(0);
}

void FieldReader::time(QStringView name, std::optional<qint64> &toNs)
{
    toNs = fromRfc3339(m_reader.optionalText(name));
}

void FieldReader::duration(QStringView name, std::optional<qint64> &toNs)
{
    toNs = parseGoDuration(m_reader.optionalText(name));
}

void FieldReader::require(QStringView name)
{
    if (!m_reader.has(name))
        m_reader.fail(name, u"is missing"_s);
}

} // namespace nunect::domain
