// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/names.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace nunect::nats::jetstream {

static constexpr qsizetype maxNameSize = 255; // of a stream, which is a folder's name

static bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isName(QStringView name)
{
    return !name.isEmpty() && name.size() <= maxNameSize
        && std::none_of(name.begin(), name.end(), [](QChar c) {
               return c <= u' ' || c == u'\x7f' || QStringView(u".*>/\\").contains(c);
           });
}

bool isBucketName(QStringView name)
{
    return !name.isEmpty() && name.size() <= maxNameSize - 3
        && std::all_of(name.begin(), name.end(),
                       [](QChar c) { return isLetterOrDigit(c) || c == u'_' || c == u'-'; });
}

static bool isKeyToken(QStringView token)
{
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](QChar c) {
        return isLetterOrDigit(c) || QStringView(u"-/_=").contains(c);
    });
}

bool isKey(QStringView key)
{
    const QList<QStringView> tokens = key.split(u'.');
    return std::all_of(tokens.begin(), tokens.end(), isKeyToken);
}

} // namespace nunect::nats::jetstream
