// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/leaf_ends.h"
#include "app/monitoring/server_answer.h"

namespace nunect::app {

/// LEAFZ, and CONNZ for whose the links are where a server does not say and \a ends do not know.
class LeafzAnswer final : public ServerAnswer
{
public:
    explicit LeafzAnswer(std::shared_ptr<LeafEnds> ends);

    Result<void> take(const SourceReply &reply) override;
    std::optional<Question> next(qint64 room) override;
    bool doWithout() override;
    UpdateValue finish() override;

private:
    std::shared_ptr<LeafEnds> m_ends;
    domain::Leafz m_leafz;
    QStringList m_accounts; ///< to be asked for
};

} // namespace nunect::app
