// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/page_faults.h"

#include "app/table/table_canvas.h"
#include "app/tip.h"

#include <QAccessible>
#include <QQuickItem>

#include <algorithm>
#include <functional>

namespace nunect::tests {

using namespace Qt::Literals::StringLiterals;

// Of a pixel that rounding may take.
static constexpr qreal slack = 1.5;

static void visit(QQuickItem *item, const std::function<void(QQuickItem &)> &look)
{
    if (!item->isVisible())
        return;
    look(*item);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        visit(child, look);
}

/// The QML type's name, as in "HeaderTitle" of "HeaderTitle_QMLTYPE_17".
static QString typeOf(const QObject &object)
{
    const QString name = QString::fromLatin1(object.metaObject()->className());
    return name.section(u"_QML"_s, 0, 0);
}

QString nameOf(const QQuickItem &item)
{
    QStringList path;
    for (const QQuickItem *at = &item; at && path.size() < 4; at = at->parentItem()) {
        const QString type = typeOf(*at);
        if (!type.startsWith(u"QQuick"_s) || path.isEmpty())
            path.prepend(at->objectName().isEmpty() ? type : type + u':' + at->objectName());
    }
    const QString text = item.property("text").toString();
    return path.join(u'/') + (text.isEmpty() ? QString() : u" \"%1\""_s.arg(text.left(60)));
}

static bool scrolls(const QQuickItem &flickable, const char *content, qreal size)
{
    return flickable.inherits("QQuickFlickable")
        && flickable.property(content).toReal() > size + slack;
}

/// Where what is in \a clipping can come into view: in it, or anywhere in what it scrolls.
static QRectF roomOf(const QQuickItem &clipping)
{
    QRectF room = clipping.mapRectToScene({0, 0, clipping.width(), clipping.height()});
    const auto *content = clipping.property("contentItem").value<QQuickItem *>();
    if (scrolls(clipping, "contentWidth", clipping.width())) {
        room.setLeft(content->mapToScene({0, 0}).x());
        room.setWidth(clipping.property("contentWidth").toReal());
    }
    if (scrolls(clipping, "contentHeight", clipping.height())) {
        room.setTop(content->mapToScene({0, 0}).y());
        room.setHeight(clipping.property("contentHeight").toReal());
    }
    return room;
}

/// What \a rect, of an item's own, has left when everything has cut it. \a scrolled: as it stands
/// now; else as it may be scrolled.
static QRectF partInView(const QQuickItem &item, const QRectF &rect, bool scrolled)
{
    QRectF part = item.mapRectToScene(rect);
    for (const QQuickItem *at = item.parentItem(); at; at = at->parentItem()) {
        if (!at->clip() && at->parentItem())
            continue;
        if (scrolled) {
            part = part.intersected(at->mapRectToScene({0, 0, at->width(), at->height()}));
            continue;
        }
        // Titles of columns go sideways with the rows below them.
        if (at->parentItem() && typeOf(*at->parentItem()) == u"TableHeader"_s)
            return part;
        part = part.intersected(roomOf(*at));
        if (at->inherits("QQuickFlickable"))
            return part; // where it stands now says nothing
    }
    return part;
}

static bool hasTip(const QQuickItem &text)
{
    const QString words = text.property("text").toString();
    for (const QQuickItem *at = &text; at; at = at->parentItem()) {
        const app::Tip *tip = app::Tip::of(*at);
        if (tip && tip->text.contains(words))
            return true;
    }
    return false;
}

/// Where a text's letters stand, in the item.
static QRectF lettersOf(const QQuickItem &text)
{
    const qreal width = text.property("contentWidth").toReal();
    const qreal height = text.property("contentHeight").toReal();
    const int across = text.property("effectiveHorizontalAlignment").toInt();
    const int down = text.property("verticalAlignment").toInt();
    const QRectF room
        = QRectF(0, 0, text.width(), text.height())
              .adjusted(text.property("leftPadding").toReal(), text.property("topPadding").toReal(),
                        -text.property("rightPadding").toReal(),
                        -text.property("bottomPadding").toReal());
    QRectF letters(room.topLeft(), QSizeF(width, height));
    if (across & Qt::AlignRight)
        letters.moveRight(room.right());
    else if (across & Qt::AlignHCenter)
        letters.moveCenter({room.center().x(), letters.center().y()});
    if (down & Qt::AlignBottom)
        letters.moveBottom(room.bottom());
    else if (down & Qt::AlignVCenter)
        letters.moveCenter({letters.center().x(), room.center().y()});
    return letters;
}

static QString placeOf(const QRectF &rect)
{
    return u"at %1,%2 %3x%4"_s.arg(qRound(rect.x()))
        .arg(qRound(rect.y()))
        .arg(qRound(rect.width()))
        .arg(qRound(rect.height()));
}

static QString faultOf(const QQuickItem &text)
{
    if (text.property("truncated").toBool())
        return hasTip(text) ? QString() : u"is cut short, and no tip holds it whole"_s;
    const QRectF letters = lettersOf(text);
    const QRectF room(0, 0, text.width(), text.height());
    if (letters.width() > room.width() + slack || letters.height() > room.height() + slack)
        return u"runs over its place (%1 in %2)"_s.arg(placeOf(letters), placeOf(room));
    const QRectF whole = text.mapRectToScene(letters);
    const QRectF part = partInView(text, letters, false);
    if (part.width() < whole.width() - slack || part.height() < whole.height() - slack)
        return u"is cut off where nothing scrolls (%1 of %2)"_s.arg(placeOf(part), placeOf(whole));
    return {};
}

QStringList unreadableTexts(QQuickItem &part)
{
    QStringList faults;
    QList<std::pair<const QQuickItem *, QRectF>> seen;
    visit(&part, [&](QQuickItem &item) {
        if (!item.inherits("QQuickText") || item.property("text").toString().isEmpty())
            return;
        if (const QString fault = faultOf(item); !fault.isEmpty())
            faults += nameOf(item) + u' ' + fault;
        const QRectF letters = partInView(item, lettersOf(item), true);
        if (letters.isEmpty())
            return;
        for (const auto &[other, place] : seen) {
            const QRectF both = place.intersected(letters);
            if (both.width() > 3 && both.height() > 5)
                faults
                    += u"%1 lies over %2 (%3)"_s.arg(nameOf(item), nameOf(*other), placeOf(both));
        }
        seen.append({&item, letters});
    });
    return faults;
}

static bool hasHandler(const QQuickItem &item)
{
    for (const QObject *child : item.children()) {
        if (child->inherits("QQuickTapHandler") && child->property("enabled").toBool())
            return true;
    }
    return item.inherits("QQuickMouseArea") && item.isEnabled();
}

static bool isPressable(QQuickItem &item)
{
    if (item.inherits("QQuickScrollBar") || typeOf(item) == u"TableCanvas"_s
        || typeOf(item) == u"nunect::app::TableCanvas"_s || item.objectName() == u"edge"_s)
        return false;
    if (const QVariant adjustable = item.property("adjustable"); adjustable == QVariant(false))
        return false; // a column's title that only says what is below it
    if (item.inherits("QQuickAbstractButton") || item.inherits("QQuickTextField"))
        return true;
    auto *accessible = QAccessible::queryAccessibleInterface(&item);
    auto *actions = accessible ? accessible->actionInterface() : nullptr;
    return hasHandler(item)
        || (actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
}

QStringList smallTargets(QQuickItem &part, qreal side)
{
    QStringList faults;
    visit(&part, [&](QQuickItem &item) {
        if (isPressable(item) && (item.width() < side - 0.5 || item.height() < side - 0.5))
            faults += u"%1 is only %2 x %3 large"_s.arg(nameOf(item))
                          .arg(item.width())
                          .arg(item.height());
    });
    return faults;
}

static qreal heightInView(const QQuickItem &item, qreal height)
{
    return partInView(item, {0, 0, item.width(), height}, true).height();
}

qreal mostRowsInView(QQuickItem &part)
{
    qreal most = -1;
    visit(&part, [&](QQuickItem &item) {
        const auto *canvas = qobject_cast<const app::TableCanvas *>(&item);
        if (!canvas || !canvas->look())
            return;
        // A scroll bar covers the last of it.
        const qreal height
            = canvas->height() - canvas->parentItem()->property("bottomMargin").toReal();
        most = std::max(most, heightInView(item, height) / canvas->look()->rowHeight);
    });
    return most;
}

qreal heightInView(QQuickItem &part, const QString &objectName)
{
    qreal height = 0;
    visit(&part, [&](QQuickItem &item) {
        if (item.objectName() == objectName)
            height = std::max(height, heightInView(item, item.height()));
    });
    return height;
}

} // namespace nunect::tests
