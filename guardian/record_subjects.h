// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

/// What the streams of the record take (core/contract/CONTRACT.md, "Record"), and in
/// which kinds it can be left out: a subject list knows no "all but". Pure.
namespace nunect::guardian {

/// All that a record takes but the \a leftOut kinds. Of a group of which something is left out,
/// those kinds alone that the contract names.
QStringList recordSubjects(const QStringList &leftOut = {});

/// What the hub's stream takes of \a unit, which is connected there: what names it.
QStringList unitSubjects(const QString &unit);

/// Whether that is a kind that can be left out: alarms and aggregates are always recorded.
bool canBeLeftOut(QStringView kind);
/// Whether its messages can be summed up by unit (services/metric_aggregator.h).
bool canBeSummed(QStringView kind);

/// "ops.metric.rtt.>" of ops.metric.rtt.u1; empty if it is of none that can be left out.
QString recordKindOf(QByteArrayView subject);

} // namespace nunect::guardian
