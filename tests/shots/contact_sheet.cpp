// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/contact_sheet.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

namespace nunect::tests {

using namespace Qt::Literals::StringLiterals;

static constexpr auto head = R"(<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>nunect: every page in every look</title>
<style>
body { background: #777; color: #fff; font: 14px sans-serif; margin: 16px }
section { white-space: nowrap }
figure { display: inline-block; margin: 0 8px 12px 0 }
img { width: 400px; display: block }
</style>
)";

bool writeContactSheet(const QString &folder, const std::vector<Shot> &shots)
{
    QFile file(QDir(folder).filePath(u"index.html"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << head;
    QString state;
    QString page;
    for (const Shot &shot : shots) {
        if (shot.state != state)
            out << "<h1>" << shot.state << "</h1>\n";
        if (shot.state != state || shot.page != page)
            out << "<h2>" << shot.page << "</h2>\n";
        state = shot.state;
        page = shot.page;
        out << "<figure><a href=\"" << shot.file << "\"><img loading=\"lazy\" src=\"" << shot.file
            << "\" alt=\"" << page << ", " << state << ", " << shot.look << "\"></a><figcaption>"
            << shot.look << "</figcaption></figure>\n";
    }
    out.flush();
    return file.error() == QFile::NoError;
}

} // namespace nunect::tests
