// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/export_path.h"

#include "app/table_export.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

/// "Clocks of all units" as "clocks-of-all-units".
static QString fileWord(const QString &name)
{
    QString word;
    for (const QChar c : name.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            word += c;
        else if (!word.isEmpty() && !word.endsWith(u'-'))
            word += u'-';
    }
    while (word.endsWith(u'-'))
        word.chop(1);
    return word.isEmpty() ? u"table"_s : word;
}

QString proposedExportPath(const QString &name, const QString &ending)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isWritable())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isWritable())
        folder = QDir::homePath();
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    return folder + u"/nunect-"_s + fileWord(name) + u'-' + time + ending;
}

Result<QString> exportPath(const QString &typed)
{
    QString path = typed.trimmed();
    if (path.startsWith("~/"_L1))
        path.replace(0, 1, QDir::homePath());
    if (path.isEmpty())
        return Error{
            TableExport::tr("There is no path to write to. Type one, as /home/me/table.csv.")};
    if (!QFileInfo(path).isAbsolute())
        return Error{
            TableExport::tr("%1 does not begin with /, so its folder is not known.").arg(path)};
    return path;
}

QString exportFailure(const QString &path, const QString &reason)
{
    return TableExport::tr("%1 could not be written: %2. Choose another folder or name.")
        .arg(path, reason);
}

} // namespace nunect::app
