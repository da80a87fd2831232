// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/tip_watch.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTouchEvent>

#include <algorithm>
#include <functional>
#include <utility>

namespace nunect::app {

static constexpr int restMs = 400;
/// More than what makes a press a long one: those who act on short ones are to know it by then.
static constexpr int moreMs = 20;

void TipWatch::setWindow(QQuickWindow *window)
{
    if (window == m_window)
        return;
    if (m_window)
        disconnect(m_window, nullptr, this, nullptr);
    hide();
    m_window = window;
    if (window) {
        // Of the application: while a popup is open, a filter of Qt's own keeps touches from those
        // that the window had before.
        QCoreApplication::instance()->installEventFilter(this);
        connect(window, &QQuickWindow::afterAnimating, this, &TipWatch::follow);
    }
    Q_EMIT windowChanged();
}

bool TipWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
        press(*static_cast<QPointerEvent *>(event));
        break;
    case QEvent::MouseMove:
    case QEvent::TouchUpdate:
        move(*static_cast<QPointerEvent *>(event));
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        release(*static_cast<QPointerEvent *>(event));
        break;
    case QEvent::KeyPress:
        return pressKey(*static_cast<QKeyEvent *>(event));
    case QEvent::Wheel:
        hide();
        break;
    case QEvent::Leave:
        if (m_state != State::Staying)
            hide();
        break;
    default:
        break;
    }
    return false;
}

void TipWatch::wait(State state, int ms)
{
    m_state = state;
    m_timer.start(ms, Qt::PreciseTimer, this);
}

void TipWatch::press(const QPointerEvent &event)
{
    hide();
    const bool byMouse = event.type() != QEvent::TouchBegin;
    if (byMouse && static_cast<const QMouseEvent &>(event).button() != Qt::LeftButton)
        return;
    m_point = event.points().first().position();
    // Now: a long press may also open a menu, which then lies over it.
    m_pressed = spotAt(m_point).item;
    const auto *parts = dynamic_cast<const TipParts *>(m_pressed.data());
    const bool opensMenu = !byMouse && parts && parts->hasMenu();
    if (m_pressed && !opensMenu)
        wait(State::Pressing, QGuiApplication::styleHints()->mousePressAndHoldInterval() + moreMs);
}

void TipWatch::move(const QPointerEvent &event)
{
    const QPointF at = event.points().first().position();
    const qreal way = (at - m_point).manhattanLength();
    if (m_state == State::Pressing) {
        if (event.pointCount() > 1 || way > QGuiApplication::styleHints()->startDragDistance())
            hide();
        return;
    }
    const bool hovers = event.type() == QEvent::MouseMove
        && static_cast<const QMouseEvent &>(event).buttons() == Qt::NoButton;
    if (!hovers || m_state == State::Staying || way == 0)
        return;
    m_point = at;
    if (m_state == State::Hovering && m_shown.place.contains(at))
        return;
    hide();
    wait(State::Resting, restMs);
}

/// What was held so that its tip shows is let go of, not pressed.
void TipWatch::release(QPointerEvent &event)
{
    if (m_state == State::Pressing)
        hide();
    if (!std::exchange(m_held, false))
        return;
    for (const QEventPoint &point : event.points())
        event.setExclusiveGrabber(point, nullptr);
}

bool TipWatch::pressKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_F1 && event.modifiers() == Qt::ShiftModifier) {
        showNext();
        return true;
    }
    if (event.key() == Qt::Key_Shift || event.key() == Qt::Key_Control
        || event.key() == Qt::Key_Alt)
        return false;
    const bool stayed = m_state == State::Staying;
    hide();
    return stayed && event.key() == Qt::Key_Escape;
}

void TipWatch::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    if (m_state != State::Resting && m_state != State::Pressing) {
        hide();
        return;
    }
    const bool pressed = m_state == State::Pressing;
    m_state = State::Idle;
    Spot spot;
    if (!pressed)
        spot = spotAt(m_point);
    else if (m_pressed && isReachable(*m_pressed))
        spot = look(*m_pressed);
    if (!show(spot))
        return;
    m_held = pressed;
    if (pressed)
        wait(State::Staying, m_stayMs);
    else
        m_state = State::Hovering;
}

bool TipWatch::show(Spot spot)
{
    m_shown = std::move(spot);
    Q_EMIT changed();
    return !m_shown.text.isEmpty();
}

void TipWatch::hide()
{
    m_timer.stop();
    m_state = State::Idle;
    if (!m_shown.text.isEmpty())
        show({});
}

/// What is told may change, move and go while it is shown.
void TipWatch::follow()
{
    if (m_shown.text.isEmpty())
        return;
    Spot now;
    if (m_shown.item && m_shown.item->isVisible() && isReachable(*m_shown.item))
        now = look(*m_shown.item);
    if (now.text.isEmpty() || (m_state == State::Staying && now.part != m_shown.part))
        hide();
    else if (now.text != m_shown.text || now.place != m_shown.place)
        show(now);
}

TipWatch::Spot TipWatch::look(QQuickItem &item) const
{
    if (const auto *parts = dynamic_cast<const TipParts *>(&item)) {
        const TipParts::Part part
            = m_byKey ? parts->currentPart() : parts->partAt(item.mapFromScene(m_point));
        return {&item, part.text, item.mapRectToScene(part.place), part.id, false};
    }
    const Tip *tip = Tip::of(item);
    if (!tip || tip->text.isEmpty())
        return {};
    return {&item, tip->text, item.mapRectToScene(item.boundingRect()), 0, tip->current};
}

static QList<QQuickItem *> fromTheFront(const QQuickItem &item)
{
    QList<QQuickItem *> children = item.childItems();
    std::ranges::stable_sort(children, {}, &QQuickItem::z);
    std::ranges::reverse(children);
    return children;
}

static bool isModal(const QQuickItem &popup)
{
    return popup.parent() && popup.parent()->inherits("QQuickPopup")
        && popup.parent()->property("modal").toBool();
}

/// All of the window; while a dialog is open, that and what lies over it.
std::vector<QQuickItem *> TipWatch::reachable() const
{
    std::vector<QQuickItem *> items;
    const QList<QQuickItem *> layers = fromTheFront(*m_window->contentItem());
    for (const QQuickItem *layer : layers) {
        if (!layer->inherits("QQuickOverlay"))
            continue;
        const QList<QQuickItem *> popups = fromTheFront(*layer);
        for (QQuickItem *popup : popups) {
            if (!popup->isVisible())
                continue;
            items.push_back(popup);
            if (isModal(*popup))
                return items;
        }
    }
    return {m_window->contentItem()};
}

bool TipWatch::isReachable(const QQuickItem &item) const
{
    return std::ranges::any_of(reachable(), [&](const QQuickItem *part) {
        return part == &item || part->isAncestorOf(&item);
    });
}

TipWatch::Spot TipWatch::spotAt(const QPointF &point)
{
    bool covered = false;
    m_byKey = false;
    return m_window ? spotAt(*m_window->contentItem(), point, covered) : Spot();
}

/// The foremost at \a point of the window. \a covered: what lies behind cannot be reached.
TipWatch::Spot TipWatch::spotAt(QQuickItem &item, const QPointF &point, bool &covered) const
{
    const bool inside = item.contains(item.mapFromScene(point));
    if (!item.isVisible() || (item.clip() && !inside))
        return {};
    const QList<QQuickItem *> children = fromTheFront(item);
    for (QQuickItem *child : children) {
        if (const Spot spot = spotAt(*child, point, covered); !spot.text.isEmpty())
            return spot;
        if (covered)
            break; // of the items that it stands in each may have its tip
    }
    if (!inside)
        return {};
    // What dialogs lie on lets through what it does not need.
    covered = covered
        || (item.acceptedMouseButtons() != Qt::NoButton && !item.inherits("QQuickOverlay"));
    return look(item);
}

/// All that \a item has in \a room, from top to bottom.
void TipWatch::collect(QQuickItem &item, QRectF room, std::vector<Spot> &spots) const
{
    if (!item.isVisible())
        return;
    if (item.clip())
        room = room.intersected(item.mapRectToScene(item.boundingRect()));
    if (Spot spot = look(item); !spot.text.isEmpty() && room.intersects(spot.place))
        spots.push_back(std::move(spot));
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        collect(*child, room, spots);
}

/// Of what has the keyboard, then the texts that are cut short elsewhere.
std::vector<TipWatch::Spot> TipWatch::spotsForKeyboard() const
{
    const QRectF room = m_window->contentItem()->boundingRect();
    std::vector<Spot> spots;
    if (QQuickItem *focused = m_window->activeFocusItem())
        collect(*focused, room, spots);
    std::ranges::stable_sort(spots, std::greater{}, &Spot::current);
    std::vector<Spot> all;
    for (QQuickItem *part : reachable())
        collect(*part, room, all);
    for (Spot &spot : all) {
        const auto is = [&](const Spot &other) { return other.item == spot.item; };
        if (spot.item->inherits("QQuickText") && std::ranges::none_of(spots, is))
            spots.push_back(std::move(spot));
    }
    return spots;
}

void TipWatch::showNext()
{
    if (!m_window)
        return;
    const QPointer<QQuickItem> before = m_byKey ? m_shown.item : nullptr;
    hide();
    m_byKey = true;
    const std::vector<Spot> spots = spotsForKeyboard();
    auto at = std::ranges::find_if(spots,
                                   [&](const Spot &spot) { return before && spot.item == before; });
    at = at == spots.end() || at + 1 == spots.end() ? spots.begin() : at + 1;
    if (at == spots.end())
        return;
    show(*at);
    wait(State::Staying, m_stayMs);
}

} // namespace nunect::app
