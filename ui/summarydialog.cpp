// SPDX-License-Identifier: MIT
#include "summarydialog.h"

#include "barchart.h"
#include "summarybars.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace contacts {

namespace {

constexpr int columnInLetters = 42; //!< width of a column, below which there is only one
constexpr size_t mostKeys = 500; //!< that can be chosen from
constexpr int keyLetters = 16;
constexpr int sectionSpace = 18;

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SummaryDialog::SummaryDialog(AccountSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_refresh(session.clock().makeTimer())
{
    setObjectName(QStringLiteral("summaryDialog"));
    setWindowTitle(tr("Summary"));
    m_sections = new QWidget(this);
    m_grid = new QGridLayout(m_sections);
    m_grid->setHorizontalSpacing(2 * sectionSpace);
    m_grid->setVerticalSpacing(sectionSpace);
    m_countries = createSection("summaryCountries", Qt::Horizontal, tr("Country"));
    m_created = createSection("summaryCreated", Qt::Vertical, tr("Created by month"));
    m_optedOut = createSection("summaryOptedOut", Qt::Horizontal, tr("Opted out"));
    m_messages = createSection("summaryMessages", Qt::Horizontal,
                               tr("Messages, and how many contacts have any"));
    createParameter();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("summaryScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_sections);
    m_sections->installEventFilter(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(this);
    // Enter chooses a bar or a parameter, and closes nothing.
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createHead());
    layout->addWidget(m_nobody, 1);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(2 * columnInLetters * fontMetrics().averageCharWidth() + 8 * sectionSpace,
           fontMetrics().lineSpacing() * 40);
    placeSections();

    connect(&m_worker, &SummaryWorker::summarized, this,
            [this](const std::shared_ptr<const ListSummary> &summary) {
                showSummary(*summary);
                if (std::exchange(m_isOutdated, false))
                    refreshSoon();
            });
    connect(&session.sheet(), &ContactSheet::updated, this, &SummaryDialog::refreshSoon);
    connect(&session.sheet(), &ContactSheet::questionChanged, this, [this] {
        m_refreshedAt.reset(); // another question does not wait
    });
    connect(&session, &AccountSession::stateChanged, this, &SummaryDialog::refreshSoon);
}

SummaryDialog::~SummaryDialog() = default;

QWidget *SummaryDialog::createHead()
{
    auto *head = new QWidget(this);
    m_coverage = plainLabel("summaryCoverage", head);
    m_complete = new QPushButton(tr("Read the rest"), head);
    m_complete->setObjectName(QStringLiteral("summaryComplete"));
    m_complete->setToolTip(tr("Reads the rest of the list, and counts it too"));
    m_complete->setAutoDefault(false);
    connect(m_complete, &QPushButton::clicked, this, &SummaryDialog::completeRequested);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_coverage, 1);
    line->addWidget(m_complete);
    m_nobody = plainLabel("summaryNobody", this);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setForegroundRole(QPalette::PlaceholderText);
    return head;
}

SummaryDialog::Section SummaryDialog::createSection(const char *name, Qt::Orientation orientation,
                                                    const QString &heading)
{
    Section section;
    section.widget = new QWidget(m_sections);
    section.heading = plainLabel("summaryHeading", section.widget);
    QFont bold = font();
    bold.setBold(true);
    section.heading->setFont(bold);
    section.heading->setText(heading);
    section.chart = new BarChart(orientation, section.widget);
    section.chart->setObjectName(QLatin1String(name));
    section.chart->setAccessibleName(heading);
    auto *layout = new QVBoxLayout(section.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section.heading);
    layout->addWidget(section.chart);
    connect(section.chart, &BarChart::chosen, this, &SummaryDialog::filterRequested);
    return section;
}

void SummaryDialog::createParameter()
{
    m_parameter = createSection("summaryParameter", Qt::Horizontal, tr("Values of"));
    m_parameter.chart->setAccessibleName(tr("Values of the parameter"));
    m_keys = new QComboBox(m_parameter.widget);
    m_keys->setObjectName(QStringLiteral("summaryKeys"));
    m_keys->setAccessibleName(tr("Parameter whose values are counted"));
    // Keys may be of any length; the list that opens has all of them.
    m_keys->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keys->setMinimumContentsLength(keyLetters);
    auto *layout = qobject_cast<QVBoxLayout *>(m_parameter.widget->layout());
    auto *line = new QHBoxLayout;
    layout->removeWidget(m_parameter.heading);
    m_parameter.heading->setWordWrap(false);
    line->addWidget(m_parameter.heading);
    line->addWidget(m_keys, 1);
    layout->insertLayout(0, line);
    setTabOrder(m_keys, m_parameter.chart);
    connect(m_keys, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        refresh();
    });
}

void SummaryDialog::placeSections()
{
    const int columns =
        m_sections->width() >= 2 * columnInLetters * fontMetrics().averageCharWidth() ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    const std::vector<QWidget *> sections{m_countries.widget, m_created.widget, m_optedOut.widget,
                                          m_messages.widget, m_parameter.widget};
    for (QWidget *section : sections)
        m_grid->removeWidget(section);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    if (columns == 1) {
        for (size_t i = 0; i < sections.size(); ++i)
            m_grid->addWidget(sections[i], int(i), 0, Qt::AlignTop);
        m_grid->setRowStretch(int(sections.size()), 1);
        return;
    }
    m_grid->addWidget(m_countries.widget, 0, 0, 3, 1, Qt::AlignTop);
    m_grid->addWidget(m_created.widget, 0, 1, Qt::AlignTop);
    m_grid->addWidget(m_optedOut.widget, 1, 1, Qt::AlignTop);
    m_grid->addWidget(m_messages.widget, 2, 1, Qt::AlignTop);
    m_grid->addWidget(m_parameter.widget, 3, 0, 1, 2, Qt::AlignTop);
    m_grid->setRowStretch(4, 1);
}

QString SummaryDialog::parameter() const
{
    return m_keys->currentData().toString();
}

void SummaryDialog::setParameter(const QString &key)
{
    m_isChosen = true;
    if (m_keys->findData(key) < 0)
        m_keys->addItem(key, key);
    m_keys->setCurrentIndex(m_keys->findData(key));
    if (isVisible())
        refresh();
}

void SummaryDialog::refreshSoon()
{
    if (!isVisible())
        return; // counted when it is shown
    if (m_worker.isWorking() && m_refreshedAt) {
        m_isOutdated = true;
        return;
    }
    const std::chrono::milliseconds now = m_session.clock().now();
    if (!m_refreshedAt || now - *m_refreshedAt >= rest)
        refresh();
    else if (!m_refresh->isActive())
        m_refresh->start(*m_refreshedAt + rest - now, [this] { refresh(); });
}

void SummaryDialog::refresh()
{
    m_refresh->stop();
    fillParameters();
    showCoverage();
    const ContactTableModel &model = m_session.model();
    Counted now{m_session.list().store().snapshot().generation(),
                model.showsResult() ? std::optional(model.resultRows()) : std::nullopt, parameter(),
                model.text().zone()};
    const bool isSame = m_counted && m_counted->generation == now.generation
        && m_counted->rows.has_value() == now.rows.has_value()
        && (!now.rows || m_counted->rows->isSharedWith(*now.rows))
        && m_counted->parameter == now.parameter && m_counted->zone == now.zone;
    if (isSame && !(m_worker.isWorking() && m_isOutdated))
        return;
    m_counted = now;
    m_refreshedAt = m_session.clock().now();
    m_isOutdated = false;
    m_worker.summarize({m_session.list().store().snapshot(), now.rows, now.zone, now.parameter});
}

void SummaryDialog::fillParameters()
{
    if (m_keys->view()->isVisible())
        return; // the person is choosing
    const std::vector<ParameterUsage::Entry> used =
        m_session.list().store().parameterUsage().mostUsed(int(mostKeys));
    QStringList keys;
    for (const ParameterUsage::Entry &entry : used)
        keys << entry.key;
    const QString chosen = m_isChosen || m_keys->count() > 0 ? parameter() : keys.value(0);
    if (!chosen.isEmpty() && !keys.contains(chosen))
        keys << chosen;
    QStringList shown;
    for (int i = 0; i < m_keys->count(); ++i)
        shown << m_keys->itemData(i).toString();
    if (shown != keys) {
        const QSignalBlocker blocker(m_keys);
        m_keys->clear();
        for (const QString &key : keys)
            m_keys->addItem(key, key);
        m_keys->setCurrentIndex(m_keys->findData(chosen));
    }
    m_parameter.widget->setVisible(!keys.isEmpty());
}

void SummaryDialog::showSummary(const ListSummary &summary)
{
    m_hasShown = true;
    showCoverage();
    m_sections->setVisible(summary.contacts > 0);
    m_nobody->setVisible(summary.contacts == 0);
    m_nobody->setText(tr("There is nobody to count."));
    if (summary.contacts == 0)
        return;
    m_countries.chart->setBars(SummaryBars::countries(summary, m_session.territories()));
    const QString created = SummaryBars::createdHeading(summary);
    m_created.heading->setText(created);
    m_created.chart->setAccessibleName(created);
    m_created.chart->setBars(SummaryBars::created(summary));
    m_created.widget->setVisible(!summary.created.empty());
    m_optedOut.chart->setBars(SummaryBars::optedOut(summary));
    m_messages.chart->setBars(SummaryBars::messages(summary));
    if (summary.parameter)
        m_parameter.chart->setBars(SummaryBars::parameter(summary));
}

void SummaryDialog::showCoverage()
{
    m_coverage->setText(coverageText());
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    m_complete->setVisible(!coverage.isWhole && m_session.list().total() >= 0
                           && !m_session.walker().isReading());
    if (!m_hasShown) {
        m_sections->hide();
        m_nobody->show();
        m_nobody->setText(tr("Counting…"));
    }
}

QString SummaryDialog::coverageText() const
{
    const ContactSheet::Coverage coverage = m_session.sheet().coverage();
    const QLocale locale;
    const QString read = locale.toString(std::min(coverage.read, coverage.total));
    const QString total = locale.toString(coverage.total);
    if (m_session.list().total() < 0)
        return tr("The list is not read yet.");
    if (m_session.sheet().isSearching()) {
        return coverage.isWhole
            ? tr("Of the %Ln found in %1 contacts.", nullptr, int(coverage.shown)).arg(total)
            : tr("Of the %Ln found in the %1 of %2 contacts read so far.", nullptr,
                 int(coverage.shown))
                  .arg(read, total);
    }
    return coverage.isWhole ? tr("Of all %Ln contact(s).", nullptr, int(coverage.total))
                            : tr("Of the %1 of %2 contacts read so far.").arg(read, total);
}

void SummaryDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    refresh();
}

void SummaryDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_refresh->stop();
    if (m_worker.isWorking())
        m_counted.reset();
    m_worker.cancel();
}

bool SummaryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sections && event->type() == QEvent::Resize)
        placeSections();
    return QDialog::eventFilter(watched, event);
}

} // namespace contacts
