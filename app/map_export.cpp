// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/map_export.h"

#include "app/export_path.h"
#include "core/models/topology_svg.h"

#include <QSaveFile>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

QString MapExport::proposedPath() const { return proposedExportPath(u"map"_s, u".svg"_s); }

void MapExport::write(models::TopologyModel *map, const QString &path, const QString &title)
{
    const Result<QString> whole = exportPath(path);
    if (!map || !whole)
        return end(true, whole ? QString() : whole.error().text);
    models::SvgLook look{m_background.name(), m_text.name(), m_secondary.name(), m_line.name(), {}};
    for (const QColor &color : m_statusColors)
        look.statusColors.append(color.name());
    const QByteArray svg = models::toSvg(map->topology(), title, look);
    QSaveFile file(*whole);
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.commit())
        return end(true, exportFailure(*whole, file.errorString()));
    end(false, tr("The map was written to %1.").arg(*whole));
}

void MapExport::reset() { end(false, {}); }

void MapExport::end(bool failed, const QString &words)
{
    m_failed = failed;
    m_result = words;
    Q_EMIT ended();
}

} // namespace nunect::app
