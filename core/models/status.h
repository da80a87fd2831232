// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace nunect::models {

/// The one set of states that anything on screen can have, worst first. Each is shown as shape,
/// word and colour; only the theme knows which.
///
/// A QObject that is never made: QML takes a gadget for a value type, and those have lower-case
/// names.
class Status : public QObject
{
    Q_OBJECT

public:
    Status() = delete;

    enum Value {
        Critical,
        Serious,
        Caution,
        Normal,
        Standby,
        Off,
        Unknown, ///< no value, or one too old to be believed
    };
    Q_ENUM(Value)
};

} // namespace nunect::models
