// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/topology.h"

#include <QByteArray>
#include <QStringList>

namespace nunect::models {

/// Colours as SVG takes them: "#1a2b3c".
struct SvgLook
{
    QString background;
    QString text;
    QString secondary;
    QString line;
    QStringList statusColors; ///< by Status::Value; one that lacks is `line`
};

/// The map as an SVG document, drawn as on screen: each node and connection is a group with a title
/// for screen readers, whose attributes data-node, or data-from and data-to, name it. Pure.
QByteArray toSvg(const Topology &topology, const QString &title, const SvgLook &look);

} // namespace nunect::models
