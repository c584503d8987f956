// SPDX-License-Identifier: MIT
#include "support/testregistry.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return contacts::testing::runNamedTest(argc, argv);
}
