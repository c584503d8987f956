// SPDX-License-Identifier: MIT
#pragma once

#include "dialognotice.h"
#include "edit/editsession.h"

#include <QCoreApplication>

namespace contacts {

//! What a contact's dialog says of the state and the question of its EditSession, and what can be
//! answered. Plain text.
class EditNotice
{
    Q_DECLARE_TR_FUNCTIONS(contacts::EditNotice)

public:
    enum class Action {
        OpenOther,
        CreateAnyway,
        CreateWhenChecked,
        CreateNow,
        SaveAnyway,
        SaveMerged,
        PutBack,
        KeepStored,
        CreateAgain,
        TryAgain, //!< reading
        ShowChanges,
        GoOnEditing,
        Close,
    };
    struct Content
    {
        DialogNotice::Mood mood = DialogNotice::Mood::Info;
        QString title; //!< empty: nothing is to be said
        QString text;
        std::vector<Action> actions; //!< the first one is the safe or usual one
    };

    //! `savesAfterChecking`: the person wants it saved as soon as newer values are read.
    static Content of(const EditSession &session, bool savesAfterChecking);
    //! On a button, with its mnemonic.
    static QString text(Action action, const EditSession &session);
    //! "The server stored “X” instead of “Y”."
    static QString difference(const EditSession::Difference &difference);

private:
    static Content ofQuestion(const EditSession &session);
    static Content numberTaken(const EditSession &session);
    static Content listIncomplete(const EditSession &session);
    static Content parametersWouldChange(const EditSession &session);
    static Content storedDifferently(const EditSession &session);
    static Content gone(const EditSession &session);
    static Content failed(const EditSession &session);
    static Content readOnly(const EditSession &session);
    static QString reason(const ApiError &error, const EditSession &session);
    static QString notFoundSoFar(const EditSession &session);
};

} // namespace contacts
