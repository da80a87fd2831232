// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSemaphore>
#include <QThreadPool>

class QImage;
class QString;

namespace nunect::tests {

/// Writes pictures while the next ones are taken. At its end all are written.
class ShotWriter
{
public:
    ~ShotWriter();

    void write(const QImage &image, const QString &file);

private:
    static constexpr int most = 16; ///< that wait, at 4 MB each

    QSemaphore m_room{most};
    QThreadPool m_threads;
};

} // namespace nunect::tests
