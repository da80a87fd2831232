// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace nunect::test {

/// Path of a program on PATH or, for the daemons that ordinary users do not look for, in the
/// system's own folders; empty if it is not installed.
QString findProgram(const QString &name);

} // namespace nunect::test
