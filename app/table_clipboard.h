// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/row_choice.h"
#include "core/models/table_text.h"

#include <QObject>

namespace nunect::app {

/// Puts a table's chosen rows into the clipboard. GUI thread only.
class TableClipboard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// With a header line. Returns how many rows there are now; with none the clipboard is left as
    /// it is.
    Q_INVOKABLE int copy(nunect::app::RowChoice *choice, int format);
};

} // namespace nunect::app
