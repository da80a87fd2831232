// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace nunect::app {

/// Has Qt's virtual keyboard take part in text input, where a person has not chosen another input
/// method and its plugin is installed. Before there is a QGuiApplication.
void useVirtualKeyboard();

} // namespace nunect::app
