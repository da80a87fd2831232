// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/advice.h"

#include "core/protocol/subject.h"
#include "core/util/enum_text.h"
#include "guardian/record_subjects.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace nunect::registry {

using namespace Qt::Literals::StringLiterals;

/// What a unit's sums are of (services/metric_aggregator.h).
static constexpr double sumSeconds = 10;

QLatin1StringView toText(Advice::Kind kind)
{
    switch (kind) {
    case Advice::Kind::Deny:
        return "deny"_L1;
    case Advice::Kind::Wildcard:
        return "wildcard"_L1;
    case Advice::Kind::Aggregate:
        return "aggregate"_L1;
    case Advice::Kind::Filter:
        break;
    }
    return "filter"_L1;
}

std::optional<Advice::Kind> adviceKindFromText(QStringView text)
{
    using Kind = Advice::Kind;
    return enumFromText(text,
                        std::array{Kind::Deny, Kind::Wildcard, Kind::Aggregate, Kind::Filter});
}

static QLatin1StringView toText(Advice::Acts acts)
{
    switch (acts) {
    case Advice::Acts::AtOnce:
        return "at_once"_L1;
    case Advice::Acts::Restart:
        return "restart"_L1;
    case Advice::Acts::People:
        break;
    }
    return "people"_L1;
}

static QLatin1StringView toText(Advice::State state)
{
    switch (state) {
    case Advice::State::Proposed:
        return "proposed"_L1;
    case Advice::State::Approved:
        return "approved"_L1;
    case Advice::State::Acting:
        break;
    }
    return "acting"_L1;
}

QByteArray Advice::id() const
{
    const QString what = leaf + u' ' + toText(kind) + u' ' + subject;
    return QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
}

Advice::Acts Advice::acts() const
{
    if (kind == Kind::Deny)
        return Acts::Restart;
    const bool isOfRecord = (kind == Kind::Filter && guardian::canBeLeftOut(subject))
        || (kind == Kind::Aggregate && guardian::canBeSummed(subject));
    return isOfRecord ? Acts::AtOnce : Acts::People;
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
        return {leaf.name, Advice::Kind::Wildcard, flow.subject,
                carried
                    + u"; it asks for %1 narrower subjects as well: if these will do, the program "
                      "that subscribes there has to leave the wildcard out"_s.arg(narrower)};
    }
    return {leaf.name, Advice::Kind::Deny, flow.subject,
            carried
                + u"; if nobody there must have it, deny_imports keeps it off the link from the "
                  "next restart of that leaf's server on"_s};
}

static Advice adviceFromLeaf(const Leaf &leaf, const Flow &flow)
{
    return {leaf.name, Advice::Kind::Aggregate, flow.subject,
            u"%1 cross to the hub, which asks for %2: if less will do, or a sum each second, the "
            "program that subscribes there has to ask for that"_s.arg(perSecond(flow.messagesPerS),
                                                                      flow.subject)};
}

/// The link's own mean; what one subject's messages weigh no server counts.
static double bytesPerMessage(const Leaf &leaf, bool toLeaf)
{
    if (!leaf.rates)
        return 0;
    const double messages = toLeaf ? leaf.rates->outMessages : leaf.rates->inMessages;
    return messages > 0 ? (toLeaf ? leaf.rates->outBytes : leaf.rates->inBytes) / messages : 0;
}

static Advice adviceOnRecord(const Leaf &leaf, const contract::LeafTraffic::Recorded &kind)
{
    const QString carried = u"%1 of %2 cross from %3 into the record"_s.arg(
        perSecond(kind.messagesPerS), kind.subject, leaf.name);
    if (!guardian::canBeSummed(kind.subject) || kind.messagesPerS <= 0) {
        Advice advice{leaf.name, Advice::Kind::Filter, kind.subject,
                      carried + u": if nobody reads them there, they can be left out of it"_s};
        advice.savedBytesPerS = kind.bytesPerS;
        return advice;
    }
    Advice advice{leaf.name, Advice::Kind::Aggregate, kind.subject,
                  carried
                      + u": least, mean, greatest and last of each unit every %1 s would do"_s.arg(
                          sumSeconds)};
    const double sumsPerS = kind.subjects / sumSeconds;
    advice.savedBytesPerS = kind.bytesPerS * (1 - std::min(1.0, sumsPerS / kind.messagesPerS));
    return advice;
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
        for (const contract::LeafTraffic::Recorded &kind : leaf.recorded) {
            Advice advice = adviceOnRecord(leaf, kind);
            if (advice.savedBytesPerS >= leastSavedBytesPerS)
                found.push_back(std::move(advice));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Advice &a, const Advice &b) {
        return a.leaf != b.leaf ? a.leaf < b.leaf : a.savedBytesPerS > b.savedBytesPerS;
    });
    return found;
}

/// Its guardian tells of what it does itself; what others do shows by what the leaf asks for.
static bool isSo(const Advice &advice, const std::vector<Leaf> &leafs)
{
    const auto leaf = std::ranges::find(leafs, advice.leaf, &Leaf::name);
    if (leaf == leafs.end())
        return false;
    if (advice.acts() == Advice::Acts::AtOnce)
        return leaf->acting.contains(QString::fromLatin1(advice.id()));
    return advice.kind != Advice::Kind::Aggregate && !leaf->needs.contains(advice.subject);
}

std::vector<Advice> withApproved(std::vector<Advice> proposed, const std::vector<Advice> &approved,
                                 const std::vector<Leaf> &leafs)
{
    for (const Advice &advice : approved) {
        auto place = std::ranges::find(proposed, advice.id(), &Advice::id);
        if (place == proposed.end())
            place = proposed.insert(proposed.end(), advice);
        place->state = isSo(advice, leafs) ? Advice::State::Acting : Advice::State::Approved;
    }
    return proposed;
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
                                {"saved_bytes_per_s"_L1, std::round(one.savedBytesPerS)},
                                {"acts"_L1, toText(one.acts())},
                                {"state"_L1, toText(one.state)}};
        entries.emplace(keyPart(one.leaf, true) + '.' + one.id(),
                        QJsonDocument(entry).toJson(QJsonDocument::Compact));
    }
    return entries;
}

} // namespace nunect::registry
