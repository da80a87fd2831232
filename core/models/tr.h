// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace nunect::models {

/// For what is not in a class that has a tr() of its own. The context is the namespace, as lupdate
/// takes it.
inline QString tr(const char *text) { return QCoreApplication::translate("nunect::models", text); }

} // namespace nunect::models
