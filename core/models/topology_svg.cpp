// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology_svg.h"

#include "core/models/tr.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

namespace {

// In pixels, as the map has them at normal size.
constexpr double columnWidth = 232;
constexpr double nodeWidth = 208;
constexpr double nodeHeight = 56;
constexpr double layerHeight = 168;
constexpr double firstY = 96;
constexpr double textSize = 14;
constexpr double captionSize = 12;

/// Of what XML has no way to write.
QString printable(const QString &words)
{
    QString text = QString::fromUtf8(words.toUtf8()); // without halves of characters
    for (QChar &c : text) {
        if (c < u' ' || c.isNonCharacter())
            c = u'\xFFFD';
    }
    return text;
}

bool isAbnormal(Status::Value status) { return status < Status::Normal; }

QString kindWord(const TopologyNode &node)
{
    switch (node.kind) {
    case TopologyNode::Server:
        return tr("Server");
    case TopologyNode::Leaf:
        return tr("Leaf node");
    case TopologyNode::Units:
        break;
    }
    return tr("Units of %1").arg(node.cluster);
}

/// The words of those that are not empty.
QString joined(const QStringList &words)
{
    QStringList all = words;
    all.removeAll(QString());
    return all.join(u", "_s);
}

class SvgDrawing
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::SvgDrawing)

public:
    SvgDrawing(const Topology &topology, const SvgLook &look)
        : m_topology(topology)
        , m_look(look)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
    }

    QByteArray draw(const QString &title)
    {
        m_xml.writeStartDocument();
        begin(title);
        for (const TopologyEdge &edge : m_topology.edges())
            draw(edge);
        for (const TopologyNode &node : m_topology.nodes())
            draw(node);
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void begin(const QString &title);
    void draw(const TopologyNode &node);
    void draw(const TopologyEdge &edge);
    void line(double x1, double y1, double x2, double y2, double acrossY, Status::Value status);
    void text(double x, double y, double size, const QString &color, const QString &words);
    void mark(double x, double y, Status::Value status);
    QString description() const;
    double acrossY(const TopologyNode &from, const TopologyNode &to) const;

    QString colorOf(Status::Value status) const
    {
        return isAbnormal(status) ? m_look.statusColors.value(status, m_look.line) : m_look.line;
    }
    static double xOf(const TopologyNode &node) { return (node.column + 0.5) * columnWidth; }
    static double yOf(const TopologyNode &node)
    {
        return firstY + node.layer * layerHeight + nodeHeight / 2;
    }
    const TopologyNode *find(const QString &id) const
    {
        const auto &nodes = m_topology.nodes();
        const auto at = std::ranges::find(nodes, id, &TopologyNode::id);
        return at != nodes.end() ? &*at : nullptr;
    }
    void attribute(const QString &name, double value)
    {
        m_xml.writeAttribute(name, QString::number(value));
    }

    const Topology &m_topology;
    const SvgLook &m_look;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// What is not as it should be, in one sentence.
QString SvgDrawing::description() const
{
    QStringList wrong;
    for (const TopologyNode &node : m_topology.nodes()) {
        if (isAbnormal(node.status))
            wrong.append(u"%1 %2: %3"_s.arg(kindWord(node), node.name, node.state));
    }
    return wrong.isEmpty() ? tr("All that is shown is as it should be.")
                           : tr("Not as it should be: %1.").arg(wrong.join(u"; "_s));
}

void SvgDrawing::begin(const QString &title)
{
    double columns = 1;
    int layers = 1;
    for (const TopologyNode &node : m_topology.nodes()) {
        columns = std::max(columns, node.column + 1);
        layers = std::max(layers, node.layer + 1);
    }
    const double width = columns * columnWidth;
    const double height = firstY + layers * layerHeight;
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    attribute(u"width"_s, width);
    attribute(u"height"_s, height);
    m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(width).arg(height));
    m_xml.writeAttribute(u"role"_s, u"img"_s);
    m_xml.writeAttribute(u"aria-labelledby"_s, u"title desc"_s);
    m_xml.writeAttribute(u"font-family"_s, u"B612, sans-serif"_s);
    for (const auto &[name, words] :
         {std::pair(u"title"_s, title), std::pair(u"desc"_s, description())}) {
        m_xml.writeStartElement(name);
        m_xml.writeAttribute(u"id"_s, name);
        m_xml.writeCharacters(printable(words));
        m_xml.writeEndElement();
    }
    m_xml.writeEmptyElement(u"rect"_s);
    m_xml.writeAttribute(u"width"_s, u"100%"_s);
    m_xml.writeAttribute(u"height"_s, u"100%"_s);
    m_xml.writeAttribute(u"fill"_s, m_look.background);
    text(16, 32, textSize, m_look.secondary, title);
}

void SvgDrawing::text(double x, double y, double size, const QString &color, const QString &words)
{
    if (words.isEmpty())
        return;
    m_xml.writeStartElement(u"text"_s);
    attribute(u"x"_s, x);
    attribute(u"y"_s, y);
    attribute(u"font-size"_s, size);
    m_xml.writeAttribute(u"fill"_s, color);
    m_xml.writeCharacters(printable(words));
    m_xml.writeEndElement();
}

/// Colour is never alone: what is abnormal has a figure as well.
void SvgDrawing::mark(double x, double y, Status::Value status)
{
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s, u"M%1 %2 l6 -11 l6 11 z"_s.arg(x).arg(y));
    m_xml.writeAttribute(u"fill"_s, colorOf(status));
}

void SvgDrawing::draw(const TopologyNode &node)
{
    const double x = xOf(node) - nodeWidth / 2;
    const double y = yOf(node) - nodeHeight / 2;
    const bool wrong = isAbnormal(node.status);
    m_xml.writeStartElement(u"g"_s);
    m_xml.writeAttribute(u"data-node"_s, printable(node.id));
    m_xml.writeTextElement(u"title"_s,
                           printable(u"%1 %2: %3"_s.arg(kindWord(node), node.name,
                                                        joined({node.state, node.detail}))));
    m_xml.writeEmptyElement(u"rect"_s);
    attribute(u"x"_s, x);
    attribute(u"y"_s, y);
    attribute(u"width"_s, nodeWidth);
    attribute(u"height"_s, nodeHeight);
    attribute(u"rx"_s, node.kind == TopologyNode::Units ? nodeHeight / 2 : 4);
    m_xml.writeAttribute(u"fill"_s, m_look.background);
    m_xml.writeAttribute(u"stroke"_s, colorOf(node.status));
    attribute(u"stroke-width"_s, wrong ? 2 : 1);
    if (wrong)
        mark(x + 12, y + 24, node.status);
    text(x + (wrong ? 30 : 16), y + 24, textSize, m_look.text, node.name);
    text(x + 16, y + 44, captionSize, wrong ? m_look.text : m_look.secondary,
         wrong ? joined({node.state, node.detail})
               : (node.detail.isEmpty() ? node.state : node.detail));
    m_xml.writeEndElement();
}

/// The height that the line takes across: below the upper node, or over those of one layer.
double SvgDrawing::acrossY(const TopologyNode &from, const TopologyNode &to) const
{
    if (from.layer != to.layer)
        return yOf(from) + nodeHeight / 2 + 16;
    const auto [low, high] = std::minmax(from.column, to.column);
    const auto between = std::ranges::count_if(m_topology.nodes(), [&](const TopologyNode &node) {
        return node.layer == from.layer && node.column > low && node.column < high;
    });
    return yOf(from) - nodeHeight / 2 - 20 - 24 * double(std::min<qint64>(between, 2));
}

void SvgDrawing::draw(const TopologyEdge &edge)
{
    const TopologyNode *from = find(edge.from);
    const TopologyNode *to = find(edge.to);
    if (!from || !to)
        return;
    const bool isLevel = from->layer == to->layer;
    const double across = acrossY(*from, *to);
    const QString figures = joined({edge.rtt, edge.rate, edge.way});
    m_xml.writeStartElement(u"g"_s);
    m_xml.writeAttribute(u"data-from"_s, printable(edge.from));
    m_xml.writeAttribute(u"data-to"_s, printable(edge.to));
    m_xml.writeTextElement(
        u"title"_s,
        printable(tr("%1 to %2: %3").arg(from->name, to->name, joined({edge.state, figures}))));
    line(xOf(*from), yOf(*from), xOf(*to), yOf(*to), across, edge.status);
    const double x = isLevel ? (xOf(*from) + xOf(*to)) / 2 - 40 : xOf(*to) + 8;
    const double y
        = isLevel ? across - 6 : (across + yOf(*to) - nodeHeight / 2) / 2 + captionSize / 2;
    const bool wrong = isAbnormal(edge.status);
    if (wrong)
        mark(x, y, edge.status);
    text(x + (wrong ? 18 : 0), y, captionSize, wrong ? m_look.text : m_look.secondary,
         edge.status == Status::Normal ? figures : joined({edge.state, figures}));
    m_xml.writeEndElement();
}

void SvgDrawing::line(double x1, double y1, double x2, double y2, double across,
                      Status::Value status)
{
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"d"_s,
                         u"M%1 %2 V%3 H%4 V%5"_s.arg(x1).arg(y1).arg(across).arg(x2).arg(y2));
    m_xml.writeAttribute(u"fill"_s, u"none"_s);
    m_xml.writeAttribute(u"stroke"_s, colorOf(status));
    attribute(u"stroke-width"_s, isAbnormal(status) ? 3 : 1);
    if (status == Status::Critical)
        m_xml.writeAttribute(u"stroke-dasharray"_s, u"6 4"_s);
}

} // namespace

QByteArray toSvg(const Topology &topology, const QString &title, const SvgLook &look)
{
    return SvgDrawing(topology, look).draw(title);
}

} // namespace nunect::models
