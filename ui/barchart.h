// SPDX-License-Identifier: MIT
#pragma once

#include "barmodel.h"

#include <QListView>

namespace contacts {

class BarDelegate;

//! Bars that a person can walk through by arrow keys and choose by Enter or a click. As high as it
//! needs to be; never scrolls. Standing bars share its width and are named below; who they are and
//! how many stands above them.
class BarChart : public QListView
{
    Q_OBJECT

public:
    //! `orientation`: how the bars grow.
    explicit BarChart(Qt::Orientation orientation, QWidget *parent = nullptr);

    //! The bar that has the keyboard keeps it where it is still there.
    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_model->bars(); }

Q_SIGNALS:
    //! A bar with a query was chosen.
    void chosen(const QString &query);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void layOutBars();
    void paintAxis();
    //! Of the bar that is pointed at, or has the keyboard, or is the longest.
    QString caption() const;
    bool isStanding() const { return m_orientation == Qt::Vertical; }

    const Qt::Orientation m_orientation;
    BarModel *m_model;
    BarDelegate *m_delegate;
    QPersistentModelIndex m_hovered;
};

} // namespace contacts
