// SPDX-License-Identifier: MIT
#include "unfinishedbox.h"

#include <QPushButton>

namespace contacts {

UnfinishedBox::UnfinishedBox(const WriteQueue::Counts &counts, bool isKept, bool isQuitting,
                             QWidget *parent)
    : PlainMessageBox("unfinishedBox", QMessageBox::Question, tr("Changes on their way"),
                      question(counts), explanation(counts, isKept), parent)
{
    QPushButton *stay =
        addButton(isQuitting ? tr("&Keep running") : tr("&Stay here"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("unfinishedStay"));
    QPushButton *later =
        addButton(isKept ? tr("&Finish next time") : tr("&Leave anyway"), QMessageBox::AcceptRole);
    later->setObjectName(QStringLiteral("unfinishedLater"));
    setDefaultButton(stay);
    setEscapeButton(stay);
    connect(later, &QPushButton::clicked, this, &UnfinishedBox::finishLaterChosen);
    if (counts.waiting == 0 || !isKept)
        return;
    QPushButton *discard = addButton(tr("&Discard %Ln waiting", nullptr, int(counts.waiting)),
                                     QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("unfinishedDiscard"));
    connect(discard, &QPushButton::clicked, this, &UnfinishedBox::discardChosen);
}

QString UnfinishedBox::question(const WriteQueue::Counts &counts)
{
    return tr("%Ln change(s) are not finished.", nullptr, int(counts.unfinished()));
}

QString UnfinishedBox::explanation(const WriteQueue::Counts &counts, bool isKept)
{
    if (!isKept) {
        return tr(
            "Nothing of this account is kept on this computer: what waits is lost, and nobody "
            "looks what became of what is on its way.");
    }
    QStringList sentences;
    if (counts.waiting > 0) {
        sentences << tr("%Ln wait(s) and can be sent next time, when you say so.", nullptr,
                        int(counts.waiting));
    }
    if (counts.sending + counts.checking > 0) {
        sentences << tr("What is already on its way cannot be called back; it is looked up next "
                        "time.");
    }
    return sentences.join(u' ');
}

} // namespace contacts
