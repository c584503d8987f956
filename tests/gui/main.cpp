// SPDX-License-Identifier: MIT
#include "application.h"
#include "support/testregistry.h"

#include <QApplication>
#include <QTemporaryDir>

// The same on every computer, and nothing of the person's: English, UTC, settings of its own.
int main(int argc, char **argv)
{
    const QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", config.path().toLocal8Bit());
    qputenv("LC_ALL", "C");
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    contacts::Application::setIdentity();
    return contacts::testing::runNamedTest(argc, argv);
}
