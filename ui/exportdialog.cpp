// SPDX-License-Identifier: MIT
#include "exportdialog.h"

#include "dialognotice.h"
#include "table/celltext.h"
#include "table/columnlayout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace contacts {

namespace {

using Which = ExportOptions::Which;
using Delimiter = CsvFormat::Delimiter;

constexpr int dialogWidth = 520;
constexpr int listHeight = 120;
//! Of a progress bar: it counts in int, and contacts may be more.
constexpr int wholeBar = 1000;
constexpr std::chrono::seconds manyMinutes = std::chrono::hours(2);

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

template<typename Button>
Button *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new Button(text, parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

//! So far below its box that it reads as what the box is about.
QHBoxLayout *indented(QWidget *widget, const QAbstractButton &under)
{
    auto *row = new QHBoxLayout;
    const QStyle *style = under.style();
    row->addSpacing(style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, &under)
                    + style->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, &under));
    row->addWidget(widget, 1);
    return row;
}

} // namespace

ExportDialog::ExportDialog(const Question &question, const ExportOptions &options,
                           const std::vector<ColumnKey> &shown,
                           const std::vector<ParameterUsage::Entry> &known, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_shown(shown)
    , m_choices(new QWidget(this))
    , m_title(plainLabel("exportTitle", this))
    , m_notice(new DialogNotice(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export contacts"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(10);
    choices->addWidget(createRest());
    choices->addWidget(createColumns(known), 1);
    choices->addWidget(createFormat());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_choices, 1);
    layout->addWidget(m_notice);
    layout->addWidget(createProgress());
    layout->addWidget(createButtons());
    setMinimumWidth(dialogWidth);
    setOptions(options);
    showQuestion();
    updateButtons();
}

QWidget *ExportDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setDefault(true);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("exportCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QWidget *ExportDialog::createRest()
{
    m_rest = new QWidget(this);
    m_rest->setObjectName(QStringLiteral("exportRest"));
    m_restText = plainLabel("exportRestText", m_rest);
    m_readRest = button<QRadioButton>("exportReadRest", {}, m_rest);
    m_onlyRead = button<QRadioButton>("exportOnlyRead", {}, m_rest);
    m_readRest->setChecked(true);
    connect(m_readRest, &QRadioButton::toggled, this, &ExportDialog::updateButtons);
    auto *layout = new QVBoxLayout(m_rest);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_restText);
    layout->addWidget(m_readRest);
    layout->addWidget(m_onlyRead);
    return m_rest;
}

QWidget *ExportDialog::createColumns(const std::vector<ParameterUsage::Entry> &known)
{
    auto *box = new QGroupBox(tr("Columns"), this);
    m_which = new QButtonGroup(box);
    auto *importable = button<QRadioButton>(
        "exportImportable", tr("Number, name, date and &all custom parameters"), box);
    importable->setToolTip(tr("Everything that can be imported again"));
    m_withFacts = button<QCheckBox>(
        "exportFacts", tr("&Country, opted out, message counts and dates as well"), box);
    auto *shown = button<QRadioButton>("exportShown", tr("Only the columns s&hown now"), box);
    auto *picked = button<QRadioButton>("exportPicked", tr("&Only these columns:"), box);
    m_which->addButton(importable, int(Which::Importable));
    m_which->addButton(shown, int(Which::Shown));
    m_which->addButton(picked, int(Which::Picked));
    m_columns = new QListWidget(box);
    m_columns->setObjectName(QStringLiteral("exportColumns"));
    m_columns->setAccessibleName(tr("Columns to export"));
    m_columns->setMinimumHeight(listHeight);
    fillColumns(known);
    connect(m_which, &QButtonGroup::idToggled, this, &ExportDialog::updateButtons);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::updateButtons);

    auto *layout = new QVBoxLayout(box);
    layout->addWidget(importable);
    layout->addLayout(indented(m_withFacts, *importable));
    layout->addWidget(shown);
    layout->addWidget(picked);
    layout->addLayout(indented(m_columns, *picked), 1);
    return box;
}

void ExportDialog::fillColumns(const std::vector<ParameterUsage::Entry> &known)
{
    const QSignalBlocker quiet(m_columns); // hundreds of parameters
    std::vector<ColumnKey> keys = ColumnLayout::builtInColumns();
    for (const ParameterUsage::Entry &entry : known)
        keys.push_back(ColumnKey::ofParameter(entry.key));
    for (const ColumnKey &key : keys) {
        auto *item = new QListWidgetItem(CellText::heading(key), m_columns);
        item->setData(Qt::UserRole, key.toString());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_columns->setCurrentRow(0);
}

QWidget *ExportDialog::createFormat()
{
    auto *box = new QGroupBox(tr("File"), this);
    m_delimiter = new QComboBox(box);
    m_delimiter->setObjectName(QStringLiteral("exportDelimiter"));
    // Where a comma stands in numbers, spreadsheets expect another character between columns.
    const bool hasDecimalComma = QLocale().decimalPoint() == QLatin1String(",");
    m_delimiter->addItem(tr("Comma"), int(Delimiter::Comma));
    m_delimiter->addItem(hasDecimalComma ? tr("Semicolon (as Excel expects it in your language)")
                                         : tr("Semicolon"),
                         int(Delimiter::Semicolon));
    m_delimiter->addItem(tr("Tab"), int(Delimiter::Tab));
    m_withMark =
        button<QCheckBox>("exportMark", tr("For E&xcel: keep accents and other alphabets"), box);
    m_guards = button<QCheckBox>("exportGuard",
                                 tr("Keep spreadsheets from taking texts for &formulas"), box);
    auto *guardText = plainLabel("exportGuardText", box);
    guardText->setText(tr("Puts an apostrophe (') before texts that begin with = + - or @. Phone "
                          "numbers stay as they are."));
    m_guards->setAccessibleDescription(guardText->text());

    auto *layout = new QVBoxLayout(box);
    auto *form = new QFormLayout;
    form->addRow(tr("Bet&ween two columns:"), m_delimiter);
    layout->addLayout(form);
    layout->addWidget(m_withMark);
    layout->addWidget(m_guards);
    layout->addLayout(indented(guardText, *m_guards));
    return box;
}

QWidget *ExportDialog::createProgress()
{
    m_progressBox = new QWidget(this);
    m_progressText = plainLabel("exportProgressText", m_progressBox);
    m_progress = new QProgressBar(m_progressBox);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setAccessibleName(tr("How far the export is"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, wholeBar);
    auto *layout = new QVBoxLayout(m_progressBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
    m_progressBox->hide();
    return m_progressBox;
}

void ExportDialog::setOptions(const ExportOptions &options)
{
    m_which->button(int(options.which))->setChecked(true);
    m_withFacts->setChecked(options.withFacts);
    const std::vector<ColumnKey> &ticked = options.picked.empty() ? m_shown : options.picked;
    for (int row = 0; row < m_columns->count(); ++row) {
        QListWidgetItem *item = m_columns->item(row);
        const auto key = ColumnKey::fromString(item->data(Qt::UserRole).toString());
        const bool isTicked = key && std::find(ticked.begin(), ticked.end(), *key) != ticked.end();
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
    m_delimiter->setCurrentIndex(m_delimiter->findData(int(options.format.delimiter)));
    m_withMark->setChecked(options.format.withMark);
    m_guards->setChecked(options.format.guardsFormulas);
}

std::vector<ColumnKey> ExportDialog::picked() const
{
    std::vector<ColumnKey> picked;
    for (int row = 0; row < m_columns->count(); ++row) {
        const QListWidgetItem *item = m_columns->item(row);
        const auto key = ColumnKey::fromString(item->data(Qt::UserRole).toString());
        if (item->checkState() == Qt::Checked && key)
            picked.push_back(*key);
    }
    return picked;
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.which = Which(m_which->checkedId());
    options.withFacts = m_withFacts->isChecked();
    options.picked = picked();
    options.format = {Delimiter(m_delimiter->currentData().toInt()), m_withMark->isChecked(),
                      m_guards->isChecked()};
    return options;
}

bool ExportDialog::readsRest() const
{
    return !m_question.isWhole && !m_question.mayBeMissing && m_readRest->isChecked();
}

void ExportDialog::showQuestion()
{
    const QLocale locale;
    const int count = int(m_question.contacts);
    const bool hasRest = !m_question.isWhole && !m_question.mayBeMissing;
    if (hasRest)
        m_title->setText(tr("Not all contacts are read yet"));
    else if (m_question.isSelection)
        m_title->setText(tr("Export %Ln selected contact(s)", nullptr, count));
    else
        m_title->setText(tr("Export %Ln contact(s)", nullptr, count));
    m_rest->setVisible(!m_question.isWhole);
    m_readRest->setVisible(hasRest);
    m_onlyRead->setVisible(hasRest);
    m_restText->setText(
        hasRest ? tr("%1 of %2 contacts are read so far.")
                      .arg(locale.toString(m_question.read), locale.toString(m_question.total))
                : tr("Contacts were added or removed while they were read: some "
                     "may be missing. Read everything again to be sure."));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_question.timeToRead);
    if (m_question.timeToRead < std::chrono::minutes(1))
        m_readRest->setText(tr("&Read the others first: less than a minute"));
    else if (minutes < manyMinutes)
        m_readRest->setText(
            tr("&Read the others first: about %Ln minute(s)", nullptr, int(minutes.count())));
    else
        m_readRest->setText(tr("&Read the others first: about %Ln hour(s)", nullptr,
                               int(std::chrono::ceil<std::chrono::hours>(minutes).count())));
    m_onlyRead->setText(tr("Export only the %Ln contact(s) there are &now", nullptr, count));
}

void ExportDialog::updateButtons()
{
    const auto which = Which(m_which->checkedId());
    m_withFacts->setEnabled(which == Which::Importable);
    m_columns->setEnabled(which == Which::Picked);
    const bool hasColumns = !options().columns(m_shown).columns.empty();
    const bool hasContacts = m_question.contacts > 0 || readsRest();
    m_save->setEnabled(hasColumns && hasContacts);
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export contacts"), m_folder);
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->selectFile(QStringLiteral("contacts.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        Q_EMIT exportRequested(path);
    });
    dialog->open();
}

void ExportDialog::showChoices(const Question &question, const QString &title, const QString &text)
{
    m_question = question;
    showQuestion();
    updateButtons();
    m_progressBox->hide();
    m_choices->setEnabled(true);
    m_notice->showText(DialogNotice::Mood::Bad, title, text);
    m_save->setFocus();
}

void ExportDialog::showProgress(const QString &text, qint64 done, qint64 of)
{
    m_progressText->setText(text);
    m_progress->setValue(of > 0 ? int(std::min(done, of) * wholeBar / of) : 0);
    if (m_progressBox->isVisible())
        return;
    m_notice->clear();
    m_choices->setEnabled(false);
    m_save->setEnabled(false);
    m_cancel->setFocus();
    m_progressBox->show();
}

void ExportDialog::showReading(qint64 read, qint64 total, std::optional<std::chrono::seconds> left)
{
    const QLocale locale;
    QString text = tr("Reading the other contacts: %1 of %2")
                       .arg(locale.toString(read), locale.toString(total));
    if (left) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(*left);
        text += u'\n'
            + tr("About %Ln minute(s) left, then the file is saved.", nullptr,
                 std::max(1, int(minutes.count())));
    }
    showProgress(text, read, total);
}

void ExportDialog::showSaving(qint64 contacts, qint64 of)
{
    const QLocale locale;
    showProgress(tr("Saving contacts in the file: %1 of %2")
                     .arg(locale.toString(contacts), locale.toString(of)),
                 contacts, of);
}

} // namespace contacts
