// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/secret.h"
#include "core/util/result.h"

#include <map>

namespace nunect::nats {

/// The members of a JSON object (RFC 8259) that holds secrets: QJsonDocument makes copies of its
/// text that nobody can wipe. What stands in nested arrays and objects is skipped.
class SecretJson
{
public:
    enum class Kind {
        None, ///< there is no such member, or it is null
        Text,
        True,
        Other
    };

    /// Of two members with one name the last counts. The error is a part of a sentence, and repeats
    /// nothing of the text: "it is not a JSON object: byte 12 ...".
    static Result<SecretJson> parse(QByteArrayView text);

    Kind kind(const QByteArray &name) const;
    /// UTF-8, as long as this lives; empty unless the member is a string.
    QByteArrayView text(const QByteArray &name) const;

private:
    class Scanner;
    struct Member
    {
        Kind kind = Kind::None;
        Secret text;
    };

    std::map<QByteArray, Member> m_members;
};

} // namespace nunect::nats
