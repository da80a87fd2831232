// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRect>
#include <QSettings>
#include <QString>
#include <QTimer>
#include <QWindow>

namespace nunect::app {

/// Keeps where a person had the window, how large, and which page was open, in a file, from one run
/// to the next. GUI thread only.
class WindowState : public QObject
{
    Q_OBJECT

public:
    /// \a file: an INI file, made when there is something to keep.
    explicit WindowState(const QString &file, QObject *parent = nullptr);
    /// Writes what still waits.
    ~WindowState() override;

    /// Where a person's own lies.
    static QString defaultFile();

    /// The page that was open; empty if none was kept.
    QString page() const;

    /// Puts the window, not shown yet, where it was, if enough of that is on a screen, and follows
    /// it from now on. Its property `pageName` is the page.
    void keep(QWindow &window);
    /// To be shown as it was: maximised or not.
    QWindow::Visibility visibility() const;

private Q_SLOTS:
    void takeLater();

private:
    void take();

    QSettings m_settings;
    QTimer m_timer;
    QWindow *m_window = nullptr;
    QRect m_normal; ///< geometry when it was last neither maximised nor full screen
};

} // namespace nunect::app
