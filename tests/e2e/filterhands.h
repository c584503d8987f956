// SPDX-License-Identifier: MIT
#pragma once

#include "e2e/finding.h"
#include "filterrowwidget.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>

#include <algorithm>
#include <vector>

namespace contacts::testing {

//! The dialog in which a query is put together, worked by keyboard.
class FilterHands
{
public:
    explicit FilterHands(const Finding &finding)
        : m_finding(finding)
    {
    }

    bool open()
    {
        m_finding.screen().key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        m_dialog = m_finding.screen().find("filterDialog");
        return m_dialog && Scene::see([this] { return QApplication::activeWindow() == m_dialog; });
    }
    //! The last row: the one that was added.
    bool fill(size_t row, const QString &field, const QString &operation, const char *value,
              const QString &text) const
    {
        QWidget *fields = part<QWidget>(row, "filterField");
        if (!fields)
            return false;
        fields->setFocus();
        type(field);
        key(Qt::Key_Tab);
        return choose(row, operation) && tabTo(row, value) && (type(text), true);
    }
    bool click(const char *name) const
    {
        auto *button = m_dialog->findChild<QAbstractButton *>(QLatin1String(name));
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    bool addAlternativeTo(size_t row) const
    {
        auto *button = part<QAbstractButton>(row, "filterOr");
        if (button)
            QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    QString query() const
    {
        return m_dialog->findChild<QPlainTextEdit *>(QStringLiteral("filterQuery"))->toPlainText();
    }

private:
    template<typename T>
    T *part(size_t row, const char *name) const
    {
        std::vector<FilterRowWidget *> rows;
        for (FilterRowWidget *shown : m_dialog->findChildren<FilterRowWidget *>()) {
            if (shown->isVisible())
                rows.push_back(shown);
        }
        std::sort(rows.begin(), rows.end(),
                  [](const auto *a, const auto *b) { return a->y() < b->y(); });
        return row < rows.size() ? rows[row]->template findChild<T *>(QLatin1String(name))
                                 : nullptr;
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // A list that is open has the keyboard.
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) const
    {
        key(Qt::Key_A, Qt::ControlModifier);
        m_finding.screen().type(text);
    }
    bool choose(size_t row, const QString &operation) const
    {
        auto *box = part<QComboBox>(row, "filterOperator");
        box->setFocus();
        key(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != operation; ++i)
            key(Qt::Key_Down);
        return box->currentText() == operation;
    }
    bool tabTo(size_t row, const char *name) const
    {
        const auto *wanted = part<QWidget>(row, name);
        for (int i = 0; i < 6 && wanted && !wanted->hasFocus(); ++i)
            key(Qt::Key_Tab);
        return wanted && wanted->hasFocus();
    }

    const Finding &m_finding;
    QPointer<QWidget> m_dialog;
};

} // namespace contacts::testing
