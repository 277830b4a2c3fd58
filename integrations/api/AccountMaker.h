// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "app/model/Form.h"

#include <QObject>

namespace watchroom {

/// Makes one new account on a server that lets anybody do so. Lives on the engine thread; gives up
/// when it is destroyed.
class AccountMaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects and asks what the server wants to know. Unsupported when it makes no accounts this
    /// way.
    virtual Task<Form> ask() = 0;
    /// Sends the answers; ends with the new account's address.
    virtual Task<QString> send(const FormValues &answers) = 0;
};

} // namespace watchroom
