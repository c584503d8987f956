// SPDX-License-Identifier: MIT
#include "accountdialog.h"

#include "colorchoice.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace contacts {

namespace {
constexpr int dialogWidth = 420;
} // namespace

AccountDialog::AccountDialog(const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_name(new QLineEdit(account.name, this))
    , m_color(new ColorChoice(account.color, this))
    , m_looksOnly(new QCheckBox(tr("&Only look, change nothing"), this))
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(tr("Name and colour"));
    m_name->setObjectName(QStringLiteral("accountName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(Account::longestName);
    m_color->setAccessibleName(tr("Colour"));
    m_looksOnly->setObjectName(QStringLiteral("accountLooksOnly"));
    m_looksOnly->setChecked(account.looksOnly);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->button(QDialogButtonBox::Ok);
    save->setObjectName(QStringLiteral("accountSave"));
    save->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (const auto standard : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel})
        buttons->button(standard)->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this,
            [this, save] { save->setEnabled(!m_name->text().trimmed().isEmpty()); });

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Colour"), m_color);
    form->addRow(QString(), m_looksOnly);
    form->addRow(buttons);
    setMinimumWidth(dialogWidth);
}

Account AccountDialog::account() const
{
    Account account = m_account;
    account.name = m_name->text().simplified();
    account.color = m_color->color();
    account.looksOnly = m_looksOnly->isChecked();
    return account;
}

} // namespace contacts
