// SPDX-License-Identifier: MIT
#pragma once

#include "views/viewlist.h"

#include <QStyledItemDelegate>

namespace contacts {

//! Paints a view as its name with its count at the other end, and lets a person type its name.
class ViewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! `views` must outlive the delegate.
    explicit ViewDelegate(ViewList &views, QObject *parent = nullptr);

    //! Above the first own view, in pixels; part of its row's height.
    static int gap(const QFontMetrics &metrics) { return metrics.height() / 2; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    //! While a name is typed, and when it is done with: what stands in its way.
    void nameJudged(std::optional<contacts::ViewList::Refusal> refusal, const QString &name) const;

private:
    std::optional<ViewList::Refusal> judge(const QWidget *editor) const;

    ViewList &m_views;
};

} // namespace contacts
