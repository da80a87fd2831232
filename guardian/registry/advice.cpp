// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/advice.h"

#include "core/protocol/subject.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace nunect::registry {

using namespace Qt::Literals::StringLiterals;

static QLatin1StringView toText(Advice::Kind kind)
{
    switch (kind) {
    case Advice::Kind::Deny:
        return "deny"_L1;
    case Advice::Kind::Wildcard:
        return "wildcard"_L1;
    case Advice::Kind::Aggregate:
        break;
    }
    return "aggregate"_L1;
}

QByteArray Advice::id() const
{
    const QString what = leaf + u' ' + toText(kind) + u' ' + subject;
    return QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
}

static bool hasWildcard(QStringView subject)
{
    const auto tokens = subject.split(u'.');
    return tokens.contains(u"*") || tokens.contains(u">");
}

static qsizetype narrowerThan(const QString &subject, const Subjects &needs)
{
    const QByteArray wide = subject.toUtf8();
    return std::count_if(needs.begin(), needs.end(), [&](const QString &need) {
        return need != subject && nats::subjectCovers(wide, need.toUtf8());
    });
}

static QString perSecond(double messages)
{
    return u"%1 msg/s"_s.arg(static_cast<qint64>(std::llround(messages)));
}

static Advice adviceToLeaf(const Leaf &leaf, const Flow &flow)
{
    const qsizetype narrower = narrowerThan(flow.subject, leaf.needs);
    const QString carried = u"%1 cross to %2, for it asks for %3"_s.arg(
        perSecond(flow.messagesPerS), leaf.name, flow.subject);
    if (narrower > 0) {
        return {
            leaf.name, Advice::Kind::Wildcard, flow.subject,
            carried
                + u"; it asks for %1 narrower subjects as well: will these do?"_s.arg(narrower)};
    }
    return {leaf.name, Advice::Kind::Deny, flow.subject,
            carried + u"; if nobody there must have it, deny_imports keeps it off the link"_s};
}

static Advice adviceFromLeaf(const Leaf &leaf, const Flow &flow)
{
    return {leaf.name, Advice::Kind::Aggregate, flow.subject,
            u"%1 cross to the hub, which asks for %2: would a sum each second do?"_s.arg(
                perSecond(flow.messagesPerS), flow.subject)};
}

/// The link's own mean; what one subject's messages weigh no server counts.
static double bytesPerMessage(const Leaf &leaf, bool toLeaf)
{
    if (!leaf.rates)
        return 0;
    const double messages = toLeaf ? leaf.rates->outMessages : leaf.rates->inMessages;
    return messages > 0 ? (toLeaf ? leaf.rates->outBytes : leaf.rates->inBytes) / messages : 0;
}

std::vector<Advice> adviseOn(const std::vector<Leaf> &leafs)
{
    std::vector<Advice> found;
    for (const Leaf &leaf : leafs) {
        for (const Flow &flow : leaf.flows) {
            const double bytes = flow.messagesPerS * bytesPerMessage(leaf, flow.toLeaf);
            if (bytes < leastSavedBytesPerS || !hasWildcard(flow.subject))
                continue;
            Advice advice = flow.toLeaf ? adviceToLeaf(leaf, flow) : adviceFromLeaf(leaf, flow);
            advice.savedBytesPerS = bytes;
            found.push_back(std::move(advice));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Advice &a, const Advice &b) {
        return a.leaf != b.leaf ? a.leaf < b.leaf : a.savedBytesPerS > b.savedBytesPerS;
    });
    return found;
}

Entries adviceEntries(const std::vector<Advice> &advice)
{
    Entries entries;
    for (const Advice &one : advice) {
        const QJsonObject entry{{"id"_L1, QString::fromLatin1(one.id())},
                                {"leaf"_L1, one.leaf},
                                {"kind"_L1, toText(one.kind)},
                                {"subject"_L1, one.subject},
                                {"why"_L1, one.why},
                                {"saved_bytes_per_s"_L1, std::round(one.savedBytesPerS)}};
        entries.emplace(keyPart(one.leaf, true) + '.' + one.id(),
                        QJsonDocument(entry).toJson(QJsonDocument::Compact));
    }
    return entries;
}

} // namespace nunect::registry
