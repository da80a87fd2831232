// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr QByteArrayView version = "NATS/1.0";

static bool isNameCharacter(char c) { return c > ' ' && c < 0x7f && c != ':'; }

static bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, isNameCharacter);
}

Result<QByteArray> encodeHeaders(const HeaderList &headers)
{
    if (headers.isEmpty())
        return QByteArray();
    QByteArray block;
    block.reserve(version.size() + 4 + headers.size() * 48);
    block.append(version).append("\r\n");
    for (const auto &[name, value] : headers) {
        if (!isHeaderName(name)) {
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

/// Cuts the first line off \a rest; without its line end.
static QByteArrayView cutLine(QByteArrayView &rest)
{
    // memchr() by hand, since indexOf() takes as long again to get there.
    const void *found = rest.isEmpty()
        ? nullptr
        : std::memchr(rest.data(), '\n', static_cast<size_t>(rest.size()));
    const qsizetype end = found ? static_cast<const char *>(found) - rest.data() : -1;
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

HeaderReader::HeaderReader(QByteArrayView block)
    : m_rest(block)
{
    const QByteArrayView line = cutLine(m_rest);
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
        const QByteArrayView line = cutLine(m_rest);
        const auto end = std::ranges::find_if_not(line, isNameCharacter);
        const qsizetype colon = end - line.begin();
        if (colon > 0 && end != line.end() && *end == ':')
            return HeaderView{line.first(colon), line.sliced(colon + 1).trimmed()};
    }
    return std::nullopt;
}

QByteArrayView findHeader(QByteArrayView block, QByteArrayView name)
{
    if (!block.startsWith(version) || name.isEmpty())
        return {};
    cutLine(block);
    const auto size = static_cast<size_t>(name.size());
    while (!block.isEmpty()) {
        const bool isIt = block.size() > name.size() && block[name.size()] == ':'
            && std::memcmp(block.data(), name.data(), size) == 0;
        const QByteArrayView line = cutLine(block);
        if (isIt && isHeaderName(name))
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace nunect::nats
