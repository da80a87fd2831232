// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace nunect::sim {

/// Allows this process as many open files as the system lets it without root (the hard limit), and
/// tells how many that are.
int raiseOpenFiles();

/// How many of \a wanted sockets fit, beside \a others that are needed anyway, into \a openFiles.
int socketsThatFit(int wanted, int others, int openFiles);

} // namespace nunect::sim
