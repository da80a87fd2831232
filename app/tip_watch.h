// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/tip.h"

#include <QBasicTimer>
#include <QPointF>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>

#include <vector>

class QKeyEvent;
class QPointerEvent;

namespace nunect::app {

/// Which tip a window shows, one at a time: of what a pointer rests on; of what a finger or button
/// holds, which is then not pressed; or by Shift+F1 of what has the keyboard, and with each further
/// press of the next text that is cut short. The latter two stay until anything is pressed, or for
/// `stayMs`. Nothing is told of what lies under a dialog. GUI thread only.
class TipWatch : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged)
    /// Empty: none is shown.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Of what it belongs to, in the window.
    Q_PROPERTY(QRectF place READ place NOTIFY changed)
    Q_PROPERTY(int stayMs MEMBER m_stayMs NOTIFY stayMsChanged)

public:
    using QObject::QObject;

    QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    QString text() const { return m_shown.text; }
    QRectF place() const { return m_shown.place; }

Q_SIGNALS:
    void windowChanged();
    void changed();
    void stayMsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// An item with something to tell, or a part of it.
    struct Spot
    {
        QPointer<QQuickItem> item;
        QString text;
        QRectF place; ///< in the window
        quint64 part = 0;
        bool current = false;
    };
    enum class State {
        Idle,
        Resting,  ///< a pointer may stay where it is
        Hovering, ///< the tip goes with the pointer
        Pressing, ///< a press may become a long one
        Staying   ///< the tip stays until its time is over
    };

    void press(const QPointerEvent &event);
    void move(const QPointerEvent &event);
    void release(QPointerEvent &event);
    bool pressKey(const QKeyEvent &event);
    void wait(State state, int ms);
    bool show(Spot spot);
    void hide();
    void showNext();
    void follow();
    Spot look(QQuickItem &item) const;
    std::vector<QQuickItem *> reachable() const;
    bool isReachable(const QQuickItem &item) const;
    Spot spotAt(const QPointF &point);
    Spot spotAt(QQuickItem &item, const QPointF &point, bool &covered) const;
    void collect(QQuickItem &item, QRectF room, std::vector<Spot> &spots) const;
    std::vector<Spot> spotsForKeyboard() const;

    QPointer<QQuickWindow> m_window;
    State m_state = State::Idle;
    QBasicTimer m_timer; ///< until the state ends
    QPointF m_point;     ///< of the pointer or the press
    QPointer<QQuickItem> m_pressed;
    bool m_byKey = false;
    bool m_held = false; ///< the tip came from a press that still goes on
    int m_stayMs = 10000;
    Spot m_shown;
};

} // namespace nunect::app
