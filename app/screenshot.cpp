// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/screenshot.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace nunect::app {

void scheduleScreenshot(QQuickWindow &window, const Options &options)
{
    const auto delay = std::chrono::seconds(options.screenshotAfterS);
    QTimer::singleShot(delay, &window, [&window, file = options.screenshotFile] {
        const QImage image = window.grabWindow();
        if (image.isNull() || !image.save(file)) {
            std::fprintf(stderr, "nunect-console: the picture could not be written to %s.\n",
                         qPrintable(file));
            QCoreApplication::exit(1);
            return;
        }
        QCoreApplication::exit(0);
    });
}

} // namespace nunect::app
