// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/models/model_probe.h"

namespace nunect::test {

using models::TableModel;
using namespace Qt::Literals::StringLiterals;

template<typename Value>
void apply(store::SiteStore &site, qint64 nowMs, const Value &value)
{
    site.apply({store::Update{nowMs, wallNs + nowMs * 1'000'000, value}});
}

template void apply(store::SiteStore &, qint64, const store::ConnectionListing &);
template void apply(store::SiteStore &, qint64, const domain::ClientConnected &);
template void apply(store::SiteStore &, qint64, const domain::ClientDisconnected &);
template void apply(store::SiteStore &, qint64, const domain::AuthFailed &);
template void apply(store::SiteStore &, qint64, const domain::ServerStats &);
template void apply(store::SiteStore &, qint64, const domain::ServerNotice &);
template void apply(store::SiteStore &, qint64, const store::HeartbeatUpdate &);
template void apply(store::SiteStore &, qint64, const store::RttUpdate &);
template void apply(store::SiteStore &, qint64, const store::TimeUpdate &);
template void apply(store::SiteStore &, qint64, const store::HandoffUpdate &);
template void apply(store::SiteStore &, qint64, const store::MissedUpdate &);
template void apply(store::SiteStore &, qint64, const store::OffsetUpdate &);
template void apply(store::SiteStore &, qint64, const store::OwnClock &);
template void apply(store::SiteStore &, qint64, const store::LogUpdate &);
template void apply(store::SiteStore &, qint64, const store::DecodeFailure &);
template void apply(store::SiteStore &, qint64, const store::ConnectionNotice &);
template void apply(store::SiteStore &, qint64, const store::MonitoringReply &);
template void apply(store::SiteStore &, qint64, const store::MonitoringRound &);
template void apply(store::SiteStore &, qint64, const store::QueryReply &);
template void apply(store::SiteStore &, qint64, const domain::AccountConnections &);
template void apply(store::SiteStore &, qint64, const domain::JetStreamAdvisory &);
template void apply(store::SiteStore &, qint64, const store::TapBatch &);

static QString range(int first, int last)
{
    return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
}

ModelProbe::ModelProbe(TableModel &model)
    : m_model(model)
    , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    , m_inserted(&model, &QAbstractItemModel::rowsInserted)
    , m_removed(&model, &QAbstractItemModel::rowsRemoved)
    , m_changed(&model, &QAbstractItemModel::dataChanged)
    , m_reset(&model, &QAbstractItemModel::modelReset)
    , m_count(&model, &TableModel::countChanged)
{
}

QString ModelProbe::signalled()
{
    QStringList words;
    for (const auto &each : std::as_const(m_removed))
        words.append(u'-' + range(each[1].toInt(), each[2].toInt()));
    for (const auto &each : std::as_const(m_inserted))
        words.append(u'+' + range(each[1].toInt(), each[2].toInt()));
    for (const auto &each : std::as_const(m_changed))
        words.append(u'~' + range(each[0].toModelIndex().row(), each[1].toModelIndex().row()));
    for (qsizetype i = 0; i < m_count.size(); ++i)
        words.append(u"n"_s);
    if (!m_reset.isEmpty())
        words.append(u"RESET"_s);
    for (QSignalSpy *spy : {&m_inserted, &m_removed, &m_changed, &m_reset, &m_count})
        spy->clear();
    return words.join(u' ');
}

QVariant ModelProbe::cell(int row, const QString &title, int role) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.columnTitle(column) == title)
            return m_model.data(m_model.index(row, column), role);
    }
    qFatal("no column '%s'", qPrintable(title));
}

models::Status::Value ModelProbe::status(int row, const QString &title) const
{
    return cell(row, title, TableModel::StatusRole).value<models::Status::Value>();
}

bool ModelProbe::stale(int row) const
{
    return m_model.data(m_model.index(row, 0), TableModel::StaleRole).toBool();
}

QString ModelProbe::column(const QString &title) const
{
    QStringList texts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        texts.append(text(row, title));
    return texts.join(u' ');
}

} // namespace nunect::test
