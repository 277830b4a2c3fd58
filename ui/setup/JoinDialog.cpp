// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/JoinDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/RowList.h"
#include "ui/setup/SignInForms.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseMs = 250;
constexpr int kRows = 6;

/// An answer to an earlier dialog is none to this one.
int nextNumber()
{
    static int number = 0;
    return ++number;
}

bool isAddress(const QString &typed)
{
    const auto at = typed.indexOf(u'@');
    return at > 0 && at < typed.size() - 1 && !typed.contains(u' ');
}

ListRow rowOf(const ListedRoom &room)
{
    return {.key = room.address,
            .title = room.name,
            .subtitle = room.topic.isEmpty() ? room.address : room.topic,
            .note = room.people < 0 ? QString() : JoinDialog::tr("%n people", nullptr, room.people),
            .icon = u"hash"_s};
}

} // namespace

JoinDialog::JoinDialog(ThemeHost *themes, QWidget *over, const std::vector<Account> &accounts)
    : Dialog(themes, over, tr("Join a room"))
    , m_accounts(accounts)
    , m_field(new QLineEdit)
    , m_list(new RowList(themes))
    , m_words(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text2, PlainLabel::Lines::Wrapped))
    , m_verb(new Button(themes, Button::Kind::Primary, tr("Join the room")))
{
    const QString prompt = tr("Search rooms, or type an address");
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Rooms"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus, arrows move the selection
    m_list->setVisibleRows(0, kRows);
    if (accounts.size() > 1) {
        m_account = new FormView(themes, {accountQuestion(accounts)});
        content()->addWidget(m_account);
        connect(m_account, &FormView::changed, this, &JoinDialog::ask);
    }
    content()->addWidget(m_field);
    content()->addWidget(m_list);
    content()->addWidget(m_words);

    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    footer()->addWidget(cancel);
    footer()->addWidget(m_verb);
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(m_verb, &Button::clicked, this, &JoinDialog::join);
    connect(m_list, &RowList::doubleClicked, this, &JoinDialog::join);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_pause.start();
        showRooms();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &JoinDialog::ask);
    showRooms();
}

void JoinDialog::openAndAsk()
{
    open(m_field);
    ask();
}

AccountId JoinDialog::account() const
{
    const AccountId first = m_accounts.empty() ? AccountId() : m_accounts.front().id;
    return m_account ? AccountId(m_account->values().value(kAccountInput, first.value)) : first;
}

void JoinDialog::ask()
{
    m_number = nextNumber();
    Q_EMIT intent(ListRooms{m_number, account(), m_field->text().trimmed()});
}

void JoinDialog::setListed(int number, const std::vector<ListedRoom> &rooms, const QString &problem)
{
    if (number != m_number)
        return;
    m_isAnswered = true;
    m_listed = rooms;
    m_problem = problem;
    showRooms();
}

void JoinDialog::showRooms()
{
    const QString typed = m_field->text().trimmed();
    std::vector<ListRow> rows;
    m_addresses.clear();
    for (const ListedRoom &room : m_listed) {
        // What was listed for fewer letters may not have all of them.
        if (room.name.contains(typed, Qt::CaseInsensitive) ||
            room.address.contains(typed, Qt::CaseInsensitive)) {
            rows.push_back(rowOf(room));
            m_addresses.push_back(room.address);
        }
    }
    if (isAddress(typed) && std::ranges::find(m_addresses, typed) == m_addresses.end()) {
        rows.insert(rows.begin(), {.key = typed,
                                   .title = typed,
                                   .subtitle = tr("The room with this address"),
                                   .icon = u"arrow-right"_s});
        m_addresses.insert(m_addresses.begin(), typed);
    }
    const bool isEmpty = rows.empty();
    m_list->setRows(std::move(rows));
    m_list->setVisible(!isEmpty);
    m_verb->setUnavailable(isEmpty ? tr("Choose a room, or type its address.") : QString());
    if (!m_problem.isEmpty())
        showWords(tr("%1 You can still type the address of a room.").arg(m_problem));
    else if (isEmpty && !m_isAnswered)
        showWords(tr("Looking for rooms…"));
    else if (isEmpty && typed.isEmpty())
        showWords(tr("This server lists no rooms. Somebody in a room can tell you its address, "
                     "like team@rooms.example.org."));
    else if (isEmpty)
        showWords(tr("No listed room is called that. Somebody in a room can tell you its address, "
                     "like team@rooms.example.org."));
    else
        showWords({});
}

void JoinDialog::showWords(const QString &words)
{
    m_words->setPlainText(words);
    m_words->setVisible(!words.isEmpty());
}

void JoinDialog::join()
{
    const int row = m_list->currentRow();
    if (row < 0 || size_t(row) >= m_addresses.size())
        return;
    const JoinRoom wanted{account(), m_addresses.at(size_t(row))};
    close();
    Q_EMIT intent(wanted);
}

bool JoinDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        join();
        return true;
    default:
        return Dialog::eventFilter(watched, event);
    }
}

} // namespace watchroom
