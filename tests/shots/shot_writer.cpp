// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/shot_writer.h"

#include <QImage>
#include <QString>

namespace nunect::tests {

// Of PNG: larger files, but written in a quarter of the time.
static constexpr int quality = 85;

ShotWriter::~ShotWriter() { m_threads.waitForDone(); }

void ShotWriter::write(const QImage &image, const QString &file)
{
    m_room.acquire();
    m_threads.start([this, image, file] {
        if (!image.save(file, "PNG", quality))
            qFatal("%s cannot be written", qPrintable(file));
        m_room.release();
    });
}

} // namespace nunect::tests
