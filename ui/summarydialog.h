// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"
#include "summary/summaryworker.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace contacts {

class BarChart;

//! The contacts that the sheet shows, counted: where they live, when they came, who opted out, what
//! they were sent, what values a parameter has. Follows the sheet and the list as it is read, with
//! a rest between; does nothing while it is hidden. Not modal.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    //! What is shown is made anew at most this often while the list is read.
    static constexpr std::chrono::milliseconds rest{2'000};

    //! `session` must outlive the dialog.
    explicit SummaryDialog(AccountSession &session, QWidget *parent = nullptr);
    ~SummaryDialog() override;

    //! The key whose values are counted; empty: none.
    QString parameter() const;
    void setParameter(const QString &key);

Q_SIGNALS:
    //! A part of a query that finds the contacts of a bar.
    void filterRequested(const QString &queryPart);
    //! The rest of the list is wanted.
    void completeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Section
    {
        QWidget *widget = nullptr;
        QLabel *heading = nullptr;
        BarChart *chart = nullptr;
    };
    //! What was counted last: the same is not counted again.
    struct Counted
    {
        quint64 generation = 0;
        std::optional<QList<RecordHandle>> rows;
        QString parameter;
        QTimeZone zone;
    };

    QWidget *createHead();
    Section createSection(const char *name, Qt::Orientation orientation, const QString &heading);
    void createParameter();
    void placeSections();
    void refreshSoon();
    void refresh();
    void fillParameters();
    void showSummary(const ListSummary &summary);
    void showCoverage();
    QString coverageText() const;

    AccountSession &m_session;
    SummaryWorker m_worker;
    std::unique_ptr<ClockTimer> m_refresh;
    std::optional<std::chrono::milliseconds> m_refreshedAt; //!< nothing: at once
    std::optional<Counted> m_counted;
    bool m_isOutdated = false; //!< something changed while it was counted
    bool m_isChosen = false; //!< the parameter, by the person
    bool m_hasShown = false;
    QLabel *m_coverage = nullptr;
    QPushButton *m_complete = nullptr;
    QLabel *m_nobody = nullptr;
    QWidget *m_sections = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    Section m_countries;
    Section m_created;
    Section m_optedOut;
    Section m_messages;
    Section m_parameter;
    QComboBox *m_keys = nullptr;
};

} // namespace contacts
