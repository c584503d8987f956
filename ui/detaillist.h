// SPDX-License-Identifier: MIT
#pragma once

#include "detailmodel.h"
#include "domain/clock.h"

#include <QListView>

#include <memory>

class QToolButton;

namespace contacts {

class DetailDelegate;

//! The lines of the detail pane on the screen. What a line says is copied by a button: one at the
//! line that has the keyboard, one at the line below the pointer; and by the key for copying.
class DetailList : public QListView
{
    Q_OBJECT

public:
    //! `clock` must outlive the list.
    explicit DetailList(Clock &clock, QWidget *parent = nullptr);
    ~DetailList() override;

    //! `keepsPlace`: the lines are about the same as before.
    void setRows(std::vector<DetailRow> rows, bool keepsPlace);
    const std::vector<DetailRow> &rows() const { return m_model->rows(); }

Q_SIGNALS:
    //! Of the line with this label.
    void copied(const QString &label);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *createButton(const char *name, Qt::FocusPolicy policy);
    void layOutLines();
    void placeButtons();
    void placeButton(QToolButton *button, const QModelIndex &index, bool isShown);
    void copy(const QModelIndex &index);

    DetailModel *m_model;
    DetailDelegate *m_delegate;
    QToolButton *m_currentCopy;
    QToolButton *m_hoverCopy;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_copied; //!< said for a moment
    std::unique_ptr<ClockTimer> m_saidCopied;
};

} // namespace contacts
