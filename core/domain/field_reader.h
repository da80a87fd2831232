// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/json_reader.h"

#include <map>
#include <optional>
#include <vector>

namespace nunect::domain {

/// Reads the fields of a JSON object into the members of a struct, one line a field.
///
/// A field that is absent or null leaves its member as it is; one of a wrong type or range is a
/// problem of the JsonReader, with the path of the field. A struct T is read by the function
/// `void readFields(FieldReader &, T &)` of its namespace.
class FieldReader
{
public:
    explicit FieldReader(JsonReader reader)
        : m_reader(std::move(reader))
    {
    }

    void field(QStringView name, QString &to);
    void field(QStringView name, QStringList &to);
    void field(QStringView name, bool &to);
    void field(QStringView name, int &to);
    void field(QStringView name, qint64 &to);
    void field(QStringView name, quint64 &to); ///< not negative
    void field(QStringView name, double &to);
    template<typename T>
    void field(QStringView name, std::optional<T> &to);
    template<typename T>
    void field(QStringView name, std::vector<T> &to);
    void field(QStringView name, std::vector<qint64> &to);
    template<typename T>
    void field(QStringView name, std::map<QString, T> &to);
    template<typename T>
    void field(QStringView name, T &to);

    /// A number that is not negative.
    void count(QStringView name, qint64 &to);
    /// A number of a port.
    void port(QStringView name, int &to);
    /// An RFC 3339 time, as nanoseconds since the Unix epoch; Go's zero time is no time.
    void time(QStringView name, qint64 &toNs);
    void time(QStringView name, std::optional<qint64> &toNs);
    /// A duration as text ("605µs"), in nanoseconds; what is none is not known.
    void duration(QStringView name, std::optional<qint64> &toNs);
    /// Complains if the field is absent; read it as well.
    void require(QStringView name);

    JsonReader &json() { return m_reader; }

private:
    JsonReader m_reader;
};

template<typename T>
void FieldReader::field(QStringView name, std::optional<T> &to)
{
    if (T value{}; m_reader.hasValue(name)) {
        field(name, value);
        to = std::move(value);
    }
}

template<typename T>
void FieldReader::field(QStringView name, std::vector<T> &to)
{
    std::vector<JsonReader> items = m_reader.optionalObjects(name);
    to.reserve(items.size());
    for (JsonReader &item : items) {
        FieldReader reader(std::move(item));
        readFields(reader, to.emplace_back());
    }
}

template<typename T>
void FieldReader::field(QStringView name, std::map<QString, T> &to)
{
    auto object = m_reader.optionalObject(name);
    if (!object)
        return;
    FieldReader reader(std::move(*object));
    const QStringList keys = reader.m_reader.names();
    for (const QString &key : keys)
        reader.field(key, to[key]);
}

template<typename T>
void FieldReader::field(QStringView name, T &to)
{
    if (auto object = m_reader.optionalObject(name)) {
        FieldReader reader(std::move(*object));
        readFields(reader, to);
    }
}

} // namespace nunect::domain
