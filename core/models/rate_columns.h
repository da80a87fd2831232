// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// What is the same in every table of rates, seen from the server: in is what it received.
class RateColumns
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::RateColumns)

public:
    /// Messages and bytes a second, in and out; messages with the line of their last values.
    /// \a ratesOf gives a row's `std::optional<domain::Rates>`. `Row` has a domain::History
    /// `history`. \a bytesShown: the bytes too, unless a person chooses otherwise.
    template<typename Row, typename RatesOf>
    static QList<RowColumn<Row>> make(RatesOf ratesOf, bool bytesShown = true)
    {
        using Kind = Column::Kind;
        using namespace Qt::Literals::StringLiterals;
        const QString in = tr("What the server received");
        const QString out = tr("What the server sent");
        return {
            column<Row>({u"inrate"_s, tr("In msgs/s"), Kind::Rate, 11, false, true, in}, ratesOf,
                        &domain::Rates::inMessages, &domain::History::in),
            column<Row>({u"outrate"_s, tr("Out msgs/s"), Kind::Rate, 11, false, true, out}, ratesOf,
                        &domain::Rates::outMessages, &domain::History::out),
            column<Row>(
                {u"inbyterate"_s, tr("In bytes/s"), Kind::ByteRate, 10, false, bytesShown, in},
                ratesOf, &domain::Rates::inBytes, nullptr),
            column<Row>(
                {u"outbyterate"_s, tr("Out bytes/s"), Kind::ByteRate, 10, false, bytesShown, out},
                ratesOf, &domain::Rates::outBytes, nullptr),
        };
    }

private:
    using Last = QList<std::optional<qint64>> (domain::History::*)() const;

    template<typename Row, typename RatesOf>
    static RowColumn<Row> column(const Column &is, RatesOf ratesOf, double domain::Rates::*rate,
                                 Last last)
    {
        const auto value = [ratesOf, rate](const Row &row) {
            const std::optional<domain::Rates> rates = ratesOf(row);
            return rates ? CellValue((*rates).*rate) : CellValue();
        };
        if (!last)
            return {is, value};
        return {is, value, [value, last, kind = is.kind](const Row &row, qint64 nowMs) {
                    Cell cell(textOf(value(row), kind, nowMs));
                    cell.trend = (row.history.*last)();
                    return cell;
                }};
    }
};

} // namespace nunect::models
