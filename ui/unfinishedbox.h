// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writequeue.h"
#include "plainmessagebox.h"

namespace contacts {

//! Asks what happens with changes that are on their way when the program ends or another account
//! is opened: stay, finish next time, or discard what was not sent.
class UnfinishedBox : public PlainMessageBox
{
    Q_OBJECT

public:
    //! `isKept`: what is not finished can be finished in the next run.
    UnfinishedBox(const WriteQueue::Counts &counts, bool isKept, bool isQuitting, QWidget *parent);

Q_SIGNALS:
    void finishLaterChosen();
    void discardChosen();

private:
    static QString question(const WriteQueue::Counts &counts);
    static QString explanation(const WriteQueue::Counts &counts, bool isKept);
};

} // namespace contacts
