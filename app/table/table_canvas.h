// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/row_choice.h"
#include "app/table/table_row_item.h"
#include "app/tip.h"
#include "core/models/table_model.h"

#include <QPointer>
#include <QQuickItem>

#include <unordered_map>
#include <vector>

namespace nunect::app {

/// What stands in one cell on screen.
class CellOnScreen
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString tooltip MEMBER tooltip)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(bool hasStatus MEMBER hasStatus)
    Q_PROPERTY(bool numeric MEMBER numeric)
    Q_PROPERTY(bool stale MEMBER stale)
    Q_PROPERTY(bool chosen MEMBER chosen)
    /// The text is cut short.
    Q_PROPERTY(bool truncated MEMBER truncated)
    Q_PROPERTY(QList<qreal> trend MEMBER trend)

public:
    QString text;
    QString tooltip; ///< the whole text, with what there is no room for
    int status = models::Status::Unknown;
    bool hasStatus = false;
    bool numeric = false;
    bool stale = false;
    bool chosen = false;
    bool truncated = false;
    QList<qreal> trend;
};

/// The rows of a TableModel that are on screen, each painted in one go: items of their own for a
/// thousand cells cost ten times as much when all of them move, as they do in a live table.
///
/// It is as large as the view and stands still; `scrolled` says what is seen. A change that nobody
/// sees costs nothing, and of one that is seen only the row is painted anew.
class TableCanvas : public QQuickItem, public TipParts
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(nunect::app::RowChoice *choice READ choice WRITE setChoice NOTIFY choiceChanged)
    Q_PROPERTY(nunect::app::TableLook *look READ look WRITE setLook NOTIFY lookChanged)
    /// For screen readers.
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    /// By section, in pixels.
    Q_PROPERTY(QList<qreal> columnWidths READ columnWidths WRITE setColumnWidths NOTIFY
                   columnWidthsChanged)
    /// The first column stays while the others scroll; its width, or 0.
    Q_PROPERTY(qreal frozenWidth READ frozenWidth WRITE setFrozenWidth NOTIFY frozenWidthChanged)
    /// How far the rows are scrolled, in pixels.
    Q_PROPERTY(QPointF scrolled READ scrolled WRITE setScrolled NOTIFY scrolledChanged)
    /// A finger that holds a row opens a menu.
    Q_PROPERTY(bool hasMenu MEMBER m_hasMenu NOTIFY hasMenuChanged)
    /// Of all rows, in pixels.
    Q_PROPERTY(qreal contentWidth READ contentWidth NOTIFY contentSizeChanged)
    Q_PROPERTY(qreal contentHeight READ contentHeight NOTIFY contentSizeChanged)
    /// The widest content that each section has had, without its margins. They only grow, so that
    /// nothing wobbles, until another table or look is set.
    Q_PROPERTY(QList<qreal> contentWidths READ contentWidths NOTIFY contentWidthsChanged)
    /// On screen, if only in part; -1 if there is none.
    Q_PROPERTY(int topRow READ topRow NOTIFY revisionChanged)
    Q_PROPERTY(int bottomRow READ bottomRow NOTIFY revisionChanged)
    /// Changes whenever something else is to be seen.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)

public:
    explicit TableCanvas(QQuickItem *parent = nullptr);
    ~TableCanvas() override;

    models::TableModel *model() const { return m_model; }
    void setModel(models::TableModel *model);
    RowChoice *choice() const { return m_choice; }
    void setChoice(RowChoice *choice);
    TableLook *look() const { return m_look; }
    void setLook(TableLook *look);
    QString title() const { return m_title; }
    void setTitle(const QString &title);
    QList<qreal> columnWidths() const { return m_widths; }
    void setColumnWidths(const QList<qreal> &widths);
    qreal frozenWidth() const { return m_frozenWidth; }
    void setFrozenWidth(qreal width);
    QPointF scrolled() const { return m_scrolled; }
    void setScrolled(const QPointF &scrolled);
    qreal contentWidth() const;
    qreal contentHeight() const;
    QList<qreal> contentWidths() const { return m_contentWidths; }
    int topRow() const { return m_rows.empty() ? -1 : m_topRow; }
    int bottomRow() const { return m_topRow + static_cast<int>(m_rows.size()) - 1; }
    int revision() const { return m_revision; }

    /// In this item's coordinates; -1 if there is none.
    Q_INVOKABLE int rowAt(const QPointF &point) const;
    Q_INVOKABLE int sectionAt(const QPointF &point) const;
    /// Where a cell stands, whether that is on screen or not.
    Q_INVOKABLE QRectF cellRect(int row, int section) const;
    /// Empty for a cell that is not on screen.
    Q_INVOKABLE nunect::app::CellOnScreen cellAt(int row, int section) const;

    /// What the cell has no room to say; empty if it says all.
    Q_INVOKABLE QString tipAt(int row, int section) const;

    // TipParts
    Part partAt(const QPointF &point) const override;
    Part currentPart() const override;
    bool hasMenu() const override { return m_hasMenu; }

    qreal columnX(int section) const;
    bool isOnScreen(int section) const;

Q_SIGNALS:
    void modelChanged();
    void choiceChanged();
    void lookChanged();
    void titleChanged();
    void columnWidthsChanged();
    void frozenWidthChanged();
    void scrolledChanged();
    void hasMenuChanged();
    void contentSizeChanged();
    void revisionChanged();
    void contentWidthsChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;

private:
    void setWatching(bool watching);
    /// All that was laid out is laid out anew before the next frame.
    void startAnew();
    /// The same places for other things: all of them are painted anew.
    void repaint();
    void followRows();
    bool isReady() const { return m_model && m_look && m_look->rowHeight > 0; }
    int sections() const;
    /// False if it looks as before.
    bool layOut(TableLine &line, int row);
    void takeContentWidths();
    void tell();
    qreal rowY(int row) const;
    std::vector<TableRowItem *> itemsFor(const std::vector<quint64> &ids);
    bool show(TableRowItem &item, int row);
    void forgetRows();

    QPointer<models::TableModel> m_model;
    QPointer<RowChoice> m_choice;
    QPointer<TableLook> m_look;
    QString m_title;
    QList<qreal> m_widths;
    qreal m_frozenWidth = 0;
    bool m_hasMenu = false;
    QPointF m_scrolled;
    bool m_watching = false;

    std::vector<TableRowItem *> m_rows; ///< from the top row on
    std::vector<TableRowItem *> m_free; ///< hidden
    bool m_repaint = false;
    int m_topRow = 0;
    int m_count = 0;
    QList<qreal> m_contentWidths;
    int m_revision = 0;
};

} // namespace nunect::app
