// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Button.h"
#include "ui/kit/Dialog.h"

#include <vector>

namespace watchroom {

/// A dialog that shows one page after another, each with its own title and buttons.
class PagedDialog : public Dialog
{
    Q_OBJECT

public:
    using Dialog::Dialog;

protected:
    /// Takes the page away that there is, with its buttons. Add to the new one's layout.
    QWidget *startPage(const QString &title, const QString &text);
    /// The verb comes last.
    Button *addFooterButton(Button::Kind kind, const QString &words);

private:
    QWidget *m_page = nullptr;
    std::vector<QWidget *> m_footButtons;
};

} // namespace watchroom
