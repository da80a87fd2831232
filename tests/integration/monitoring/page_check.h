// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "json_figures.h"
#include "server_reading.h"

#include <QStringList>

#include <map>

namespace nunect::test {

/// A column, and what its cells have to be by the servers' own words.
struct Figure
{
    enum Match {
        Exact,   ///< nothing moves it
        Either,  ///< as before or as after: a server measures it anew now and then
        Between, ///< it only rises, by polling too
        Near,    ///< moves up and down by itself: within half and double of both
        Moving,  ///< moves by itself, at any speed: a number that is not below 0, or none
    };

    QString column;
    Convert value;
    Match match = Exact;
    Match inMovingRows = Between; ///< where it would be exact else and is a number; see Page::moves
};

/// One table of the console, and where its cells come from.
struct Page
{
    QString name;
    models::TableModel *table = nullptr;
    QStringList key; ///< columns that name a row
    /// What the servers say, a row each. With `dead` set it holds what a server told that is gone.
    std::function<QList<QJsonObject>(const Reading &)> rows;
    QList<Figure> figures;
    QStringList others; ///< columns that are no figure of the JSON: ages, rates, own states
    /// Rows that polling and the servers among themselves move: no number of theirs has to stand.
    std::function<bool(const QJsonObject &)> moves = [](const QJsonObject &) { return false; };
    /// Rows of the table that no JSON tells of, by the cell of a column.
    std::function<bool(const std::function<QString(const QString &)> &)> isOwn
        = [](const auto &) { return false; };
};

/// What is different between the table and the servers' words before and after it was filled, each
/// as "page, row, column: shown, told"; empty if nothing is. \a oneDied: rows that nobody tells of
/// any more may stand as long as they look old.
QStringList differences(const Page &page, const Reading &before, const Reading &after,
                        bool oneDied = false);
/// What should stand still and has moved from one reading to the next.
QStringList unrest(const Page &page, const Reading &before, const Reading &after);
/// Columns that are neither figures nor named as something else, and the other way round.
QStringList uncovered(const Page &page);

/// No more than three of each column, so that the others are seen too.
QStringList someOf(const QStringList &problems);

} // namespace nunect::test
