// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/site_plan.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

const PlannedNode *SitePlan::node(const QString &wanted) const
{
    const auto at = std::ranges::find(nodes, wanted, &PlannedNode::name);
    return at != nodes.end() ? &*at : nullptr;
}

const PlannedLink *SitePlan::link(const QString &wanted) const
{
    const auto at = std::ranges::find(links, wanted, &PlannedLink::name);
    return at != links.end() ? &*at : nullptr;
}

namespace {

struct Value
{
    QString text;
    int line = 0;
};

struct Section
{
    QString kind;
    QString name;
    int line = 0;
    QHash<QString, Value> values;

    QStringList words(const QString &key) const
    {
        return values.value(key).text.split(u' ', Qt::SkipEmptyParts);
    }
    int lineOf(const QString &key) const { return values.value(key, {{}, line}).line; }
    QString title() const { return u"[%1 %2]"_s.arg(kind, name); }
};

/// Faults by line, once each.
class Faults
{
public:
    void add(int line, const QString &text) { m_texts.emplace(line, text); }
    bool isEmpty() const { return m_texts.empty(); }
    Error error() const
    {
        static constexpr qsizetype most = 10;
        QStringList lines;
        for (const auto &[line, text] : m_texts)
            lines.append(u"%1: %2"_s.arg(line).arg(text));
        const qsizetype more = lines.size() - most;
        if (more > 0)
            lines = lines.first(most) + QStringList{u"and %1 more"_s.arg(more)};
        return {lines.join(u'\n')};
    }

private:
    std::multimap<int, QString> m_texts;
};

/// "[kind]" or "[kind name]"; no kind if it is neither.
Section sectionOf(const QString &head, int line, Faults &faults)
{
    static const QRegularExpression form(uR"(^\[\s*([a-z]+)(?:\s+(\S+))?\s*\]$)"_s);
    const QRegularExpressionMatch match = form.match(head);
    if (!match.hasMatch())
        faults.add(line, u"expected [kind] or [kind name], not '%1'"_s.arg(head));
    return {match.captured(1), match.captured(2), line, {}};
}

std::vector<Section> sectionsOf(QStringView text, Faults &faults)
{
    static const QRegularExpression remark(uR"((^|\s)#.*$)"_s);
    static const QRegularExpression entry(u"^([a-z][a-z0-9_]*)\\s*=\\s*(.*)$"_s);
    std::vector<Section> sections;
    int line = 0;
    for (const QStringView raw : text.split(u'\n')) {
        ++line;
        const QString content = raw.toString().remove(remark).simplified();
        if (content.isEmpty())
            continue;
        if (content.startsWith(u'[')) {
            sections.push_back(sectionOf(content, line, faults));
            continue;
        }
        const QRegularExpressionMatch match = entry.match(content);
        if (!match.hasMatch())
            faults.add(line, u"expected key = value, not '%1'"_s.arg(content));
        else if (sections.empty())
            faults.add(line, u"a key before the first [section]"_s);
        else if (sections.back().values.contains(match.captured(1)))
            faults.add(line,
                       u"%1 is set in line %2 already"_s.arg(match.captured(1))
                           .arg(sections.back().lineOf(match.captured(1))));
        else
            sections.back().values.insert(match.captured(1), {match.captured(2), line});
    }
    return sections;
}

/// "200mbit" in bits a second; nothing if it is none.
std::optional<qint64> rateOf(const QString &text)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,8})([kmg])bit$"_s);
    static const QHash<QString, qint64> factors{
        {u"k"_s, 1000}, {u"m"_s, 1'000'000}, {u"g"_s, 1'000'000'000}};
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * factors.value(match.captured(2));
}

void readNode(SitePlan &plan, const Section &section, Faults &faults)
{
    if (section.name.isEmpty())
        return faults.add(section.line, u"[%1 NAME] wants a name"_s.arg(section.kind));
    if (const PlannedNode *known = plan.node(section.name))
        return faults.add(section.line,
                          u"'%1' stands in line %2 already"_s.arg(section.name).arg(known->line));
    PlannedNode node{section.name, section.kind == "hub"_L1,
                     section.values.value(u"address"_s).text, section.words(u"remote"_s),
                     section.line};
    if (!node.isHub && node.remote.isEmpty())
        faults.add(section.line,
                   u"%1 lacks remote: the hub that it connects to"_s.arg(section.title()));
    plan.nodes.push_back(std::move(node));
}

/// Both ends, in the order of `ends`; false if the link makes none.
bool readEnds(const SitePlan &plan, const Section &section, PlannedLink &link, Faults &faults)
{
    const QStringList names = section.words(u"ends"_s);
    const int line = section.lineOf(u"ends"_s);
    if (names.size() != 2 || names[0] == names[1]) {
        faults.add(line,
                   u"%1 wants ends = NODE NODE, the names of two nodes"_s.arg(section.title()));
        return false;
    }
    const QStringList interfaces = section.words(u"interfaces"_s);
    const QStringList addresses = section.words(u"addresses"_s);
    bool isWhole = true;
    for (qsizetype i = 0; i < 2; ++i) {
        if (!plan.node(names[i])) {
            faults.add(line, u"there is no hub or leaf '%1'"_s.arg(names[i]));
            isWhole = false;
        }
        link.ends[static_cast<std::size_t>(i)]
            = {names[i], interfaces.value(i), addresses.value(i).section(u'/', 0, 0)};
    }
    return isWhole;
}

void readLink(SitePlan &plan, const Section &section, Faults &faults)
{
    if (section.name.isEmpty())
        return faults.add(section.line, u"[link NAME] wants a name"_s);
    if (const PlannedLink *known = plan.link(section.name))
        return faults.add(section.line,
                          u"'%1' stands in line %2 already"_s.arg(section.name).arg(known->line));
    PlannedLink link;
    link.name = section.name;
    link.line = section.line;
    const QString rate = section.values.value(u"rate"_s).text;
    if (const auto bps = rateOf(rate))
        link.rateBps = *bps;
    else if (!rate.isEmpty())
        faults.add(section.lineOf(u"rate"_s),
                   u"rate is '%1': expected a rate such as 200mbit"_s.arg(rate));
    if (readEnds(plan, section, link, faults))
        plan.links.push_back(std::move(link));
}

/// What each leaf connects to has to be a hub.
void checkRemotes(const SitePlan &plan, const std::vector<Section> &sections, Faults &faults)
{
    for (const Section &section : sections) {
        if (section.kind != "leaf"_L1)
            continue;
        const QStringList remotes = section.words(u"remote"_s);
        for (const QString &remote : remotes) {
            const PlannedNode *hub = plan.node(remote);
            if (!hub || !hub->isHub)
                faults.add(section.lineOf(u"remote"_s), u"there is no hub '%1'"_s.arg(remote));
        }
    }
}

} // namespace

Result<SitePlan> parseSitePlan(QStringView text)
{
    Faults faults;
    SitePlan plan;
    const std::vector<Section> sections = sectionsOf(text, faults);
    // Nodes before the links that speak of them, wherever they stand.
    for (const Section &section : sections) {
        if (section.kind == "site"_L1)
            plan.name = section.values.value(u"name"_s).text;
        else if (section.kind == "hub"_L1 || section.kind == "leaf"_L1)
            readNode(plan, section, faults);
    }
    for (const Section &section : sections) {
        if (section.kind == "link"_L1)
            readLink(plan, section, faults);
    }
    checkRemotes(plan, sections, faults);
    if (std::ranges::none_of(plan.nodes, &PlannedNode::isHub))
        faults.add(1, u"there is no [hub NAME]; is this a site file?"_s);
    if (!faults.isEmpty())
        return faults.error();
    return plan;
}

} // namespace nunect::domain
