// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace nunect::models {

/// For what is not in a class that has a tr() of its own. The context is the namespace, as lupdate
/// takes it. \a of: what a word is said of, where other languages have another one for each.
inline QString tr(const char *text, const char *of = nullptr)
{
    return QCoreApplication::translate("nunect::models", text, of);
}

} // namespace nunect::models
