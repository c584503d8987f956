// SPDX-License-Identifier: MIT
#include "keytext.h"

namespace contacts {

using Kind = KeyProblem::Kind;

QString KeyText::title(const KeyProblem &problem)
{
    switch (problem.kind) {
    case Kind::NotFound:
        return tr("The keychain has no key for this account");
    case Kind::Denied:
        return tr("The keychain is locked or said no");
    case Kind::NoService:
        return tr("This computer has no keychain running");
    case Kind::NotAnswering:
        return tr("The keychain does not answer");
    case Kind::Failed:
        break;
    }
    return tr("The keychain could not be used");
}

QString KeyText::advice(const KeyProblem &problem)
{
    switch (problem.kind) {
    case Kind::NotFound:
        return tr("Perhaps another keychain is open now, or the key was deleted elsewhere.");
    case Kind::Denied:
        return tr("Unlock it, or allow Contactsheet to use it, and try again.");
    case Kind::NoService:
        return tr("Install the package gnome-keyring (KDE has KWallet), sign in to this computer "
                  "again, and try again.");
    case Kind::NotAnswering:
        return tr("Look for a window that asks for the keychain's password. If there is none, try "
                  "again, or start Contactsheet again.");
    case Kind::Failed:
        break;
    }
    return problem.detail.isEmpty() ? tr("Try again.")
                                    : tr("The system says: %1").arg(problem.detail);
}

} // namespace contacts
