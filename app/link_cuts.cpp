// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/link_cuts.h"

#include <QDir>
#include <QFile>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

LinkCuts::LinkCuts(QObject *parent)
    : QObject(parent)
    , m_details([this](quint64 rowId, qint64) { return models::cutDetails(m_links, rowId); })
{
}

static Result<domain::SitePlan> readPlan(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{LinkCuts::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    if (file.size() > LinkCuts::maxBytes)
        return Error{LinkCuts::tr("%1 is too large for a site file.").arg(path)};
    const auto plan = domain::parseSitePlan(QString::fromUtf8(file.readAll()));
    if (plan)
        return *plan;
    return Error{LinkCuts::tr("%1 has faults, each behind its line. deploy/site.sh --check names "
                              "all of them.")
                     .arg(path)
                 + u'\n' + plan.error().text};
}

void LinkCuts::open(const QString &path)
{
    m_path = path.trimmed();
    QString file = m_path;
    if (file.startsWith("~/"_L1))
        file.replace(0, 1, QDir::homePath());
    const auto plan = file.isEmpty()
        ? Result<domain::SitePlan>(Error{tr("There is no path to read. Type one, as "
                                            "/home/me/festival.site.")})
        : readPlan(file);
    m_problem = plan ? QString() : plan.error().text;
    if (plan) {
        m_details.setShownRow(0);
        m_links.setPlan(*plan);
        m_siteName = plan->name;
        Q_EMIT planRead(*plan);
    }
    Q_EMIT changed();
}

QString LinkCuts::singlePoints() const { return m_links.singlePoints().join(u", "_s); }

} // namespace nunect::app
