// SPDX-License-Identifier: MIT
#pragma once

#include "filterdialog.h"
#include "filterrowwidget.h"
#include "search/queryparser.h"
#include "text/icuterritorynames.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace contacts::testing {

//! What the search box knows.
struct Words
{
    Words()
    {
        vocabulary.setParameters({QStringLiteral("city"), QStringLiteral("age"),
                                  QStringLiteral("name"), QString(60, u'k')});
    }
    ContactQuery query(const QString &text) const
    {
        return QueryParser(vocabulary).parse(text).query;
    }

    IcuTerritoryNames territories{QLocale::c()};
    QueryVocabulary vocabulary{territories};
};

//! The dialog as the person in front of it works it.
class OpenFilter
{
public:
    explicit OpenFilter(const QString &text = {})
        : m_dialog(std::make_unique<FilterDialog>(words.vocabulary, words.query(text)))
    {
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(m_dialog.get(), &FilterDialog::filterChosen, &m_context,
                         [this](const ContactQuery &chosen) { m_chosen = chosen; });
    }

    [[nodiscard]] bool open()
    {
        m_dialog->open();
        return QTest::qWaitForWindowActive(m_dialog.get());
    }
    FilterDialog &dialog() const { return *m_dialog; }
    template<typename T>
    T &part(const char *name) const
    {
        return *m_dialog->findChild<T *>(QLatin1String(name));
    }
    //! Those on the screen, from the top.
    std::vector<FilterRowWidget *> rows() const
    {
        std::vector<FilterRowWidget *> rows;
        for (FilterRowWidget *row : m_dialog->findChildren<FilterRowWidget *>()) {
            if (!row->isHidden())
                rows.push_back(row);
        }
        QWidget *page = rows.front()->parentWidget();
        std::sort(rows.begin(), rows.end(), [page](const auto *a, const auto *b) {
            return page->layout()->indexOf(a) < page->layout()->indexOf(b);
        });
        return rows;
    }
    template<typename T>
    T &part(size_t row, const char *name) const
    {
        return *rows()[row]->findChild<T *>(QLatin1String(name));
    }
    bool hasFocus(size_t row, const char *name) const
    {
        return part<QWidget>(row, name).hasFocus();
    }

    //! A list that is open has the keyboard.
    static QWidget *keyboard()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? popup : QApplication::focusWidget();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(keyboard(), key, modifiers);
    }
    //! Instead of what is there.
    void type(const QString &text) const
    {
        key(Qt::Key_A, Qt::ControlModifier);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, keyboard(), Qt::Key_unknown, QString(c), {});
    }
    [[nodiscard]] bool tabTo(size_t row, const char *name) const
    {
        for (int i = 0; i < 12 && !hasFocus(row, name); ++i)
            key(Qt::Key_Tab);
        return hasFocus(row, name);
    }
    //! By keyboard, in the row's list.
    [[nodiscard]] bool choose(size_t row, const char *name, const QString &text) const
    {
        auto &box = part<QComboBox>(row, name);
        box.setFocus();
        key(Qt::Key_Home);
        for (int i = 0; i < box.count() && box.currentText() != text; ++i)
            key(Qt::Key_Down);
        return box.currentText() == text;
    }
    void typeField(size_t row, const QString &text) const
    {
        part<QComboBox>(row, "filterField").setFocus();
        type(text);
        key(Qt::Key_Tab);
    }
    void click(const char *name) const
    {
        QTest::mouseClick(&part<QPushButton>(name), Qt::LeftButton);
    }
    void click(size_t row, const char *name) const
    {
        QTest::mouseClick(&part<QToolButton>(row, name), Qt::LeftButton);
    }

    QString text() const { return part<QPlainTextEdit>("filterQuery").toPlainText(); }
    QString note(size_t row) const
    {
        const auto &label = part<QLabel>(row, "filterNote");
        return label.isVisible() ? label.text() : QString();
    }
    bool canShow() const { return part<QPushButton>("filterShow").isEnabled(); }
    const std::optional<ContactQuery> &chosen() const { return m_chosen; }

    const Words words;

private:
    std::unique_ptr<FilterDialog> m_dialog;
    QObject m_context;
    std::optional<ContactQuery> m_chosen;
};

inline QString texts(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace contacts::testing
