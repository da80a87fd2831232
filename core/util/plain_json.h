// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/word_cache.h"

#include <QByteArrayView>
#include <QString>

namespace nunect {

/// Walks once over a JSON object as programs write it, without making anything of it: several times
/// as fast as a document. It fails for what is not JSON, but also for what is rare in messages:
/// escapes and bytes beyond ASCII, whole numbers of more than 18 digits, arrays that are not empty.
/// For those who fall back on a JsonReader then.
///
/// After a failure what is read means nothing, and there are no further fields.
class PlainJson
{
public:
    /// \a json must outlive this and all views that it gives. \a words, if given, makes the
    /// strings.
    explicit PlainJson(QByteArrayView json, WordCache *words = nullptr)
        : m_at(json.begin())
        , m_end(json.end())
        , m_words(words)
    {
    }

    /// Into the object that comes next.
    void enter();
    /// The name of the object's next field, whose value has to be read before the next call. A null
    /// view behind the last one, which also leaves the object, and after a failure.
    QByteArrayView next();
    /// Whether the next field has that \a name; if not, nothing has happened. For who knows what
    /// mostly comes next: it is found out faster, and may not be where there is space between.
    bool takeName(QByteArrayView name);

    QByteArrayView text();
    /// The same as a string.
    QString word() { return toWord(text(), m_words); }
    qint64 integer();
    double number();
    bool boolean();
    void emptyArray();
    /// Whether the value is null; it is read then.
    bool isNull();

    void fail() { m_failed = true; }
    bool failed() const { return m_failed; }
    /// All of the text has been read, and it was as it should be.
    bool isDone();

private:
    void skipSpace();
    bool take(char c);
    bool takeWord(QByteArrayView word);
    /// What stands there as a JSON number, if it is one; whole or not.
    QByteArrayView digits(bool *whole);

    const char *m_at;
    const char *m_end;
    WordCache *m_words;
    bool m_first = false; ///< no field of this object has been read yet
    bool m_failed = false;
};

} // namespace nunect
