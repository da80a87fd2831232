// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table_clipboard.h"

#include "app/table_reader.h"

#include <QClipboard>
#include <QGuiApplication>

namespace nunect::app {

int TableClipboard::copy(RowChoice *choice, int format)
{
    if (!choice || !choice->model())
        return 0;
    const QList<quint64> ids = choice->rowIds();
    if (ids.isEmpty())
        return 0;
    const models::TableModel &model = *choice->model();
    models::TableText writer(shownColumns(model), static_cast<models::TableFormat::Value>(format),
                             model.nowMs());
    QByteArray text = writer.head();
    for (const quint64 id : ids)
        text += writer.row(readRow(model, id));
    text += writer.end();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    return static_cast<int>(ids.size());
}

} // namespace nunect::app
