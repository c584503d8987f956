// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "table/digestworker.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace contacts {

class DetailList;

//! Everything about the sheet's current contact, or what several selected ones have in common.
//! Follows both and the list; does nothing while it is hidden.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    //! `session` must outlive the pane.
    explicit DetailPane(AccountSession &session, QWidget *parent = nullptr);
    ~DetailPane() override;

    //! Where the keyboard goes that comes to the pane.
    void focusDetails();

Q_SIGNALS:
    void editRequested(contacts::RecordHandle contact);
    //! The value with this label is on the clipboard.
    void copied(const QString &label);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHead();
    void connectSession();
    //! A later moment than one that is due already changes nothing.
    void refreshWithin(std::chrono::milliseconds delay);
    void refresh();
    void showOne();
    void showSeveral();
    void onDigested(const std::shared_ptr<const SelectionDigest> &digest);
    bool isSeveral() const { return m_selected > 1; }
    void showMessage(const QString &text);
    void setTitle(const QString &title);
    void setRemark(const QString &icon, const QString &text);
    void updateTitle();
    void updateIcons();

    AccountSession &m_session;
    ContactTableModel &m_model;
    DigestWorker m_worker;
    std::unique_ptr<ClockTimer> m_refresh;
    std::chrono::milliseconds m_due{0};
    QLabel *m_titleLabel = nullptr;
    QToolButton *m_edit = nullptr;
    QWidget *m_remark = nullptr;
    QLabel *m_remarkIcon = nullptr;
    QLabel *m_remarkText = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_message = nullptr;
    DetailList *m_list = nullptr;
    QString m_title;
    QString m_remarkIconName;
    QString m_gone; //!< who was shown before and is not in the list any more
    qint64 m_selected = 0; //!< contacts, as shown
    RecordHandle m_contact; //!< shown; one
    QTimeZone m_zone; //!< of the digest that is shown
    bool m_showsDigest = false;
    bool m_isOutdated = false; //!< the list changed while a digest was made
};

} // namespace contacts
