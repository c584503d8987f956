// SPDX-License-Identifier: MIT
#pragma once

#include "export/exportoptions.h"
#include "store/parameterusage.h"

#include <QDialog>

#include <chrono>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace contacts {

class DialogNotice;

//! How contacts are exported, and how far it is. Decides nothing about them: who opened it exports
//! them and tells the dialog.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    //! Who is exported. Not everybody may be read yet.
    struct Question
    {
        qint64 contacts = 0; //!< that are read, and so can be exported at once
        bool isSelection = false;
        bool isWhole = true; //!< nobody is missing
        //! The list moved while it was read: reading on does not help.
        bool mayBeMissing = false;
        qint64 read = 0; //!< of the list
        qint64 total = 0; //!< of the list
        std::chrono::seconds timeToRead{0}; //!< the rest of it
    };

    //! `shown`: the columns of the sheet, in visual order. `known`: every parameter met so far,
    //! most frequent first. Does not delete itself.
    ExportDialog(const Question &question, const ExportOptions &options,
                 const std::vector<ColumnKey> &shown,
                 const std::vector<ParameterUsage::Entry> &known, QWidget *parent = nullptr);

    //! As they are chosen now.
    ExportOptions options() const;
    //! The rest of the list is to be read before.
    bool readsRest() const;
    //! The folder that is offered for the file.
    void setFolder(const QString &folder) { m_folder = folder; }

    //! Back to the choices; `title` and `text` say why the file was not saved.
    void showChoices(const Question &question, const QString &title, const QString &text);
    void showReading(qint64 read, qint64 total, std::optional<std::chrono::seconds> left);
    void showSaving(qint64 contacts, qint64 of);

Q_SIGNALS:
    //! The person chose the file; if it was there, they agreed to replace it. The dialog shows
    //! progress from here on.
    void exportRequested(const QString &path);

private:
    QWidget *createRest();
    QWidget *createColumns(const std::vector<ParameterUsage::Entry> &known);
    QWidget *createFormat();
    QWidget *createProgress();
    void fillColumns(const std::vector<ParameterUsage::Entry> &known);
    void setOptions(const ExportOptions &options);
    QWidget *createButtons();
    void showQuestion();
    void showProgress(const QString &text, qint64 done, qint64 of);
    void updateButtons();
    void chooseFile();
    std::vector<ColumnKey> picked() const;

    Question m_question;
    const std::vector<ColumnKey> m_shown;
    QString m_folder;
    QWidget *m_choices;
    QLabel *m_title;
    QWidget *m_rest = nullptr;
    QLabel *m_restText = nullptr;
    QRadioButton *m_readRest = nullptr;
    QRadioButton *m_onlyRead = nullptr;
    QButtonGroup *m_which = nullptr; //!< ids: ExportOptions::Which
    QCheckBox *m_withFacts = nullptr;
    QListWidget *m_columns = nullptr;
    QComboBox *m_delimiter = nullptr;
    QCheckBox *m_withMark = nullptr;
    QCheckBox *m_guards = nullptr;
    DialogNotice *m_notice = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_progressBox = nullptr;
};

} // namespace contacts
