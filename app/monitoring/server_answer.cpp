// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/server_answer.h"

#include "app/monitoring/connz_answer.h"
#include "app/monitoring/jsz_answer.h"
#include "app/monitoring/leafz_answer.h"
#include "app/monitoring/subsz_answer.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using store::Endpoint;

std::optional<Question> ServerAnswer::next(qint64) { return std::nullopt; }

Result<void> ServerAnswer::identify(domain::ServerRef &server, const domain::ServerRef &from)
{
    if (server.id.isEmpty())
        server.id = from.id;
    if (server.id == from.id) {
        if (server.name.isEmpty())
            server.name = from.name;
        if (server.version.isEmpty())
            server.version = from.version;
    }
    if (server.id.isEmpty())
        return Error{u"the answer does not say which server it is of"_s};
    if (!m_server.id.isEmpty() && m_server.id != server.id)
        return Error{u"%1 was started anew meanwhile"_s.arg(m_server.name)};
    m_server = server;
    return {};
}

namespace {

/// One that has no pages.
template<typename T, Result<T> (*decode)(QByteArrayView)>
class PlainAnswer final : public ServerAnswer
{
public:
    Result<void> take(const SourceReply &reply) override
    {
        auto decoded = decode(reply.payload);
        if (!decoded)
            return decoded.error();
        m_data = *std::move(decoded);
        return identify(m_data.server, reply.from);
    }

    qint64 weight() const override
    {
        // A server may answer for all accounts, and again for the asking one alone.
        if constexpr (std::is_same_v<T, domain::AccountStatz>)
            return static_cast<qint64>(m_data.accounts.size());
        else
            return 0;
    }

    UpdateValue finish() override { return store::MonitoringReply{m_server, std::move(m_data)}; }

private:
    T m_data;
};

} // namespace

Question firstQuestion(Endpoint endpoint, qint64 pageSize)
{
    Question question{endpoint};
    if (endpoint == Endpoint::Connz || endpoint == Endpoint::ClosedConnz
        || endpoint == Endpoint::Subsz)
        question.limit = pageSize;
    if (endpoint == Endpoint::Jsz)
        question.details = false; // how much there is, first
    return question;
}

std::unique_ptr<ServerAnswer> makeAnswer(Endpoint endpoint, qint64 pageSize,
                                         const std::shared_ptr<LeafEnds> &ends)
{
    using namespace domain;
    switch (endpoint) {
    case Endpoint::Varz:
        return std::make_unique<PlainAnswer<Varz, decodeVarz>>();
    case Endpoint::Connz:
    case Endpoint::ClosedConnz:
        return std::make_unique<ConnzAnswer>(endpoint, pageSize);
    case Endpoint::Subsz:
        return std::make_unique<SubszAnswer>();
    case Endpoint::Routez:
        return std::make_unique<PlainAnswer<Routez, decodeRoutez>>();
    case Endpoint::Gatewayz:
        return std::make_unique<PlainAnswer<Gatewayz, decodeGatewayz>>();
    case Endpoint::Leafz:
        return std::make_unique<LeafzAnswer>(ends);
    case Endpoint::Jsz:
        return std::make_unique<JszAnswer>(pageSize);
    case Endpoint::AccountStatz:
        return std::make_unique<PlainAnswer<AccountStatz, decodeAccountStatz>>();
    case Endpoint::Healthz:
        return std::make_unique<PlainAnswer<Healthz, decodeHealthz>>();
    }
    return nullptr;
}

} // namespace nunect::app
