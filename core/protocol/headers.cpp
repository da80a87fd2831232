// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr QByteArrayView version = "NATS/1.0";

static bool isName(QByteArrayView name)
{
    return !name.isEmpty()
        && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

Result<QByteArray> encodeHeaders(const HeaderList &headers)
{
    if (headers.isEmpty())
        return QByteArray();
    QByteArray block;
    block.reserve(version.size() + 4 + headers.size() * 48);
    block.append(version).append("\r\n");
    for (const auto &[name, value] : headers) {
        if (!isName(name) || name.contains(':')) {
            return Error{u"The header name \"%1\" is not valid: use printable ASCII without "
                         "spaces and colons."_s.arg(QString::fromUtf8(name))};
        }
        if (value.contains('\r') || value.contains('\n')) {
            return Error{u"The value of header %1 holds a line break; headers are single "
                         "lines."_s.arg(QString::fromUtf8(name))};
        }
        block.append(name).append(": ").append(value).append("\r\n");
    }
    block.append("\r\n");
    return block;
}

HeaderReader::HeaderReader(QByteArrayView block)
    : m_rest(block)
{
    const QByteArrayView line = takeLine();
    if (!line.startsWith(version)) {
        m_rest = {};
        return;
    }
    const QByteArrayView status = line.sliced(version.size()).trimmed();
    qsizetype digits = 0;
    while (digits < status.size() && digits < 3 && status[digits] >= '0' && status[digits] <= '9') {
        m_status = m_status * 10 + (status[digits] - '0');
        ++digits;
    }
    m_statusText = status.sliced(digits).trimmed();
}

std::optional<HeaderView> HeaderReader::next()
{
    while (!m_rest.isEmpty()) {
        const QByteArrayView line = takeLine();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && isName(line.first(colon)))
            return HeaderView{line.first(colon), line.sliced(colon + 1).trimmed()};
    }
    return std::nullopt;
}

QByteArrayView HeaderReader::takeLine()
{
    const qsizetype end = m_rest.indexOf('\n');
    QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
    m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace nunect::nats
