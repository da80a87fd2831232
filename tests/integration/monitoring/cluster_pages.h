// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "page_check.h"

namespace nunect::test {

/// Every table of \a console that shows what servers tell when they are asked.
QList<Page> pagesOf(app::Application &console);

} // namespace nunect::test
