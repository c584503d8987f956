// SPDX-License-Identifier: MIT
#pragma once

#include "querywords.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace contacts {

//! The line beneath the search box: what the search means, each part with a cross to take it out,
//! and what is wrong with it. Always there, so that the sheet does not move when a search begins.
class QueryBar : public QWidget
{
    Q_OBJECT

public:
    //! `filter` opens the filter builder. `territories` must outlive the bar.
    QueryBar(QAction *filter, const TerritoryNames &territories, QWidget *parent = nullptr);

    void showReading(const QString &text, const ParsedQuery &reading);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The part at this place of the reading is not wanted any more.
    void removeRequested(int part);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *partAt(int place);
    //! Puts a widget at a distance from where reading begins; answers where the next one may
    //! stand.
    int place(QWidget *widget, int x, int width);
    void arrange();
    int arrangeParts(int from, int to);
    void updateIcons();

    const QueryWords m_words;
    QToolButton *m_open;
    std::vector<QToolButton *> m_parts; //!< more than are shown: they are used again
    QStringList m_meanings;
    QToolButton *m_more;
    QLabel *m_icon;
    QLabel *m_message;
    bool m_isWrong = false;
};

} // namespace contacts
